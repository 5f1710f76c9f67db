"""Words to the pieces of printed lines: words on one base line, parted where a wide gap is."""

import re
from collections.abc import Iterable, Sequence

from loaders.readers.pdf_marks import Line, Word
from loaders.segment.markup import BULLETS

_ONE_LINE = 0.38
"""How far apart, in shares of the size of type, words of one line may stand."""
_WIDE = 0.85
_MARKER = re.compile(rf"[{re.escape(BULLETS)}*-]|\(?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}|[a-z]|[ivx]{{1,5}})[.):]?")
_MARKER_REACH = 60.0


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words by base line from the top, each line from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.middle, each.x0)):
        if rows and _on_line(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _on_line(row: Sequence[Word], word: Word) -> bool:
    """On the line of the tallest word so far: raised marks and small print beside it are on it too."""
    tallest = max(row, key=lambda each: each.size)
    if word.raised or row[-1].raised:
        return word.middle < tallest.bottom and word.bottom > tallest.top
    return abs(word.middle - tallest.middle) <= _ONE_LINE * max(min(word.size, tallest.size), 4.0)


def pieces(words: Iterable[Word], page: int, *, marked: bool = True) -> list[Line]:
    """The pieces of each printed line, from the top and the left. Where ``marked``, a bullet or number stays with what
    it marks; in a table it is a cell of its own."""
    made: list[Line] = []
    for row in rows_of(words):
        groups: list[list[Word]] = []
        for word in row:
            if groups and not _gap(groups[-1], word, marked):
                groups[-1].append(word)
            else:
                groups.append([word])
        made.extend(Line(tuple(group), page) for group in groups)
    return made


def one_line(parts: Sequence[Line]) -> Line:
    """Pieces of one printed line as one."""
    words = tuple(word for part in sorted(parts, key=lambda each: each.x0) for word in part.words)
    return Line(words, parts[0].page)


def _gap(group: Sequence[Word], word: Word, marked: bool) -> bool:
    gap = word.x0 - max(each.x1 for each in group)
    if marked and len(group) == 1 and _MARKER.fullmatch(group[0].text) and gap < _MARKER_REACH:
        return False
    return gap > _WIDE * max(word.size, group[-1].size, 6.0)
