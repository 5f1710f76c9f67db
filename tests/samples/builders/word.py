"""Reports and plans as Word documents."""

from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Row

from loaders.blocks import Block, BlockKind
from tests.samples.builders.paper import Paper, emphasised, printed

_HEADER_FILL = "D9E2EC"
_WIDTHS = (1.4, 6.5, 5.5, 3, 5.5, 2.6)
"""Of a plan's columns, in centimetres."""


def report(paper: Paper, path: Path) -> None:
    """A report: headings by their styles, numbered paragraphs as typed, recommendations numbered by Word."""
    document = _document()
    heading = ""
    for block in paper.blocks:
        if block.kind is BlockKind.HEADING:
            heading = block.text
            document.add_heading(printed(block), min(block.level, 3))
        elif block.kind is BlockKind.LIST_ITEM:
            document.add_paragraph(block.text, style="List Bullet")
        elif heading == "Recommendations":
            document.add_paragraph(block.text, style="List Number")
        else:
            _paragraph(document, block)
    document.save(str(path))


def plan(paper: Paper, path: Path) -> None:
    """A plan, its sheets turned: a table for each recommendation, the header row repeated on further pages."""
    document = _document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    run: list[Block] = []
    for block in paper.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            run.append(block)
            continue
        _table(document, run)
        run = []
        if block.kind is BlockKind.HEADING:
            document.add_heading(printed(block), min(block.level, 3))
        else:
            _paragraph(document, block)
    _table(document, run)
    document.save(str(path))


def _document() -> Document:
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    for depth in (1, 2, 3):
        document.styles[f"Heading {depth}"].font.color.rgb = RGBColor(0x1F, 0x2A, 0x44)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    return document


def _paragraph(document: Document, block: Block) -> None:
    made = document.add_paragraph()
    if block.marker:
        made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Cm(1.1), Cm(-1.1)
        made.paragraph_format.tab_stops.add_tab_stop(Cm(1.1))
        made.add_run(f"{block.marker}\t")
    for text, italic in emphasised(block.text):
        made.add_run(text).italic = italic or None


def _table(document: Document, rows: list[Block]) -> None:
    if not rows:
        return
    table: Table = document.add_table(0, len(rows[0].cells))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    for number, block in enumerate(rows):
        row = table.add_row()  # type: ignore[no-untyped-call]
        for cell, words, width in zip(row.cells, block.cells, _WIDTHS, strict=True):
            cell.text, cell.width = words.text, Cm(width)
            if number == 0:
                _shade(cell)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if number == 0:
            _repeat(row)
    document.add_paragraph()


def _shade(cell: object) -> None:
    fill = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEADER_FILL)):
        fill.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(fill)  # type: ignore[attr-defined]
    for paragraph in cell.paragraphs:  # type: ignore[attr-defined]
        for run in paragraph.runs:
            run.bold = True


def _repeat(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
