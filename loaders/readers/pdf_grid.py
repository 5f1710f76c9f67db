"""Ruling lines to grids: lines that touch make one grid, and its squares are cells where no line parts them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.pdf_marks import Edge

_SNAP = 2.5
_JOIN = 3.5
_MOST_EDGES = 1_500
"""Merged lines in one page's grids: drawings have more."""


@dataclass(frozen=True, slots=True)
class Region:
    """A cell over ``rows`` and ``columns`` of a grid (first, and one past the last)."""

    rows: tuple[int, int]
    columns: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Column bounds ``xs`` and row bounds ``ys`` in order, and the cells between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: tuple[Region, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def at(self, x: float, y: float) -> Region | None:
        """The cell at a point, or None beside the grid."""
        column, row = _between(self.xs, x), _between(self.ys, y)
        if column is None or row is None:
            return None
        return next((region for region in self.regions if _holds(region, row, column)), None)


def merged(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """Lines that lie on one another, or end to end, as one."""
    lanes: list[list[Edge]] = []
    for edge in sorted(edges):
        if lanes and edge.at - lanes[-1][0].at <= _SNAP:
            lanes[-1].append(edge)
        else:
            lanes.append([edge])
    return tuple(edge for lane in lanes for edge in _runs(lane))


def _runs(lane: Sequence[Edge]) -> list[Edge]:
    at = sum(edge.at for edge in lane) / len(lane)
    made: list[Edge] = []
    for edge in sorted(lane, key=lambda each: each.start):
        if made and edge.start <= made[-1].end + _JOIN:
            made[-1] = Edge(at, made[-1].start, max(made[-1].end, edge.end))
        else:
            made.append(Edge(at, edge.start, edge.end))
    return made


def grids(across: Sequence[Edge], down: Sequence[Edge]) -> tuple[Grid, ...]:
    """The grids of a page from the top, of at least two cells; ``across`` and ``down`` are merged lines."""
    if len(across) + len(down) > _MOST_EDGES:
        return ()
    made = [_grid(level, steep) for level, steep in _groups(across, down)]
    return tuple(sorted((grid for grid in made if grid and len(grid.regions) > 1), key=lambda grid: grid.ys[0]))


def _groups(across: Sequence[Edge], down: Sequence[Edge]) -> list[tuple[list[Edge], list[Edge]]]:
    """Lines that touch, directly or through others."""
    owner = list(range(len(across) + len(down)))
    for number, level in enumerate(across):
        for other, steep in enumerate(down, start=len(across)):
            if _touch(level, steep):
                _unite(owner, number, other)
    found: dict[int, tuple[list[Edge], list[Edge]]] = {}
    for number, level in enumerate(across):
        found.setdefault(_root(owner, number), ([], []))[0].append(level)
    for other, steep in enumerate(down, start=len(across)):
        found.setdefault(_root(owner, other), ([], []))[1].append(steep)
    return [group for group in found.values() if group[0] and group[1]]


def _touch(level: Edge, steep: Edge) -> bool:
    return level.start - _JOIN <= steep.at <= level.end + _JOIN and steep.start - _JOIN <= level.at <= steep.end + _JOIN


def _grid(across: Sequence[Edge], down: Sequence[Edge]) -> Grid | None:
    xs = _bounds([edge.at for edge in down], [end for edge in across for end in (edge.start, edge.end)])
    ys = _bounds([edge.at for edge in across], [end for edge in down for end in (edge.start, edge.end)])
    if len(xs) < 2 or len(ys) < 2:
        return None
    return Grid(xs, ys, _regions(xs, ys, across, down))


def _bounds(lines: Sequence[float], ends: Sequence[float]) -> tuple[float, ...]:
    """Where the lines of one direction stand, and the outer ends of the other's where a side is open."""
    made: list[float] = []
    for at in sorted(lines):
        if not made or at - made[-1] > _JOIN:
            made.append(at)
    if ends and made:
        if min(ends) < made[0] - 2 * _JOIN:
            made.insert(0, min(ends))
        if max(ends) > made[-1] + 2 * _JOIN:
            made.append(max(ends))
    return tuple(made)


def _regions(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Edge], down: Sequence[Edge]
) -> tuple[Region, ...]:
    """Squares joined wherever no line parts them; a joined shape counts as the box about it."""
    width = len(xs) - 1
    owner = list(range(width * (len(ys) - 1)))
    for row in range(len(ys) - 1):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(width):
            here = row * width + column
            if column + 1 < width and not _parted(down, xs[column + 1], middle):
                _unite(owner, here, here + 1)
            centre = (xs[column] + xs[column + 1]) / 2
            if row + 2 < len(ys) and not _parted(across, ys[row + 1], centre):
                _unite(owner, here, here + width)
    found: dict[int, list[int]] = {}
    for square in range(len(owner)):
        found.setdefault(_root(owner, square), []).append(square)
    return tuple(_region(squares, width) for squares in found.values())


def _region(squares: Sequence[int], width: int) -> Region:
    rows, columns = [square // width for square in squares], [square % width for square in squares]
    return Region((min(rows), max(rows) + 1), (min(columns), max(columns) + 1))


def _parted(lines: Sequence[Edge], at: float, along: float) -> bool:
    return any(abs(line.at - at) <= _JOIN and line.start <= along <= line.end for line in lines)


def _root(owner: list[int], index: int) -> int:
    while owner[index] != index:
        owner[index] = owner[owner[index]]
        index = owner[index]
    return index


def _unite(owner: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(owner, one), _root(owner, other)))
    owner[second] = first


def _between(bounds: Sequence[float], value: float) -> int | None:
    if not bounds[0] - _JOIN <= value <= bounds[-1] + _JOIN:
        return None
    return next((index for index in range(len(bounds) - 2) if value < bounds[index + 1]), len(bounds) - 2)


def _holds(region: Region, row: int, column: int) -> bool:
    return region.rows[0] <= row < region.rows[1] and region.columns[0] <= column < region.columns[1]
