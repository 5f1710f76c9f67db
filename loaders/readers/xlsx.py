"""Excel workbooks of today (``.xlsx``, ``.xlsm``), by openpyxl."""

import hashlib
import io
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.styles.colors import COLOR_INDEX, Color
from openpyxl.styles.fills import PatternFill

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.colours import tinted
from loaders.readers.colours_theme import theme_colours
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import damaged
from loaders.readers.limits_package import Package
from loaders.readers.limits_rows import RowCount
from loaders.readers.sheet_values import shown
from loaders.readers.sheets import Sheet, SheetCell, SheetRow, rule_notes, sheet_blocks
from loaders.readers.xlsx_parts import At, SheetExtras, sheet_extras, sheet_parts

_WANTED = "an Excel workbook"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml"


def read_xlsx(path: Path) -> ReadDocument:
    """Reads every sheet of a workbook, hidden ones, rows and columns too; formulas by the value last worked out.

    Colours are the cells' own; conditional formats are not worked out, and a note says where they are.

    Raises:
        DocumentError: it is no workbook, damaged, encrypted or past a limit.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    package = Package(data, path.name, _WANTED)
    workbook = package.first_related("", "officeDocument") or "xl/workbook.xml"
    if workbook not in package or not workbook.startswith("xl/"):
        raise package.not_wanted()
    if workbook.endswith(".bin") or _STRICT in package.read(workbook):
        raise DocumentError(
            "this is a binary or “Strict Open XML” workbook.",
            where=path.name,
            remedy="Save it as Excel Workbook (.xlsx).",
        )
    sheets = tuple(_sheets(data, package, workbook))
    if not any(sheet.rows for sheet in sheets):
        raise DocumentError("no sheet has a cell with text in it.", where=path.name)
    return ReadDocument(
        path.name, hashlib.sha256(data).hexdigest(), None, sheet_blocks(sheets), notes=rule_notes(sheets)
    )


def _sheets(data: bytes, package: Package, workbook: str) -> Iterator[Sheet]:
    parts = sheet_parts(package, workbook)
    theme = theme_colours(package.tree_if_any(package.first_related(workbook, "theme")))
    count = RowCount(package.name)
    with warnings.catch_warnings():
        # openpyxl warns of what it does not keep when it saves (drop-down lists, headers); nothing is saved here.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            fills = _Fills(theme)
            for sheet in book.worksheets:
                extras = sheet_extras(package, parts[sheet.title]) if sheet.title in parts else SheetExtras()
                rows = tuple(_rows(sheet, extras, fills, count))
                yield Sheet(sheet.title, rows, tuple(extras.coloured_by_rule))
        except DocumentError:
            raise
        except Exception as error:  # a library that meets a damaged file raises what it happens to
            raise damaged(package.name, error) from error


class _Fills:
    """The colours of fills, worked out once for each: a workbook has few, however many cells use them."""

    def __init__(self, theme: Any) -> None:
        self._theme = theme
        self._known: dict[int, str | None] = {}

    def of(self, fill: PatternFill | None) -> str | None:
        """The colour of a fill as ``RRGGBB``, None where the cell has none."""
        key = id(fill)
        if key not in self._known:
            self._known[key] = self._work_out(fill)
        return self._known[key]

    def _work_out(self, fill: PatternFill | None) -> str | None:
        if fill is None or getattr(fill, "fill_type", None) in (None, "none"):
            return None
        colour = getattr(fill, "fgColor", None)
        return self._colour(colour) if isinstance(colour, Color) else None

    def _colour(self, colour: Color) -> str | None:
        if colour.type == "rgb" and isinstance(colour.rgb, str):
            return colour.rgb[-6:]
        if colour.type == "indexed" and 0 <= colour.indexed < len(COLOR_INDEX):
            return COLOR_INDEX[colour.indexed][-6:]
        found = self._theme.get(str(colour.theme)) if colour.type == "theme" else None
        return tinted(found, colour.tint or 0.0) if found else None


def _rows(sheet: Any, extras: SheetExtras, fills: _Fills, count: RowCount) -> Iterator[SheetRow]:
    """The rows with text. Cells under a merged one have its colour; its text stands in the first cell alone."""
    sheet.reset_dimensions()
    merged: dict[At, str | None] = {}
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells: dict[int, SheetCell] = {}
        for column, cell in enumerate(row, start=1):
            text, colour = _text(cell, extras.formulas.get((number, column))), fills.of(cell.fill)
            if text or colour:
                cells[column] = SheetCell(text, colour)
        _cover(cells, number, extras.covered_by.get(number, {}), merged)
        made = SheetRow(number, cells)
        count.add(len(row), len(made.filled), f"{sheet.title}!{number}")
        if made.filled:
            yield made


def _cover(cells: dict[int, SheetCell], number: int, covered: Mapping[int, At], merged: dict[At, str | None]) -> None:
    """Gives a row's cells under merged ones their look; ``merged`` keeps the colours of the first cells met."""
    for column, first in covered.items():
        if first == (number, column):
            merged[first] = cells[column].colour if column in cells else None
        elif first[1] == column or merged.get(first) is not None:
            cells[column] = SheetCell("", merged.get(first), goes_on=first[1] == column)
        else:
            cells.pop(column, None)


def _text(cell: Any, formula: str | None) -> str:
    """A cell as shown. A formula that was never worked out stands as it was written, so that it is not lost."""
    if cell.value is None:
        return f"={formula}" if formula else ""
    return shown(cell.value, cell.number_format)
