"""Columns of progress for one quarter or month after the other: the newest filled one is how an action stands."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from loaders.blocks import Block, Cell
from loaders.segment.columns import Meaning, meaning_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUARTER = re.compile(r"\b(?:Q|Qtr\s*|Quarter\s+)(?P<number>[1-4])\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?P<name>{'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/])(?:20)?(?P<year>\d\d)(?!\d)")
_NOTHING = re.compile(r"\W*(?:n/?a|nil|none|no (?:further )?updates?)?\W*", re.IGNORECASE)
_TOLD = (Meaning.PROGRESS, Meaning.STATUS, Meaning.RAG)

_Period = tuple[int, int]
Periods = Mapping[Meaning, tuple[int, ...]]
"""The columns of each meaning that a plan has once for every quarter or month, the oldest first."""


def periods_of(headers: Sequence[str]) -> Periods:
    """The columns that tell progress, status or colour of two or more periods.

    They stand in the order of their headers' years and quarters or months, else as printed.
    """
    named = [(column, meaning_of(header), _period(header)) for column, header in enumerate(headers)]
    found: dict[Meaning, tuple[int, ...]] = {}
    for meaning in _TOLD:
        run = [(column, period) for column, meant, period in named if meant is meaning and period]
        if len(run) > 1:
            columns = tuple(column for column, _ in run)
            found[meaning] = columns[::-1] if all(a > b for (_, a), (_, b) in pairwise(run)) else columns
    return found


def _period(header: str) -> _Period | None:
    """The year (nought where none is printed) and the quarter or month that a header names."""
    quarter, month = _QUARTER.search(header), _MONTH.search(header)
    if not quarter and not month:
        return None
    year = _YEAR.search(header)
    number = int(quarter["number"]) if quarter else _MONTHS.index(month["name"].lower()) + 1 if month else 0
    return (int(year["year"]) if year else 0, number)


def without_periods(headers: Sequence[str], periods: Periods) -> list[str]:
    """The headers, those of periods empty: what is left says what the other columns mean."""
    dated = {column for columns in periods.values() for column in columns}
    return ["" if column in dated else header for column, header in enumerate(headers)]


def newest(row: Block, periods: Periods) -> dict[Meaning, Cell]:
    """The last filled cell of each meaning's columns; an empty one where none is filled."""
    filled = {meaning: _filled(row, columns) for meaning, columns in periods.items()}
    return {meaning: row.cells[columns[-1]] if columns else Cell((), row.place) for meaning, columns in filled.items()}


def earlier(row: Block, periods: Periods, headers: Sequence[str], current: Cell | None) -> tuple[tuple[str, str], ...]:
    """Header and words of each filled column of progress but ``current``, the oldest first."""
    columns = _filled(row, periods.get(Meaning.PROGRESS, ()))
    return tuple((headers[column], row.cells[column].text) for column in columns if row.cells[column] is not current)


def _filled(row: Block, columns: Sequence[int]) -> list[int]:
    return [column for column in columns if column < len(row.cells) and _says(row.cells[column])]


def _says(cell: Cell) -> bool:
    return cell.fill is not None or not _NOTHING.fullmatch(cell.text)
