"""Running headers and footers of a text that was printed in pages: lines that come back beside page numbers."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby, takewhile

from loaders.readers.lines import Line
from loaders.segment.columns import is_header_row
from loaders.segment.markup import fold, numbers_masked
from loaders.segment.starts import item_start

_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LEAST = 3
_LONGEST = 140
_NEAR = 2
_EDGE = 3
_COLUMNS = re.compile(r" {3,}|\t")


def margins(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are page numbers in a row of them, or repeat beside those.

    A page number alone on a line counts only where at least three such lines stand in the text, each higher than the
    one before; a repeated line only within two printed lines of one. Where form feeds part the pages, lines at their
    edges that come back are running too.
    """
    printed = [line for line in lines if line.text]
    edges = _at_edges(printed)
    numbers = _numbered(printed)
    if len(numbers) < _LEAST:
        return edges
    counts = Counter(_masked(line) for line in printed if len(line.text) <= _LONGEST and not line.tabbed)
    found = {printed[at].number for at in numbers}
    for at in numbers:
        for near in range(max(0, at - _NEAR), min(len(printed), at + _NEAR + 1)):
            line = printed[near]
            if near not in numbers and counts[_masked(line)] >= _LEAST and not line.tabbed:
                found.add(line.number)
    return edges | found


def _at_edges(printed: Sequence[Line]) -> frozenset[int]:
    """The outermost lines of pages that form feeds part, as long as most pages have them at the same edge."""
    if not printed or printed[-1].page is None:
        return frozenset()
    pages = [list(page) for _, page in groupby(printed, key=lambda line: line.page)]
    found: set[int] = set()
    for edges in ([page[:_EDGE] for page in pages], [page[::-1][:_EDGE] for page in pages]):
        counts = Counter(masked for edge in edges for masked in {_masked(line) for line in edge})
        again = {masked for masked, count in counts.items() if count > max(1, len(pages) / 2) and _tells(masked)}
        for edge in edges:
            found.update(line.number for line in takewhile(_Margin(again), edge))
    return frozenset(found)


def _tells(masked: str) -> bool:
    """A number or several words: a word alone may be the last cell of a table, "Completed" on page after page."""
    return "#" in masked or len(masked.split()) >= _LEAST


@dataclass(frozen=True, slots=True)
class _Margin:
    """Whether a line is of a margin: ``again`` are the masked lines that come back.

    "Recommendation 4" comes back without being a margin's, and a table's header on the page that it goes on to.
    """

    again: Set[str]

    def __call__(self, line: Line) -> bool:
        says_more = item_start(line.text) is not None or is_header_row(_COLUMNS.split(line.text))
        return _masked(line) in self.again and not says_more


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
