"""Rows of a plan whose table a PDF tool spilt cell by cell into running text, each row led by its printed number.

The cells of a row come in the header's order, each a stack of short lines. A row begins at the next number in
sequence and ends at its status; in between the target date parts action and lead from the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.blocks import Block, BlockKind
from loaders.extract.plan_row import PlanRow
from loaders.extract.spilt_cells import TARGET, TARGET_GOES_ON, status_end
from loaders.extract.spilt_cut import Piece, cut
from loaders.resolve.agencies import AgencyNames
from loaders.segment.columns import Meaning
from loaders.segment.markup import fold, plain
from loaders.segment.spilt_header import SpiltHeader
from loaders.segment.starts import item_start

_MOST_BLOCKS_IN_ROW = 60


def spilt_rows(
    blocks: Sequence[Block], header: SpiltHeader, end: int, names: AgencyNames
) -> tuple[tuple[PlanRow, ...], tuple[Block, ...]]:
    """The rows between a header and ``end``, and the blocks there that belong to no row."""
    rows: list[PlanRow] = []
    left: list[Block] = []
    index, last = header.end, ""
    while index < end:
        block = blocks[index]
        if _begins_row(block, last):
            stop = _row_end(blocks, index, end, block.marker or "")
            rows.append(_row(blocks[index:stop], header.columns, names))
            index, last = stop, block.marker or ""
        else:
            left.append(block)
            index += 1
    return tuple(rows), tuple(left)


def _begins_row(block: Block, last: str) -> bool:
    """Its number follows the last row's: 2.1 is followed by 2.2, 3 or 3.1."""
    if block.kind is BlockKind.TABLE_ROW or not block.marker or not block.marker[0].isdigit():
        return False
    return follows(last, block.marker)


def follows(last: str, marker: str) -> bool:
    """Whether a printed number is the next one after ``last`` (any first number after none)."""
    try:
        new = [int(part) for part in marker.split(".")]
        old = [int(part) for part in last.split(".")] if last else []
    except ValueError:
        return False
    if not old:
        return new[0] <= 1 or len(new) > 1
    if new[0] == old[0]:
        return len(new) > 1 and len(old) > 1 and new[:-1] == old[: len(new) - 1] and new[-1] == old[len(new) - 1] + 1
    return old[0] < new[0] <= old[0] + 2 and all(part == 1 for part in new[1:])


def _row_end(blocks: Sequence[Block], start: int, end: int, marker: str) -> int:
    """Where a row stops: behind its status, or before the next row, recommendation or heading."""
    dated = False
    for index in range(start, min(end, start + _MOST_BLOCKS_IN_ROW)):
        block = blocks[index]
        if index > start and (block.kind is BlockKind.HEADING or item_start(block.text) or _begins_row(block, marker)):
            return index
        target = TARGET.search(block.text)
        ended = status_end(block.text)
        if ended and dated:
            return index + 1
        if ended and target and target.start() < len(ended.before):
            return index + 1
        dated = dated or target is not None
    return min(end, start + _MOST_BLOCKS_IN_ROW)


def _row(blocks: Sequence[Block], columns: Sequence[Meaning], names: AgencyNames) -> PlanRow:
    pieces = _pieces(blocks)
    ended = status_end(pieces[-1].text) if len(pieces) > 1 or TARGET.search(pieces[-1].text) else None
    if ended:
        pieces[-1] = _without_end(pieces[-1], ended.status)
    cells = cut(pieces, names, has_lead=Meaning.LEAD in columns or Meaning.TARGET in columns)
    return PlanRow(
        place=blocks[0].place.to(blocks[-1].place),
        blocks=tuple(blocks),
        ref=blocks[0].marker,
        asks=(cells.action,) if cells.action else (),
        lead=cells.lead,
        target=cells.target,
        status=ended.status if ended else None,
        progress=_progress(cells.rest, columns),
    )


def _without_end(piece: Piece, status: str) -> Piece:
    """A piece without the status that closes it (or opens it, where it ran into the next cell), its lines kept."""
    words = status.split()
    lines = list(piece.lines)
    if not piece.text.rstrip(".").endswith(status):
        return Piece((piece.text.removeprefix(status).strip(),))
    while words and lines:
        last = lines.pop().rstrip(" .").split()
        while words and last and last[-1] == words[-1]:
            words.pop()
            last.pop()
        if last:
            lines.append(" ".join(last))
    return Piece(tuple(lines))


def _pieces(blocks: Sequence[Block]) -> list[Piece]:
    """The pieces of a row: its blocks, cut again where a line opens with a target date."""
    pieces: list[Piece] = []
    for block in blocks:
        lines = [plain(line) for line in block.lines if plain(line)]
        if block.marker and lines:
            lines[0] = lines[0].removeprefix(block.marker).lstrip(" .):") or lines[0]
        run: list[str] = []
        for index, line in enumerate(lines):
            if run and TARGET.match(fold(" ".join(lines[index : index + 4]))) and not TARGET_GOES_ON.search(run[-1]):
                pieces.append(Piece(tuple(run)))
                run = []
            run.append(line)
        if run:
            pieces.append(Piece(tuple(run)))
    return pieces or [Piece(("",))]


def _progress(rest: Sequence[str], columns: Sequence[Meaning]) -> str | None:
    """The cell printed just before the status, where the row printed a cell for every column up to it."""
    between = [c for c in columns if c in (Meaning.OUTCOME, Meaning.MONITORING, Meaning.MEASURE, Meaning.PROGRESS)]
    if Meaning.PROGRESS not in between or not rest:
        return None
    if between == [Meaning.PROGRESS]:
        return fold(" ".join(rest)) or None
    return rest[-1] or None if len(rest) >= len(between) else None


def with_sections(rows: Sequence[PlanRow], section: str | None) -> tuple[PlanRow, ...]:
    """The rows with the section they stand under."""
    return tuple(replace(row, section=section) for row in rows)


_TITLE = re.compile(r"^[A-Z].{3,100}$")


def is_title(block: Block) -> bool:
    """A short line alone, as the title of an agency's part of a plan is."""
    one = len(block.lines) == 1 and not block.marker and block.kind is not BlockKind.TABLE_ROW
    return one and bool(_TITLE.match(block.text)) and len(block.text.split()) <= 12 and block.text[-1] not in ".:;,"


def title_agency(block: Block, names: AgencyNames) -> str | None:
    """The agency that a line alone names, as the title of its part of a plan."""
    if not is_title(block):
        return None
    mentions = names.find(block.text)
    opens = bool(mentions) and block.text[: mentions[0].start].strip(" -–:") == ""
    return names.canonical(block.text) if opens else None
