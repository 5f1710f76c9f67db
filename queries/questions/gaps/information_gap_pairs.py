"""Which pairs of agencies most often fail to tell each other something, and where does it say so?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Unpack

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.gaps.information_gaps import (
    End,
    Gap,
    attended,
    information_gaps,
    what_came_of_it,
    what_was_not_shared,
)
from queries.questions.interval import FEW, rate_of
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of, one_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


class Rank(StrEnum):
    """What rows are ordered by: the number of reviews with a gap, or the rate, as far as it is sure."""

    REVIEWS = "reviews"
    RATE = "rate"


READ_FIRST = (
    "Who held and who needed it was read from sentences, and may be read wrongly: read the passages (--evidence) "
    "before you show a pair to anybody, and correct what is wrong."
)


@dataclass(frozen=True, slots=True)
class Direction:
    """What one agency of a pair held and the other needed: gaps, reviews with one, their share with interval."""

    times: int
    reviews: int
    rate: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two agencies, in order of name, and the gaps between them in either direction.

    ``rate`` is the share, with its 95% Wilson interval ``low`` to ``high``, of the ``shared_reviews`` in which both
    took part; a review with a gap between the two is always one of them. ``few`` where those are fewer than five.
    ``what`` was not shared and its ``consequence`` are in the documents' words, None where none says.
    """

    agency_a: str
    agency_a_name: str
    agency_b: str
    agency_b_name: str
    times: int
    reviews: int
    shared_reviews: int
    rate: float | None
    low: float | None
    high: float | None
    few: bool
    a_to_b: Direction
    b_to_a: Direction
    what: str | None
    consequence: str | None
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its gaps, and of the reviews in which both took part."""
        return facts_of(self.behind)

    @property
    def a_to_b_times(self) -> int:
        return self.a_to_b.times

    @property
    def a_to_b_reviews(self) -> int:
        return self.a_to_b.reviews

    @property
    def b_to_a_times(self) -> int:
        return self.b_to_a.times

    @property
    def b_to_a_reviews(self) -> int:
        return self.b_to_a.reviews


def information_gap_pairs(store: Store, *, rank: Rank = Rank.REVIEWS, **filters: Unpack[Filters]) -> list[PairRow]:
    """Every pair of agencies with a gap between them, of the reviews asked for.

    Order: reviews with a gap and rate, most first, then names; or by rate, the lower end of its interval first of all,
    so that one of one does not come before nine of twelve.
    """
    parameters = scope(store, filters)
    return _rows(store, information_gaps(store, parameters), parameters, rank)


def _rows(store: Store, found: list[Gap], parameters: Mapping[str, Any], rank: Rank) -> list[PairRow]:
    gaps = _by_pair(found)
    reviews = attended(store, parameters, (gap for members in gaps.values() for gap in members))
    quotes = by_fact(passages(store, (gap.uid for members in gaps.values() for gap in members)))
    rows = (_pair(a, b, members, reviews, quotes) for (a, b), members in gaps.items())
    return sorted(rows, key=_by_rate if rank is Rank.RATE else _by_reviews)


def _by_pair(gaps: Iterable[Gap]) -> dict[tuple[End, End], list[Gap]]:
    """The gaps between each two agencies, the one whose name comes first first."""
    pairs: dict[tuple[End, End], list[Gap]] = {}
    for gap in gaps:
        if gap.holder and gap.recipient and not gap.unpaired:
            a, b = sorted((gap.holder, gap.recipient), key=lambda end: (end.name, end.uid))
            pairs.setdefault((a, b), []).append(gap)
    return pairs


def _pair(
    a: End,
    b: End,
    gaps: list[Gap],
    reviews: Mapping[str, frozenset[str]],
    quotes: Mapping[str, tuple[Passage, ...]],
) -> PairRow:
    with_gap = {gap.review for gap in gaps}
    shared = with_gap | (reviews.get(a.uid, frozenset()) & reviews.get(b.uid, frozenset()))
    overall = _direction(gaps, len(shared))
    from_a, from_b = ([gap for gap in gaps if gap.holder == end] for end in (a, b))
    return PairRow(
        agency_a=a.uid,
        agency_a_name=a.name,
        agency_b=b.uid,
        agency_b_name=b.name,
        times=overall.times,
        reviews=overall.reviews,
        shared_reviews=len(shared),
        rate=overall.rate,
        low=overall.low,
        high=overall.high,
        few=len(shared) < FEW,
        a_to_b=_direction(from_a, len(shared)),
        b_to_a=_direction(from_b, len(shared)),
        what=what_was_not_shared(gaps),
        consequence=what_came_of_it(gaps),
        evidence=tuple(quote for uid in _uids(gaps) for quote in quotes.get(uid, ())),
        behind=_behind(gaps, from_a, from_b, shared),
    )


def _direction(gaps: list[Gap], shared: int) -> Direction:
    reviews = len({gap.review for gap in gaps})
    rate = rate_of(reviews, shared)
    return Direction(len(_uids(gaps)), reviews, rate.rate, rate.low, rate.high)


def _uids(gaps: Iterable[Gap]) -> tuple[str, ...]:
    return tuple(sorted({gap.uid for gap in gaps}))


def _behind(gaps: list[Gap], from_a: list[Gap], from_b: list[Gap], shared: Iterable[str]) -> Behind:
    every, of_a, of_b = _uids(gaps), _uids(from_a), _uids(from_b)
    return {
        "times": every,
        "reviews": every,
        "shared_reviews": tuple(sorted(shared)),
        "a_to_b_times": of_a,
        "a_to_b_reviews": of_a,
        "b_to_a_times": of_b,
        "b_to_a_reviews": of_b,
    }


def _by_rate(row: PairRow) -> tuple[Any, ...]:
    return (-(row.low or 0.0), *_by_reviews(row))


def _by_reviews(row: PairRow) -> tuple[Any, ...]:
    return (-row.reviews, -(row.rate or 0.0), row.agency_a_name, row.agency_b_name, row.agency_a, row.agency_b)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    parameters = scope(store, filters_of(arguments))
    gaps = information_gaps(store, parameters)
    apart = sum(gap.unpaired is not None for gap in gaps)
    rows = _rows(store, gaps, parameters, Rank(arguments["rank"]))
    return Found(tuple(rows), _notes(apart))


def _notes(apart: int) -> tuple[str, ...]:
    few = f"A pair that shares fewer than {FEW} reviews is marked as few: read the passages, not the rate."
    if not apart:
        return (few, READ_FIRST)
    more = "1 more gap names no pair of agencies and is"
    if apart > 1:
        more = f"{apart} more gaps name no pair of agencies and are"
    return (few, f"{more} not counted here: ask unpaired-information-gaps.", READ_FIRST)


QUESTION = Question(
    name="information-gap-pairs",
    title="Information not shared, by pair of agencies",
    purpose="Which pairs of agencies most often fail to tell each other something, in how many reviews, at what rate?",
    method=(
        "A pair counts a review once, however many gaps between the two it has. The rate is reviews with a gap, of the "
        "reviews in which both took part; a review with a gap between them is always one of those. Its 95% interval is "
        "Wilson's, which holds for small numbers. Gaps of which a document names only one end are not pairs: ask "
        "unpaired-information-gaps for them. Which way each was is told by information-gap-flows. "
        "Ranked by rate, pairs come in the order of the lower end of the interval, so that one of one does not come "
        "before nine of twelve."
    ),
    parameters=(
        *PARAMETERS,
        one_of(
            "rank",
            "Order pairs by the number of reviews with a gap, or by the rate as far as it is sure.",
            Rank.REVIEWS,
        ),
    ),
    columns=(
        Column("agency_a_name", "Agency A", ColumnKind.TEXT, "The agency of the pair whose name comes first."),
        Column("agency_b_name", "Agency B", ColumnKind.TEXT, "The other one."),
        Column("times", "Times", ColumnKind.COUNT, "Information gaps between the two, in either direction."),
        Column("reviews", "Reviews", ColumnKind.COUNT, "Reviews with at least one such gap.", of="shared_reviews"),
        Column(
            "shared_reviews", "Shared reviews", ColumnKind.COUNT, "Reviews in which both took part, those included."
        ),
        Column("rate", "Rate", ColumnKind.RATE, "Reviews, of shared reviews."),
        Column("low", "Rate from", ColumnKind.RATE, "Lower end of the 95% Wilson interval of the rate."),
        Column("high", "Rate to", ColumnKind.RATE, "Upper end of that interval."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where they share fewer than {FEW} reviews."),
        Column("a_to_b_times", "A to B", ColumnKind.COUNT, "Gaps in which A held what B needed."),
        Column("a_to_b_reviews", "A to B reviews", ColumnKind.COUNT, "Reviews with one of those.", minor=True),
        Column("b_to_a_times", "B to A", ColumnKind.COUNT, "Gaps in which B held what A needed."),
        Column("b_to_a_reviews", "B to A reviews", ColumnKind.COUNT, "Reviews with one of those.", minor=True),
        Column(
            "what", "What was not shared", ColumnKind.WORDS, "The information, in the documents' words.", minor=True
        ),
        Column("consequence", "What came of it", ColumnKind.WORDS, "Where a document says, in its words.", minor=True),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
        Column("agency_a", "Uid of A", ColumnKind.UID, "The uid of agency A."),
        Column("agency_b", "Uid of B", ColumnKind.UID, "The uid of agency B."),
    ),
    find=_find,
    example={"kind": "SCR", "from-year": "2009"},
)
