"""Tables as an Excel workbook: real dates and numbers, and no text that a spreadsheet could take for a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from io import BytesIO
from typing import Any

import xlsxwriter

from graph.model.spreadsheets import safe_text

_LONGEST = 32_000
"""A cell holds 32,767 characters at most."""
_CUT = " … [cut here: a cell holds no more]"
_SHEET_NAME = 31
_FIRST_YEAR = 1900
"""The calendar of a spreadsheet begins here; an earlier date stands as text."""


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    WORDS = "words of a document"
    NUMBER = "number"
    SHARE = "share"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title, what its values are, and how many characters wide it is."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. A ``table`` has its header frozen, a filter over it, and repeats the header on each printed page."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Any]]
    table: bool = True


def workbook(sheets: Sequence[Sheet], *, title: str, subject: str, made: date) -> bytes:
    """The sheets as an .xlsx file; the same sheets and day always give the same bytes.

    None is an empty cell. A text longer than a cell holds is cut, and says so.
    """
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(file, options)
    moment = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - a spreadsheet's times have no zone
    book.set_properties({"title": title, "subject": subject, "author": "reviewgraph", "created": moment})
    looks = _Looks(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name[:_SHEET_NAME]), sheet, looks)
    book.close()
    return file.getvalue()


class _Looks:
    """The formats of cells."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.head = book.add_format({**top, "bold": True, "bottom": 2, "text_wrap": True})
        self.text = book.add_format({**top, "text_wrap": True})
        # Excel takes a cell so marked for text even after somebody has edited it.
        self.disarmed = book.add_format({**top, "text_wrap": True, "quote_prefix": True})
        self.number = book.add_format({**top, "num_format": "#,##0"})
        self.share = book.add_format({**top, "num_format": "0%"})
        self.date = book.add_format({**top, "num_format": "d mmmm yyyy", "align": "left"})


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, looks.head)
    for row, values in enumerate(sheet.rows, start=1):
        for place, (value, column) in enumerate(zip(values, sheet.columns, strict=True)):
            _cell(page, row, place, value, column.kind, looks)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    if sheet.table:
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)


def _cell(page: Any, row: int, place: int, value: Any, kind: Kind, looks: _Looks) -> None:
    if value is None:
        return
    if isinstance(value, date) and value.year >= _FIRST_YEAR:
        page.write_datetime(row, place, datetime(value.year, value.month, value.day), looks.date)  # noqa: DTZ001
    elif isinstance(value, int | float) and not isinstance(value, bool):
        page.write_number(row, place, value, looks.share if kind is Kind.SHARE else looks.number)
    else:
        text = _fitting(str(value))
        page.write_string(row, place, text, looks.text if safe_text(text) == text else looks.disarmed)


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + _CUT
