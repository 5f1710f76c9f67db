"""The order in which one reads a page: columns one after the other, between whatever stands across them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.pdf_marks import Line
from loaders.readers.pdf_tables import PdfTable

Item = Line | PdfTable

_NEAR = 3.0
_LEAST = 4
_MOST_COLUMNS = 4
_PROSE_SHARE = 0.25
_CROSSING_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Column:
    """Items of one column of a part of a page, from the top."""

    items: tuple[Item, ...]


def columns_of(items: Sequence[Item], depth: int = _MOST_COLUMNS) -> tuple[Column, ...]:
    """The columns of a page in reading order; a page set in one column is one."""
    gutter = _gutter(items) if depth > 1 else None
    if gutter is None:
        return (Column(tuple(sorted(items, key=lambda item: (item.top, item.x0)))),) if items else ()
    made: list[Column] = []
    band: list[Item] = []
    for item in sorted(items, key=lambda each: each.top):
        if _crosses(item, gutter):
            made.extend(_band(band, gutter, depth))
            made.append(Column((item,)))
            band = []
        else:
            band.append(item)
    made.extend(_band(band, gutter, depth))
    return _joined(made, gutter)


def _band(band: Sequence[Item], gutter: float, depth: int) -> list[Column]:
    left = [item for item in band if item.x0 < gutter]
    right = [item for item in band if item.x0 >= gutter]
    below = _titles_below(left, max((item.bottom for item in right), default=float("inf")))
    left = left[: len(left) - len(below)]
    return [*columns_of(left, depth - 1), *columns_of(right, depth - 1), *([Column(below)] if below else [])]


def _titles_below(left: Sequence[Item], bottom: float) -> tuple[Item, ...]:
    """Titles at the end of the left column, below all of the right one, are of what stands across the page."""
    first = len(left)
    while first and left[first - 1].top >= bottom and _is_title(left[first - 1]):
        first -= 1
    return tuple(left[first:])


def _is_title(item: Item) -> bool:
    return isinstance(item, Line) and item.bold


def _joined(columns: Sequence[Column], gutter: float) -> tuple[Column, ...]:
    """Items across the page that follow one another are one column again."""
    made: list[Column] = []
    for column in columns:
        wide = all(_crosses(item, gutter) for item in column.items)
        if made and wide and all(_crosses(item, gutter) for item in made[-1].items):
            made[-1] = Column((*made[-1].items, *column.items))
        else:
            made.append(column)
    return tuple(made)


def _crosses(item: Item, gutter: float) -> bool:
    return item.x0 < gutter - _NEAR and item.x1 > gutter + _NEAR


def _gutter(items: Sequence[Item]) -> float | None:
    """The left edge of a further column of running text, or None."""
    lines = [item for item in items if isinstance(item, Line)]
    if len(lines) < 2 * _LEAST:
        return None
    low, high = min(line.x0 for line in lines), max(line.x1 for line in lines)
    inner = [line for line in lines if low + 0.2 * (high - low) < line.x0 < low + 0.85 * (high - low)]
    best: tuple[int, float] | None = None
    for edge in sorted({round(line.x0) for line in inner}):
        begun = [line for line in inner if abs(line.x0 - edge) <= _NEAR]
        if len(begun) < _LEAST or (best is not None and len(begun) <= best[0]):
            continue
        gutter = _parting(lines, begun, edge - _NEAR)
        best = best if gutter is None else (len(begun), gutter)
    return best[1] if best else None


def _parting(lines: Sequence[Line], begun: Sequence[Line], edge: float) -> float | None:
    """Where running text is parted from running text: lines on both sides, and few across it beside them.

    Bullets and titles may stand to the left of the edge at which most lines of the further column begin.
    """
    top, bottom = min(line.top for line in begun), max(line.bottom for line in begun)
    beside = [line for line in lines if line.bottom > top and line.top < bottom]
    left = [line for line in beside if line.x1 <= edge + _NEAR]
    if len(left) < _LEAST or not (_runs_on(left) or _runs_on(begun)):
        return None
    reach = max(line.x1 for line in left)
    gutter = min(line.x0 for line in beside if line.x0 > reach) - _NEAR
    across = [line for line in beside if _crosses(line, gutter)]
    return gutter if len(across) <= _CROSSING_SHARE * min(len(left), len(begun)) else None


def _runs_on(lines: Sequence[Line]) -> bool:
    return sum(line.text[:1].islower() for line in lines) >= _PROSE_SHARE * len(lines)
