"""What a list consists of: its columns, how each is sorted, and what stands in the files made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from queries.exports.workbook import Kind

Line = TypeVar("Line")
_ORDERS = {
    Kind.TEXT: ("A to Z", "Z to A"),
    Kind.WORDS: ("A to Z", "Z to A"),
    Kind.NUMBER: ("lowest first", "highest first"),
    Kind.SHARE: ("lowest first", "highest first"),
    Kind.DATE: ("earliest first", "latest first"),
}


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Line]):
    """One column. ``name`` stands in the address, ``title`` at its head.

    ``value`` is what files hold: text, a number, a share from 0 to 1, a date, or None where no document says. ``key``
    is what a line is sorted by, None standing for absence; the value where it is left out. ``falling`` columns show the
    largest first when they are chosen; ``orders`` are the words for rising and falling, where those of its kind do not
    fit. A column ``of_words`` is only known once a line has its words, so that no list is sorted by it. ``filed``
    columns are in files alone.
    """

    name: str
    title: str
    value: Callable[[Line], Any]
    help: str
    kind: Kind = Kind.TEXT
    key: Callable[[Line], Any] | None = None
    falling: bool = False
    orders: tuple[str, str] | None = None
    of_words: bool = False
    filed: bool = False

    @property
    def sortable(self) -> bool:
        """Whether a list can be put in its order."""
        return not (self.of_words or self.filed)

    def order_words(self, *, falling: bool) -> str:
        """What stands first in an order: ``A to Z``, ``lowest first``."""
        return (self.orders or _ORDERS[self.kind])[falling]

    def sort_key(self, line: Line) -> Any:
        """What a line is sorted by; None where it has nothing of the kind."""
        found = self.key(line) if self.key else self.value(line)
        return found.casefold() if isinstance(found, str) else found
