"""Headings that nothing marks as such: short lines that stand over prose or over points of their own number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.blocks import Block, BlockKind
from loaders.segment.contents import is_contents_entry
from loaders.segment.spilt_header import spilt_headers
from loaders.segment.starts import item_start

_STOP = re.compile(r"[.;:?!,]['\"’”)]*$")
_MOST_WORDS = 12
_PROSE = 90


def promote(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with unmarked headings made headings. Cells of spilt tables are short too, and are left alone."""
    headers = spilt_headers(blocks)
    limit = headers[0].start if headers else len(blocks)
    made = [_unless_contents(block) for block in blocks]
    for index, block in enumerate(made):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        before = made[index - 1] if index else None
        if following and _numbered_heading(block, following, index < limit):
            made[index] = replace(block, kind=BlockKind.HEADING, level=(block.marker or "").strip(".").count(".") + 1)
        elif following and index < limit and _plain_heading(block, before, following):
            made[index] = replace(block, kind=BlockKind.HEADING, level=2)
    return tuple(made)


def _unless_contents(block: Block) -> Block:
    """A heading's entry in the contents list, set in the heading's type for one, heads nothing."""
    listed = block.kind is BlockKind.HEADING and is_contents_entry(block)
    return replace(block, kind=BlockKind.PARAGRAPH, level=0) if listed else block


def _short(block: Block) -> bool:
    one_line = len(block.lines) == 1 and block.kind is not BlockKind.TABLE_ROW
    return (
        one_line
        and len(block.text.split()) <= _MOST_WORDS
        and not _STOP.search(block.text)
        and not is_contents_entry(block)
    )


def _numbered_heading(block: Block, following: Block, prose: bool) -> bool:
    """``3 Findings`` over ``3.1 …``, or a short numbered line over something without a number."""
    if block.kind is BlockKind.HEADING or not block.marker or not block.marker[0].isdigit() or not _short(block):
        return False
    if following.marker:
        return following.marker.startswith(block.marker.rstrip(".") + ".")
    return prose and following.kind is not BlockKind.TABLE_ROW and len(block.text.split()) <= 8


def _plain_heading(block: Block, before: Block | None, following: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or block.marker or not _short(block) or item_start(block.text):
        return False
    if not block.text[:1].isupper() or not any(letter.isalpha() for letter in block.text):
        return False
    closed = before is None or before.kind is not BlockKind.PARAGRAPH or bool(_STOP.search(before.text))
    return closed and _opens_section(following)


def _opens_section(block: Block) -> bool:
    """Prose, numbered points, a table or "Recommendation 1: …" follow a heading; another short line does not."""
    prose = block.kind is BlockKind.PARAGRAPH and (len(block.text) >= _PROSE or block.marker is not None)
    return prose or block.kind is BlockKind.TABLE_ROW or item_start(block.text) is not None
