"""Plans as workbooks: titles above the table, a filled header, marks in their colours, dates as dates."""

import re
import zipfile
from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from loaders.blocks import BlockKind
from tests.samples.builders.paper import Paper, printed, rows

_HEADER = "1F2A44"
_FONT = "Calibri"
_LINE = 15
"""Points from line to line."""
_MARKS = {
    "R": "FF0000", "A": "FFC000", "G": "00B050", "Red": "FF0000", "Amber": "FFC000", "Green": "00B050", "Blue": "0070C0",
}  # fmt: skip
_DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})")


def xlsx(paper: Paper, path: Path, sheet: str) -> None:
    """An Excel workbook of one sheet; each title or note in a row of its own above the table."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = sheet
    above = [block for block in paper.blocks if block.kind is not BlockKind.TABLE_ROW]
    for number, block in enumerate(above, start=1):
        title = page.cell(number, 1, printed(block))
        title.font = Font(name=_FONT, bold=number == 1, size=14 if number == 1 else 11)
    first, table = len(above) + 2, rows(paper.blocks)
    widths = [_width(row[across] for row in table) for across in range(len(table[0]))]
    for down, row in enumerate(table):
        for across, paragraphs in enumerate(row, start=1):
            _fill_in(page, first + down, across, paragraphs, head=down == 0)
        page.row_dimensions[first + down].height = _LINE * max(map(_lines, row, widths))
    for across, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(across)].width = width
    page.freeze_panes = page.cell(first + 1, 1).coordinate
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.save(path)


def _fill_in(page: Worksheet, row: int, column: int, paragraphs: tuple[str, ...], *, head: bool) -> None:
    cell = page.cell(row, column)
    cell.value = "\n".join(paragraphs) or None
    thin = Side(style="thin", color="999999")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = Border(thin, thin, thin, thin)
    cell.font = Font(name=_FONT, bold=head, color="FFFFFF" if head else "000000")
    if fill := _HEADER if head else _MARKS.get(" ".join(paragraphs)):
        cell.fill = PatternFill("solid", fgColor=fill)


def _width(cells: Iterable[tuple[str, ...]]) -> int:
    """A column's width in characters."""
    return min(45, max(8, max(len(" ".join(paragraphs)) for paragraphs in cells) // 3 + 6))


def _lines(paragraphs: tuple[str, ...], width: int) -> int:
    return max(1, sum(len(wrap(paragraph, width - 2)) for paragraph in paragraphs))


def ods(paper: Paper, path: Path, sheet: str) -> None:
    """An OpenDocument spreadsheet of one sheet."""
    above = [line for block in paper.blocks if block.kind is not BlockKind.TABLE_ROW for line in block.lines]
    made = [
        f"<table:table-row>{_text((line,), 'title' if not number else '')}</table:table-row>"
        for number, line in enumerate(above)
    ]
    made.append("<table:table-row><table:table-cell/></table:table-row>")
    for down, row in enumerate(rows(paper.blocks)):
        cells = "".join(_cell(paragraphs, head=down == 0) for paragraphs in row)
        made.append(f"<table:table-row>{cells}</table:table-row>")
    columns = "".join(f'<table:table-column table:style-name="c{wide}"/>' for wide in (8, 6, 5, 3, 8, 3, 3))
    content = _CONTENT.format(styles=_styles(), columns=columns, name=escape(sheet), rows="".join(made))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "mimetype", _KIND, zipfile.ZIP_STORED)
        _put(archive, "META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED)
        _put(archive, "content.xml", content, zipfile.ZIP_DEFLATED)


def _put(archive: zipfile.ZipFile, name: str, text: str, packing: int) -> None:
    part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    part.compress_type = packing
    archive.writestr(part, text)


def _cell(paragraphs: tuple[str, ...], *, head: bool) -> str:
    words = " ".join(paragraphs)
    if match := _DAY.fullmatch(words):
        day = date(int(match[3]), int(match[2]), int(match[1]))
        return (
            f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{day.isoformat()}">'
            f"<text:p>{words}</text:p></table:table-cell>"
        )
    return _text(paragraphs, "head" if head else f"mark{_MARKS[words]}" if words in _MARKS else "cell")


def _text(paragraphs: tuple[str, ...], style: str) -> str:
    inside = "".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in paragraphs)
    kind = ' office:value-type="string"' if inside else ""
    named = f' table:style-name="{style}"' if style else ""
    return f"<table:table-cell{named}{kind}>{inside}</table:table-cell>"


def _styles() -> str:
    made = [_style("title", "", "bold"), _style("head", f"#{_HEADER}", "bold", "#ffffff"), _style("cell", "")]
    made += [_style(f"mark{colour}", f"#{colour}") for colour in sorted(set(_MARKS.values()))]
    made += [_style("day", "", data=' style:data-style-name="dmy"')]
    for wide in (3, 5, 6, 8):
        made.append(
            f'<style:style style:name="c{wide}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{wide}cm"/></style:style>'
        )
    return _DATE + "".join(made)


def _style(name: str, fill: str, weight: str = "normal", ink: str = "#000000", data: str = "") -> str:
    background = f' fo:background-color="{fill}"' if fill else ""
    box = "" if name == "title" else ' fo:border="0.5pt solid #999999" fo:wrap-option="wrap"'
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{data}>'
        f'<style:table-cell-properties style:vertical-align="top"{background}{box}/>'
        f'<style:text-properties fo:font-weight="{weight}" fo:color="{ink}"/></style:style>'
    )


_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_DATE = (
    '<number:date-style style:name="dmy" number:automatic-order="false"><number:day number:style="long"/>'
    '<number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>'
    '<number:year number:style="long"/></number:date-style>'
)
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_CONTENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
    f'xmlns:office="{_NAMES}:office:1.0" xmlns:table="{_NAMES}:table:1.0" xmlns:text="{_NAMES}:text:1.0" '
    f'xmlns:style="{_NAMES}:style:1.0" xmlns:number="{_NAMES}:datastyle:1.0" '
    f'xmlns:fo="{_NAMES}:xsl-fo-compatible:1.0"><office:automatic-styles>{{styles}}</office:automatic-styles>'
    '<office:body><office:spreadsheet><table:table table:name="{name}">{columns}{rows}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
