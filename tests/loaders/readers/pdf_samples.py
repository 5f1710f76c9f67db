"""Small PDFs for tests, drawn afresh: a plan of action in several layouts, and pages of prose."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from loaders.blocks import Block, BlockKind
from loaders.readers.pdf import read_pdf

HEADER = ("Ref", "Action", "Lead", "Target date", "RAG")
ROWS = (
    ("1.1", "Write guidance on home visits", "Named Nurse", "March 2024", "Green"),
    ("1.2", "Audit twenty case files", "Head of Service", "June 2024", "Amber"),
    ("2.1", "Train the duty team", "Training Lead", "July 2024", "Red"),
)
WIDE, HIGH = A4
LOREM = (
    "The panel met four times and read every chronology that it was sent. It spoke with the family, and with those "
    "who had known the household best. Nobody had asked what a day was like for the children."
)

Draw = Callable[[Canvas], None]


def drawn(path: Path, *pages: Draw, size: tuple[float, float] = A4, rotation: int = 0) -> Path:
    """A PDF of pages drawn by hand."""
    canvas = Canvas(str(path), pagesize=size)
    for draw in pages:
        if rotation:
            canvas.setPageRotation(rotation)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def say(canvas: Canvas, text: str, x: float, top: float, size: float = 11, font: str = "Helvetica") -> None:
    """Text at a distance from the left and the top of an upright page."""
    canvas.setFont(font, size)
    canvas.drawString(x, HIGH - top, text)


def lines(canvas: Canvas, texts: Sequence[str], x: float, top: float, size: float = 11) -> None:
    """Lines of text under one another."""
    for number, text in enumerate(texts):
        say(canvas, text, x, top + 14 * number, size)


def laid_out(path: Path, *parts: Flowable, wide: bool = False) -> Path:
    """A PDF of flowing parts."""
    SimpleDocTemplate(str(path), pagesize=landscape(A4) if wide else A4).build(list(parts))
    return path


def ruled(
    rows: Sequence[Sequence[object]], widths: Sequence[float], *style: tuple[object, ...], repeat: int = 0
) -> Table:
    """A table with lines about every cell; cells wrap."""
    cells = [[_cell(value) for value in row] for row in rows]
    table = Table(cells, colWidths=list(widths), repeatRows=repeat)
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), *style])
    )
    return table


def read_blocks(path: Path) -> tuple[Block, ...]:
    return read_pdf(path).blocks


def table_texts(path: Path) -> list[list[str]]:
    """The texts of all table rows."""
    return [[cell.text for cell in block.cells] for block in rows_of(read_blocks(path))]


def rows_of(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.kind is BlockKind.TABLE_ROW]


def prose_of(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if block.kind is not BlockKind.TABLE_ROW]


def _cell(value: object) -> object:
    return (
        Paragraph(value, ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11))
        if isinstance(value, str)
        else value
    )
