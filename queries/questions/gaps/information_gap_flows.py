"""Which way information did not flow: who held it, who needed it, how often and at what rate?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Unpack

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.gaps.information_gap_pairs import READ_FIRST
from queries.questions.gaps.information_gaps import (
    attended,
    information_gaps,
    what_came_of_it,
    what_was_not_shared,
)
from queries.questions.interval import FEW
from queries.questions.pages.page_pairs import Flow, Pairs, by_direction
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


@dataclass(frozen=True, slots=True)
class FlowRow:
    """What one agency held and another needed; see ``PairRow`` for the rate, which here is of this direction alone."""

    holder: str
    holder_name: str
    recipient: str
    recipient_name: str
    times: int
    reviews: int
    shared_reviews: int
    rate: float | None
    low: float | None
    high: float | None
    few: bool
    what: str | None
    consequence: str | None
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its gaps, and of the reviews in which both took part."""
        return facts_of(self.behind)


def information_gap_flows(store: Store, **filters: Unpack[Filters]) -> list[FlowRow]:
    """Every holder and recipient with a gap between them: those of enough shared reviews by rate, then by number."""
    between = _pairs(store, filters)
    quotes = by_fact(passages(store, (gap.uid for gaps in between.between.values() for gap in gaps)))
    return [_row(flow, between, quotes) for flow in between.ranked()]


def _pairs(store: Store, filters: Filters) -> Pairs:
    """What ``page_pairs`` gives, without the agencies that no gap names and without the reviews."""
    parameters = scope(store, filters)
    found = [gap for gap in information_gaps(store, parameters) if not gap.unpaired]
    between, names = by_direction(found)
    return Pairs(between, names, attended(store, parameters, found), (), {})


def _row(flow: Flow, between: Pairs, quotes: dict[str, tuple[Passage, ...]]) -> FlowRow:
    gaps, rate = between.between[flow.holder, flow.recipient], flow.rate
    return FlowRow(
        holder=flow.holder,
        holder_name=flow.holder_name,
        recipient=flow.recipient,
        recipient_name=flow.recipient_name,
        times=len(flow.gaps),
        reviews=len(flow.reviews),
        shared_reviews=len(flow.shared),
        rate=rate.rate,
        low=rate.low,
        high=rate.high,
        few=flow.few,
        what=what_was_not_shared(gaps),
        consequence=what_came_of_it(gaps),
        evidence=tuple(quote for uid in flow.gaps for quote in quotes.get(uid, ())),
        behind={"times": flow.gaps, "reviews": flow.gaps, "shared_reviews": tuple(sorted(flow.shared))},
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    few = f"Where the two share fewer than {FEW} reviews it is marked as few: read the passages, not the rate."
    return Found(tuple(information_gap_flows(store, **filters_of(arguments))), (few, READ_FIRST))


QUESTION = Question(
    name="information-gap-flows",
    title="Information not shared, by holder and recipient",
    purpose="Who most often held what which other agency needed and did not get, and what came of it?",
    method=(
        "The gaps of information-gap-pairs, told apart by direction: A held what B needed is one row, B held what A "
        "needed another. The rate is the reviews with such a gap, of the reviews in which both took part, with "
        "Wilson's 95% interval. Those that share enough reviews come first, by rate; the others follow by number."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("holder_name", "Held by", ColumnKind.TEXT, "The agency that had the information."),
        Column("recipient_name", "Needed by", ColumnKind.TEXT, "The agency that needed it."),
        Column("times", "Times", ColumnKind.COUNT, "Information gaps in this direction."),
        Column("reviews", "Reviews", ColumnKind.COUNT, "Reviews with at least one of those.", of="shared_reviews"),
        Column("shared_reviews", "Shared reviews", ColumnKind.COUNT, "Reviews in which both took part."),
        Column("rate", "Rate", ColumnKind.RATE, "Reviews, of shared reviews."),
        Column("low", "Rate from", ColumnKind.RATE, "Lower end of the 95% Wilson interval of the rate."),
        Column("high", "Rate to", ColumnKind.RATE, "Upper end of that interval."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where they share fewer than {FEW} reviews."),
        Column("what", "What was not shared", ColumnKind.WORDS, "The information, in the documents' words."),
        Column("consequence", "What came of it", ColumnKind.WORDS, "Where a document says, in its words.", minor=True),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
        Column("holder", "Uid of holder", ColumnKind.UID, "The uid of the agency that held it."),
        Column("recipient", "Uid of recipient", ColumnKind.UID, "The uid of the agency that needed it."),
    ),
    find=_find,
    example={"agency": "Ostermere Police", "from-year": "2009"},
)
