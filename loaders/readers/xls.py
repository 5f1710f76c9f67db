"""Excel workbooks of before 2007 (``.xls``), by xlrd."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd
from xlrd.biffh import XLRDError

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import damaged, is_old_workbook, locked, not_what_it_says
from loaders.readers.limits_rows import RowCount
from loaders.readers.sheet_values import shown
from loaders.readers.sheets import Sheet, SheetCell, SheetRow, sheet_blocks

_WANTED = "an old Excel workbook"
_NO_FILL = 0


def read_xls(path: Path) -> ReadDocument:
    """Reads every sheet of a workbook, hidden ones, rows and columns too; formulas by the value last worked out.

    Raises:
        DocumentError: it is no such workbook, damaged, encrypted or past a limit.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    if not is_old_workbook(data):
        raise not_what_it_says(data, path.name, _WANTED)
    book = _book(data, path.name)
    try:
        count = RowCount(path.name)
        sheets = tuple(Sheet(sheet.name, tuple(_rows(book, sheet, count))) for sheet in book.sheets())
    except DocumentError:
        raise
    except Exception as error:  # a library that meets a damaged file raises what it happens to
        raise damaged(path.name, error) from error
    if not any(sheet.rows for sheet in sheets):
        raise DocumentError("no sheet has a cell with text in it.", where=path.name)
    return ReadDocument(path.name, hashlib.sha256(data).hexdigest(), None, sheet_blocks(sheets))


def _book(data: bytes, name: str) -> Any:
    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except XLRDError as error:
        if "encrypted" in str(error).lower():
            raise locked(name) from error
        raise not_what_it_says(data, name, _WANTED) from error
    except Exception as error:
        raise damaged(name, error) from error


def _rows(book: Any, sheet: Any, count: RowCount) -> Iterator[SheetRow]:
    """The rows with text; rows and columns count from nought in xlrd. Cells under a merged one have its colour."""
    covered_by = {
        (row, column): (top, left)
        for top, bottom, left, right in sheet.merged_cells
        for row in range(top, min(bottom, sheet.nrows))
        for column in range(left, right)
    }
    merged: dict[tuple[int, int], str | None] = {}
    for row in range(sheet.nrows):
        cells: dict[int, SheetCell] = {}
        for column in range(sheet.row_len(row)):
            cell = sheet.cell(row, column)
            text, colour = _text(book, cell), _colour(book, cell)
            first = covered_by.get((row, column))
            if first == (row, column):
                merged[first] = colour
            elif first is not None:
                text, colour = "", merged.get(first)
            under = first is not None and first[0] < row and first[1] == column
            if text or colour or under:
                cells[column + 1] = SheetCell(text, colour, under)
        made = SheetRow(row + 1, cells)
        count.add(sheet.row_len(row), len(made.filled), f"{sheet.name}!{row + 1}")
        if made.filled:
            yield made


def _text(book: Any, cell: Any) -> str:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR!"))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown(bool(cell.value), None)
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return ""
    code = _format(book, cell)
    if cell.ctype != xlrd.XL_CELL_DATE:
        return shown(cell.value, code)
    try:
        moment = xlrd.xldate_as_datetime(cell.value, book.datemode)
    except (ValueError, OverflowError):
        return shown(cell.value, None)
    return shown(moment.time() if cell.value < 1 else moment, code)


def _format(book: Any, cell: Any) -> str:
    return str(book.format_map[book.xf_list[cell.xf_index].format_key].format_str)


def _colour(book: Any, cell: Any) -> str | None:
    if cell.xf_index is None:
        return None
    background = book.xf_list[cell.xf_index].background
    if background.fill_pattern == _NO_FILL:
        return None
    parts = book.colour_map.get(background.pattern_colour_index)
    return "".join(f"{part:02X}" for part in parts) if parts else None
