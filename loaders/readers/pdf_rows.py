"""Tables of a PDF as blocks, a block for each row; a table that goes on over the page is one table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.colours import row_marks
from loaders.readers.pdf_lines import rows_of
from loaders.readers.pdf_marks import Line
from loaders.readers.pdf_paragraphs import paragraphs
from loaders.readers.pdf_styles import Styles
from loaders.readers.pdf_tables import PdfCell, PdfTable
from loaders.segment.columns import is_header_row
from loaders.segment.markup import BULLETS, fold

_SAME = 8.0
_STOP = re.compile(r"[.;:?!]['\"’”)\]]*$")


@dataclass(slots=True)
class TableCount:
    """The tables so far: how many, the last one's columns, its number of rows, and its header's texts."""

    tables: int = 0
    starts: tuple[float, ...] = ()
    rows: int = 0
    header: tuple[str, ...] = ()


def row_blocks(table: PdfTable, page: int, first: int, goes_on: bool, count: TableCount, styles: Styles) -> list[Block]:
    """The rows of a table on one page. ``first`` is the number of its first line; ``goes_on`` says that it may be the
    rest of the last table."""
    if not (goes_on and _same_columns(table, count)):
        count.tables, count.rows, count.starts, count.header = count.tables + 1, 0, table.starts, ()
    made = []
    for row in table.rows:
        count.rows += 1
        block = _row(row, page, first, count, styles)
        if block.header and not count.header:
            count.header = tuple(cell.text for cell in block.cells)
        first = block.place.line_end + 1
        made.append(block)
    return made


def tops(table: PdfTable) -> list[float]:
    """The top of each printed line of a table, row by row: as many as ``row_blocks`` counts."""
    return [
        min(word.top for word in line)
        for row in table.rows
        for line in rows_of(word for cell in row for word in cell.words)
    ]


def _same_columns(table: PdfTable, count: TableCount) -> bool:
    return len(table.starts) == len(count.starts) and all(
        abs(one - other) < _SAME for one, other in zip(table.starts, count.starts, strict=True)
    )


def _row(row: Sequence[PdfCell], page: int, first: int, count: TableCount, styles: Styles) -> Block:
    printed = rows_of(word for cell in row for word in cell.words)
    where = f"table {count.tables}, row {count.rows}"
    place = Place(first, first + len(printed) - 1, page, where)
    marks = row_marks([cell.colour for cell in row])
    cells = tuple(
        Cell(_paragraphs(cell, page, styles), replace(place, cell=f"{where}, column {number}"), mark, cell.goes_on)
        for number, (cell, mark) in enumerate(zip(row, marks, strict=True), start=1)
    )
    lines = tuple(Line(tuple(words), page).text for words in printed)
    texts = tuple(cell.text for cell in cells)
    return Block(
        BlockKind.TABLE_ROW,
        fold(" ".join(texts)),
        place,
        cells=cells,
        table=count.tables,
        header=is_header_row(texts),
        lines=lines,
    )


def _paragraphs(cell: PdfCell, page: int, styles: Styles) -> tuple[str, ...]:
    if not cell.words:
        return ()
    lines = [Line(tuple(words), page) for words in rows_of(cell.words)]
    right = max(line.x1 for line in lines)
    texts = (styles.joined([line.text for line in group]) for group in paragraphs(lines, right, styles))
    return tuple(text.lstrip(BULLETS + " ") or text for text in texts)


def with_rest(before: Sequence[Block], rows: Sequence[Block]) -> tuple[Block | None, list[Block]]:
    """The last row before a page break made whole, if the first row after it is its rest, and the other rows.

    ``before`` are the table's rows so far. A header printed again, of one row or several, may stand between the two.
    """
    heads = _heads(before, rows)
    rest = rows[len(heads) :]
    if not before or not rest or before[-1].header or not _goes_on(before, rest[0]):
        return None, list(rows)
    return _join(before[-1], rest[0]), [*heads, *rest[1:]]


def _heads(before: Sequence[Block], rows: Sequence[Block]) -> list[Block]:
    """The rows at the top of a page that are a header: each that says what the table's own first rows said."""
    again = 0
    for first, row in zip(before, rows, strict=False):
        if first.text != row.text or (again == 0 and not row.header):
            break
        again += 1
    return list(rows[: max(again, int(bool(rows) and rows[0].header))])


def _goes_on(before: Sequence[Block], row: Block) -> bool:
    """A cell's sentence was cut and goes on; or the first cell, filled in every row before, is empty."""
    cut = any(
        old.text and not _STOP.search(old.text) and new.text[:1].islower()
        for old, new in zip(before[-1].cells, row.cells, strict=False)
    )
    body = [block for block in before if not block.header]
    numbered = len(body) > 1 and all(block.cells[0].text for block in body)
    filled = sum(bool(cell.text) for cell in row.cells)
    return cut or (numbered and not row.cells[0].text and filled <= max(1, len(row.cells) - 2))


def _join(row: Block, rest: Block) -> Block:
    place = row.place.to(rest.place)
    cells = tuple(
        Cell(_glued(old.paragraphs, new.paragraphs), replace(old.place, line_end=place.line_end), old.fill or new.fill)
        for old, new in zip(row.cells, rest.cells, strict=True)
    )
    text = fold(" ".join(cell.text for cell in cells))
    return replace(row, text=text, place=place, cells=cells, lines=(*row.lines, *rest.lines))


def _glued(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    if old and new and not _STOP.search(old[-1]) and not new[0][:1].isupper():
        return (*old[:-1], f"{old[-1]} {new[0]}", *new[1:])
    if len(old) == 1 and len(new) == 1 and not _STOP.search(old[0]):
        return (f"{old[0]} {new[0]}",)
    return (*old, *new)
