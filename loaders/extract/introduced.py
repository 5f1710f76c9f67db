"""Recommendations in a list that a paragraph introduces: "The review made four recommendations:"."""

import re
from collections.abc import Sequence

from loaders.blocks import Block, BlockKind
from loaders.extract.advice_headings import NOT_OURS, headed_so, is_foreign
from loaders.extract.asks import asks
from loaders.segment.mend import is_page_number
from loaders.segment.outline import Placed

_INTRODUCES = re.compile(r"\brecommendations\b[^.:]{0,60}:$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(?(?P<ref>\d{1,2})[.)]*")


def introduced(placed: Sequence[Placed], index: int) -> tuple[str, str | None, str | None, tuple[int, ...]] | None:
    """The text, number, stem (none) and block of an item of such a list."""
    block = placed[index].block
    if not is_introduced(placed, index):
        return None
    number = _IN_BRACKETS.fullmatch(block.marker or "")
    return block.text, number["ref"] if number else None, None, (index,)


def is_introduced(placed: Sequence[Placed], index: int) -> bool:
    """Whether a block is an item, asking something, of a list below a paragraph that says these are recommendations.

    Under a heading of recommendations a list may be one recommendation's own: that is read by its numbers.
    """
    item = placed[index]
    if item.block.kind is not BlockKind.LIST_ITEM or not asks(item.block.text) or headed_so(item) or is_foreign(item):
        return False
    above = next((placed[n].block for n in range(index, -1, -1) if not _goes_on(placed[n].block)), None)
    return above is not None and _introduces(above)


def _goes_on(block: Block) -> bool:
    return block.kind is BlockKind.LIST_ITEM or is_page_number(block)


def _introduces(block: Block) -> bool:
    plain = block.kind is BlockKind.PARAGRAPH and block.marker is None
    return plain and bool(_INTRODUCES.search(block.text)) and not NOT_OURS.search(block.text)
