"""Tables of a Word document as rows over common columns: merged cells, rows of their own widths, deleted rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.docx_elements import W, at, children, switched, value
from loaders.readers.limits_xml import Element

_SLIVER = 250
"""Twentieths of a point (4.4 mm): cells that begin nearer together than this begin in the same column."""
_USUAL_WIDTH = 1000
_WIDEST = 512
"""Grid columns that one cell may span; Word itself has 63."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its 0-based column, its element, and whether it goes on a cell merged from the row above."""

    column: int
    element: Element
    continues: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its 1-based number, whether Word repeats it on each page, and its cells."""

    number: int
    header: bool
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows and its number of columns."""

    rows: tuple[GridRow, ...]
    width: int


def grid(table: Element) -> Grid:
    """The rows and cells of a table.

    Where all rows but those of one cell have as many cells, cells stand in columns by their order; else by where they
    begin across the page.
    """
    rows = [row for row in children(table) if row.tag == f"{W}tr" and at(row, "trPr/del") is None]
    raw = [_cells(row) for row in rows]
    counts = {len(cells) for cells in raw if len(cells) > 1}
    columns = _by_order(raw) if len(counts) <= 1 else _by_position(raw, _widths(table))
    made = tuple(
        GridRow(
            number,
            bool(switched(at(row, "trPr"), "tblHeader")),
            tuple(GridCell(column, cell, _continues(cell)) for column, (_, cell) in zip(places, cells, strict=True)),
        )
        for number, (row, cells, places) in enumerate(zip(rows, raw, columns, strict=True), start=1)
    )
    return Grid(made, max((place + 1 for places in columns for place in places), default=0))


def _cells(row: Element) -> list[tuple[int, Element]]:
    """The cells of a row with the grid columns they begin in."""
    column = _number(value(row, "trPr/gridBefore"), 0)
    found = []
    for cell in children(row):
        if cell.tag == f"{W}tc":
            if at(cell, "tcPr/cellDel") is None:
                found.append((column, cell))
            column += _number(value(cell, "tcPr/gridSpan"), 1)
    return found


def _continues(cell: Element) -> bool:
    merged = at(cell, "tcPr/vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") != "restart"


def _by_order(raw: Sequence[Sequence[tuple[int, Element]]]) -> list[list[int]]:
    return [list(range(len(cells))) for cells in raw]


def _by_position(raw: Sequence[Sequence[tuple[int, Element]]], widths: Sequence[int]) -> list[list[int]]:
    """Columns by where cells begin, beginnings that all but meet taken as one."""
    starts = sorted({start for cells in raw for start, _ in cells})
    column_of: dict[int, int] = {}
    last = 0
    for start in starts:
        position = _position(start, widths)
        near = bool(column_of) and position - last < _SLIVER
        column_of[start] = max(column_of.values(), default=-1) + (not near)
        last = last if near else position
    return [_apart([column_of[start] for start, _ in cells]) for cells in raw]


def _apart(columns: list[int]) -> list[int]:
    """Two cells of one row are never in one column."""
    for index in range(1, len(columns)):
        columns[index] = max(columns[index], columns[index - 1] + 1)
    return columns


def _position(column: int, widths: Sequence[int]) -> int:
    return sum(widths[:column]) + _USUAL_WIDTH * max(0, column - len(widths))


def _widths(table: Element) -> list[int]:
    layout = table.find(f"{W}tblGrid")
    columns = layout.findall(f"{W}gridCol") if layout is not None else []
    return [_number(column.get(f"{W}w"), _USUAL_WIDTH) for column in columns]


def _number(printed: str | None, otherwise: int) -> int:
    return min(int(printed), _WIDEST * _USUAL_WIDTH) if printed is not None and printed.isdecimal() else otherwise
