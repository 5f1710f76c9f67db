"""Responses that answer in a sentence, "This recommendation is accepted in full.", below what they restate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.blocks import Block, BlockKind

VERDICT = (
    r"(?:(?:fully|partially|partly|broadly|largely|not|do not|does not) )?(?:accept(?:ed|s)?|agreed?|reject(?:ed|s)?|"
    r"supported|noted|declined)(?: in (?:part|full|principle))?"
)
_SENTENCE = re.compile(
    rf"(?:this|these|the) (?:sub-?)?recommendations? (?:is|are|has been|have been) (?P<verdict>{VERDICT})\b"
    r"|[^.]{3,200}? (?P<active>(?:fully |does not |do not )?(?:accepts?|rejects?)) (?:this|these|the) "
    r"recommendations?\b"
    r"(?P<how> in (?:part|full|principle))?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<ref>\d{1,2}(?: ?[a-z]\b)?(?:\) ?(?:[ivx]{1,4}|[a-z])\b)?)[.)]{1,2}\s*(?P<rest>[A-Z].*)", re.DOTALL
)
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Sentenced:
    """Recommendations answered together: each one's number, words and block; the verdict; the blocks of the answer."""

    recommendations: tuple[tuple[str, str, Block], ...]
    verdict: str
    sentence: Block
    answer: tuple[Block, ...]


def sentenced(blocks: Sequence[Block]) -> Iterator[Sentenced]:
    """Each run of numbered paragraphs that a sentence of verdict follows, and the paragraphs up to the next heading."""
    for index, block in enumerate(blocks):
        match = _said(block)
        if match is None:
            continue
        above = tuple(reversed(list(_above(blocks, index))))
        if above:
            verdict = match["verdict"] or f"{match['active']}{match['how'] or ''}"
            yield Sentenced(above, verdict, block, tuple(_below(blocks, index)))


def _said(block: Block) -> re.Match[str] | None:
    if block.kind is BlockKind.TABLE_ROW or len(block.text.split()) > _MOST_WORDS:
        return None
    return _SENTENCE.match(block.text)


def _above(blocks: Sequence[Block], index: int) -> Iterator[tuple[str, str, Block]]:
    for block in reversed(blocks[:index]):
        found = _recommended(block)
        if found is None:
            return
        yield (*found, block)


def _below(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    for block in blocks[index + 1 :]:
        told = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        if not told or _said(block) or _recommended(block):
            return
        yield block


def _recommended(block: Block) -> tuple[str, str] | None:
    """The number and words of a restated recommendation."""
    if block.kind is BlockKind.PARAGRAPH and block.marker and block.marker[0].isdigit():
        return block.marker.strip(".) "), block.text
    match = _NUMBERED.fullmatch(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return (match["ref"], match["rest"]) if match else None
