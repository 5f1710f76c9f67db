"""Agencies of one line: one is a unit of the other, or the other took over from it, over any number of steps."""

from collections.abc import Iterable, Mapping
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


def agency_lines(store: Store) -> AgencyLines:
    """The lines of all agencies of the graph."""
    steps: dict[str, set[str]] = {}
    for row in store.read(load("queries.cypher", "agency-ties")):
        steps.setdefault(row["one"], set()).add(row["other"])
    return AgencyLines({agency: _all_onwards(agency, steps) for agency in steps})


def _all_onwards(agency: str, steps: Mapping[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    new = steps.get(agency, set())
    while new:
        seen |= new
        new = {further for each in new for further in steps.get(each, ())} - seen
    return frozenset(seen - {agency})
