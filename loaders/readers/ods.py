"""OpenDocument spreadsheets (``.ods``), streamed by lxml."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.limits import MOST_ROWS, WIDEST_PADDED, file_bytes, too_many_rows
from loaders.readers.limits_content import locked
from loaders.readers.limits_package import Package
from loaders.readers.limits_rows import RowCount
from loaders.readers.limits_xml import Element, iterate
from loaders.readers.ods_styles import CellStyles
from loaders.readers.sheet_values import shown
from loaders.readers.sheets import Sheet, SheetCell, SheetRow, rule_notes, sheet_blocks

_CONTENT = "content.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_RULE = f"{_EXTENDED}conditional-format"
_SHEET_NAME = re.compile(r"(?:'[^']*'|[^\s.:]+)?\.(?=\$?[A-Z])")
_TAGS = (_RULE, f"{_OFFICE}automatic-styles", f"{_TABLE}table", f"{_TABLE}table-column", f"{_TABLE}table-row")
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_WITHOUT_DAY = re.compile(r"[A-Za-z]{3,9}[-\s./’']*\d{2,4}|\d{1,2}/\d{4}|\d{4}")
_MOST_REPEATS = 1024
"""Times that one cell with text is written out again; sheets are filled to their edges by mistake."""


def read_ods(path: Path) -> ReadDocument:
    """Reads every sheet, hidden ones, rows and columns too; formulas by the value last worked out.

    Raises:
        DocumentError: it is no OpenDocument spreadsheet, damaged, encrypted or past a limit.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    package = Package(data, path.name, "an OpenDocument spreadsheet")
    if "mimetype" not in package or not package.read("mimetype").strip().startswith(_SPREADSHEET):
        raise package.not_wanted()
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise locked(path.name)
    rules: dict[str, list[str]] = {}
    sheets = tuple(
        Sheet(name, tuple(rows), tuple(rules.get(name, ()))) for name, rows in _sheets(package, rules).items()
    )
    if not any(sheet.rows for sheet in sheets):
        raise DocumentError("no sheet has a cell with text in it.", where=path.name)
    return ReadDocument(
        path.name, hashlib.sha256(data).hexdigest(), None, sheet_blocks(sheets), notes=rule_notes(sheets)
    )


def _sheets(package: Package, rules: dict[str, list[str]]) -> dict[str, list[SheetRow]]:
    """The rows with text of each sheet, by its name, in one pass over the content. Adds to ``rules`` the ranges of each
    sheet whose colours hang on conditions."""
    styles = CellStyles()
    common = package.tree_if_any("styles.xml")
    if common is not None:
        styles.add(common)
    sheets: dict[str, list[SheetRow]] = {}
    sheet = _SheetReader("", styles, RowCount(package.name))
    with package.open(_CONTENT) as stream:
        for event, element in iterate(stream, _TAGS, package.name, _CONTENT, ("start", "end")):
            if event == "start" and element.tag == f"{_TABLE}table":
                sheet = sheet.next(element.get(f"{_TABLE}name", ""))
                sheets.setdefault(sheet.name, [])
            elif event == "end" and element.tag == f"{_OFFICE}automatic-styles":
                styles.add(element)
            elif event == "end" and element.tag == f"{_TABLE}table-column":
                sheet.add_columns(element)
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                sheets.setdefault(sheet.name, []).extend(sheet.rows(element))
            elif event == "end" and element.tag == _RULE:
                ranges = element.get(f"{_EXTENDED}target-range-address", "")
                rules.setdefault(sheet.name, []).append(_SHEET_NAME.sub("", ranges))
    return sheets


class _SheetReader:
    """Reads one sheet's rows in order: where it stands, its columns' styles, and colours that reach down."""

    def __init__(self, name: str, styles: CellStyles, count: RowCount) -> None:
        self.name = name
        self._styles, self._count = styles, count
        self._row = 0
        self._columns: list[tuple[int, str | None]] = []
        self._hanging: dict[int, tuple[int, str | None, bool]] = {}

    def next(self, name: str) -> "_SheetReader":
        """A reader for the sheet after this one."""
        return _SheetReader(name, self._styles, self._count)

    def add_columns(self, element: Element) -> None:
        """Columns of one style, in order from the left."""
        last = self._columns[-1][0] if self._columns else 0
        style = element.get(f"{_TABLE}default-cell-style-name")
        self._columns.append((last + _times(element, "number-columns-repeated"), style))

    def rows(self, element: Element) -> Iterator[SheetRow]:
        """A row as often as the file says it is repeated; rows without text are only counted."""
        times = _times(element, "number-rows-repeated")
        scanned, cells = self._cells(element)
        filled = sum(bool(cell.text.strip()) for cell in cells.values())
        first, self._row = self._row + 1, self._row + times
        if not filled:
            return
        if times > MOST_ROWS:
            raise too_many_rows(self._count.name, f"{self.name}!{first}")
        for number in range(first, first + times):
            self._count.add(scanned, filled, f"{self.name}!{number}")
            yield SheetRow(number, cells)

    def _cells(self, row: Element) -> tuple[int, dict[int, SheetCell]]:
        """The cells with text or colour by column, and how many there were to look at."""
        cells: dict[int, SheetCell] = {}
        column = 1
        default = row.get(f"{_TABLE}default-cell-style-name")
        for element in row.iter(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            times = _times(element, "number-columns-repeated")
            text = _shown(element) if element.tag == f"{_TABLE}table-cell" else ""
            own = element.get(f"{_TABLE}style-name") or default
            for at in range(column, column + min(times, _MOST_REPEATS if text else WIDEST_PADDED)):
                colour = self._colour(element, at, own or self._column_style(at))
                under = self._is_under(element, at)
                if text or colour or under:
                    cells[at] = SheetCell(text, colour, under)
            column += times
        return column - 1, cells

    def _colour(self, element: Element, column: int, style: str | None) -> str | None:
        """A cell's fill; that of the merged cell above or to the left for those under one."""
        if element.tag == f"{_TABLE}table-cell":
            colour = self._styles.colour(style)
            across, down = _times(element, "number-columns-spanned"), _times(element, "number-rows-spanned")
            if across * down > 1:
                last = self._row + min(down, MOST_ROWS)
                under = range(column, column + min(across, _MOST_REPEATS))
                self._hanging.update({at: (last, colour, at == column) for at in under})
            return colour
        last, colour, _ = self._hanging.get(column, (0, None, False))
        return colour if self._row < last else None

    def _is_under(self, element: Element, column: int) -> bool:
        """Whether a cell goes on the merged one above it."""
        last, _, first = self._hanging.get(column, (0, None, False))
        return element.tag == f"{_TABLE}covered-table-cell" and first and self._row < last

    def _column_style(self, column: int) -> str | None:
        return next((style for last, style in self._columns if column <= last), None)


def _times(element: Element, attribute: str) -> int:
    value = element.get(f"{_TABLE}{attribute}", "1")
    return max(int(value), 1) if value.isdecimal() else 1


def _shown(cell: Element) -> str:
    """A cell's text as it was last shown; dates day first, whatever the language of the program that saved them."""
    text = "\n".join(_paragraph(paragraph) for paragraph in cell.iterchildren(f"{_TEXT}p", f"{_TEXT}h"))
    value = cell.get(f"{_OFFICE}date-value")
    if value and not _WITHOUT_DAY.fullmatch(text.strip()):
        return _date(value) or text
    return text or cell.get(f"{_OFFICE}string-value") or cell.get(f"{_OFFICE}value") or ""


def _date(value: str) -> str | None:
    """An ISO date or moment day first, or None where it is none."""
    try:
        if "T" not in value:
            return shown(date.fromisoformat(value), "dd/mm/yyyy")
        return shown(datetime.fromisoformat(value), "dd/mm/yyyy hh:mm")
    except ValueError:
        return None


def _paragraph(element: Element) -> str:
    """The words of a paragraph: runs of spaces, tabs and line breaks are elements of their own."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            parts.append(" ")
        elif child.tag != f"{_OFFICE}annotation":
            parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
