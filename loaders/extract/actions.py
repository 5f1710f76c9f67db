"""Actions: each ask of each plan row, with its leads, target, status and link to its recommendation."""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from graph.model.identity import fact_id
from graph.model.records import Action, Issue, Recommendation, Update
from graph.model.vocabulary import Certainty, IssueKind, Severity, Status
from loaders.extract.initials_key import Post, leads_of
from loaders.extract.leads import read_leads
from loaders.extract.links import Links
from loaders.extract.part_titles import is_theme
from loaders.extract.plan_row import PlanRow
from loaders.extract.sources import sources
from loaders.extract.spilt_cells import status_end
from loaders.extract.updates import update_of, updates_in
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.dates import ParsedDate, all_dates, parse
from loaders.resolve.statuses import ColourMeaning, StatusReading, assurance_of, progress_status, rag_of, status_of
from loaders.resolve.themes import themes_of
from loaders.segment.markup import fold

_NO_ASK = re.compile(
    r"\W*(?:n/?a|none(?: (?:agreed|required|identified|yet))?|no (?:further )?actions?|tbc|tbd|nil)?\W*"
    r"|no (?:further )?actions?(?: (?:required|needed|agreed|proposed|planned))?\s*[:;,.–-]\s.*",
    re.IGNORECASE | re.DOTALL,
)
_SHORT_NOTE = 4
_LONGEST_DAY = 5
"""Words of a day: more is an account of what was done."""
_DUE_IN_PROSE = re.compile(
    r"\b(?:will|to be|target date|due)\b[^.]{0,80}?\b(?:by|date)\s+(?P<date>[^.;]{4,30})", re.IGNORECASE
)


def find(
    rows: Sequence[PlanRow],
    recommendations: Sequence[Recommendation],
    key: Mapping[str, ColourMeaning],
    names: AgencyNames,
    review_at: Callable[[int], str],
    *,
    posts: Mapping[str, Post],
) -> tuple[tuple[Action, ...], tuple[Issue, ...]]:
    """The actions of a document in printed order, and what a person should know about how they were read.

    ``key`` is the document's own key to its colours and to the words of its status column: a colour sets a status only
    through it, and a word that it explains means what it says there. ``posts`` is its key to the
    initials of those who lead.
    """
    issues: list[Issue] = []
    made: list[Action] = []
    seen: set[str] = set()
    printed: dict[_Printed, int] = {}
    links = Links.of(recommendations, rows, names, review_at)
    for row in rows:
        for number, ask in enumerate(row.asks):
            if _NO_ASK.fullmatch(ask):
                continue
            action = _action(row, ask, number, links, key, names, review_at, issues, posts)
            twin = printed.setdefault(_as_printed(action), len(made))
            if twin < len(made):
                made[twin] = replace(made[twin], sources=(*made[twin].sources, *action.sources))
                continue
            if action.id in seen:
                action = _again(action, seen)
            seen.add(action.id)
            made.append(action)
    return tuple(made), tuple(issues)


def _action(
    row: PlanRow,
    ask: str,
    number: int,
    links: Links,
    key: Mapping[str, ColourMeaning],
    names: AgencyNames,
    review_at: Callable[[int], str],
    issues: list[Issue],
    initials: Mapping[str, Post],
) -> Action:
    section = row.section
    review = review_at(row.place.line_start)
    ref = row.ref if number == 0 or len(row.asks) == 1 else None
    link = links.link(row, review, section)
    owner = section if section and not is_theme(section) else None
    leads = leads_of(row.lead, initials, names, owner or row.home or links.owner(link))
    posts = read_leads(row.lead_roles, names, None)
    rag = rag_of(row.rag) or rag_of(row.status) or row.fill
    meaning = key.get(rag.value) if rag else None
    status = _by_key(row, key) or _status(row, meaning)
    target = _target(row, ask)
    if target and target.impossible:
        issues.append(_impossible(target, row))
    told = " ".join(dict.fromkeys(text for text in (row.progress, row.completed, row.evidence) if text)) or None
    progress = told if told != ask else None
    return Action(
        document="",
        id=fact_id(review, "action", section=section, ref=ref, text=ask),
        review=review,
        text=ask,
        status=status.status if status else Status.UNKNOWN,
        ref=ref,
        section=section,
        recommendation_ref=link.ref,
        recommendation=link.id,
        recommendation_certainty=link.certainty,
        lead_agencies=leads.agencies or posts.agencies,
        lead_roles=tuple(dict.fromkeys((*leads.roles, *posts.roles))),
        target_text=row.target or (target.text if target else None),
        target_date=target.iso if target else None,
        status_text=(row.status or row.completed) if status and status.certainty is Certainty.EXPLICIT else None,
        status_certainty=status.certainty if status else None,
        rag=rag,
        assurance=assurance_of(
            " ".join(text for text in (row.progress, row.completed) if text) or None,
            evidence=row.evidence,
            status=status.status if status else None,
            meaning=meaning,
        ),
        progress=progress,
        desired_outcome=row.outcome,
        measure=row.measure,
        updates=_updates(row),
        themes=themes_of(ask),
        sources=sources(row.blocks),
    )


def _updates(row: PlanRow) -> tuple[Update, ...]:
    earlier = tuple(update_of(header, text) for header, text in row.earlier)
    return (*earlier, *(updates_in(row.progress) if row.progress else ()))


def _by_key(row: PlanRow, key: Mapping[str, ColourMeaning]) -> StatusReading | None:
    """What the document's own key says of the words or the letter that are all of a status or colour cell."""
    for words in map(fold, filter(None, (row.status, row.rag))):
        meant = key.get(words.lower().rstrip("."))
        if meant and meant.status:
            return StatusReading(meant.status, words, Certainty.EXPLICIT)
    return None


def _status(row: PlanRow, colour: ColourMeaning | None) -> StatusReading | None:
    """The status cell's words; else words in the colour's cell; else the document's key; else the progress note."""
    said = status_of(row.status) or status_of(row.rag)
    if said:
        return said
    if colour and colour.status:
        return StatusReading(colour.status, colour.text, Certainty.EXPLICIT)
    done = _completed(row)
    if done:
        return done
    inferred = _of_note(row.progress)
    if inferred is None:
        return None
    return StatusReading(inferred.status, inferred.text, Certainty.IMPLIED)


def _completed(row: PlanRow) -> StatusReading | None:
    """What the column of completion says: its words, else a day alone, unless another cell says that it was stopped."""
    if not row.completed:
        return None
    said = _of_note(row.completed)
    if said:
        return StatusReading(said.status, said.text, Certainty.EXPLICIT)
    if not all_dates(row.completed) or len(row.completed.split()) > _LONGEST_DAY:
        return None
    other = next((found for note in (row.progress, row.evidence) if (found := _of_note(note))), None)
    stopped = other if other and other.status is Status.WITHDRAWN else None
    return stopped or StatusReading(Status.COMPLETED, row.completed, Certainty.EXPLICIT)


def _of_note(note: str | None) -> StatusReading | None:
    """What a progress note says of the status: a short note as a whole, a longer one where it opens or ends so."""
    if not note:
        return None
    short = status_of(note) if len(note.split()) <= _SHORT_NOTE else None
    ended = status_end(note)
    return short or progress_status(note) or (status_of(ended.status) if ended else None)


def _target(row: PlanRow, ask: str) -> ParsedDate | None:
    """The first date of the target cell; in a plan without one, the day by which the ask says it will be done."""
    if row.target:
        return parse(row.target)
    if row.progress == ask:
        for due in _DUE_IN_PROSE.finditer(ask):
            dates = all_dates(due["date"])
            if dates:
                return dates[0]
    return None


def _impossible(date: ParsedDate, row: PlanRow) -> Issue:
    return Issue(
        document="",
        severity=Severity.WARNING,
        message=f"The target date “{date.text}” does not exist. Kept is {date.iso}: correct it.",
        sources=sources(row.blocks),
        kind=IssueKind.DATES,
    )


_Printed = tuple[str, str, str | None, str | None, str | None, tuple[str, ...], tuple[str, ...], str | None]


def _as_printed(action: Action) -> _Printed:
    """What two printings of one action share: the words, the place, the lead and the day."""
    return (
        action.text,
        action.review,
        action.section,
        action.ref,
        action.recommendation_ref,
        action.lead_agencies,
        action.lead_roles,
        action.target_text,
    )


def _again(action: Action, taken: Set[str]) -> Action:
    """A number printed twice in one section is no identity: the text's digest is."""
    own = fact_id(action.review, "action", section=action.section, ref=None, text=action.text)
    count = 2
    while own in taken:
        own = fact_id(action.review, "action", section=action.section, ref=None, text=f"{action.text} ({count})")
        count += 1
    return replace(action, id=own)
