"""Entries of a contents list: a title, leaders of dots or a wide gap, and a page number."""

import re

from loaders.blocks import Block

_ENTRY = re.compile(r".{3,100}?(?:\.{4,}|(?:\. ){4,}|…{2,}|\s{3,}|\t)\s*\d{1,3}$")


def is_contents_entry(block: Block) -> bool:
    """Whether a block is one line of a contents list."""
    return len(block.lines) == 1 and _ENTRY.fullmatch(block.lines[0].rstrip()) is not None
