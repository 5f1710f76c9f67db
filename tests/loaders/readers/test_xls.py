"""Old Excel workbooks: merged cells, dates by their format, errors."""

from datetime import date
from pathlib import Path

import xlwt

from graph.model.vocabulary import Rag
from loaders.readers.xls import read_xls


def test_merged_cells_dates_and_numbers(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Plan")
    red = xlwt.easyxf("pattern: pattern solid, fore_colour red")
    sheet.write_merge(0, 1, 0, 0, "R1", red)
    sheet.write(0, 1, date(2024, 3, 1), xlwt.easyxf(num_format_str="MMM-YY"))
    sheet.write(1, 1, date(2024, 3, 9), xlwt.easyxf(num_format_str="D-MMM-YY"))
    sheet.write(0, 2, 1.1, xlwt.easyxf(num_format_str="0.00"))
    sheet.write(1, 2, True)
    book.save(str(tmp_path / "plan.xls"))
    rows = read_xls(tmp_path / "plan.xls").blocks[1:]
    assert [[cell.text for cell in row.cells] for row in rows] == [["R1", "Mar-24", "1.10"], ["", "09/03/2024", "TRUE"]]
    assert [row.cells[0].fill for row in rows] == [Rag.RED, Rag.RED]
    assert [[cell.goes_on for cell in row.cells] for row in rows] == [[False] * 3, [True, False, False]]
    assert rows[1].cells[1].place.cell == "Plan!B2"


def test_days_counted_from_1904_and_rich_text(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("Plan")
    sheet.write(0, 0, date(2024, 3, 31), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
    sheet.write_rich_text(0, 1, ["Write ", ("the form", xlwt.easyfont("bold true"))])
    book.save(str(tmp_path / "plan.xls"))
    (row,) = read_xls(tmp_path / "plan.xls").blocks[1:]
    assert [cell.text for cell in row.cells] == ["31/03/2024", "Write the form"]
