"""Columns of progress for one quarter or month after the other: the newest filled one is how an action stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.blocks import Block, Cell
from loaders.segment.columns import Meaning, meaning_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUARTER = re.compile(r"\b(?:Q|Qtr\s*|Quarter\s+)(?P<number>[1-4])\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?P<name>{'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/])(?:20)?(?P<year>\d\d)(?!\d)")
_NOTHING = re.compile(r"\W*(?:n/?a|nil|none|no (?:further )?updates?)?\W*", re.IGNORECASE)
_TOLD = frozenset({Meaning.PROGRESS, Meaning.STATUS})

_Period = tuple[int, int]


def period_columns(headers: Sequence[str]) -> tuple[int, ...]:
    """The columns that tell the progress of two or more periods, the oldest first; none where no header does.

    They stand in the order of their headers' years and quarters or months, else as printed.
    """
    found = [(column, period) for column, header in enumerate(headers) if (period := _period(header))]
    if len(found) < 2:
        return ()
    columns = tuple(column for column, _ in found)
    return columns[::-1] if all(a > b for (_, a), (_, b) in pairwise(found)) else columns


def _period(header: str) -> _Period | None:
    """The year (nought where none is printed) and the quarter or month that a header of progress names."""
    if meaning_of(header) not in _TOLD:
        return None
    quarter, month = _QUARTER.search(header), _MONTH.search(header)
    if not quarter and not month:
        return None
    year = _YEAR.search(header)
    number = int(quarter["number"]) if quarter else _MONTHS.index(month["name"].lower()) + 1 if month else 0
    return (int(year["year"]) if year else 0, number)


def newest(
    row: Block, columns: Sequence[int], headers: Sequence[str]
) -> tuple[Cell | None, tuple[tuple[str, str], ...]]:
    """The last filled cell of a row's periods, and header and words of each one before it."""
    filled = [column for column in columns if column < len(row.cells) and _says(row.cells[column])]
    if not filled:
        first = columns[0] if columns and columns[0] < len(row.cells) else None
        return (replace(row.cells[first], paragraphs=()) if first is not None else None), ()
    return row.cells[filled[-1]], tuple((headers[column], row.cells[column].text) for column in filled[:-1])


def _says(cell: Cell) -> bool:
    return not _NOTHING.fullmatch(cell.text)
