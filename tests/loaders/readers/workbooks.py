"""One small workbook, written in each format by the library of another maker where there is one."""

from datetime import date
from pathlib import Path

import odfdo
import xlwt
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from loaders.blocks import ReadDocument
from loaders.readers.ods import read_ods
from loaders.readers.xls import read_xls
from loaders.readers.xlsx import read_xlsx

HEAD = ("Ref", "Recommendation", "Action", "Lead", "Target date", "RAG", "Progress")
ROWS: tuple[tuple[str | int | float | date, ...], ...] = (
    ("Plan of the Riverbank Safeguarding Board",),
    (),
    HEAD,
    (
        1,
        "The Board should agree a protocol.",
        "Write the protocol.",
        "Housing Manager",
        date(2024, 3, 31),
        "",
        "Begun.",
    ),
    (2, "The Board should check it.", "Audit it.\nTell the Board.", "Head of Service", "end of May 2024", "R", 0.5),
)


def make_xlsx(path: Path) -> ReadDocument:
    """The workbook as ``.xlsx``, written by openpyxl and read."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Plan A"
    for row in ROWS:
        sheet.append(list(row))
    sheet["F4"].fill = PatternFill("solid", fgColor="00B050")
    sheet["E4"].number_format = "dd-mmm-yy"
    book.create_sheet("Key")["A1"] = "Green is on track"
    book.save(path.with_suffix(".xlsx"))
    return read_xlsx(path.with_suffix(".xlsx"))


def make_xls(path: Path) -> ReadDocument:
    """The workbook as ``.xls``, written by xlwt and read."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Plan A")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    green = xlwt.easyxf("pattern: pattern solid, fore_colour green")
    for number, row in enumerate(ROWS):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write(number, column, value, day)
            elif value != "":
                sheet.write(number, column, value)
    sheet.write(3, 5, "", green)
    book.add_sheet("Key").write(0, 0, "Green is on track")
    book.save(str(path.with_suffix(".xls")))
    return read_xls(path.with_suffix(".xls"))


def make_ods(path: Path) -> ReadDocument:
    """The workbook as ``.ods``, written by odfdo and read."""
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    sheet = odfdo.Table("Plan A")
    for number, row in enumerate(ROWS):
        for column, value in enumerate(row):
            if value != "":
                cell = odfdo.Cell(value, text=str(value) if not isinstance(value, date) else value.isoformat())
                sheet.set_cell((column, number), cell)
    fill = odfdo.create_table_cell_style(background_color="#00b050")
    name = document.insert_style(fill, automatic=True)
    sheet.set_cell((5, 3), odfdo.Cell(style=name))
    key = odfdo.Table("Key")
    key.set_value((0, 0), "Green is on track")
    document.body.append(sheet)
    document.body.append(key)
    document.save(str(path.with_suffix(".ods")))
    return read_ods(path.with_suffix(".ods"))
