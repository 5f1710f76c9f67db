"""Running headers and footers: short lines that come back page after page."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks import Block, BlockKind
from loaders.segment.markup import numbers_masked
from loaders.segment.spilt_header import spilt_headers
from loaders.segment.starts import item_start

_PAGE = re.compile(r"\bpage \d+(?: of \d+)?\b", re.IGNORECASE)
_LEAST = 3


def running(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that are running headers: the same words at least three times but for the numbers in them.

    Inside a spilt table cells repeat too, so there only lines that count pages are taken.
    """
    headers = spilt_headers(blocks)
    limit = headers[0].start if headers else len(blocks)
    counts = Counter(_masked(block) for block in blocks if _may_run(block))
    answers = _answered(counts)
    return tuple(
        block
        for index, block in enumerate(blocks)
        if _may_run(block)
        and counts[_masked(block)] >= _LEAST
        and _label(_masked(block)) not in answers
        and (index < limit or _PAGE.search(block.text))
    )


def _answered(counts: Counter[str]) -> frozenset[str]:
    """Labels that have different words after their colon: "Response: accepted" and "Response: rejected" tell much."""
    values = Counter(label for text in counts if (label := _label(text)))
    return frozenset(label for label, count in values.items() if count > 1)


def _label(masked: str) -> str:
    """The words before a line's colon; none where numbers alone come after it."""
    label, colon, value = masked.partition(":")
    return label.strip() if colon and re.search(r"[a-z]", value) else ""


def _may_run(block: Block) -> bool:
    return (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and block.marker is None
        and len(block.lines) <= 2
        and len(block.text) <= 120
        and not block.text.endswith((".", ":", ";"))
        and item_start(block.text) is None
    )


def _masked(block: Block) -> str:
    return numbers_masked(block.text)
