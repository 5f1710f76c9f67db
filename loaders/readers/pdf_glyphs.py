"""Letters of a PDF page to words, in the order of the file: one pass, two calls of the engine for each letter."""

import ctypes
import math
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_BREAKS = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000, 0xFEFF))
_HYPHENS = frozenset((2, 0xAD, 0xFFFE))
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SIDEWAYS = (90, 270)
_PRIVATE = range(0xE000, 0xF900)
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_BOLD_FLAG = 1 << 18
_BOLD_WEIGHT = 600
_GAP = 0.28
"""The widest gap inside a word, in shares of the size of type."""
_SAME_SPOT = 0.1
_SMALL = 0.78
"""Letters under this share of the height before them are raised or lowered: they begin a word of their own."""
_SAME_SIZE = 0.9

Place = tuple[float, float, float, float]
"""Left, low, right and high bound."""


@dataclass(frozen=True, slots=True)
class RawWord:
    """A word in the page's own coordinates; ``angle`` is its direction in degrees, counter-clockwise."""

    text: str
    left: float
    low: float
    right: float
    high: float
    size: float
    bold: bool
    angle: int
    raised: bool


@dataclass(slots=True)
class _Open:
    """A word being gathered. ``twice`` counts letters set again on the spot of the one before: all of a word's are
    where it is printed twice to look bold, two of some words' are where the engine opens a ligature."""

    text: list[str]
    left: float
    low: float
    right: float
    high: float
    style: tuple[float, bool, int]
    height: float
    raised: bool
    last: tuple[str, float]
    twice: int = 0


class _Styles:
    """The type of the letters at an index: read once for each run of text."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._fonts: dict[int | None, bool] = {}
        self._matrix = pdfium.FS_MATRIX()

    def of(self, index: int) -> tuple[float, bool, int]:
        """Size in points, bold or not, and direction in degrees."""
        matrix = self._matrix
        size = float(pdfium.FPDFText_GetFontSize(self._page, index))
        angle = 0
        if pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
            angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        return round(size * 4) / 4, self._bold(index), angle

    def _bold(self, index: int) -> bool:
        run = pdfium.FPDFText_GetTextObject(self._page, index)
        font = pdfium.FPDFTextObj_GetFont(run) if run else None
        if not font:
            return False
        key = ctypes.cast(font, ctypes.c_void_p).value
        if key not in self._fonts:
            self._fonts[key] = _is_bold(font)
        return self._fonts[key]


def _is_bold(font: Any) -> bool:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", errors="replace").lower()
    if any(word in name for word in _BOLD):
        return True
    return bool(pdfium.FPDFFont_GetFlags(font) & _BOLD_FLAG) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def read_words(page: Any, letters: int) -> list[RawWord]:
    """The words of a text page in the order of the file; a word printed twice on one spot is given once, as bold."""
    styles = _Styles(page)
    box = pdfium.FS_RECTF()
    code_at, box_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    made: list[RawWord] = []
    word: _Open | None = None
    for index in range(letters):
        code = code_at(page, index)
        if code in _BREAKS or not box_at(page, index, box):
            _close(word, made)
            word = None
            continue
        text = "-" if code in _HYPHENS else _LIGATURES.get(code) or ("•" if code in _PRIVATE else chr(code))
        place = (box.left, box.bottom, box.right, box.top)
        raised = False
        if word is not None and (
            _away(word, place) or (_other_height(word, place) and _other_size(word, styles, index))
        ):
            raised = _raised(word, place)
            _close(word, made)
            word = None
        if word is None:
            style = styles.of(index)
            word = _Open([text], *place, style, _height(place, style[2]), raised, (text, place[0]))
        else:
            _extend(word, text, *place)
    _close(word, made)
    return _once(made)


def _height(place: Place, angle: int) -> float:
    """The height of a letter across the direction of its text."""
    left, low, right, high = place
    return right - left if angle in _SIDEWAYS else high - low


def _other_height(word: _Open, place: Place) -> bool:
    """Whether a letter's box is of clearly another height than the word's."""
    height = _height(place, word.style[2])
    return height < _SMALL * word.height or word.height < _SMALL * height


def _other_size(word: _Open, styles: _Styles, index: int) -> bool:
    """Whether it is set smaller or larger. In fonts that do not say how deep they reach a "g" is higher than an "e"."""
    size, whole = styles.of(index)[0], word.style[0]
    return min(size, whole) < _SAME_SIZE * max(size, whole)


def _away(word: _Open, place: Place) -> bool:
    """Whether a letter stands away from the word so far."""
    left, low, right, high = place
    reach = _GAP * max(word.height, 1.0)
    return left > word.right + reach or right < word.left - reach or low > word.high + reach or high < word.low - reach


def _raised(word: _Open, place: Place) -> bool:
    """A smaller letter above the foot of upright ones."""
    smaller = place[3] - place[1] < _SMALL * word.height
    return not word.style[2] and smaller and place[1] > word.low + 0.1 * word.height


def _extend(word: _Open, text: str, left: float, low: float, right: float, high: float) -> None:
    word.twice += text == word.last[0] and abs(left - word.last[1]) < _SAME_SPOT * word.height
    word.text.append(text)
    word.last = (text, left)
    word.left, word.low = min(word.left, left), min(word.low, low)
    word.right, word.high = max(word.right, right), max(word.high, high)


def _close(word: _Open | None, made: list[RawWord]) -> None:
    if word is not None:
        size, bold, angle = word.style
        doubled = len(word.text) > 1 and word.twice * 2 == len(word.text)
        text = "".join(word.text[::2] if doubled else word.text)
        bold = bold or doubled
        made.append(RawWord(text, word.left, word.low, word.right, word.high, size, bold, angle, word.raised))


def _once(words: list[RawWord]) -> list[RawWord]:
    """Text set twice, a hair apart, to look bold is one text."""
    places: dict[tuple[str, int, int], int] = {}
    kept: list[RawWord] = []
    for word in words:
        column, row = round(word.left / 4), round(word.low / 4)
        near = [(word.text, column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        before = next((places[key] for key in near if key in places and _over(kept[places[key]], word)), None)
        if before is None:
            places[near[4]] = len(kept)
            kept.append(word)
        else:
            kept[before] = _bolder(kept[before])
    return kept


def _over(word: RawWord, other: RawWord) -> bool:
    reach = max(1.2, 0.15 * word.size)
    return abs(word.left - other.left) < reach and abs(word.low - other.low) < reach


def _bolder(word: RawWord) -> RawWord:
    return RawWord(word.text, word.left, word.low, word.right, word.high, word.size, True, word.angle, word.raised)
