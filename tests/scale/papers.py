"""One review as its papers tell of it: a report, and where there are actions a plan in one or two editions.

Everything about a review comes from the seed and its number, so any review can be made without those before it.
"""

import hashlib
from dataclasses import dataclass, field, replace
from random import Random

from graph.model.identity import agency_id, fact_id, review_id, role_id
from graph.model.records import (
    Action,
    Agency,
    Document,
    DocumentRecords,
    Fact,
    InformationGap,
    LearningPoint,
    Ledger,
    MissedOpportunity,
    Recommendation,
    Review,
    Role,
    Source,
    Succession,
)
from graph.model.reference import Region
from graph.model.vocabulary import Capacity, DocumentKind, ReviewKind
from tests.scale import facts, world
from tests.scale.proportions import Proportions, Size
from tests.scale.world import Body

_TITLES = (
    "Detective Inspector", "Named Nurse", "Designated Doctor", "Team Manager", "Head of Service", "Head Teacher",
    "Assistant Director", "Service Manager", "Practice Manager", "Lead Nurse", "Social Worker", "Health Visitor",
    "General Practitioner", "Midwife", "Neighbourhood Officer", "School Nurse", "Duty Worker", "Support Worker",
    "Consultant Psychiatrist", "Probation Officer", "Business Manager", "Safeguarding Lead", "Contracts Officer",
)  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1998, 2026


@dataclass(slots=True)
class Telling:
    """A review while it is told: who is in it, and what its papers will say."""

    chance: Random
    known: Proportions
    size: Size
    number: int
    area: Region
    year: int
    board: Body
    took_part: list[Body] = field(default_factory=list)
    named: list[Body] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    lines: int = 0

    def source(self, quote: str) -> Source:
        """The next place in the paper."""
        first = self.lines + 1
        self.lines = first + len(quote) // 90
        return Source(quote, page=1 + first // 45, line_start=first, line_end=self.lines)

    def sources(self, quote: str) -> tuple[Source, ...]:
        """One place, or now and then two."""
        again = self.known.happens(self.chance, "second_passage")
        return tuple(self.source(quote) for _ in range(2 if again else 1))


def papers(known: Proportions, seed: int, number: int, size: Size) -> tuple[DocumentRecords, ...]:
    """The papers of a review, the oldest first.

    Args:
        known: the proportions.
        seed: of the whole graph.
        number: of the review, from 0.
        size: how much it holds.
    """
    chance = Random(f"{seed}/{number}")
    area = world.an_area(chance)
    year = min(_LAST_YEAR, int(chance.triangular(_FIRST_YEAR, _LAST_YEAR + 1, 2014)))
    telling = Telling(chance, known, size, number, area, year, world.board_of(area, year))
    _people(telling)
    review = _review(telling)
    told = facts.tell(telling, review)
    return tuple(_split(telling, review, told))


def _people(telling: Telling) -> None:
    chance, known, size = telling.chance, telling.known, telling.size
    bodies = list(world.standing(telling.area, telling.year))
    for place in range(round(0.8 * size.took_part)):
        if known.happens(chance, "standing_agency"):
            body = world.national(chance) if known.happens(chance, "national_agency") else _next(chance, bodies)
        else:
            body = world.small(chance, known, telling.area, f"{telling.number}.{place}")
        if body not in telling.took_part:
            telling.took_part.append(body)
    only_named = chance.randrange(2 * int(known.per_review["agencies_only_named"]) + 1) if size.took_part else 0
    telling.named = [
        world.small(chance, known, telling.area, f"{telling.number}.{40 + place}") for place in range(only_named)
    ]
    seats = [Capacity.CHAIR, Capacity.AUTHOR, *[Capacity.PANEL] * size.seats][: size.seats]
    telling.roles = [_role(telling, capacity) for capacity in seats]
    in_the_story = chance.randrange(2 * int(known.per_review["roles_only_named"]) + 1) if size.took_part else 0
    telling.roles += [_role(telling, Capacity.NARRATIVE) for _ in range(in_the_story)]


def _next(chance: Random, bodies: list[Body]) -> Body:
    """The first bodies of an area are in nearly all of its reviews, the last in few."""
    return bodies[min(int(chance.expovariate(0.3)), len(bodies) - 1)]


def _role(telling: Telling, capacity: Capacity) -> Role:
    chance = telling.chance
    alone = telling.known.happens(chance, "role_without_agency") or not telling.took_part
    agency = None if alone else chance.choice(telling.took_part + telling.named).name
    # A title with no agency is one node for all reviews, so such titles say where they are.
    title = chance.choice(_TITLES) + (f", {telling.area.name}" if alone else f" {chance.randrange(1, 4)}")
    return Role(
        "", role_id(title, agency), title, capacity, agency, None, (telling.source(f"{title} ({capacity.value})"),)
    )


def _review(telling: Telling) -> Review:
    chance, known, year = telling.chance, telling.known, telling.year
    kind = ReviewKind(known.one_of(chance, "kind"))
    kind = ReviewKind.LCSPR if kind is ReviewKind.SCR and year >= 2020 else kind
    reference = f"{telling.area.name[:4].upper().strip()}/{year}/{telling.number}"
    subject = f"{'Adult' if kind in (ReviewKind.DHR, ReviewKind.SAR) else 'Child'} {telling.number}"
    board = telling.board.name if known.happens(chance, "commissioned") else None
    dated, case = known.happens(chance, "year"), known.happens(chance, "case")
    uid = review_id(reference=reference, board=board, subject=subject, year=str(year), title=subject)
    return Review(
        "",
        uid,
        (kind,),
        title=f"{kind.value} on {subject}",
        reference=reference if dated else f"{telling.area.name[:4].upper().strip()}/{telling.number}",
        subject=subject if case else None,
        harm=chance.choice(("death", "serious injury", "neglect")) if case else None,
        commissioned_by=board,
        region=telling.area.name if known.happens(chance, "in_region") else None,
        incident_date=f"{year}-{chance.randrange(1, 13):02}" if dated and case else None,
        contributors=tuple(body.name for body in telling.took_part),
        sources=(telling.source(f"A review of what happened to {subject}."),),
    )


def _split(telling: Telling, review: Review, told: facts.Told) -> list[DocumentRecords]:
    """The facts laid out in papers: what each one prints."""
    kind = DocumentKind.OVERVIEW_REPORT if telling.number % 3 else DocumentKind.EXECUTIVE_SUMMARY
    if told.actions and telling.known.happens(telling.chance, "one_paper"):
        printed = (*told.report(), *told.actions)
        return [_paper(telling, review, DocumentKind.MIXED, printed, f"{telling.year + 1}-06", succession=True)]
    report = _paper(telling, review, kind, told.report(), f"{telling.year + 1}-06", succession=True)
    if not told.actions:
        more = telling.known.happens(telling.chance, "second_document")
        return [report, *([_paper(telling, review, DocumentKind.BRIEFING, (), f"{telling.year + 2}")] if more else [])]
    plans = [_paper(telling, review, DocumentKind.ACTION_PLAN, told.plan(), f"{telling.year + 1}-09")]
    if telling.known.happens(telling.chance, "second_edition"):
        later = facts.later(telling, told)
        plans.append(_paper(telling, review, DocumentKind.ACTION_PLAN, later.plan(), f"{telling.year + 2}-09"))
    return [report, *plans]


def _paper(
    telling: Telling,
    review: Review,
    kind: DocumentKind,
    printed: tuple[Fact, ...],
    dated: str,
    *,
    succession: bool = False,
) -> DocumentRecords:
    name = f"{dated}-review-{telling.number}-{kind.value}.txt"
    own = [replace(fact, document=name) for fact in printed]
    whole = kind is not DocumentKind.ACTION_PLAN
    named = _named(telling, own) if not whole else [*telling.took_part, *telling.named, telling.board]
    return DocumentRecords(
        Document(
            name,
            hashlib.sha256(name.encode()).hexdigest(),
            kind,
            title=f"{review.title}: {kind.value.replace('_', ' ')}",
            pages=1 + telling.lines // 45,
            published=dated if whole else None,
            as_of=None if whole else dated,
        ),
        Ledger(name, 40 + 3 * len(own), 20 + 2 * len(own), len(own) // 9, 9000, 8000, {"page furniture": 12}),
        reviews=(replace(review, document=name),),
        agencies=tuple(_agency(telling, name, body) for body in named),
        roles=tuple(replace(role, document=name) for role in telling.roles) if whole else (),
        successions=_successions(telling, name) if succession else (),
        recommendations=tuple(fact for fact in own if isinstance(fact, Recommendation)),
        actions=tuple(fact for fact in own if isinstance(fact, Action)),
        learning_points=tuple(fact for fact in own if isinstance(fact, LearningPoint)),
        missed_opportunities=tuple(fact for fact in own if isinstance(fact, MissedOpportunity)),
        information_gaps=tuple(fact for fact in own if isinstance(fact, InformationGap)),
    )


def _named(telling: Telling, printed: list[Fact]) -> list[Body]:
    """The bodies that a plan prints: those that lead or are asked."""
    names = {name for fact in printed if isinstance(fact, Action) for name in fact.lead_agencies}
    names |= {name for fact in printed if isinstance(fact, Recommendation) for name in fact.addressed_to}
    return [body for body in (*telling.took_part, *telling.named, telling.board) if body.name in names]


def _agency(telling: Telling, document: str, body: Body) -> Agency:
    chance = Random(body.name)
    aliases = tuple(f"{body.name} ({number})" for number in range(telling.known.how_many(chance, "aliases")))
    shared = telling.roles and telling.known.happens(telling.chance, "shared_passage")
    sources = _of_roles(telling) if shared else telling.sources(body.name)
    return Agency(document, agency_id(body.name), body.name, body.sector, aliases, body.part_of, sources=sources)


def _of_roles(telling: Telling) -> tuple[Source, ...]:
    """The lines that name some roles, which name their agencies too."""
    return tuple(source for _ in range(2) for source in telling.chance.choice(telling.roles).sources)


def _successions(telling: Telling, document: str) -> tuple[Succession, ...]:
    found = [body for body in (telling.board, *telling.took_part) if body.followed]
    return tuple(
        Succession(
            document,
            f"succession:{fact_id('', 'x', section=None, ref=None, text=body.name)}",
            body.followed,
            body.name,
            body.on,
        )
        for body in found
        if body.followed
    )
