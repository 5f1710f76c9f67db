"""Rows of a spreadsheet, of whatever format, to blocks: titles, tables and notes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.colours import row_marks
from loaders.readers.limits import WIDEST_PADDED
from loaders.segment.columns import is_header_row
from loaders.segment.markup import BULLETS, fold

_BREAK = re.compile(r"_x000[DA]_|[\n\r\v\f\u2028\u2029]")
_STOP = re.compile(r"[.;?!,]['\"’”)]*$")
_NUMBER = re.compile(r"[\d/.,:% -]*\d[\d/.,:% -]*")
_LONGEST_HEAD = 80
_MOST_TITLE_WORDS = 20
_MOST_RANGES = 3
_SHEET, _TITLE = 1, 2


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell as a reader sees it: its ``text`` (line breaks kept), its fill as ``RRGGBB`` or None, and whether it and
    the cell above are one merged cell."""

    text: str
    colour: str | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by its 1-based ``number``: cells by 1-based column. ``lines`` are those of the file, in text files."""

    number: int
    cells: Mapping[int, SheetCell]
    lines: tuple[int, int] | None = None

    @property
    def filled(self) -> list[int]:
        """The columns with text."""
        return [column for column, cell in self.cells.items() if cell.text.strip()]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name (None for a file that is one table) and its rows with text, in order."""

    name: str | None
    rows: tuple[SheetRow, ...]
    coloured_by_rule: tuple[str, ...] = ()
    """The ranges whose colours hang on conditions, which are not worked out."""


def rule_notes(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """What a person has to know of colours that are not in the file: one note for each sheet."""
    return tuple(
        f"Sheet “{sheet.name}” colours {', '.join(sheet.coloured_by_rule[:_MOST_RANGES])}"
        f"{' and more' if len(sheet.coloured_by_rule) > _MOST_RANGES else ''} by rules (conditional formatting): "
        "those colours were not read, the words and letters in the cells were."
        for sheet in sheets
        if sheet.coloured_by_rule and sheet.rows
    )


def letters(column: int) -> str:
    """The name of a 1-based column: ``A``, ``Z``, ``AA``."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_lines(text: str) -> tuple[str, ...]:
    """The paragraphs of a cell, its line breaks ending them, bullets dropped."""
    pieces = (fold(piece) for piece in (_BREAK.split(text) if _BREAK.search(text) else (text,)))
    return tuple(piece.lstrip(BULLETS + " ") or piece for piece in pieces if piece)


def sheet_blocks(sheets: Iterable[Sheet]) -> tuple[Block, ...]:
    """The blocks of a workbook: each sheet's name as a heading, then its titles, rows and notes.

    ``Place.cell`` is ``Sheet!7`` for a row and ``Sheet!B7`` for a cell (``row 7`` and ``row 7, column 2`` where sheets
    have no names). Lines are a file's own where it has lines, else the running number of the block.
    """
    made: list[Block] = []
    tables = 0
    for sheet in sheets:
        if sheet.name is not None:
            line = len(made) + 1
            place = Place(line, line, cell=sheet.name)
            made.append(Block(BlockKind.HEADING, fold(sheet.name), place, level=_SHEET, lines=(sheet.name,)))
        tables = _add_rows(made, sheet, tables)
    return tuple(made)


def _add_rows(made: list[Block], sheet: Sheet, tables: int) -> int:
    """Adds a sheet's blocks; rows that follow one another are one table. Returns the number of tables so far."""
    columns = sorted({column for row in sheet.rows for column in row.filled})
    follows = False
    for row, kind in zip(sheet.rows, _kinds(sheet.rows, columns), strict=True):
        place = _place(row, sheet, len(made) + 1)
        if kind is BlockKind.TABLE_ROW:
            tables += not follows
            made.append(_row(row, sheet, place, columns, tables))
        else:
            made.append(_prose(row, kind, place, _TITLE if sheet.name else _SHEET))
        follows = kind is BlockKind.TABLE_ROW
    return tables


def _kinds(rows: Sequence[SheetRow], columns: Sequence[int]) -> list[BlockKind]:
    """What each row is. A row of one cell is a title above a table, a note below the last, or a banner inside one."""
    wide = [index for index, row in enumerate(rows) if len(row.filled) > 1]
    if not wide:
        return [BlockKind.PARAGRAPH] * len(rows)
    heads = set(_titles_between(rows, wide))
    kinds = []
    for index, row in enumerate(rows):
        alone = len(row.filled) == 1
        outside = index < wide[0] or (index > wide[-1] and row.filled[0] == columns[0])
        if alone and (index in heads or (index < wide[0] and _is_title(row))):
            kinds.append(BlockKind.HEADING)
        else:
            kinds.append(BlockKind.PARAGRAPH if alone and outside else BlockKind.TABLE_ROW)
    return kinds


def _titles_between(rows: Sequence[SheetRow], wide: Sequence[int]) -> Iterator[int]:
    """Rows of one cell directly above a further header row: what stands under it has that title."""
    for index in wide:
        above = index - 1
        is_head = above > wide[0] and len(rows[above].filled) == 1 and _is_title(rows[above])
        if is_head and is_header_row([cell.text for cell in rows[index].cells.values()]):
            yield above


def _is_title(row: SheetRow) -> bool:
    text = fold(next(cell.text for cell in row.cells.values() if cell.text.strip()))
    return len(text.split()) <= _MOST_TITLE_WORDS and not _STOP.search(text)


def _place(row: SheetRow, sheet: Sheet, line: int) -> Place:
    first, last = row.lines or (line, line)
    return Place(first, last, cell=f"row {row.number}" if sheet.name is None else f"{sheet.name}!{row.number}")


def _prose(row: SheetRow, kind: BlockKind, place: Place, level: int) -> Block:
    """A title or note; the lines of its cell are its lines."""
    text = row.cells[row.filled[0]].text
    lines = tuple(piece for piece in _BREAK.split(text) if piece.strip())
    depth = level if kind is BlockKind.HEADING else 0
    return Block(kind, fold(" ".join(lines)), place, level=depth, lines=lines)


def _row(row: SheetRow, sheet: Sheet, place: Place, columns: Sequence[int], table: int) -> Block:
    last = row.filled[-1]
    shown = columns if len(columns) <= WIDEST_PADDED else [c for c in columns if c <= last]
    marks = row_marks([row.cells[c].colour if c in row.cells else None for c in shown])
    empty = Cell((), place)
    cells = []
    for column, mark in zip(shown, marks, strict=True):
        found = row.cells.get(column)
        paragraphs = cell_lines(found.text) if found else ()
        goes_on = found is not None and found.goes_on
        blank = not paragraphs and mark is None and not goes_on
        cells.append(empty if blank else Cell(paragraphs, _cell_place(row, sheet, place, column), mark, goes_on))
    texts = [cell.text for cell in cells]
    lines = tuple(line for cell in cells for line in cell.paragraphs)
    header = len(row.filled) > 2 and _may_head(texts) and is_header_row(texts)
    text = fold(" ".join(texts))
    return Block(BlockKind.TABLE_ROW, text, place, cells=tuple(cells), table=table, header=header, lines=lines)


def _may_head(texts: Sequence[str]) -> bool:
    """A quick look before the long one: sheets have a hundred thousand rows, and headings are no numbers or dates."""
    return not any(len(text) > _LONGEST_HEAD or _NUMBER.fullmatch(text) for text in texts)


def _cell_place(row: SheetRow, sheet: Sheet, place: Place, column: int) -> Place:
    name = f"row {row.number}, column {column}" if sheet.name is None else f"{sheet.name}!{letters(column)}{row.number}"
    return Place(place.line_start, place.line_end, cell=name)
