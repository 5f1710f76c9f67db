"""Turns a page so that most of its text reads from left to right, whatever its sheet was set to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.readers.pdf_glyphs import RawWord
from loaders.readers.pdf_marks import Edge, Fill, Word

_RIGHT_ANGLES = (0, 90, 180, 270)
_NEAR = 2.0


def upright(words: Iterable[RawWord], rotation: int) -> int:
    """The quarter turn (degrees, clockwise) that sets most letters upright; the sheet's own where there is no text."""
    letters: Counter[int] = Counter()
    for word in words:
        if word.angle in _RIGHT_ANGLES:
            letters[word.angle] += len(word.text)
    return letters.most_common(1)[0][0] if letters else rotation


@dataclass(frozen=True, slots=True)
class Turn:
    """The way from a page's own coordinates (from the bottom left) to those of one who reads it (from the top left)."""

    angle: int
    left: float
    low: float
    right: float
    high: float

    @property
    def width(self) -> float:
        return self.high - self.low if self.angle in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.angle in (90, 270) else self.high - self.low

    def box(self, left: float, low: float, right: float, high: float) -> tuple[float, float, float, float]:
        """A box as (x0, top, x1, bottom)."""
        if self.angle == 90:
            return left_first(low - self.low, left - self.left, high - self.low, right - self.left)
        if self.angle == 180:
            return left_first(self.right - right, low - self.low, self.right - left, high - self.low)
        if self.angle == 270:
            return left_first(self.high - high, self.right - right, self.high - low, self.right - left)
        return left_first(left - self.left, self.high - high, right - self.left, self.high - low)

    def words(self, raw: Sequence[RawWord]) -> tuple[tuple[Word, ...], tuple[str, ...]]:
        """The words that are read, and the text that runs askew (watermarks)."""
        made: list[Word] = []
        aside: list[str] = []
        before: RawWord | None = None
        for word in raw:
            if word.angle not in _RIGHT_ANGLES:
                aside.append(word.text)
                continue
            turned = Word(
                word.text, *self.box(word.left, word.low, word.right, word.high), word.size, word.bold, word.raised
            )
            upended = word.angle != self.angle
            if upended and before and before.angle == word.angle and _beside(made[-1], turned):
                made[-1] = _one(made[-1], turned)
            else:
                made.append(turned)
            before = word
        return tuple(made), tuple(aside)

    def edges(self, across: Sequence[Edge], down: Sequence[Edge]) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
        """Ruling lines as one who reads the page sees them: those across and those down."""
        boxes = [self.box(edge.start, edge.at, edge.end, edge.at) for edge in across]
        boxes += [self.box(edge.at, edge.start, edge.at, edge.end) for edge in down]
        level = [Edge(top, x0, x1) for x0, top, x1, bottom in boxes if bottom - top < x1 - x0]
        steep = [Edge(x0, top, bottom) for x0, top, x1, bottom in boxes if bottom - top >= x1 - x0]
        return tuple(level), tuple(steep)

    def fills(self, raw: Iterable[Fill]) -> tuple[Fill, ...]:
        """Filled areas; ``raw`` has them as left, low, right, high."""
        return tuple(Fill(*self.box(*fill[:4]), fill.colour) for fill in raw)


def left_first(x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
    return min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)


def _beside(word: Word, other: Word) -> bool:
    """Two pieces of a text that was set on its side, in a narrow column's header for one."""
    reach = _NEAR * word.size
    return (
        other.x0 < word.x1 + reach
        and word.x0 < other.x1 + reach
        and other.top < word.bottom + reach
        and word.top < other.bottom + reach
    )


def _one(word: Word, other: Word) -> Word:
    return replace(
        word,
        text=f"{word.text} {other.text}",
        x0=min(word.x0, other.x0),
        top=min(word.top, other.top),
        x1=max(word.x1, other.x1),
        bottom=max(word.bottom, other.bottom),
    )
