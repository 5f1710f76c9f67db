"""A list as the sheets of a file: what it holds and how it was chosen, then its lines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from queries.exports.workbook import Kind, Sheet, SheetColumn
from webui.lists.asked import Asked
from webui.lists.columns import Line, ListColumn
from webui.lists.listing import Listing
from webui.lists.words import filters_in_use
from webui.masked import masked, names_shown
from webui.wording import counted, in_full

NOT_STATED = "Not stated"
_WIDTHS = {Kind.WORDS: 70, Kind.NUMBER: 12, Kind.SHARE: 12, Kind.DATE: 20, Kind.TEXT: 26}
_ABOUT = (SheetColumn("About this file", width=28), SheetColumn("", width=100))
_OVERDUE = (
    "Open (pending, in progress, or overdue in the document’s words), and the target date, month or year is over on "
    "the day given above. It is worked out from the date; no document’s colour or word decides it."
)
_MASKED = (
    "What reads as a person’s name was masked in the words of documents. Recognising is not certain: check before you "
    "pass this file on."
)


def columns_filed(listing: Listing[Line]) -> tuple[ListColumn[Line], ...]:
    """The columns of a file, in order."""
    return listing.columns


def cells(listing: Listing[Line], lines: Iterable[Line]) -> Iterator[list[Any]]:
    """The cells of each line: words with names masked; a text that is absent says so, a number or date is empty."""
    for line in lines:
        yield [_cell(column, column.value(line)) for column in columns_filed(listing)]


def _cell(column: ListColumn[Line], value: Any) -> Any:
    if value is None:
        return NOT_STATED if column.kind in (Kind.TEXT, Kind.WORDS) else None
    if column.kind is Kind.WORDS:
        return masked(value)
    return round(value, 4) if column.kind is Kind.SHARE else value


def lines_sheet(listing: Listing[Line], rows: Sequence[Sequence[Any]]) -> Sheet:
    """The lines as a sheet."""
    columns = tuple(SheetColumn(each.title, each.kind, _WIDTHS[each.kind]) for each in columns_filed(listing))
    return Sheet(listing.title, columns, rows)


def about_sheet(listing: Listing[Line], asked: Asked, count: int, made: date) -> Sheet:
    """What the file holds: filters, order, days, and what each column means."""
    rows = [
        ("What", f"{listing.title}: {counted(count, listing.one, listing.many)}"),
        *((label, value) for _, label, value in filters_in_use(listing.fields, asked)),
        *([] if asked.narrowing else [("Filters", "None: everything that is loaded")]),
        *listing.about(asked),
        ("Order", _order(listing, asked)),
        ("Made on", in_full(made)),
        ("Names", "As published." if names_shown() else _MASKED),
        *([("Worked out for", in_full(asked.choice.as_of)), ("Overdue means", _OVERDUE)] if listing.dated else []),
        (NOT_STATED, "No document that was loaded says. An empty cell for a number or a date means the same."),
        *((each.title, each.help) for each in columns_filed(listing)),
    ]
    return Sheet("About", _ABOUT, rows, table=False)


def _order(listing: Listing[Line], asked: Asked) -> str:
    column = listing.column(asked.sort)
    if column is None:
        return "As the list has it"
    return f"{column.title}, {column.order_words(falling=asked.falling)}; what has none stands last"
