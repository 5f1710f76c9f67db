"""Tables in PDFs: ruled, unruled, merged, coloured, over page breaks, on turned pages."""

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from graph.model.vocabulary import Rag
from loaders.blocks import BlockKind
from tests.loaders.readers.pdf_samples import (
    HEADER,
    HIGH,
    LOREM,
    ROWS,
    WIDE,
    Draw,
    drawn,
    laid_out,
    prose_of,
    read_blocks,
    rows_of,
    ruled,
    say,
    table_texts,
)

WIDTHS = (40, 160, 90, 80, 60)
PLAN = [list(HEADER), *[list(row) for row in ROWS]]


def test_a_ruled_table_has_a_row_for_each_row(tmp_path: Path) -> None:
    path = laid_out(tmp_path / "plan.pdf", ruled([HEADER, *ROWS], WIDTHS))
    blocks = read_blocks(path)
    assert table_texts(path) == PLAN
    assert [block.header for block in blocks] == [True, False, False, False]
    assert blocks[2].cells[3].place.cell == "table 1, row 3, column 4"
    assert blocks[2].place.page == 1


def test_a_cell_over_several_rows_stands_in_the_first(tmp_path: Path) -> None:
    rows = [("Recommendation", "Action", "Lead"), ("1. Share.", "Write it", "Nurse"), ("", "Say it", "Chair")]
    path = laid_out(tmp_path / "plan.pdf", ruled(rows, (150, 120, 90), ("SPAN", (0, 1), (0, 2))))
    assert table_texts(path) == [list(row) for row in rows]
    goes_on = [[cell.goes_on for cell in block.cells] for block in read_blocks(path)]
    assert goes_on == [[False] * 3, [False] * 3, [True, False, False]]


def test_a_row_goes_on_after_a_header_of_two_rows_printed_again(tmp_path: Path) -> None:
    heads = [("Ref", "Action", "Lead", "", "By when"), ("", "", "Agency", "Post", "")]
    spans = [("SPAN", (2, 0), (3, 0)), *(("SPAN", (column, 0), (column, 1)) for column in (0, 1, 4))]
    first = ruled(
        [*heads, ("1.1", "Write to every school that", "Council", "Head of Service", "May 2024")], WIDTHS, *spans
    )
    second = ruled(
        [*heads, ("", "has asked for it.", "", "", ""), ("1.2", "Call.", "Trust", "Nurse", "")], WIDTHS, *spans
    )
    path = laid_out(tmp_path / "plan.pdf", first, PageBreak(), second)
    assert "Write to every school that has asked for it." in [row[1] for row in table_texts(path)]


def test_a_banner_over_all_columns_is_in_the_first_cell(tmp_path: Path) -> None:
    rows = [HEADER, ("Priority 1: Hearing the child", "", "", "", ""), *ROWS]
    path = laid_out(tmp_path / "plan.pdf", ruled(rows, WIDTHS, ("SPAN", (0, 1), (-1, 1))))
    assert table_texts(path)[1] == ["Priority 1: Hearing the child", "", "", "", ""]


def test_colours_of_cells_are_read_and_stripes_are_not(tmp_path: Path) -> None:
    style = [
        ("BACKGROUND", (4, number), (4, number), colour)
        for number, colour in enumerate((colors.HexColor("#00B050"), colors.HexColor("#FFC000"), colors.red), start=1)
    ]
    rows = [HEADER, *[(*row[:4], "") for row in ROWS]]
    stripe = ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#DAE3F3"))
    blocks = read_blocks(laid_out(tmp_path / "plan.pdf", ruled(rows, WIDTHS, stripe, *style)))
    assert [block.cells[4].fill for block in blocks] == [None, Rag.GREEN, Rag.AMBER, Rag.RED]
    assert {cell.fill for block in blocks for cell in block.cells[:4]} == {None}


def test_a_header_printed_again_and_a_row_cut_by_the_page(tmp_path: Path) -> None:
    first = [HEADER, ROWS[0], ("1.2", "Audit twenty case files of children who", "Head of", "June 2024", "Amber")]
    second = [HEADER, ("", "were seen alone", "Service", "", ""), ROWS[2]]
    path = laid_out(tmp_path / "plan.pdf", ruled(first, WIDTHS), PageBreak(), ruled(second, WIDTHS))
    whole = ["1.2", "Audit twenty case files of children who were seen alone", "Head of Service", "June 2024", "Amber"]
    assert table_texts(path) == [list(HEADER), list(ROWS[0]), whole, list(HEADER), list(ROWS[2])]
    blocks = rows_of(read_blocks(path))
    assert {block.table for block in blocks} == {1}
    assert (blocks[2].place.page, blocks[2].place.line_start, blocks[2].place.line_end) == (1, 3, 6)


def test_a_table_goes_on_without_its_header(tmp_path: Path) -> None:
    def page(rows: list[tuple[str, ...]], number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            table = ruled(rows, WIDTHS)
            table.wrapOn(canvas, 500, 500)
            table.drawOn(canvas, 40, HIGH - 90 - table._height)
            say(canvas, f"Printed for the Board, sheet {number}", 60, 820, 8)

        return draw

    path = drawn(tmp_path / "plan.pdf", page([HEADER, *ROWS[:2]], 1), page([ROWS[2]], 2))
    blocks = read_blocks(path)
    assert [block.kind for block in blocks] == [BlockKind.TABLE_ROW] * 4
    assert {block.table for block in blocks} == {1}


def test_a_table_with_lines_between_its_rows_alone(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, LOREM[:70], 60, 60)
        for number, row in enumerate((HEADER, *ROWS)):
            for text, x in zip(row, (60, 110, 280, 380, 480), strict=True):
                say(canvas, text, x, 120 + 24 * number, 9)
            canvas.line(60, HIGH - 128 - 24 * number, 530, HIGH - 128 - 24 * number)
        say(canvas, LOREM[:70], 60, 260)

    path = drawn(tmp_path / "plan.pdf", draw)
    assert table_texts(path) == PLAN
    assert prose_of(read_blocks(path)) == [LOREM[:70].strip(), LOREM[:70].strip()]


def test_a_table_without_lines_under_its_header(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, "Action plan", 60, 60, 18, "Helvetica-Bold")
        for text, x in zip(HEADER, (60, 110, 280, 380, 480), strict=True):
            say(canvas, text, x, 100, 10, "Helvetica-Bold")
        for number, row in enumerate(ROWS):
            for text, x in zip(row, (60, 110, 280, 380, 480), strict=True):
                say(canvas, text, x, 122 + 34 * number, 10)
            say(canvas, "and report on it to the Board", 110, 134 + 34 * number, 10)
        say(canvas, LOREM[:90], 60, 260, 10)

    path = drawn(tmp_path / "plan.pdf", draw)
    wrapped = [[row[0], f"{row[1]} and report on it to the Board", *row[2:]] for row in ROWS]
    assert table_texts(path) == [list(HEADER), *wrapped]
    assert prose_of(read_blocks(path)) == ["Action plan", LOREM[:90].strip()]


def test_short_cells_that_line_up_are_a_table(tmp_path: Path) -> None:
    rows = [("Chair", "Northmoor Council"), ("Named Nurse", "Harrow NHS Trust"), ("Detective", "Saltmarsh Police")]

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            say(canvas, row[0], 60, 100 + 15 * number)
            say(canvas, row[1], 300, 100 + 15 * number)

    assert table_texts(drawn(tmp_path / "panel.pdf", draw)) == [list(row) for row in rows]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_sheets_that_are_turned_read_the_same(tmp_path: Path, rotation: int) -> None:
    """The text is drawn along the sheet as it is shown, as programs do that make landscape pages."""

    def draw(canvas: Canvas) -> None:
        moves = {0: (0, 0), 90: (WIDE, 0), 180: (WIDE, HIGH), 270: (0, HIGH)}
        canvas.translate(*moves[rotation])
        canvas.rotate(rotation)
        table = ruled([HEADER, *ROWS], WIDTHS)
        table.wrapOn(canvas, 500, 500)
        table.drawOn(canvas, 40, 300)

    assert table_texts(drawn(tmp_path / "plan.pdf", draw, rotation=rotation)) == PLAN


def test_a_landscape_table_drawn_on_an_upright_sheet(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDE, 0)
        canvas.rotate(90)
        table = ruled([HEADER, *ROWS], WIDTHS)
        table.wrapOn(canvas, 700, 500)
        table.drawOn(canvas, 60, 300)

    assert table_texts(drawn(tmp_path / "plan.pdf", draw)) == PLAN


def test_a_header_that_is_set_on_its_side(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        table = ruled([("", *HEADER[1:]), *ROWS], WIDTHS)
        table.wrapOn(canvas, 500, 500)
        table.drawOn(canvas, 40, 300)
        canvas.saveState()
        canvas.translate(58, 300 + table._height - 14)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 5)
        canvas.drawString(0, 0, "Ref")
        canvas.restoreState()

    assert table_texts(drawn(tmp_path / "plan.pdf", draw))[0] == list(HEADER)


def test_a_frame_about_prose_is_no_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, HIGH - 200, 400, 120)
        say(canvas, "Learning point 1", 60, 100, 11, "Helvetica-Bold")
        say(canvas, "Ask the child what a day is like.", 60, 120)

    blocks = read_blocks(drawn(tmp_path / "box.pdf", draw))
    assert [block.text for block in blocks] == ["Learning point 1", "Ask the child what a day is like."]
    assert not rows_of(blocks)


def test_no_word_of_a_table_is_lost(tmp_path: Path) -> None:
    rows = [tuple(f"r{row}c{column}x" for column in range(6)) for row in range(40)]
    style = [("SPAN", (row % 5, row), (row % 5 + 1, row)) for row in range(0, 40, 3)]
    texts = " ".join(
        cell for row in table_texts(laid_out(tmp_path / "t.pdf", ruled(rows, [70] * 6, *style))) for cell in row
    )
    hidden = {f"r{row}c{row % 5 + 1}x" for row in range(0, 40, 3)}
    assert set(texts.split()) == {cell for row in rows for cell in row} - hidden
