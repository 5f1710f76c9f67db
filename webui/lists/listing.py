"""The one description of a list, and its lines put in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from graph.store import Store
from webui.lists.asked import Asked
from webui.lists.columns import Line, ListColumn
from webui.lists.fields import Field


def as_they_are(_store: Store, _asked: Asked, lines: Sequence[Line]) -> Sequence[Line]:
    """What ``fill`` does for a list whose lines have all from the start."""
    return lines


@dataclass(frozen=True, slots=True)
class Listing(Generic[Line]):
    """A list: what its lines are, how they are found, and what of them is shown.

    ``name`` is that of its blueprint, which has the endpoints ``every`` and ``file``, and of the files made of it.
    ``find`` gives every line that the filters leave, light enough for a country's graph; ``fill`` gives those that are
    shown, or written to a file, their words. ``tie`` tells every two lines apart: lines that are equal in the column
    they are sorted by stand in its order. ``first`` is the order where the address names none: a column's name, with a
    minus before it for falling. ``tab`` is what a list is parted by.
    """

    name: str
    title: str
    one: str
    many: str
    columns: tuple[ListColumn[Line], ...]
    first: str
    find: Callable[[Store, Asked], Sequence[Line]]
    tie: Callable[[Line], Any]
    fields: tuple[Field, ...] = ()
    fill: Callable[[Store, Asked, Sequence[Line]], Sequence[Line]] = as_they_are
    dated: bool = False
    about: Callable[[Asked], tuple[tuple[str, str], ...]] = lambda _: ()

    @property
    def endpoint(self) -> str:
        """Where it is shown."""
        return f"{self.name}.every"

    def column(self, name: str) -> ListColumn[Line] | None:
        """The column of that name that the list can be sorted by."""
        return next((each for each in self.columns if each.name == name and each.sortable), None)

    def orders(self) -> list[tuple[str, str]]:
        """Every order that the list can be put in, as it stands in the address, in words."""
        return [
            (f"{'-' if falling else ''}{each.name}", f"{each.title}, {each.order_words(falling=falling)}")
            for each in self.columns
            if each.sortable
            for falling in ((True, False) if each.falling else (False, True))
        ]

    def in_order(self, lines: Sequence[Line], asked: Asked) -> list[Line]:
        """The lines sorted by the column asked for; those that have nothing in it come last, whichever way."""
        column = self.column(asked.sort)
        tied = sorted(lines, key=self.tie)
        if column is None:
            return tied
        keyed = [(column.sort_key(line), line) for line in tied]
        having = sorted(
            (each for each in keyed if each[0] is not None), key=lambda each: each[0], reverse=asked.falling
        )
        return [line for _, line in having] + [line for key, line in keyed if key is None]
