"""Small made-up records for the writer's tests: a review in a report, an action plan in two editions, and a tracker."""

import hashlib
from dataclasses import replace
from typing import Any

from graph.model.identity import agency_id, fact_id, review_id, role_id
from graph.model.records import (
    Action,
    Agency,
    Document,
    DocumentRecords,
    Ignored,
    InformationGap,
    LearningPoint,
    Ledger,
    MissedOpportunity,
    Recommendation,
    Review,
    Role,
    Source,
    Succession,
    ThemeReason,
    Update,
)
from graph.model.vocabulary import (
    Assurance,
    Capacity,
    Certainty,
    DocumentKind,
    Level,
    MissedKind,
    Rag,
    ReviewKind,
    Sector,
    Status,
)

BOARD = "Norbury Safeguarding Children Board"
POLICE = "Norbury Police"
SCHOOL = "Hill Primary School"
ASK = "The board should make sure that every school knows how to refer a child."
POLICE_ASK = "Officers must tell the school about each domestic abuse incident within one day."
RED = ThemeReason(0.75, ("refer", "school"))


def sha(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def source(line: int, quote: str) -> Source:
    """A place on the one page, of which the lines from 60 on are a picture."""
    return Source(quote=quote, page=1, line_start=line, line_end=line, recognised=line >= 60)


def document(name: str, kind: DocumentKind, *, as_of: str | None = None, published: str | None = None) -> Document:
    return Document(name, sha(name), kind, title=f"Paper {name}", pages=3, published=published, as_of=as_of)


def review(name: str, **known: Any) -> Review:
    """A review record; its id is what extraction would make of the same details."""
    details: dict[str, Any] = {"title": "Child M", "subject": "Child M", "commissioned_by": BOARD} | known
    year = (details.get("incident_date") or details.get("published") or "")[:4] or None
    uid = review_id(
        reference=details.get("reference"),
        board=details["commissioned_by"],
        subject=details["subject"],
        year=year,
        title=details["title"],
    )
    return Review(document=name, id=uid, kinds=details.pop("kinds", (ReviewKind.SCR,)), **details)


def agency(name: str, called: str, sector: Sector, **more: Any) -> Agency:
    return Agency(name, agency_id(called), called, sector, **more)


def recommendation(name: str, of: Review, text: str, **more: Any) -> Recommendation:
    uid = fact_id(of.id, "recommendation", section=more.get("section"), ref=more.get("ref"), text=text)
    level = Level.AGENCY if more.get("section") else Level.OVERVIEW
    return Recommendation(name, uid, of.id, text, level, sources=(source(40, text),), **more)


def action(name: str, of: Review, text: str, status: Status = Status.UNKNOWN, **more: Any) -> Action:
    uid = fact_id(of.id, "action", section=more.get("section"), ref=more.get("ref"), text=text)
    return Action(name, uid, of.id, text, status, sources=(source(60, text),), **more)


def paper(document: Document, **more: Any) -> DocumentRecords:
    ignored = (
        Ignored("page furniture", source(1, f"Head of {document.document}")),
        Ignored("page furniture", source(9, "9")),
    )
    ledger = Ledger(document.document, 10, 7, 1, 900, 800, ignored={"page furniture": 2}, ignored_sources=ignored)
    return DocumentRecords(document, ledger, **more)


def report(name: str = "report.txt") -> DocumentRecords:
    of = review(
        name, reference="NSCB/2009/1", region="Norbury", incident_date="2008-05", published="2010", harm="death"
    )
    missed_text = "Police did not tell the school about the incident of May 2008."
    missed = MissedOpportunity(
        name,
        fact_id(of.id, "missed_opportunity", section=None, ref=None, text=missed_text),
        of.id,
        missed_text,
        MissedKind.INFORMATION_NOT_SHARED,
        Certainty.EXPLICIT,
        agencies=(POLICE,),
        when="2008-05",
        sources=(source(20, missed_text),),
    )
    gap = InformationGap(
        name,
        fact_id(of.id, "information_gap", section=None, ref=None, text=missed_text),
        of.id,
        missed_text,
        POLICE,
        "other agencies",
        Certainty.EXPLICIT,
        same_event=missed.id,
        sources=(source(20, missed_text),),
    )
    lesson = "Hill Primary was not asked what it knew."
    return paper(
        document(name, DocumentKind.OVERVIEW_REPORT, published="2010"),
        reviews=(replace(of, sources=(source(1, "Child M"),)),),
        agencies=(
            agency(name, BOARD, Sector.BOARD, aliases=("NSCB",), sources=(source(2, BOARD),)),
            agency(name, POLICE, Sector.POLICE),
            agency(name, SCHOOL, Sector.EDUCATION, aliases=("Hill Primary",), part_of="Norbury Council"),
        ),
        roles=(Role(name, role_id("Inspector", POLICE), "Inspector", Capacity.PANEL, agency=POLICE),),
        successions=(Succession(name, "s", BOARD, "Norbury Safeguarding Partnership", on="2019-09"),),
        recommendations=(
            recommendation(name, of, ASK, ref="6.1", addressed_to=(BOARD,), themes={"referral": RED}),
            recommendation(
                name, of, POLICE_ASK, ref="1", section=POLICE, addressed_to=(POLICE,), responds_to=(missed.id,)
            ),
        ),
        learning_points=(
            LearningPoint(name, fact_id(of.id, "learning_point", section=None, ref=None, text=lesson), of.id, lesson),
        ),
        missed_opportunities=(missed,),
        information_gaps=(gap,),
    )


def plan(
    name: str = "plan.docx",
    *,
    as_of: str | None = "2010-06",
    status: Status = Status.PENDING,
    kind: DocumentKind = DocumentKind.ACTION_PLAN,
    lead: str = SCHOOL,
    **more: Any,
) -> DocumentRecords:
    """An action plan that knows board and subject, but neither reference nor year."""
    of = review(name)
    asked = recommendation(name, of, f"{ASK[:-1]} at risk.", ref="6.1", addressed_to=(BOARD,))
    ask = "Write to every school with the referral form."
    return paper(
        document(name, kind, as_of=as_of),
        reviews=(of,),
        agencies=(agency(name, BOARD, Sector.BOARD, aliases=("the Board",)),),
        recommendations=(asked,),
        actions=(
            action(
                name,
                of,
                ask,
                status,
                ref="6.1.1",
                recommendation_ref="6.1",
                recommendation=asked.id,
                lead_agencies=(lead,),
                lead_roles=("Head Teacher",),
                updates=(Update("Letters drafted.", date="2010-05"),),
                **more,
            ),
            action(name, of, "Tell officers of the rule.", status, recommendation_ref="1", section=POLICE),
        ),
    )


def later_plan() -> DocumentRecords:
    return plan("plan2.docx", as_of="2011-01", status=Status.COMPLETED, lead=BOARD, assurance=Assurance.CLAIMED)


def tracker() -> DocumentRecords:
    """A paper of another kind that reprints the plan and tells nothing of how the actions stand."""
    return plan("tracker.xlsx", as_of="2012", kind=DocumentKind.TRACKER, status=Status.UNKNOWN)


def other_review(name: str = "other.txt") -> DocumentRecords:
    """Another review, of another board, that shares an agency with the first one."""
    of = review(name, title="Adult B", subject="Adult B", commissioned_by="Southam Board", published="2015")
    return paper(
        document(name, DocumentKind.OVERVIEW_REPORT, published="2015"),
        reviews=(of,),
        agencies=(agency(name, POLICE, Sector.OTHER, aliases=("the Force",), part_of="Home Office"),),
        actions=(action(name, of, "Train officers.", Status.IN_PROGRESS, lead_agencies=(POLICE,), rag=Rag.AMBER),),
    )
