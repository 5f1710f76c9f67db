"""A picture as an SVG file that stands by itself: light, for paper, with its words as words and a key."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

from graph.model.xml_text import clean
from webui.drawing.picture import Mark, Picture, Stroke
from webui.drawing.tokens import tokens
from webui.drawing.vis import LOOKS
from webui.drawing.wide import INSIDE, colours, size_of, words_on

_MARGIN, _LINE_HIGH, _LETTERS, _LETTER = 110, 18, 20, 7.4
"""Pixels round the picture and between lines of words; letters on a line, and how wide one is about."""
_KEY_HIGH, _KEY_WIDE = 34, 190

Box = tuple[float, float]


def svg(picture: Picture, title: str, words: str, kinds: Mapping[str, str]) -> str:
    """The file.

    Args:
        picture: what is drawn.
        title: what it shows, for those who hear it.
        words: more of that, in a sentence or two.
        kinds: what to call each kind in the key.
    """
    left, top, wide, high = _frame(picture)
    here = [kind for kind in LOOKS if kind in kinds and any(mark.kind == kind for mark in picture.marks)]
    columns = max(1, int(wide // _KEY_WIDE))
    key_high = _KEY_HIGH * -(-len(here) // columns)
    colour = tokens()
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{wide:g}" height="{high + key_high:g}" '
        f'viewBox="{left:g} {top:g} {wide:g} {high + key_high:g}" font-family={quoteattr(colour["--sans"])}>',
        f"<title>{escape(title)}</title><desc>{escape(words)}</desc>",
        f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{high + key_high:g}" fill="{colour["--paper"]}"/>',
        *_strokes(picture),
        *(_mark(mark) for mark in picture.marks),
        *_key(here, kinds, (left, top + high), columns),
        "</svg>",
    ]
    return clean("\n".join(parts))


def _frame(picture: Picture) -> tuple[float, float, float, float]:
    """Left, top, width and height, with room for words."""
    across = [mark.x for mark in picture.marks] or [0]
    down = [mark.y for mark in picture.marks] or [0]
    left, top = min(across) - _MARGIN, min(down) - _MARGIN
    return (left, top, max(across) + _MARGIN - left, max(down) + _MARGIN - top)


def _strokes(picture: Picture) -> Iterator[str]:
    marks = {mark.uid: mark for mark in picture.marks}
    for stroke in picture.strokes:
        if stroke.start in marks and stroke.end in marks:
            yield _stroke(stroke, marks[stroke.start], marks[stroke.end])


def _stroke(stroke: Stroke, start: Mark, end: Mark) -> str:
    """A line to the rim of its end, with an arrow head; its words where it is chosen or on the path."""
    across, down = end.x - start.x, end.y - start.y
    long = math.hypot(across, down) or 1.0
    ux, uy = across / long, down / long
    short = _rim(end, ux, uy) + 2
    tip = (end.x - ux * short, end.y - uy * short)
    back, side = (tip[0] - ux * 8, tip[1] - uy * 8), (-uy * 3.5, ux * 3.5)
    heavy = stroke.strong or stroke.chosen
    colour = tokens()["--ink" if heavy else "--edge"]
    dots = ' stroke-dasharray="1 5" stroke-linecap="round"' if stroke.implied else ""
    line = (
        f'<line x1="{start.x}" y1="{start.y}" x2="{back[0]:.1f}" y2="{back[1]:.1f}" stroke="{colour}" '
        f'stroke-width="{3.5 if heavy else 1.25}"{dots}/>'
        f'<path fill="{colour}" d="M{tip[0]:.1f} {tip[1]:.1f}L{back[0] + side[0]:.1f} {back[1] + side[1]:.1f}'
        f'L{back[0] - side[0]:.1f} {back[1] - side[1]:.1f}Z"/>'
    )
    middle = ((start.x + end.x) / 2, (start.y + end.y) / 2)
    return line + (_words([stroke.words], middle, "--ink2", 13) if heavy else "")


def _rim(mark: Mark, ux: float, uy: float) -> float:
    if LOOKS[mark.kind]["shape"] not in INSIDE:
        return size_of(mark)
    wide, high = _box(mark)
    return min(wide / 2 / (abs(ux) or 1e-9), high / 2 / (abs(uy) or 1e-9))


def _lines(mark: Mark) -> list[str]:
    return wrap(mark.words, _LETTERS, break_long_words=True) or [mark.words]


def _box(mark: Mark) -> Box:
    lines, by = _lines(mark), size_of(mark) / 15
    return ((max(map(len, lines)) * _LETTER + 18) * by, (len(lines) * _LINE_HIGH + 10) * by)


def _mark(mark: Mark) -> str:
    fill, border = (tokens()[name] for name in colours(mark))
    shape, reach = LOOKS[mark.kind]["shape"], size_of(mark)
    look = f'fill="{fill}" stroke="{border}" stroke-width="{5 if mark.chosen else 2}"'
    look += ' stroke-dasharray="2 3"' if mark.implied else ""
    if shape in INSIDE:
        body = _INSIDE[shape](mark, _box(mark), look)
        high = _LINE_HIGH * reach / 15
        first = mark.y - (len(_lines(mark)) - 1) * high / 2 + 5
        return body + _words(_lines(mark), (mark.x, first), words_on(mark), reach, halo=False)
    below = (mark.x, mark.y + reach + 18)
    return _SHAPES[shape](mark.x, mark.y, reach, look) + _words(_lines(mark), below, "--ink", 15)


def _words(lines: Sequence[str], at: tuple[float, float], colour: str, size: float, *, halo: bool = True) -> str:
    """Lines of words round a middle, the first at a height."""
    outline = f' stroke="{tokens()["--paper"]}" stroke-width="4" paint-order="stroke"' if halo else ""
    spans = "".join(
        f'<tspan x="{at[0]:g}" y="{at[1] + number * _LINE_HIGH * size / 15:.1f}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return f'<text fill="{tokens()[colour]}"{outline} font-size="{size:g}" text-anchor="middle">{spans}</text>'


def _key(kinds: Sequence[str], names: Mapping[str, str], at: tuple[float, float], columns: int) -> Iterator[str]:
    for number, kind in enumerate(kinds):
        x = at[0] + 24 + _KEY_WIDE * (number % columns)
        y = at[1] + _KEY_HIGH * (number // columns)
        sample = Mark(kind, kind, "", round(x), round(y))
        shape = LOOKS[kind]["shape"]
        fill, border = (tokens()[name] for name in colours(sample))
        look = f'fill="{fill}" stroke="{border}" stroke-width="2"'
        drawn = _INSIDE[shape](sample, (30, 18), look) if shape in INSIDE else _SHAPES[shape](x, y, 9, look)
        ink = tokens()["--ink"]
        yield f'{drawn}<text x="{x + 24:g}" y="{y + 5:g}" font-size="14" fill="{ink}">{escape(names[kind])}</text>'


def _polygon(*points: tuple[float, float]) -> Callable[[float, float, float, str], str]:
    def drawn(x: float, y: float, reach: float, look: str) -> str:
        path = "L".join(f"{x + across * reach:.1f} {y + down * reach:.1f}" for across, down in points)
        return f'<path d="M{path}Z" {look}/>'

    return drawn


def _round(x: float, y: float, reach: float, look: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{reach:g}" {look}/>'


_STAR = tuple(
    (math.sin(turn * math.pi / 5) * far, -math.cos(turn * math.pi / 5) * far)
    for turn, far in enumerate((1.0, 0.45) * 5)
)
_SHAPES: dict[str, Callable[[float, float, float, str], str]] = {
    "dot": _round,
    "diamond": _polygon((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": _polygon((0, -1), (1, 0.8), (-1, 0.8)),
    "triangleDown": _polygon((0, 1), (1, -0.8), (-1, -0.8)),
    "square": _polygon((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "hexagon": _polygon((-1, 0), (-0.5, -0.87), (0.5, -0.87), (1, 0), (0.5, 0.87), (-0.5, 0.87)),
    "star": _polygon(*_STAR),
}


def _rectangle(mark: Mark, box: Box, look: str) -> str:
    wide, high = box
    return (
        f'<rect x="{mark.x - wide / 2:.1f}" y="{mark.y - high / 2:.1f}" width="{wide:.1f}" height="{high:.1f}" {look}/>'
    )


def _ellipse(mark: Mark, box: Box, look: str) -> str:
    return f'<ellipse cx="{mark.x}" cy="{mark.y}" rx="{box[0] / 2 + 6:.1f}" ry="{box[1] / 2 + 4:.1f}" {look}/>'


_INSIDE: dict[str, Callable[[Mark, Box, str], str]] = {"box": _rectangle, "ellipse": _ellipse}
