"""A board pack as a workbook: a sheet for each part, the reviews' plans in one."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from queries.boardpack.pack import Pack
from queries.exports.workbook import Kind, Sheet, SheetColumn, workbook
from webui.boardpack.sections import Section, Words
from webui.wording import in_full

_WIDE = 60
_A_SHARE = 4
"""Characters for each share of a column of the Word table."""
_EVIDENCE = (
    SheetColumn("Note", Kind.NUMBER, 8),
    SheetColumn("For", width=20),
    SheetColumn("Words of the document", Kind.WORDS, 80),
    SheetColumn("Document", width=40),
    SheetColumn("Page", Kind.NUMBER, 8),
    SheetColumn("First line", Kind.NUMBER, 10),
    SheetColumn("Last line", Kind.NUMBER, 10),
    SheetColumn("Cell", width=24),
)


def pack_workbook(title: str, subject: str, made: date, parts: Sequence[Section], pack: Pack, words: Words) -> bytes:
    """The pack as an .xlsx file; the same pack and day always give the same bytes."""
    sheets = (_about(title, subject, made, parts), *_tables(parts), _plan(parts), _notes(pack, words))
    return workbook(sheets, title=title, subject=subject, made=made)


def _about(title: str, subject: str, made: date, parts: Iterable[Section]) -> Sheet:
    rows: list[tuple[str, str]] = [("What", title), ("Days", subject), ("Made on", in_full(made))]
    for part in parts:
        if part.table is None or part.sheet == "In short":
            rows += [(part.heading, sentence) for sentence in part.sentences]
    return Sheet("About", (SheetColumn("About this pack", width=32), SheetColumn("", width=110)), rows, table=False)


def _tables(parts: Iterable[Section]) -> list[Sheet]:
    found = []
    for part in parts:
        if part.table and part.sheet != "Plan":
            columns = tuple(SheetColumn(each.title, each.kind, _width(each.share)) for each in part.table.columns)
            found.append(Sheet(part.sheet, columns, [[_cell(value) for value in row] for row in part.table.rows]))
    return found


def _plan(parts: Iterable[Section]) -> Sheet:
    """The plans of all reviews, one below the other, the review in a column of its own."""
    rows: list[list[Any]] = []
    columns: tuple[SheetColumn, ...] = ()
    for part in parts:
        if part.table and part.sheet == "Plan":
            columns = tuple(SheetColumn(each.title, each.kind, _width(each.share)) for each in part.table.columns)
            rows += [[part.heading, *(_cell(value) for value in row)] for row in part.table.rows]
    return Sheet("Plan", (SheetColumn("Review", width=24), *columns), rows)


def _notes(pack: Pack, words: Words) -> Sheet:
    rows = [
        (
            note.number,
            note.about,
            words(note.passage.quote),
            words(note.passage.document),
            note.passage.page,
            note.passage.line_start,
            note.passage.line_end,
            note.passage.cell,
        )
        for note in pack.notes
    ]
    return Sheet("Evidence", _EVIDENCE, rows)


def _width(share: int) -> int:
    return min(max(share * _A_SHARE, 10), _WIDE)


def _cell(value: Any) -> Any:
    return value if isinstance(value, int | float | date) or value is None else str(value)
