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


def introduced(placed: Sequence[Placed]) -> frozenset[int]:
    """The places of the items, asking something, of lists below a paragraph that says these are recommendations.

    Under a heading of recommendations a list may be one recommendation's own: that is read by its numbers.
    """
    found: set[int] = set()
    opened = False
    for index, item in enumerate(placed):
        if item.block.kind is BlockKind.LIST_ITEM:
            if opened and asks(item.block.text) and not headed_so(item) and not is_foreign(item):
                found.add(index)
        elif not is_page_number(item.block):
            opened = _introduces(item.block)
    return frozenset(found)


def number_of(block: Block) -> str | None:
    """The number of an item of such a list, ``(1)`` or ``1.``; None for a bullet."""
    number = _IN_BRACKETS.fullmatch(block.marker or "")
    return number["ref"] if number else None


def _introduces(block: Block) -> bool:
    plain = block.kind is BlockKind.PARAGRAPH and block.marker is None
    return plain and bool(_INTRODUCES.search(block.text)) and not NOT_OURS.search(block.text)
