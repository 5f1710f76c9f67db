"""Agencies of one line: one is a unit of the other, or the other took over from it, over any number of steps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class AgencyLines:
    """For each agency, the uids of those that took over from it or that it is a unit of, over any number of steps."""

    onwards: Mapping[str, frozenset[str]] = field(hash=False)

    def are_one(self, one: str, other: str) -> bool:
        """Whether two agencies are the same, or in one line. Two units of one agency are not."""
        return one == other or other in self._onwards(one) or one in self._onwards(other)

    def any_of(self, one: str, others: Iterable[str]) -> bool:
        """Whether an agency is in one line with any of the others."""
        return any(self.are_one(one, other) for other in others)

    def _onwards(self, agency: str) -> frozenset[str]:
        return self.onwards.get(agency, frozenset())


def agency_lines(store: Store, of: Iterable[str] | None = None) -> AgencyLines:
    """The lines of these agencies, or of all of the graph."""
    steps: dict[str, set[str]] = {}
    for one, other in _ties(store) if of is None else _ties_from(store, set(of)):
        steps.setdefault(one, set()).add(other)
    return AgencyLines({agency: _all_onwards(agency, steps) for agency in steps})


def _ties(store: Store) -> Iterator[tuple[str, str]]:
    return ((row["one"], row["other"]) for row in store.read(load("queries.cypher", "agency-ties")))


def _ties_from(store: Store, agencies: set[str]) -> Iterator[tuple[str, str]]:
    """The ties that lead onwards from these agencies, over any number of steps."""
    seen, new = set(agencies), agencies
    while new:
        rows = store.read(load("queries.cypher", "golden-thread-lines"), uids=sorted(new))
        yield from ((row["one"], row["other"]) for row in rows)
        new = {row["other"] for row in rows} - seen
        seen |= new


def _all_onwards(agency: str, steps: Mapping[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    new = steps.get(agency, set())
    while new:
        seen |= new
        new = {further for each in new for further in steps.get(each, ())} - seen
    return frozenset(seen - {agency})
