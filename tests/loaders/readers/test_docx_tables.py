"""Tables of Word documents: merged, shaded, nested and boxed cells, and rows of their own widths."""

from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from graph.model.vocabulary import Rag
from loaders.blocks import Block, BlockKind
from loaders.pipeline import extract
from loaders.readers.docx import read_docx
from tests.loaders.readers.office import p, shaded, styled, tbl, tc, tr, word

_SPAN2, _SPAN3 = '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'
_BEGIN, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme></a:themeElements></a:theme>'
)


def _rows(body: str, tmp_path: Path, **parts: str) -> tuple[Block, ...]:
    return read_docx(word(body, tmp_path / "plan.docx", **parts)).blocks


def _cells(block: Block) -> list[str]:
    return [cell.text for cell in block.cells]


def test_a_cell_merged_over_columns_stands_in_the_first(tmp_path: Path) -> None:
    body = tbl(tr("A", "B", "C"), tr(tc("x", _SPAN2), "z"), tr(tc("banner", _SPAN3)))
    assert [_cells(row) for row in _rows(body, tmp_path)] == [["A", "B", "C"], ["x", "", "z"], ["banner", "", ""]]


def test_a_cell_merged_over_rows_stands_in_the_first_and_colours_all(tmp_path: Path) -> None:
    green = '<w:shd w:fill="00B050"/>'
    body = tbl(tr(tc("R1", _BEGIN + green), "a"), tr(tc("", _ON), "b"), tr("R2", "c"))
    rows = _rows(body, tmp_path)
    assert [_cells(row) for row in rows] == [["R1", "a"], ["", "b"], ["R2", "c"]]
    assert [row.cells[0].fill for row in rows] == [Rag.GREEN, Rag.GREEN, None]
    assert [[cell.goes_on for cell in row.cells] for row in rows] == [[False, False], [True, False], [False, False]]


def test_cells_stand_under_the_header_they_are_printed_under(tmp_path: Path) -> None:
    rows = (
        tr(tc("No", _SPAN2), "Action", "Lead"),
        tr("1", tc("do", _SPAN2), "who"),
        tr(tc("2", _SPAN2), tc("both", _SPAN2)),
    )
    body = tbl(*rows, widths=(800, 60, 2000, 2000))
    assert [_cells(row) for row in _rows(body, tmp_path)] == [
        ["No", "Action", "Lead"],
        ["1", "do", "who"],
        ["2", "both", ""],
    ]


def test_a_row_that_begins_further_in(tmp_path: Path) -> None:
    body = tbl(tr("a", "b", "c"), tr("y", "z", properties='<w:gridBefore w:val="1"/>'), widths=(2000, 2000, 2000))
    assert [_cells(row) for row in _rows(body, tmp_path)] == [["a", "b", "c"], ["", "y", "z"]]


def test_the_header_that_word_repeats_is_a_header(tmp_path: Path) -> None:
    rows = _rows(tbl(tr("One", "Two", properties="<w:tblHeader/>"), tr("a", "b")), tmp_path)
    assert [row.header for row in rows] == [True, False]


@pytest.mark.parametrize(
    ("shading", "mark"),
    [
        ('<w:shd w:val="clear" w:fill="FF0000"/>', Rag.RED),
        ('<w:shd w:val="clear" w:fill="FFC000"/>', Rag.AMBER),
        ('<w:shd w:val="clear" w:fill="D9D9D9"/>', None),
        ('<w:shd w:val="clear" w:fill="auto"/>', None),
        ('<w:shd w:val="solid" w:color="0070C0" w:fill="auto"/>', Rag.BLUE),
        ('<w:shd w:val="clear" w:fill="auto" w:themeFill="accent6" w:themeFillTint="99"/>', Rag.GREEN),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/><w:shd w:val="clear" w:fill="92D050"/>', Rag.GREEN),
    ],
)
def test_shading_is_a_mark(shading: str, mark: Rag | None, tmp_path: Path) -> None:
    (row,) = _rows(tbl(tr("Status", tc("", shading))), tmp_path, theme=_THEME)
    assert row.cells[1].fill is mark


def test_a_stripe_over_a_whole_row_is_no_mark(tmp_path: Path) -> None:
    stripe, status = "DEEAF6", "00B0F0"
    rows = _rows(
        tbl(tr(shaded("a", stripe), shaded("b", stripe)), tr(shaded("c", stripe), shaded("d", status))), tmp_path
    )
    assert [row.cells[1].fill for row in rows] == [None, Rag.BLUE]


def test_a_table_inside_a_cell_with_words_belongs_to_that_cell(tmp_path: Path) -> None:
    inner = tbl(tr("Step", "Day"), tr("Write", "Monday"))
    (row,) = _rows(tbl(tr(tc(p("In steps:") + inner + "<w:p/>"), "Lead")), tmp_path)
    assert row.cells[0].paragraphs == ("In steps:", "Step Day", "Write Monday")


def test_a_plan_inside_a_table_that_only_lays_it_out_is_a_table(tmp_path: Path) -> None:
    inner = tbl(tr("Action", "Lead", "Timescale"), tr("Write it", "ICB", "May 2024"))
    blocks = _rows(
        tbl(tr(tc("Recommendation 1"), tc("The Board should act.")), tr(tc(p("Steps") + inner), "x")), tmp_path
    )
    assert [(block.table, _cells(block)) for block in blocks] == [
        (1, ["Recommendation 1", "The Board should act."]),
        (1, ["Steps", "x"]),
        (2, ["Action", "Lead", "Timescale"]),
        (2, ["Write it", "ICB", "May 2024"]),
    ]


def test_a_plan_two_tables_in_is_not_lost(tmp_path: Path) -> None:
    plan = tbl(tr("Action", "Lead", "Timescale"), tr("Write it", "ICB", "May 2024"))
    inner = tbl(tr("Step", tc(p("then") + plan)))
    blocks = _rows(tbl(tr(tc(p("In steps:") + inner), "x")), tmp_path)
    assert [_cells(block) for block in blocks] == [
        ["In steps: Step then", "x"],
        ["Action", "Lead", "Timescale"],
        ["Write it", "ICB", "May 2024"],
    ]


def test_a_table_of_one_column_is_a_box_around_text(tmp_path: Path) -> None:
    blocks = _rows(tbl(tr(tc(p("Learning point 1") + p("Listen to children.")))), tmp_path)
    assert [(block.kind, block.text, block.place.cell) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Learning point 1", "table 1, row 1"),
        (BlockKind.PARAGRAPH, "Listen to children.", "table 1, row 1"),
    ]


def test_tables_nested_without_end_are_refused(tmp_path: Path) -> None:
    body = "<w:p/>"
    for _ in range(30):
        body = tbl(tr(tc(p("x") + body), "y"))
    with pytest.raises(DocumentError, match="deep inside each other"):
        _rows(body, tmp_path)


def test_a_plan_gives_its_actions(tmp_path: Path) -> None:
    body = styled("Action plan", "x") + tbl(
        tr("No", "Recommendation", "Action", "Lead", "Timescale", "RAG", "Progress"),
        tr(
            tc("1", _BEGIN), tc("The Board should agree a protocol for visits.", _BEGIN), "Write the protocol.",
            "Housing Manager", "31/03/2024", shaded("", "00B050"), "Complete.",
        ),
        tr(tc("", _ON), tc("", _ON), "Train all staff.", "Head of Service", "May 2024", shaded("", "FFC000"), "Begun."),
    )  # fmt: skip
    records = extract(read_docx(word(body, tmp_path / "plan.docx")))
    assert [(a.text, a.recommendation_ref, a.target_date, a.rag) for a in records.actions] == [
        ("Write the protocol.", "1", "2024-03-31", Rag.GREEN),
        ("Train all staff.", "1", "2024-05", Rag.AMBER),
    ]
    assert [r.text for r in records.recommendations] == ["The Board should agree a protocol for visits."]
    assert {a.sources[0].cell for a in records.actions} == {"table 1, row 2", "table 1, row 3"}
