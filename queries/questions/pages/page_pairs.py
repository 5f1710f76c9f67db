"""Who does not tell whom, by direction: rates for a matrix, a ranking and the page of two agencies."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Unpack

from graph.store import Store
from queries.questions.gaps.information_gaps import Gap, information_gaps
from queries.questions.interval import FEW, Rate, rate_of
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from queries.questions.taking_part import taking_part


@dataclass(frozen=True, slots=True)
class Flow:
    """What one agency held and another needed: the gaps, and the reviews with one of those in which both took part."""

    holder: str
    holder_name: str
    recipient: str
    recipient_name: str
    gaps: tuple[str, ...]
    reviews: frozenset[str]
    shared: frozenset[str]

    @property
    def rate(self) -> Rate:
        return rate_of(len(self.reviews), len(self.shared))

    @property
    def few(self) -> bool:
        """Whether both took part in too few reviews for the rate to say much."""
        return len(self.shared) < FEW


@dataclass(frozen=True, slots=True)
class Pairs:
    """What lies between agencies in a scope: the gaps by holder and recipient, and the reviews each agency was in."""

    between: dict[tuple[str, str], tuple[Gap, ...]]
    names: dict[str, str]
    attended: dict[str, frozenset[str]]
    unpaired: tuple[str, ...]
    """Uids of the gaps that lie between no two agencies."""
    reviews: dict[str, ReviewInScope]

    def flow(self, holder: str, recipient: str) -> Flow:
        """What one agency held and the other needed. A review with such a gap counts as shared."""
        there, back = self.between.get((holder, recipient), ()), self.between.get((recipient, holder), ())
        together = self.attended.get(holder, frozenset()) & self.attended.get(recipient, frozenset())
        return Flow(
            holder,
            self.names.get(holder, holder),
            recipient,
            self.names.get(recipient, recipient),
            tuple(sorted({gap.uid for gap in there})),
            frozenset(gap.review for gap in there),
            together | {gap.review for gap in (*there, *back)},
        )

    def ranked(self) -> list[Flow]:
        """Flows with a gap: those of enough shared reviews by rate, then the others by number; then by name."""
        return sorted((self.flow(*ends) for ends in self.between), key=_rank)

    def leading(self) -> list[Flow]:
        """The flows that rank first: the same rate, or where reviews together are few, the same number of reviews."""
        ranked = self.ranked()
        return [flow for flow in ranked if _strength(flow) == _strength(ranked[0])]

    def busiest(self, most: int) -> list[str]:
        """The agencies that are an end of most gaps, at most so many, by number and then name."""
        counts: dict[str, int] = {}
        for ends, gaps in self.between.items():
            for agency in ends:
                counts[agency] = counts.get(agency, 0) + len(gaps)
        return sorted(counts, key=lambda agency: (-counts[agency], self.names[agency], agency))[:most]


def pairs(store: Store, **filters: Unpack[Filters]) -> Pairs:
    """What agencies did not tell each other in the reviews asked for.

    A gap lies between two agencies where both ends are named and differ.
    """
    parameters = scope(store, filters)
    gaps = information_gaps(store, parameters)
    names, attended = _attended(store, parameters)
    between, named = by_direction(gaps)
    unpaired = tuple(sorted({gap.uid for gap in gaps if gap.unpaired}))
    return Pairs(between, names | named, attended, unpaired, reviews_in_scope(store, parameters))


def by_direction(gaps: Iterable[Gap]) -> tuple[dict[tuple[str, str], tuple[Gap, ...]], dict[str, str]]:
    """The gaps between two agencies under the uids of holder and recipient, and the names of both by uid."""
    between: dict[tuple[str, str], tuple[Gap, ...]] = {}
    names: dict[str, str] = {}
    for gap in gaps:
        if gap.holder and gap.recipient and not gap.unpaired:
            ends = (gap.holder.uid, gap.recipient.uid)
            between[ends] = (*between.get(ends, ()), gap)
            names |= {gap.holder.uid: gap.holder.name, gap.recipient.uid: gap.recipient.name}
    return between, names


def _rank(flow: Flow) -> tuple[Any, ...]:
    return (*_strength(flow), -len(flow.reviews), flow.holder_name, flow.recipient_name, flow.holder, flow.recipient)


def _strength(flow: Flow) -> tuple[bool, float]:
    """What is compared first; lower ranks higher."""
    return (flow.few, -len(flow.reviews) if flow.few else -(flow.rate.rate or 0.0))


def _attended(store: Store, parameters: dict[str, Any]) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    names: dict[str, str] = {}
    attended: dict[str, set[str]] = {}
    for part in taking_part(store, parameters):
        names[part.agency] = part.agency_name
        attended.setdefault(part.agency, set()).add(part.review)
    return names, {agency: frozenset(reviews) for agency, reviews in attended.items()}
