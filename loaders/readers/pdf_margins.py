"""Running headers, footers and page numbers: lines at the edge of pages that come back, but for the numbers in them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from loaders.readers.pdf_lines import pieces, rows_of
from loaders.readers.pdf_marks import PageMarks, Word, joined
from loaders.segment.columns import is_header_row
from loaders.segment.markup import numbers_masked
from loaders.segment.starts import item_start

_EDGE = 0.085
_FAR_EDGE = 0.13
_MOST_LINES = 4
_TWICE, _OFTEN = 2, 3
_NUMBER = re.compile(r"(?:page\s*)?[-–|]?\s*(?:\d{1,4}|[ivx]{1,6})\s*[-–|]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)

Key = tuple[bool, str, int]


def margins(pages: Sequence[PageMarks]) -> tuple[tuple[tuple[Word, ...], ...], ...]:
    """For each page, the lines of its margins, each as its words."""
    candidates = [list(_candidates(page)) for page in pages]
    counts = Counter(key for found in candidates for key in {key for key, _ in found})
    return tuple(
        tuple(words for key, words in found if _running(key, joined(words), counts, page))
        for page, found in zip(pages, candidates, strict=True)
    )


def _candidates(page: PageMarks) -> Iterable[tuple[Key, tuple[Word, ...]]]:
    """The outermost lines of a page: (whether at the top, the words without digits, the height), and the words."""
    rows = rows_of(page.words)
    for ends, at_top in ((rows[:_MOST_LINES], True), (rows[::-1][:_MOST_LINES], False)):
        for row in ends:
            if not _at_edge(row, page, at_top) or is_header_row([piece.text for piece in pieces(row, 0)]):
                break
            if item_start(joined(row)) is not None:  # "Recommendation 16" at the top of a page opens what stands there
                break
            yield (at_top, numbers_masked(joined(row)), round(row[0].middle / 6)), tuple(row)


def _at_edge(row: Sequence[Word], page: PageMarks, at_top: bool) -> bool:
    middle = row[0].middle / page.height
    return middle < _FAR_EDGE if at_top else middle > 1 - _FAR_EDGE


def _running(key: Key, text: str, counts: Counter[Key], page: PageMarks) -> bool:
    """Seen on two pages at the very edge, on three elsewhere; a page number may stand alone."""
    at_top, masked, step = key
    near = sum(counts[at_top, masked, step + move] for move in (-1, 0, 1))
    share = 6 * step / page.height
    outer = share < _EDGE or share > 1 - _EDGE
    if outer and _NUMBER.fullmatch(text):
        return True
    return near >= (_TWICE if outer else _OFTEN)
