"""Reports as PDF: with the page breaks, running lines and contents list of their text, or flowing in two columns."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)

from loaders.blocks import Block, BlockKind
from loaders.segment.contents import is_contents_entry
from tests.samples.builders.paper import Paper, emphasised, printed

_WIDE, _HIGH = A4
_EDGE = 25 * mm
_INK = colors.HexColor("#1f2a44")
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14.5, spaceAfter=8)
_LINE = ParagraphStyle("line", parent=_BODY, spaceAfter=2)
_ITEM = ParagraphStyle("item", parent=_BODY, leftIndent=14, bulletIndent=2, spaceAfter=3)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName="Helvetica-Bold", fontSize=24, leading=30, textColor=_INK)
_HEADINGS = (
    ParagraphStyle("one", parent=_TITLE, fontSize=15, leading=19, spaceBefore=10, spaceAfter=6, keepWithNext=1),
    ParagraphStyle("two", parent=_TITLE, fontSize=12, leading=16, spaceBefore=6, spaceAfter=4, keepWithNext=1),
)
_GUTTER = 8 * mm
Draw = Callable[[Canvas, BaseDocTemplate], None]


def in_pages(paper: Paper, path: Path, *, above: str, below: str) -> None:
    """A report whose text has pages: a title page, then a page of the PDF for each, numbered at its foot."""

    def margins(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawCentredString(_WIDE / 2, _HIGH - 13 * mm, above)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(_EDGE, 12 * mm, below)
        canvas.drawRightString(_WIDE - _EDGE, 12 * mm, str(document.page))

    blocks = [block for block in paper.blocks if block.text != above]
    story: list[Flowable] = []
    page = 1
    for block in blocks:
        if (block.place.page or 1) > page:
            page = block.place.page or 1
            story.append(PageBreak())
        story += [Spacer(1, 30), _title(block)] if page == 1 else [_set(block)]
    frame = Frame(_EDGE, 20 * mm, _WIDE - 2 * _EDGE, _HIGH - 42 * mm)
    _build(path, blocks[0].text, [PageTemplate("page", [frame], onPage=margins)], story)


def in_columns(paper: Paper, path: Path) -> None:
    """A report without pages of its own: its title across the first page, the rest in two columns."""
    split = next(i for i, block in enumerate(paper.blocks) if block.kind is BlockKind.HEADING and block.marker)
    head, rest = paper.blocks[:split], paper.blocks[split:]

    def number(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(_WIDE / 2, 12 * mm, str(document.page))

    def banner(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFillColor(_INK)
        canvas.rect(0, _HIGH - 9 * mm, _WIDE, 9 * mm, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        number(canvas, document)

    top = 52 * mm
    first = [Frame(_EDGE, _HIGH - 12 * mm - top, _WIDE - 2 * _EDGE, top), *_columns(_HIGH - 14 * mm - top)]
    templates = [
        PageTemplate("first", first, onPage=banner),
        PageTemplate("rest", _columns(_HIGH - 18 * mm), onPage=number),
    ]
    story: list[Flowable] = [NextPageTemplate("rest"), *(_set(block) for block in head)]
    story += [_FrameEnd(), *(_set(block) for block in rest)]
    _build(path, " ".join(block.text for block in head[:2]), templates, story)


class _FrameEnd(Flowable):  # type: ignore[misc]
    """Fills what is left of a frame."""

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        return wide, high

    def draw(self) -> None:
        """Draws nothing."""


def _columns(top: float) -> list[Frame]:
    wide = (_WIDE - 2 * _EDGE - _GUTTER) / 2
    return [Frame(x, 18 * mm, wide, top - 18 * mm, 0, 0, 0, 0) for x in (_EDGE, _EDGE + wide + _GUTTER)]


def _build(path: Path, title: str, templates: Iterable[PageTemplate], story: list[Flowable]) -> None:
    rl_config.invariant = 1  # the same bytes each time
    document = BaseDocTemplate(str(path), pagesize=A4, title=title, author="", subject="")
    document.addPageTemplates(list(templates))
    document.build(story)


def _title(block: Block) -> Flowable:
    return Paragraph(_markup(printed(block)), _TITLE if len(block.text) < 40 and ":" not in block.text else _BODY)


def _set(block: Block) -> Flowable:
    if is_contents_entry(block):
        return Paragraph(escape(block.lines[0]), _LINE)
    if block.kind is BlockKind.HEADING:
        depth = min(block.marker.count(".") if block.marker else block.level - 1, len(_HEADINGS) - 1)
        return Paragraph(_markup(printed(block)), _HEADINGS[depth])
    if block.kind is BlockKind.LIST_ITEM:
        return Paragraph(_markup(block.text), _ITEM, bulletText="•")
    return Paragraph(_markup(printed(block)), _BODY if block.text.endswith((".", ":", '"')) else _LINE)


def _markup(text: str) -> str:
    return "".join(f"<i>{escape(run)}</i>" if italic else escape(run) for run, italic in emphasised(text))
