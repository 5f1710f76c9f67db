"""Forms printed as numbered boxes, a title and prose in each: unfolded into headings, paragraphs and lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from loaders.blocks import Block, BlockKind, Place
from loaders.segment.markup import fold
from loaders.segment.starts import item_start, start_of

_BOX = re.compile(r"\d{0,2}[.)]?")
_LEAST = 3
_MOST_WORDS = 12


def unfold(blocks: Sequence[Block], first_lines: Sequence[int] = ()) -> tuple[Block, ...]:
    """The blocks with each form in the place of its table's rows.

    A form is a table of two columns: numbers of boxes, and boxes that open with a title in capitals. ``first_lines``
    are those of the pages, by which a paragraph of a box that goes over a page gets its own.
    """
    made: list[Block] = []
    for table, run in groupby(blocks, key=lambda block: block.table if block.kind is BlockKind.TABLE_ROW else None):
        rows = list(run)
        if table is not None and _is_form(rows):
            made.extend(piece for row in rows for piece in _pieces(row, first_lines))
        else:
            made.extend(rows)
    return tuple(made)


def _is_form(rows: Sequence[Block]) -> bool:
    boxes = [row for row in rows if len(row.cells) == 2 and _BOX.fullmatch(row.cells[0].text)]
    numbered = [row for row in boxes if row.cells[0].text]
    titled = [row for row in boxes if row.cells[1].paragraphs and _is_title(row.cells[1].paragraphs[0])]
    return len(boxes) == len(rows) and len(numbered) >= _LEAST and 2 * len(titled) > len(rows)


def _is_title(text: str) -> bool:
    """Short and mostly in capitals: ``COPIES and PUBLICATION``."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(text.split()) <= _MOST_WORDS and bool(letters) and sum(map(str.isupper, letters)) > 0.7 * len(letters)


def _pieces(row: Block, first_lines: Sequence[int]) -> Iterator[Block]:
    """A box's title as a heading, and what stands in it."""
    line = 0
    for index, text in enumerate(row.cells[1].paragraphs):
        line, place = _found(row, text, line, first_lines)
        if index == 0 and _is_title(text):
            yield Block(BlockKind.HEADING, text, place, level=2, lines=(text,))
            continue
        start = None if item_start(text) else start_of(text)
        if start is None:
            yield Block(BlockKind.PARAGRAPH, text, place, lines=(text,))
        else:
            kind = BlockKind.PARAGRAPH if start.numbered else BlockKind.LIST_ITEM
            yield Block(kind, start.rest, place, marker=start.marker, lines=(text,))


def _found(row: Block, text: str, after: int, first_lines: Sequence[int]) -> tuple[int, Place]:
    """The printed line of a row that a paragraph ends before, and its place; the row's where lines do not tell."""
    printed = [fold(line) for line in row.lines]
    first = next((n for n in range(after, len(printed)) if printed[n] and text[:40].startswith(printed[n][:40])), None)
    if first is None:
        return after, row.place
    last, length = first, len(printed[first])
    while length < len(text) and last + 1 < len(printed):
        last += 1
        length += 1 + len(printed[last])
    start = row.place.line_start + first
    end = min(row.place.line_start + last, row.place.line_end)
    pages = [number for number, line in enumerate(first_lines, start=1) if line <= start]
    page = max(pages[-1], row.place.page or 1) if pages and row.place.page else row.place.page
    return last + 1, replace(row.place, line_start=start, line_end=end, page=page)
