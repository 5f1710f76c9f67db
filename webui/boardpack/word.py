"""A board pack as a Word document: headings, tables whose heads repeat, numbered notes, wide parts on their side."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from queries.boardpack.evidence import Note
from webui.boardpack.packing import with_fixed_times
from webui.boardpack.sections import Numbers, PackTable, Section, Words, source_of
from webui.wording import in_full, quoted

_INK, _PALE = RGBColor(0x17, 0x14, 0x1C), RGBColor(0x53, 0x4E, 0x5C)
_SANS, _SERIF = "Segoe UI", "Cambria"
"""The document speaks in serif, the tool in sans, as on the pages; both are on every Windows laptop."""
_SHORT, _LONG, _MARGIN = Mm(210), Mm(297), Mm(15)
_IN_TABLES = Pt(8.5)
_NOT_ALLOWED = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Characters that no XML may hold."""


def word_document(title: str, subject: str, made: date, parts: Sequence[Section], words: Words) -> bytes:
    """The parts as a .docx file; the same parts and day always give the same bytes."""
    document = Document()
    _set_properties(document, title, subject, made)
    _set_styles(document)
    _turn(document, wide=False)
    _add_page_numbers(document)
    document.add_paragraph(_plain(title), style="Title")
    document.add_paragraph(_plain(f"{subject}. Made on {in_full(made)}."), style="Subtitle")
    wide = False
    for part in parts:
        if part.wide is not wide:
            document.add_section(WD_SECTION.NEW_PAGE)
            _turn(document, wide=part.wide)
            wide = part.wide
        _add_part(document, part, words)
    file = BytesIO()
    document.save(file)
    return with_fixed_times(file.getvalue())


def _set_properties(document: WordDocument, title: str, subject: str, made: date) -> None:
    about, moment = document.core_properties, datetime(made.year, made.month, made.day, tzinfo=UTC)
    about.title, about.subject = _plain(title)[:255], _plain(subject)[:255]
    about.author = about.last_modified_by = "reviewgraph"
    about.comments, about.keywords, about.language = "", "", "en-GB"
    about.created, about.modified, about.revision = moment, moment, 1


def _set_styles(document: WordDocument) -> None:
    sizes = {"Normal": 10, "Title": 24, "Subtitle": 11, "Heading 1": 16, "Heading 2": 12}
    for name, size in sizes.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = _SANS, Pt(size)
        style.font.color.rgb = _PALE if name == "Subtitle" else _INK
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for side in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(side), _SANS)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
    _quieten(document)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _quieten(document: WordDocument) -> None:
    """Take out what the default template adds to titles: a coloured line below, letters set apart."""
    for name in ("Title", "Subtitle"):
        element = document.styles[name].element
        for unwanted in element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing | w:rPr/w:kern"):
            unwanted.getparent().remove(unwanted)
    for name in ("Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(4)


def _turn(document: WordDocument, *, wide: bool) -> None:
    section = document.sections[-1]
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _add_page_numbers(document: WordDocument) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer._p.append(field)


def _add_part(document: WordDocument, part: Section, words: Words) -> None:
    document.add_heading(_plain(part.heading), part.level)
    for sentence in part.sentences:
        document.add_paragraph(_plain(sentence))
    if part.table:
        _add_table(document, part.table)
    for note in part.notes:
        _add_note(document, note, words)


def _add_table(document: WordDocument, content: PackTable) -> None:
    section = document.sections[-1]
    assert section.page_width is not None  # noqa: S101 - it was set above
    room, shares = section.page_width - 2 * _MARGIN, sum(column.share for column in content.columns)
    widths = [int(room * column.share / shares) for column in content.columns]
    table = document.add_table(rows=len(content.rows) + 1, cols=len(widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    heads = [column.title for column in content.columns]
    for place, (row, values) in enumerate(zip(table.rows, (heads, *content.rows), strict=True)):
        _mark_row(row, head=place == 0)
        for cell, value, width in zip(row.cells, values, widths, strict=True):
            cell.width = width
            _fill(cell, value, bold=place == 0)
    document.add_paragraph()


def _mark_row(row: Any, *, head: bool) -> None:
    """A row is never parted by the end of a page; the head stands again on each."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))


def _fill(cell: _Cell, value: Any, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if isinstance(value, Numbers):
        _add_numbers(paragraph, value.numbers)
        return
    text = "–" if value is None else f"{value:,}" if isinstance(value, int) else _plain(str(value))
    run = paragraph.add_run(text)
    run.font.size, run.bold = _IN_TABLES, bold or None


def _add_numbers(paragraph: Paragraph, numbers: Iterable[int]) -> None:
    """The numbers of notes, each a link to its note."""
    for place, number in enumerate(numbers):
        if place:
            paragraph.add_run(", ").font.size = _IN_TABLES
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        run = paragraph.add_run(str(number))
        run.font.size, run.font.underline = _IN_TABLES, True
        link.append(run._r)
        paragraph._p.append(link)


def _add_note(document: WordDocument, note: Note, words: Words) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Mm(10)
    paragraph.paragraph_format.first_line_indent = Mm(-10)
    _mark(paragraph, note.number)
    paragraph.add_run(f"{note.number}.\t").bold = True
    quote = paragraph.add_run(_plain(quoted(words(note.passage.quote))))
    quote.font.name, quote.font.size = _SERIF, Pt(11)
    source = paragraph.add_run(_plain(f" {source_of(note, words)}. For: {note.about}."))
    source.font.size, source.font.color.rgb = Pt(9), _PALE


def _mark(paragraph: Paragraph, number: int) -> None:
    for kind in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(kind)
        mark.set(qn("w:id"), str(number))
        if kind == "w:bookmarkStart":
            mark.set(qn("w:name"), _anchor(number))
        paragraph._p.append(mark)


def _anchor(number: int) -> str:
    return f"note{number}"


def _plain(text: str) -> str:
    """The text without characters that a Word document cannot hold."""
    return text.translate(_NOT_ALLOWED).encode("utf-8", "ignore").decode("utf-8")
