"""Sentences: the prose of a document cut at full stops, each with its place and the headings it stands under."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from loaders.blocks import Block, BlockKind, Place
from loaders.segment.outline import outline

_STOP = re.compile(r"[.!?][\"'’”)\]]*(?:\[?\d{1,2}\]?)?\s+(?=[\"'‘“(\[]?[A-Z0-9])")
"""A full stop, closing quotes, a footnote's number perhaps, then something that may open a sentence."""

_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|cf|vs|e\.g|i\.e)|(?:^|[\s(])[A-Z](?:\.[A-Z])*)$")
_BEFORE_NUMBER = re.compile(r"\b(?:[Nn]os?|[Pp]aras?|[Ff]ig|[Vv]ol|[Rr]ef|pp?|c|ca|approx)$")
_PSEUDONYM = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Child|Adult|Baby|Family|Mother|Father|Sibling|Young Person|Person) [A-Z]\d?$"
)
_LONGEST_OPENING = 40
"""How many characters before a full stop are looked at for one of these."""
_UNFINISHED = re.compile(r"[\w,’')]$")
_HEADING_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as published.

    ``headings`` are those it stands under, outermost first; ``start`` is its offset in the text of ``block``, the block
    that it begins in.
    """

    text: str
    place: Place
    block: Block
    headings: tuple[str, ...] = ()
    start: int = 0


def cut(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of a text, (start, end); abbreviations, initials and pseudonyms do not end one."""
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _goes_on(text[start : stop.start()], text[stop.end()]):
            continue
        spans.append((start, len(text[: stop.end()].rstrip())))
        start = stop.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def _goes_on(before: str, following: str) -> bool:
    near = max(len(before) - _LONGEST_OPENING, 0)
    if following.isdigit() and _BEFORE_NUMBER.search(before, near):
        return True
    return bool(_ABBREVIATION.search(before, near)) and not _PSEUDONYM.search(before, near)


def sentences(blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Every sentence of the paragraphs and list items, in order; table rows and headings hold none.

    A sentence that a page break cut in two blocks is put together again.
    """
    return tuple(sentence for block, headings, rest in _joined(blocks) for sentence in _of_block(block, headings, rest))


def _joined(blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[str, ...], list[Block]]]:
    """Each prose block, its headings, and the blocks that carry its last sentence on."""
    waiting: tuple[Block, tuple[str, ...], list[Block]] | None = None
    for placed in outline(blocks):
        block = placed.block
        if block.kind is BlockKind.TABLE_ROW or not block.text:
            continue
        last = (waiting[2] or [waiting[0]])[-1] if waiting else None
        if waiting and last and block.kind is not BlockKind.HEADING and _carries_on(last, block):
            waiting[2].append(block)
            continue
        if waiting:
            yield waiting
        waiting = None if block.kind is BlockKind.HEADING else (block, _texts(placed.headings), [])
    if waiting:
        yield waiting


def _texts(headings: Sequence[Block]) -> tuple[str, ...]:
    return tuple(_HEADING_NUMBER.sub("", heading.text) for heading in headings)


def _carries_on(before: Block, block: Block) -> bool:
    """The earlier block stops without a stop, and this one opens in the middle of a sentence."""
    plain = block.marker is None or block.marker in {"-", "•", "*"}
    return plain and bool(_UNFINISHED.search(before.text[-2:])) and block.text[:1].islower()


def _of_block(block: Block, headings: tuple[str, ...], rest: Sequence[Block]) -> Iterator[Sentence]:
    pieces = (block, *rest)
    text = " ".join(piece.text for piece in pieces)
    for start, end in cut(text):
        yield Sentence(text[start:end], _place(pieces, start, end), block, headings, start)


def _place(pieces: Sequence[Block], start: int, end: int) -> Place:
    """The lines of a span: told by the blocks' printed lines, else shared out by length and rounded outwards."""
    found: Place | None = None
    offset = 0
    for piece in pieces:
        first, last = max(start - offset, 0), min(end - offset, len(piece.text))
        if first < last:
            part = _part(piece, first, last)
            found = found.to(part) if found else part
        offset += len(piece.text) + 1
    return found or pieces[0].place


def _part(block: Block, start: int, end: int) -> Place:
    place = block.place
    first, last = (_line_of(block, offset) for offset in (start, max(end - 1, start)))
    return Place(min(first[0], place.line_end), min(last[1], place.line_end), place.page, place.cell)


@lru_cache(maxsize=16)
def _ends(lines: tuple[str, ...]) -> tuple[int, ...]:
    """Where each printed line ends in the text they were joined to; asked for again with every sentence."""
    return tuple(accumulate(len(line.strip()) + 1 for line in lines))


def _line_of(block: Block, offset: int) -> tuple[int, int]:
    """The first and last line that a character may stand on: one line where the block's printed lines are known."""
    place = block.place
    span = place.line_end - place.line_start
    if len(block.lines) > 1:
        index = min(bisect_right(_ends(block.lines), offset), len(block.lines) - 1)
        exact = place.line_start + round(index * span / (len(block.lines) - 1))
        return exact, exact
    share = offset * (span + 1) / max(len(block.text), 1)
    return place.line_start + int(share), place.line_start + min(int(share) + 1, span) if span else place.line_start
