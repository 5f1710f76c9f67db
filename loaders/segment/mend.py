"""Mends what a page break cut: a sentence that goes on in the next block is one block again."""

import re
from collections.abc import Iterable
from dataclasses import replace

from loaders.blocks import Block, BlockKind
from loaders.segment.lengths import LONGEST
from loaders.segment.markup import CLOSED

_TAIL = 40
_PAGE_NUMBER = re.compile(r"(?:page\s+)?-?\s*\d{1,3}\s*-?(?:\s+of\s+\d{1,3})?", re.IGNORECASE)


def mend(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with broken sentences joined; page numbers between the halves stay behind as blocks of their own."""
    made: list[Block] = []
    for block in blocks:
        index = _last_prose(made)
        if index is not None and _goes_on(made[index], block):
            made[index] = _join(made[index], block)
        else:
            made.append(block)
    return tuple(made)


def is_page_number(block: Block) -> bool:
    """A number alone on its line."""
    return block.kind is not BlockKind.TABLE_ROW and bool(_PAGE_NUMBER.fullmatch(block.text.strip()))


def _last_prose(made: list[Block]) -> int | None:
    for index in range(len(made) - 1, -1, -1):
        if not is_page_number(made[index]):
            return index
    return None


def _goes_on(before: Block, block: Block) -> bool:
    """The first ends without a stop and the second begins in the middle of a sentence."""
    if before.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or CLOSED.search(before.text[-_TAIL:]):
        return False
    if len(before.text) > LONGEST:
        return False
    if block.kind is BlockKind.PARAGRAPH and block.marker is None:
        return block.text[:1].islower() and len(before.text) > 40
    dash = block.kind is BlockKind.LIST_ITEM and block.marker == "-"
    return dash and block.text[:1].islower() and before.kind is BlockKind.PARAGRAPH and before.marker is not None


def _join(before: Block, block: Block) -> Block:
    text = f"{before.text} {block.text}"
    return replace(before, text=text, place=before.place.to(block.place), lines=(*before.lines, *block.lines))
