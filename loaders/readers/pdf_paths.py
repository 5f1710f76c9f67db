"""Drawn paths of a PDF page to ruling lines and filled areas, in the page's own coordinates."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from loaders.readers.pdf_marks import Edge, Fill

MOST_OBJECTS = 20_000
"""Drawn objects looked at on a page: maps and plans have more, and no tables in them."""
_MOST_SEGMENTS = 400
_THIN = 3.0
_SHORT = 4.0
_SLOPE = 0.8
_WHITE = 250
_TOUCHING = 0.6
_DEEPEST = 8

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Paths:
    """What a page's paths come to. ``fills`` hold left, low, right, high; ``objects`` counts all drawn things;
    ``picture`` is the area of the largest picture."""

    across: list[Edge] = field(default_factory=list)
    down: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    objects: int = 0
    picture: float = 0.0


def read_paths(page: Any) -> Paths:
    """The ruling lines and filled areas of a page."""
    found = Paths()
    objects = (pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page)))
    _read(objects, _PLAIN, found, 0)
    for box in _areas(found.fills):
        _frame(box, found)
    return found


def _areas(fills: Sequence[Fill]) -> list[tuple[float, float, float, float]]:
    """The boxes of filled areas; strips of one colour that touch, one for each line of a shaded text, are one area."""
    made: list[Fill] = []
    for fill in sorted(fills, key=lambda each: (each.colour, round(each[0]), round(each[2]), each[1])):
        before = made[-1] if made else None
        if before and _strip(before, fill) and fill[1] - before[3] < _TOUCHING:
            made[-1] = Fill(before[0], before[1], before[2], max(before[3], fill[3]), before.colour)
        else:
            made.append(fill)
    return [fill[:4] for fill in made]


def _strip(fill: Fill, other: Fill) -> bool:
    """Of the same colour and as wide, one above the other."""
    sides = abs(fill[0] - other[0]) < _TOUCHING and abs(fill[2] - other[2]) < _TOUCHING
    return sides and fill.colour == other.colour


def _read(objects: Iterator[Any], matrix: Matrix, found: Paths, depth: int) -> None:
    for drawn in objects:
        found.objects += 1
        if found.objects > MOST_OBJECTS:
            return
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _path(drawn, _times(_matrix(drawn), matrix), found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.picture = max(found.picture, _area(_times(_matrix(drawn), matrix)))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = (
                pdfium.FPDFFormObj_GetObject(drawn, index) for index in range(pdfium.FPDFFormObj_CountObjects(drawn))
            )
            _read(inner, _times(_matrix(drawn), matrix), found, depth + 1)


def _path(drawn: Any, matrix: Matrix, found: Paths) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(drawn, mode, stroke) or not (mode.value or stroke.value):
        return
    colour = _colour(drawn) if mode.value else None
    for points in _outlines(drawn, matrix):
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        left, low, right, high = min(xs), min(ys), max(xs), max(ys)
        if colour and right - left > _THIN and high - low > _THIN:
            if min(colour) < _WHITE:
                found.fills.append(Fill(left, low, right, high, colour))
        elif colour or right - left <= _THIN or high - low <= _THIN:
            _rule(left, low, right, high, found)
        if stroke.value:
            _sides(points, found)


def _rule(left: float, low: float, right: float, high: float, found: Paths) -> None:
    """A thin bar as a line through its middle."""
    if right - left >= high - low and right - left > _SHORT:
        found.across.append(Edge((low + high) / 2, left, right))
    elif high - low > _SHORT:
        found.down.append(Edge((left + right) / 2, low, high))


def _frame(box: tuple[float, float, float, float], found: Paths) -> None:
    """The sides of a filled area: cells that are parted by their colour alone have no other lines."""
    left, low, right, high = box
    found.across.extend((Edge(low, left, right), Edge(high, left, right)))
    found.down.extend((Edge(left, low, high), Edge(right, low, high)))


def _sides(points: Sequence[Point], found: Paths) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        if abs(y1 - y0) < _SLOPE and abs(x1 - x0) > _SHORT:
            found.across.append(Edge((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) < _SLOPE and abs(y1 - y0) > _SHORT:
            found.down.append(Edge((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _outlines(drawn: Any, matrix: Matrix) -> Iterator[list[Point]]:
    """The outlines of a path as points; closed ones end where they began."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(drawn), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            points.append(_at(x.value, y.value, matrix))
        if pdfium.FPDFPathSegment_GetClose(segment) and points and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _colour(drawn: Any) -> tuple[int, int, int] | None:
    red, green, blue, solid = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFPageObj_GetFillColor(drawn, red, green, blue, solid) or not solid.value:
        return None
    return red.value, green.value, blue.value


def _matrix(drawn: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return _PLAIN
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _area(matrix: Matrix) -> float:
    """The area of a picture: the unit square, as its matrix sets it."""
    a, b, c, d, _, _ = matrix
    return abs(a * d - b * c)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    if outer == _PLAIN:
        return inner
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def _at(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
