"""What stands on a PDF page: words, ruling lines and coloured areas, in points from the top left as one reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box. ``size`` is in points; ``raised`` words are smaller than the one before, above its line."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    raised: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


class Edge(NamedTuple):
    """A ruling line: at ``at`` across its direction, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A filled area and its colour (red, green, blue from 0 to 255)."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PageMarks:
    """A page as drawn. ``blank`` means that nothing at all is drawn on it; ``aside`` is text that runs askew.

    ``picture`` is the share of the page, from 0 to 1, that its largest picture covers. ``recognised`` pages have words
    that were read off a picture.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    across: tuple[Edge, ...] = ()
    down: tuple[Edge, ...] = ()
    fills: tuple[Fill, ...] = ()
    aside: tuple[str, ...] = ()
    blank: bool = False
    picture: float = 0.0
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of one column."""

    words: tuple[Word, ...]
    page: int

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def bold(self) -> bool:
        """All its words are bold, marks without letters aside."""
        lettered = [word for word in self.words if any(letter.isalnum() for letter in word.text)]
        return bool(lettered) and all(word.bold for word in lettered)

    @property
    def text(self) -> str:
        return joined(self.words)


def joined(words: Iterable[Word]) -> str:
    """The text of words in order. Raised letters stay with their word (``1st``); raised numbers point to footnotes."""
    text = ""
    for word in words:
        if text and word.raised and word.text.strip("*,").isdecimal():
            continue
        glue = "" if not text or (word.raised and word.text.isalpha()) else " "
        text += glue + word.text
    return text
