"""What is asked of a list: its filters, order and page, as they stand in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from queries.questions.scope import Filters
from webui.choice import Choice

SHARED = ("region", "kind", "from", "to")
"""The names of the filters in ``Choice`` that a list can be narrowed by."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a list as checked, its order and the page that is wanted.

    ``own`` are the list's own filters, by name; ``kept`` is what else an address carries on: the tab, and whether names
    stand as published. ``sort`` is a column's name.
    """

    choice: Choice
    own: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    sort: str = ""
    falling: bool = False
    given_order: bool = False
    """Whether the address names the order."""
    number: int = 1

    @property
    def filters(self) -> Filters:
        """All the filters that questions know."""
        own = Filters(agency=self.own.get("agency"), sector=self.own.get("sector"), theme=self.own.get("theme"))
        return {**self.choice.filters, **own}

    @property
    def order(self) -> str:
        """The order as it stands in the address."""
        return f"-{self.sort}" if self.falling else self.sort

    @property
    def query(self) -> dict[str, str]:
        """What an address needs to show this list, from its first page on."""
        order = {"sort": self.order} if self.given_order else {}
        return {**self.choice.query, **self.own, **self.kept, **order}

    @property
    def narrowing(self) -> tuple[str, ...]:
        """The names of the filters in use, in the order of the form."""
        return (*(name for name in SHARED if name in self.choice.query), *self.own)

    def without(self, name: str) -> dict[str, str]:
        """The address of the same list with one filter loosened."""
        return {key: value for key, value in self.query.items() if key != name}

    def loosened(self, name: str) -> "Asked":
        """The same with one filter taken out."""
        choice, own = self.choice, {key: value for key, value in self.own.items() if key != name}
        loose = replace(
            choice,
            region=None if name == "region" else choice.region,
            region_name=None if name == "region" else choice.region_name,
            kind=None if name == "kind" else choice.kind,
            from_year=None if name == "from" else choice.from_year,
            to_year=None if name == "to" else choice.to_year,
            query={key: value for key, value in choice.query.items() if key != name},
        )
        return replace(self, choice=loose, own=own)
