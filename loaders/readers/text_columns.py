"""Tables in texts that keep the columns of the page: cells stand under a header row, parted by spaces alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.lines import Line
from loaders.segment.columns import is_header_row
from loaders.segment.markup import BULLETS, fold, join_lines
from loaders.segment.spans import starts_of

_PIECE = re.compile(r"\S+(?: \S+)*")
_REF = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.):]?", re.IGNORECASE)
_BULLETS = BULLETS.replace("–", "")
"""A dash within a cell parts an agency from its post more often than it begins a point."""
_TALLEST_HEADER = 3
_MOST_HEADER_WORDS = 6
_LEAST_COLUMNS = 3
_NEAR = 3
"""How far a cell may stand from its column's start: tools that set type with spaces round differently on each line."""
_LEAST_ROWS = 2
_LONGEST_GAP = 4
"""Blank lines that may part two rows. At a page's turn there may be more, where margins were taken out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on a line with two spaces or more about them: where they start, and the words."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table: the index of its first line and of the line past its last one, and its rows as blocks."""

    start: int
    end: int
    rows: tuple[Block, ...]


@dataclass
class _Row:
    """A row as it is gathered: the lines it takes and the lines of each cell."""

    lines: list[Line]
    cells: list[list[str]] = field(default_factory=list)


def text_tables(lines: Sequence[Line]) -> tuple[TextTable, ...]:
    """The tables of a text in order. A header printed again on the next page begins a table of its own."""
    found: list[TextTable] = []
    index = 0
    while index < len(lines):
        table = _table(lines, index, len(found) + 1)
        if table:
            found.append(table)
        index = table.end if table else index + 1
    return tuple(found)


def pieces(line: Line) -> tuple[Piece, ...]:
    """The pieces of a line; none where it has tabs or pipes, which part cells by themselves."""
    if line.tabbed or line.text.startswith("|"):
        return ()
    return tuple(Piece(match.start(), match[0]) for match in _PIECE.finditer(line.raw))


def _table(lines: Sequence[Line], index: int, number: int) -> TextTable | None:
    header = _header(lines, index)
    if header is None:
        return None
    end, starts = header
    head = _gathered(lines[index:end], starts)
    rows, end = _rows(lines, end, starts)
    if not rows or (len(rows) < _LEAST_ROWS and sum(bool(cell) for cell in rows[0].cells) < _LEAST_COLUMNS):
        return None
    made = (_block(head, number, header=True), *(_block(row, number) for row in rows))
    return TextTable(index, end, made)


def _header(lines: Sequence[Line], index: int) -> tuple[int, tuple[int, ...]] | None:
    """The line past a header row that begins here, and the starts of its columns."""
    if len(pieces(lines[index])) < _LEAST_COLUMNS:
        return None
    for end in range(min(index + _TALLEST_HEADER, len(lines)), index, -1):
        block = lines[index:end]
        if any(not line.text for line in block):
            continue
        starts = tuple(starts_of((piece.start, piece.end) for line in block for piece in pieces(line)))
        texts = [fold(" ".join(cell)) for cell in _gathered(block, starts).cells]
        short = all(len(text.split()) <= _MOST_HEADER_WORDS and not text[:1].islower() for text in texts)
        if len(starts) >= _LEAST_COLUMNS and short and is_header_row(texts) and not any(map(_REF.fullmatch, texts)):
            return end, starts
    return None


def _rows(lines: Sequence[Line], first: int, starts: tuple[int, ...]) -> tuple[list[_Row], int]:
    """The rows under a header, as long as lines keep to its columns; and the line past the last of them.

    A number in the first column begins a row, and so does a line behind a blank one; but of numbered rows one that a
    page's turn cut goes on.
    """
    rows: list[_Row] = []
    blank, end = 0, first
    numbered = _is_numbered(lines, first, starts)
    for index in range(first, len(lines)):
        line = lines[index]
        if not line.text:
            blank += 1
            continue
        cells = _cells(line, starts)
        turned = bool(rows) and line.page != rows[-1].lines[-1].page
        if cells is None or _ends(cells, numbered) or (blank and _header(lines, index)):
            break
        if rows and blank > _LONGEST_GAP and not turned:
            break
        if not rows or (numbered and cells[0]) or (blank and not (numbered and turned)):
            rows.append(_Row([], [[] for _ in starts]))
        _add(rows[-1], line, cells)
        blank, end = 0, index + 1
    return rows, end


def _is_numbered(lines: Sequence[Line], index: int, starts: tuple[int, ...]) -> bool:
    """Whether the first column is one of numbers, by the first line under the header that has something in it."""
    for line in lines[index : index + 12]:
        cells = _cells(line, starts) if line.text else None
        if cells and cells[0]:
            return bool(_REF.fullmatch(cells[0]))
    return False


def _ends(cells: Sequence[str], numbered: bool) -> bool:
    """Words alone in a column of numbers are no row: a title or note below the table."""
    return numbered and bool(cells[0]) and not any(cells[1:]) and not _REF.fullmatch(cells[0])


def _add(row: _Row, line: Line, cells: Sequence[str]) -> None:
    row.lines.append(line)
    for cell, text in zip(row.cells, cells, strict=True):
        if text:
            cell.append(text)


def _gathered(lines: Sequence[Line], starts: tuple[int, ...]) -> _Row:
    row = _Row([], [[] for _ in starts])
    for line in lines:
        _add(row, line, _cells(line, starts) or ("",) * len(starts))
    return row


def _cells(line: Line, starts: tuple[int, ...]) -> tuple[str, ...] | None:
    """A line's words by column; None where words stand across the columns."""
    found = pieces(line)
    cells = [""] * len(starts)
    for piece in _parted(found, starts) if len(found) > 1 else found:
        column = _column(piece, starts)
        if column is None or any(piece.start + _NEAR < start < piece.end - _NEAR for start in starts[column + 1 :]):
            return None
        cells[column] = f"{cells[column]} {piece.text}".strip()
    return tuple(cells)


def _parted(found: Sequence[Piece], starts: tuple[int, ...]) -> Iterator[Piece]:
    """The pieces of a line, those cut in two that fill their column so that one space parts them from the next."""
    for piece in found:
        rest = piece
        for start in starts:
            at = rest.text.find(" ", max(0, start - _NEAR - rest.start))
            if rest.start + _NEAR < start < rest.end - 1 and at >= 0 and abs(rest.start + at + 1 - start) <= 1:
                yield Piece(rest.start, rest.text[:at])
                rest = Piece(rest.start + at + 1, rest.text[at + 1 :])
        yield rest


def _column(piece: Piece, starts: tuple[int, ...]) -> int | None:
    """The column that a piece stands in: the one whose start is nearest, else the one that it lies within."""
    near = min(range(len(starts)), key=lambda n: abs(starts[n] - piece.start))
    if abs(starts[near] - piece.start) <= _NEAR:
        return near
    for column, (start, after) in enumerate(pairwise((*starts, piece.end + 1))):
        if start <= piece.start and piece.end <= after:
            return column
    return None


def _block(row: _Row, number: int, *, header: bool = False) -> Block:
    first, last = row.lines[0], row.lines[-1]
    place = Place(first.number, last.number, first.page)
    cells = tuple(Cell(_paragraphs(cell), place) for cell in row.cells)
    text = fold(" ".join(cell.text for cell in cells))
    raw = tuple(line.raw for line in row.lines)
    return Block(BlockKind.TABLE_ROW, text, place, cells=cells, table=number, header=header, lines=raw)


def _paragraphs(lines: Sequence[str]) -> tuple[str, ...]:
    """A cell's lines as one paragraph, or as one for each bullet."""
    runs: list[list[str]] = []
    for line in lines:
        if not runs or line[0] in _BULLETS:
            runs.append([])
        runs[-1].append(line.lstrip(_BULLETS + " ") or line)
    return tuple(fold(join_lines(run)) for run in runs)
