"""Ruled tables of a PDF page: the words and the colour of each cell, row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from loaders.readers.pdf_grid import Grid, Region, grids, merged
from loaders.readers.pdf_lines import rows_of
from loaders.readers.pdf_marks import Edge, Fill, PageMarks, Word

_SAME = 4.0
_SLIVER = 14.0
"""Columns without words that are narrower than this are the padding of a frame."""
_COLUMN_GAP = 5.0
_ROW_GAP = 0.9
_FILL_MARGIN = 1.5
_LEAST_FILL = 30.0
"""Square points from which a shape inside a cell colours it."""


@dataclass(frozen=True, slots=True)
class PdfCell:
    """A cell: its words and its colour as ``RRGGBB``, None for none. Words of merged cells stand in the first."""

    words: tuple[Word, ...] = ()
    colour: str | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table on one page: its box, the left bounds of its columns, and its rows of cells from the top."""

    box: tuple[float, float, float, float]
    starts: tuple[float, ...]
    rows: tuple[tuple[PdfCell, ...], ...]
    ruled: bool = field(default=True)

    @property
    def x0(self) -> float:
        return self.box[0]

    @property
    def top(self) -> float:
        return self.box[1]

    @property
    def x1(self) -> float:
        return self.box[2]

    @property
    def bottom(self) -> float:
        return self.box[3]


def ruled_tables(page: PageMarks, words: Sequence[Word]) -> tuple[tuple[PdfTable, ...], tuple[Word, ...]]:
    """The tables that lines or colours draw, and the words that stand in none."""
    across, down = merged(page.across), merged(page.down)
    found: list[PdfTable] = []
    left = tuple(words)
    for grid in grids(across, down):
        left = _taken(grid, left, page.fills, found)
    for grid in _open_grids(across, [(table.top, table.bottom) for table in found], left):
        left = _taken(grid, left, page.fills, found)
    return tuple(found), left


def _taken(grid: Grid, words: tuple[Word, ...], fills: Sequence[Fill], found: list[PdfTable]) -> tuple[Word, ...]:
    """The words that are left once the table of a grid, if it is one, is added to those found."""
    inside: dict[Region, list[Word]] = {}
    for word in words:
        region = grid.at(word.centre, word.middle)
        if region:
            inside.setdefault(region, []).append(word)
    if len({region.columns for region in inside}) < 2 or not _side_by_side(inside):
        return words
    found.append(_table(grid, inside, fills))
    taken = {id(word) for held in inside.values() for word in held}
    return tuple(word for word in words if id(word) not in taken)


def _side_by_side(inside: Iterable[Region]) -> bool:
    """Two cells with words stand in one row: frames above one another are no table."""
    rows = sorted((region.rows, region.columns) for region in inside)
    return any(len(list(group)) > 1 for _, group in groupby(rows, key=lambda place: place[0][0]))


def _table(grid: Grid, inside: dict[Region, list[Word]], fills: Sequence[Fill]) -> PdfTable:
    columns = [column for column in range(len(grid.xs) - 1) if _wanted(grid, column, inside)]
    regions = {(region.rows[0], region.columns[0]): region for region in grid.regions}
    rows: list[tuple[PdfCell, ...]] = []
    for row in range(len(grid.ys) - 1):
        cells = [_cell(grid, row, column, columns, regions, inside, fills) for column in columns]
        if any(cell.words for cell in cells):
            rows.append(tuple(cells))
    return PdfTable(grid.box, tuple(grid.xs[column] for column in columns), tuple(rows))


def _wanted(grid: Grid, column: int, inside: dict[Region, list[Word]]) -> bool:
    """Columns in which a cell begins that has words, and wide ones that may be left empty to be filled in."""
    if any(region.columns[0] == column for region in inside):
        return True
    alone = any(region.columns == (column, column + 1) for region in grid.regions)
    return alone and grid.xs[column + 1] - grid.xs[column] > _SLIVER


def _cell(
    grid: Grid,
    row: int,
    column: int,
    columns: Sequence[int],
    regions: dict[tuple[int, int], Region],
    inside: dict[Region, list[Word]],
    fills: Sequence[Fill],
) -> PdfCell:
    region = regions.get((row, column))
    words = tuple(inside.get(region, ())) if region else ()
    ends = [later for later in columns if later > column]
    right = grid.xs[ends[0]] if ends else grid.xs[-1]
    box = (grid.xs[column], grid.ys[row], right, grid.ys[row + 1])
    return PdfCell(words, _colour(box, fills), region is None and _goes_on(grid, row, column))


def _goes_on(grid: Grid, row: int, column: int) -> bool:
    """Whether a square lies in the first column of a cell that begins in a row above."""
    return any(
        region.columns[0] == column and region.rows[0] < row < region.rows[1]
        for region in grid.regions
        if region.rows[1] - region.rows[0] > 1
    )


def _colour(box: tuple[float, float, float, float], fills: Sequence[Fill]) -> str | None:
    """The last colour painted over the middle of a box, or as a mark inside it."""
    x0, top, x1, bottom = box
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    found: str | None = None
    for fill in fills:
        over = fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom
        within = (
            fill.x0 >= x0 - _FILL_MARGIN
            and fill.x1 <= x1 + _FILL_MARGIN
            and fill.top >= top - _FILL_MARGIN
            and fill.bottom <= bottom + _FILL_MARGIN
            and (fill.x1 - fill.x0) * (fill.bottom - fill.top) >= _LEAST_FILL
        )
        if over or within:
            found = "{:02X}{:02X}{:02X}".format(*fill.colour)
    return found


def _open_grids(across: Sequence[Edge], taken: Sequence[tuple[float, float]], words: Sequence[Word]) -> list[Grid]:
    """Tables that have lines between their rows alone: their columns are where no word stands in any row."""
    free = [edge for edge in across if not any(top - 1 <= edge.at <= bottom + 1 for top, bottom in taken)]
    lanes: dict[tuple[int, int], list[Edge]] = {}
    for edge in free:
        lanes.setdefault((round(edge.start / _SAME), round(edge.end / _SAME)), []).append(edge)
    made = []
    for lane in lanes.values():
        ys = tuple(sorted(edge.at for edge in lane))
        if len(ys) >= 3 and (grid := _open_grid(lane[0], ys, words)):
            made.append(grid)
    return made


def _open_grid(edge: Edge, ys: tuple[float, ...], words: Sequence[Word]) -> Grid | None:
    held = [word for word in words if ys[0] <= word.middle <= ys[-1] and _beside(word, edge)]
    bounds: list[float] = []
    reach = edge.start
    for word in sorted(held, key=lambda each: each.x0):
        if word.x0 - reach >= _COLUMN_GAP and bounds:
            bounds.append(word.x0 - 2)
        elif not bounds:
            bounds.append(edge.start)
        reach = max(reach, word.x1)
    xs = (*bounds, edge.end)
    if len(bounds) < 2:
        return None
    first = _beyond(rows_of(word for word in words if _beside(word, edge) and word.middle < ys[0])[::-1], bounds, ys[0])
    last = _beyond(rows_of(word for word in words if _beside(word, edge) and word.middle > ys[-1]), bounds, ys[-1])
    ys = (*first, *ys, *last)
    squares = ((row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1))
    return Grid(xs, ys, tuple(Region((row, row + 1), (column, column + 1)) for row, column in squares))


def _beside(word: Word, edge: Edge) -> bool:
    return edge.start - _SAME <= word.centre <= edge.end + _SAME


def _beyond(rows: Sequence[Sequence[Word]], bounds: Sequence[float], line: float) -> tuple[float, ...]:
    """The outer bound of the row that stands beyond the first or last line, if one does: its cells keep the columns."""
    columns: set[int] = set()
    reach = outer = line
    for row in rows:
        near = min(abs(row[0].top - reach), abs(row[0].bottom - reach)) <= _ROW_GAP * row[0].size
        if not near or any(word.x0 < bound < word.x1 - 1 for word in row for bound in bounds[1:]):
            break
        own = {sum(word.x0 >= bound for bound in bounds) for word in row}
        above = row[0].middle < line
        reach = row[0].top if above else row[0].bottom
        columns |= own
        if len(own) > 1 or not above:
            outer = reach
    return (outer,) if len(columns) > 1 and outer != line else ()
