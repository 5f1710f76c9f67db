"""Entries of a contents list: a title, leaders of dots or a wide gap, and a page number."""

import re

from loaders.blocks import Block

_ENTRY = re.compile(r".{3,100}?(?:\.{4,}|(?:\. ){4,}|…{2,}|\s{3,}|\t)\s*\d{1,3}$")
_LONGEST = 400
"""Characters of an entry, its dots included: longer lines are not looked through."""


def is_contents_entry(block: Block) -> bool:
    """Whether a block is one line of a contents list."""
    line = block.lines[0].rstrip() if len(block.lines) == 1 else ""
    return len(line) < _LONGEST and _ENTRY.fullmatch(line) is not None
