"""Texts that keep a page's layout by spaces (``pdftotext -layout``): each page is read as the page it was printed from.

A line is a row of words at places, so columns of prose and tables without lines are found as they are in a PDF.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.lines import Line
from loaders.readers.pdf_blocks import Story
from loaders.readers.pdf_layout import layout
from loaders.readers.pdf_marks import PageMarks, Word
from loaders.segment.classify import in_capitals
from loaders.segment.columns import is_header_row

_SIZE = 10.0
_STEP = 12.0
_LETTER = 4.2
"""Points that a character is wide: three spaces part columns, two may stand in a sentence that was set justified."""
_APART = re.compile(r"\S {3,}(?=\S)")
_PIECES = re.compile(r"\S+(?: {1,2}\S+)*")
_WORD = re.compile(r"\S+")
_CONTENTS_ENTRY = re.compile(r"(?:\. ?){4,}|\s\d{1,3}$")
_LEAST, _LEAST_SHARE = 8, 0.08
_MOST_TITLE_WORDS = 5


def is_laid_out(lines: Sequence[Line]) -> bool:
    """Whether spaces keep columns apart on enough of the lines, contents lists and tables with marks aside."""
    printed = [line for line in lines if line.text and not line.tabbed and not line.text.startswith("|")]
    apart = [line for line in printed if _APART.search(line.raw.strip()) and not _CONTENTS_ENTRY.search(line.text)]
    return len(apart) >= max(_LEAST, _LEAST_SHARE * len(printed))


def laid_out_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text with layout, in reading order, with the numbers of the file's lines."""
    laid = [layout(_marks(number, list(page))) for number, page in groupby(lines, key=lambda line: line.page or 1)]
    story = Story.of(laid)
    numbers = _Numbers(story.printed, lines)
    return tuple(numbers.of(block) for block in story.blocks)


def _marks(number: int, lines: Sequence[Line]) -> PageMarks:
    """A page of lines as words at places: the first line is at the top, every character as wide as every other."""
    words = tuple(word for row, line in enumerate(lines) for word in _words(line, row * _STEP))
    width = max((word.x1 for word in words), default=1.0)
    return PageMarks(number, width, max(len(lines), 1) * _STEP, words)


def _words(line: Line, top: float) -> list[Word]:
    """The words of a line. Headings of columns are known by their words here, as no type tells them apart."""
    raw = line.raw.expandtabs()
    titles = _PIECES.findall(raw)
    bold = (
        len(titles) > 1 and all(len(title.split()) <= _MOST_TITLE_WORDS for title in titles) and is_header_row(titles)
    )
    return [
        Word(found[0], found.start() * _LETTER, top, found.end() * _LETTER, top + _SIZE, _SIZE, bold=bold)
        for found in _WORD.finditer(raw)
    ]


class _Numbers:
    """The file's own numbers of the lines that a story counted in its reading order."""

    def __init__(self, printed: Sequence[tuple[int, float]], lines: Sequence[Line]) -> None:
        firsts: dict[int, int] = {}
        for line in lines:
            firsts.setdefault(line.page or 1, line.number)
        self._numbers = [firsts[page] + round(top / _STEP) for page, top in printed]
        self._paged = any(line.page for line in lines)

    def of(self, block: Block) -> Block:
        """The block with the file's lines as its place, and headings that are set in capitals."""
        place = self._place(block.place)
        cells = tuple(
            Cell(cell.paragraphs, replace(place, cell=f"column {number}"), cell.fill)
            for number, cell in enumerate(block.cells, start=1)
        )
        if block.kind is BlockKind.PARAGRAPH and block.marker is None and in_capitals(block.text):
            return replace(block, kind=BlockKind.HEADING, level=1, place=place)
        return replace(block, place=place, cells=cells)

    def _place(self, counted: Place) -> Place:
        numbers = self._numbers[counted.line_start - 1 : counted.line_end]
        return Place(min(numbers), max(numbers), counted.page if self._paged else None)
