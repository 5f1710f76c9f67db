"""Excel workbooks: merged and hidden cells, formulas, colours by theme, and no cell lost."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Color, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph.model.errors import DocumentError
from graph.model.vocabulary import Rag
from loaders.blocks import Block
from loaders.readers import limits_rows
from loaders.readers.xlsx import read_xlsx
from tests.loaders.readers.office import changed

_CELLS = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9),
    st.text("abc de\n•-1./é=", max_size=12),
    st.booleans(),
    st.floats(-1e6, 1e6),
)


def _book() -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return book, sheet


def _read(book: Workbook, tmp_path: Path) -> tuple[Block, ...]:
    book.save(tmp_path / "plan.xlsx")
    return read_xlsx(tmp_path / "plan.xlsx").blocks


def _cells(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in blocks if block.cells]


def test_a_merged_cell_stands_in_its_first_and_colours_all(tmp_path: Path) -> None:
    book, sheet = _book()
    for row in (["R1", "a", None], ["R1", "b", None], ["R2", "c", "x"]):
        sheet.append(row)
    sheet["C1"].fill = PatternFill("solid", fgColor="FFFF0000")
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("C1:C2")
    blocks = _read(book, tmp_path)
    assert _cells(blocks) == [["R1", "a", ""], ["", "b", ""], ["R2", "c", "x"]]
    assert [block.cells[2].fill for block in blocks[1:]] == [Rag.RED, Rag.RED, None]
    goes_on = [[cell.goes_on for cell in block.cells] for block in blocks[1:]]
    assert goes_on == [[False, False, False], [True, False, True], [False, False, False]]


def test_hidden_rows_columns_and_sheets_are_read(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["a", "b"])
    sheet.append(["c", "d"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    archive = book.create_sheet("Archive")
    archive.append(["old", "plan"])
    archive.sheet_state = "veryHidden"
    assert _cells(_read(book, tmp_path)) == [["a", "b"], ["c", "d"], ["old", "plan"]]


def test_formulas_are_read_by_value_errors_as_printed_and_unworked_ones_as_written(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["x", "=1+1", "#REF!"])
    book.save(tmp_path / "raw.xlsx")
    assert _cells(read_xlsx(tmp_path / "raw.xlsx").blocks) == [["x", "=1+1", "#REF!"]]
    part = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>A9</f><v>#REF!</v></c>'
        '<c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row></sheetData></worksheet>'
    )
    path = changed(tmp_path / "raw.xlsx", tmp_path / "worked.xlsx", xl__worksheets__sheet1=part)
    assert _cells(read_xlsx(path).blocks) == [["2", "#REF!", "ab"]]


def test_theme_and_numbered_colours(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["status", "a", "b", "c"])
    sheet["B1"].fill = PatternFill("solid", fgColor=Color(theme=9, tint=0.4))
    sheet["C1"].fill = PatternFill("solid", fgColor=Color(indexed=10))
    sheet["D1"].fill = PatternFill("solid", fgColor=Color(theme=0, tint=-0.15))
    fills = [cell.fill for cell in _read(book, tmp_path)[1].cells]
    assert fills == [None, Rag.AMBER, Rag.RED, None]


def test_colours_that_hang_on_rules_are_said_to_be_not_read(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["Ref", "Status"])
    sheet.append([1, "Red"])
    red = DifferentialStyle(fill=PatternFill("solid", bgColor="FFFF0000"))
    sheet.conditional_formatting.add("B2:B9", Rule("cellIs", operator="equal", formula=['"Red"'], dxf=red))
    book.save(tmp_path / "plan.xlsx")
    read = read_xlsx(tmp_path / "plan.xlsx")
    assert read.blocks[2].cells[1].fill is None
    assert read.notes == (
        "Sheet “Sheet” colours B2:B9 by rules (conditional formatting): those colours were not read, the words and "
        "letters in the cells were.",
    )


def test_rich_text_is_whole_comments_and_the_choices_of_drop_downs_are_left_out(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["Action", "Status"])
    sheet.append([CellRichText("Write ", TextBlock(InlineFont(b=True), "the"), " form"), "Open"])
    sheet["B2"].comment = Comment("Chase this.", "a reader")
    choices = DataValidation(type="list", formula1='"Open,Closed,Withdrawn"')
    sheet.add_data_validation(choices)
    choices.add("B2")
    assert _cells(_read(book, tmp_path)) == [["Action", "Status"], ["Write the form", "Open"]]


def test_days_counted_from_1904(tmp_path: Path) -> None:
    book, sheet = _book()
    book.epoch = CALENDAR_MAC_1904
    sheet.append(["due", date(2024, 3, 31)])
    assert _cells(_read(book, tmp_path)) == [["due", "31/03/2024"]]


def test_a_moment_keeps_its_time_where_the_format_shows_it(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["met", datetime(2024, 3, 1, 14, 30)])  # noqa: DTZ001 - workbooks have no time zones
    assert _cells(_read(book, tmp_path)) == [["met", "01/03/2024 14:30"]]


def test_a_cell_far_out_costs_nothing(tmp_path: Path) -> None:
    book, sheet = _book()
    sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "a", "b", "far"
    blocks = _read(book, tmp_path)
    assert [block.place.cell for block in blocks] == ["Sheet", "Sheet!1", "Sheet!1048576"]


def test_too_many_rows_are_a_named_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits_rows, "MOST_ROWS", 3)
    book, sheet = _book()
    for number in range(5):
        sheet.append([number, "x"])
    with pytest.raises(DocumentError, match=r"plan\.xlsx, Sheet!4: there are more than .* rows"):
        _read(book, tmp_path)


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no sheet has a cell with text"):
        _read(_book()[0], tmp_path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(_CELLS, max_size=5), max_size=6))
def test_no_cell_is_lost(rows: list[list[object]], tmp_path: Path) -> None:
    book, sheet = _book()
    sheet.append(["begin", "here"])
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = value  # type: ignore[assignment]
            if isinstance(value, str):
                cell.data_type = "s"
    read = " ".join(block.text for block in _read(book, tmp_path))
    for row in rows:
        for value in row:
            if isinstance(value, str):
                assert all(word in read for word in value.replace("•", " ").split())
            elif isinstance(value, int) and not isinstance(value, bool):
                assert str(value) in read.split()
