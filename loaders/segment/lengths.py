"""Paragraphs that are longer than any author's: cut, so that what looks at one paragraph has an end."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from loaders.blocks import Block, BlockKind, Place

LONGEST = 10_000
"""Characters of a paragraph: three printed pages. Texts without line breaks and damaged files have longer ones."""


def cut_long(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, with paragraphs beyond ``LONGEST`` as several: no word is lost. Table rows stay whole."""
    made: list[Block] = []
    for block in blocks:
        if len(block.text) <= LONGEST or block.kind is BlockKind.TABLE_ROW:
            made.append(block)
        else:
            made.extend(_pieces(block))
    return tuple(made)


def _pieces(block: Block) -> Iterator[Block]:
    """The first keeps the printed number; the others, and what called itself a heading, are paragraphs."""
    ends = list(accumulate(len(line.strip()) + 1 for line in block.lines))
    for start, end in _cuts(block.text):
        first, last = (min(bisect_right(ends, at), len(ends) - 1) for at in (start, end - 1))
        text = block.text[start:end].strip()
        piece = replace(
            block,
            text=text,
            place=_place(block, first, last),
            lines=block.lines[first : last + 1] if len(ends) > 1 else (text,),
        )
        if start or block.kind is BlockKind.HEADING:
            piece = replace(piece, kind=BlockKind.PARAGRAPH, marker=None if start else block.marker, level=0)
        yield piece


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Spans of at most ``LONGEST`` characters, between words where there are any."""
    start = 0
    while len(text) - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = space + 1 if space > 0 else start + LONGEST
        yield start, end
        start = end
    yield start, len(text)


def _place(block: Block, first: int, last: int) -> Place:
    """The place of some of a block's printed lines; the whole block's where they are not known."""
    place, lines = block.place, len(block.lines)
    if lines < 2:
        return place
    span = place.line_end - place.line_start
    start, end = (place.line_start + round(index * span / (lines - 1)) for index in (first, last))
    return replace(place, line_start=start, line_end=end)
