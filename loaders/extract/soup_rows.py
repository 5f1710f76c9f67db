"""Rows of a spilt plan whose cells stand out of order: each row is known by its "Recommendation N" alone.

PDF tools print the cells of a page by where their text begins, so a row's lead, date and action may stand before its
recommendation or behind it. Only what a cell shows by itself is taken; where two readings are possible the field stays
empty, because a wrong date or status misleads.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile

from loaders.blocks import Block, BlockKind
from loaders.extract.asks import asks
from loaders.extract.leads import looks_like_lead
from loaders.extract.plan_row import PlanRow
from loaders.extract.spilt_cells import TARGET, status_end
from loaders.resolve.agencies import AgencyNames
from loaders.segment.markup import fold
from loaders.segment.mend import is_page_number
from loaders.segment.spilt_header import SpiltHeader
from loaders.segment.starts import item_start

_PAST = re.compile(
    r"\b(?:has|have|had|was|were|is now|are now|(?:is|are) (?:now |currently |still )?being)\b", re.IGNORECASE
)
_REPEATED = 4
_REPEATED_SHARE = 0.3
_SHORT_TITLE = 9


class _Cell(Enum):
    """What a piece shows itself to be."""

    RECOMMENDATION = auto()
    TITLE = auto()
    DATE = auto()
    LEAD = auto()
    ASK = auto()
    REPEATED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: _Cell
    block: Block


def soup_rows(blocks: Sequence[Block], header: SpiltHeader, end: int, names: AgencyNames) -> tuple[PlanRow, ...]:
    """The rows between a header and ``end``, in the order of their recommendations."""
    inside = [block for block in blocks[header.end : end] if not is_page_number(block)]
    pieces = _kinds(inside, names)
    starts = [n for n, piece in enumerate(pieces) if piece.kind is _Cell.RECOMMENDATION]
    rows: list[PlanRow] = []
    section: str | None = None
    begin = 0
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(pieces)
        last = stop if stop == len(pieces) else _where_next_begins(pieces, start, stop)
        section = next((p.block.text for p in pieces[begin:start] if p.kind is _Cell.TITLE), section)
        rows.append(_row(pieces[begin:start], pieces[start], pieces[start + 1 : last], section))
        begin = last
    return tuple(rows)


def _kinds(blocks: Sequence[Block], names: AgencyNames) -> list[_Piece]:
    runs = Counter(run for block in blocks for run in _runs(block))
    pieces = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        pieces.append(_Piece(_kind(block, following, runs, names), block))
    return pieces


def _runs(block: Block) -> set[str]:
    """The runs of three words in a piece."""
    words = re.sub(r"[\d/]+", "#", block.text.lower()).split()
    return {" ".join(words[n : n + 3]) for n in range(len(words) - 2)}


def _is_repeated(block: Block, runs: Counter[str]) -> bool:
    """A column of stock phrases that comes back in row after row, or runs into another column."""
    own = _runs(block)
    return bool(own) and sum(runs[run] >= _REPEATED for run in own) >= _REPEATED_SHARE * len(own)


def is_recommendation(block: Block) -> bool:
    """A piece that begins ``Recommendation 3``."""
    item = item_start(block.text)
    return item is not None and item.word == "recommendation"


def _kind(block: Block, following: Block | None, runs: Counter[str], names: AgencyNames) -> _Cell:
    if is_recommendation(block):
        return _Cell.RECOMMENDATION
    if _is_repeated(block, runs):
        return _Cell.REPEATED
    if following and _is_title(block, following):
        return _Cell.TITLE
    if TARGET.match(block.text):
        return _Cell.DATE
    if looks_like_lead(block.text, names):
        return _Cell.LEAD
    return _Cell.ASK if _is_ask(block.text) else _Cell.OTHER


def _is_title(block: Block, following: Block) -> bool:
    """A short capitalised line or two directly over a recommendation."""
    item = item_start(following.text)
    over = item is not None and item.word == "recommendation" and item.ref == "1"
    words = block.text.split()
    titled = len(words) <= _SHORT_TITLE and block.text[:1].isupper() and block.text[-1] not in ".:;,"
    return over and block.kind is not BlockKind.TABLE_ROW and titled and not _is_ask(block.text)


def _is_ask(text: str) -> bool:
    return asks(text) and not _PAST.search(text) and status_end(text) is None


def _where_next_begins(pieces: Sequence[_Piece], start: int, stop: int) -> int:
    """The leads, dates, asks and title that run up to the next recommendation are its own, unless none of this row's
    came behind it."""
    first = stop
    while first > start + 1 and pieces[first - 1].kind in (_Cell.LEAD, _Cell.DATE, _Cell.ASK, _Cell.TITLE):
        first -= 1
    if any(piece.kind is _Cell.TITLE for piece in pieces[first:stop]):
        first = next(n for n in range(first, stop) if pieces[n].kind is _Cell.TITLE)
    return first


def _row(before: Sequence[_Piece], piece: _Piece, after: Sequence[_Piece], section: str | None) -> PlanRow:
    item = item_start(piece.block.text)
    rest = item.rest if item else ""
    cells = [*before, *after]
    asked = [p.block for p in (*before, *_until_repeated(after)) if p.kind is _Cell.ASK and _begins(p.block.text)]
    moved = None
    if not _is_ask(rest) or len(rest.split()) < 6:
        moved = next((p.block for p in reversed(after) if p.kind is _Cell.ASK and len(p.block.text) > len(rest)), None)
    recommendation = moved.text if moved else rest
    texts = [block.text for block in asked if block is not moved]
    if moved and rest:
        texts = [fold(" ".join([rest, *(p.block.text for p in _until_lead(after) if p.block is not moved)]))]
    dates = [p.block for p in cells if p.kind is _Cell.DATE]
    leads = [p.block.text for p in cells if p.kind is _Cell.LEAD]
    used = (*(p.block for p in before if p.kind is not _Cell.TITLE), piece.block, *(p.block for p in after))
    place = piece.block.place
    for block in used:
        place = place.to(block.place)
    return PlanRow(
        place=place,
        blocks=used,
        section=section,
        recommendation_ref=item.ref if item else None,
        recommendation=recommendation or None,
        asks=tuple(dict.fromkeys(text for text in texts if text)),
        lead=" / ".join(leads) or None,
        target=_only_target(dates),
        status=_status(cells),
        progress=_progress(cells),
    )


def _until_repeated(after: Sequence[_Piece]) -> list[_Piece]:
    """The pieces before the stock phrases: what follows them is the rest of the progress column."""
    return list(takewhile(lambda piece: piece.kind is not _Cell.REPEATED, after))


def _begins(text: str) -> bool:
    """Not the tail of a sentence."""
    return text[:1].isupper() or text[:1].isdigit()


def _until_lead(after: Sequence[_Piece]) -> list[_Piece]:
    run = []
    for piece in after:
        if piece.kind in (_Cell.LEAD, _Cell.DATE, _Cell.REPEATED):
            break
        run.append(piece)
    return run


def _only_target(dates: Sequence[Block]) -> str | None:
    """The row's target where it prints just one; of several nobody can say which is whose."""
    targets = {match["target"].strip(" .") for block in dates if (match := TARGET.match(block.text))}
    return targets.pop() if len(targets) == 1 else None


def _status(cells: Sequence[_Piece]) -> str | None:
    """The status that closes a piece, where all that do say the same; columns that run into each other say nothing."""
    said = {
        ended.status
        for piece in cells
        if piece.kind in (_Cell.DATE, _Cell.OTHER) and (ended := status_end(piece.block.text))
    }
    return said.pop() if len(said) == 1 else None


def _progress(cells: Sequence[_Piece]) -> str | None:
    """What was done: the words behind the date, and the pieces that tell of it."""
    told = []
    for piece in cells:
        match = TARGET.match(piece.block.text) if piece.kind is _Cell.DATE else None
        if match:
            told.append(piece.block.text[match.end() :].strip(" ."))
        elif piece.kind is _Cell.OTHER:
            told.append(piece.block.text)
    return fold(" ".join(text for text in told if text)) or None
