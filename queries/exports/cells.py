"""The values of an answer as text, the same in a terminal and on a page."""

from typing import Any

from queries.questions.question import Column, ColumnKind

NO_RATE = "–"


def cell_text(value: Any, column: Column) -> str:
    """One value as a person reads it; absence is said, never blank.

    Passages are given as their number: the words themselves are in the other formats.
    """
    kind = column.kind
    if kind is ColumnKind.PASSAGES:
        return str(len(value))
    if kind is ColumnKind.LIST:
        return ", ".join(str(item) for item in value) or "–"
    if kind is ColumnKind.RATE:
        return NO_RATE if value is None else f"{value:.0%}"
    if kind is ColumnKind.YES_NO:
        return "yes" if value else "no"
    return column.absent if value is None else str(value)
