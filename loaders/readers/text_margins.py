"""Running headers and footers of a text that was printed in pages: lines that come back beside page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.readers.lines import Line
from loaders.segment.markup import fold, numbers_masked

_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LEAST = 3
_LONGEST = 140
_NEAR = 2


def margins(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are page numbers in a row of them, or repeat beside those.

    A page number alone on a line counts only where at least three such lines stand in the text, each higher than the
    one before; a repeated line only within two printed lines of one, or of a form feed.
    """
    printed = [line for line in lines if line.text]
    numbers = _numbered(printed)
    if len(numbers) < _LEAST:
        return frozenset()
    counts = Counter(_masked(line) for line in printed if len(line.text) <= _LONGEST and not line.tabbed)
    found = {printed[at].number for at in numbers}
    for at in numbers:
        for near in range(max(0, at - _NEAR), min(len(printed), at + _NEAR + 1)):
            line = printed[near]
            if near not in numbers and counts[_masked(line)] >= _LEAST and not line.tabbed:
                found.add(line.number)
    return frozenset(found)


def _numbered(printed: Sequence[Line]) -> list[int]:
    """The positions of page numbers alone on their lines, in rising order of the numbers."""
    found: list[int] = []
    last = 0
    for at, line in enumerate(printed):
        if not _PAGE_NUMBER.fullmatch(line.text) or line.tabbed:
            continue
        value = int(_DIGITS.findall(line.text)[0])
        if last < value <= last + 3 or (not found and value <= 3):
            found.append(at)
            last = value
    return found


def _masked(line: Line) -> str:
    return fold(numbers_masked(line.text))
