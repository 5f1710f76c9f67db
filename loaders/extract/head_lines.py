"""Head lines: the short lines at the top of a document that say what it is, whosesoever and of when."""

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Block, BlockKind

OPENING = 40
"""How many blocks from the top a title may stand in: columns spilt from a page may come before it."""
LONGEST = 25
"""The most words of a line that may be a title."""
_WIDEST_CELLS = 2
_GOES_ON = re.compile(r"(?:\b(?:of|the|and|into|for|in|to|on|by|with|a|an)|[,–-])$", re.IGNORECASE)
_GAP = re.compile(r"\s{3,}")
_PAGE = re.compile(r"^\s*-?\s*\d{1,3}\s*-\s+")
_COLUMN_HEAD = re.compile(
    r"^\W*(?:\w+ )?(?:ref(?:erence)?|no|rec(?:ommendation)?s?|actions?(?: (?:required|to be taken))?|"
    r"lead(?: agency| officer)?|owner|who|by|target(?: date)?|timescales?|by when|when|deadline|date|status|b?rag|"
    r"progress(?: to date)?|update|position(?: statement)?|"
    r"(?:desired |intended )?outcomes?|measures?|evidence|monitoring|learning points?)\b[^.]{0,40}$",
    re.IGNORECASE,
)


def head_lines(blocks: Sequence[Block], *, most: int = OPENING) -> tuple[str, ...]:
    """The short lines among the first blocks, in order, each line and cell for itself; none that ends as a sentence."""
    found: list[str] = []
    for block in blocks[:most]:
        if is_column_heads(block) and len(block.cells) > _WIDEST_CELLS:
            break
        found += [line for line in _lines(block) if _is_short(line)]
    return tuple(found)


def front(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks before the first paragraph of prose, table heads or second section: the title page."""
    for index, block in enumerate(blocks[:OPENING]):
        if is_column_heads(block) or (block.kind is not BlockKind.TABLE_ROW and _is_prose(block)):
            return blocks[:index] or blocks[:1]
    return blocks[:OPENING]


def is_column_heads(block: Block) -> bool:
    """Whether a table row is the column heads of an action plan."""
    heads = sum(bool(_COLUMN_HEAD.match(cell.text)) for cell in block.cells)
    return len(block.cells) > _WIDEST_CELLS and heads >= max(3, len(block.cells) // 2)


def _is_prose(block: Block) -> bool:
    return len(block.text.split()) > LONGEST and not any(_is_short(line) for line in stacked(block))


def _is_short(line: str) -> bool:
    return 0 < len(line.split()) <= LONGEST and not line.endswith((".", ",", ";", "?"))


def _lines(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.TABLE_ROW and len(block.cells) > 1:
        told = [cell.text.strip(" *#|") for cell in block.cells if cell.text.strip(" *#|")]
        if len(told) <= _WIDEST_CELLS:
            yield from told
        return
    yield from stacked(block) or (_PAGE.sub("", block.text).strip(" *#|"),)


def stacked(block: Block, *, columns: bool = True) -> tuple[str, ...]:
    """The lines of a block that were run together although each stands for itself; none in wrapped prose.

    With ``columns``, what a gap of three spaces parts are lines of their own.
    """
    if len(block.lines) < 2 or (block.text.endswith(".") and len(block.lines[0]) > 0.7 * max(map(len, block.lines))):
        return ()
    pieces: list[str] = []
    for line in (
        _PAGE.sub("", part).strip(" *#|")
        for printed in block.lines
        for part in (_GAP.split(printed.strip()) if columns else (printed,))
    ):
        if pieces and (line[:1].islower() or _GOES_ON.search(pieces[-1])):
            pieces[-1] = f"{pieces[-1]} {line}"
        elif line:
            pieces.append(line)
    return tuple(pieces)
