"""Builds ``b1-two-reviews-tracker.xlsx``: two reviews in one workbook, with formulas, merged cells and hidden rows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "b1-two-reviews-tracker.xlsx"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FILLS = {"R": "FFFF0000", "A": "FFFFC000", "G": "FF92D050", "B": "FF5B9BD5"}


class Formula(NamedTuple):
    """A formula and the value that the spreadsheet last worked out."""

    written: str
    value: str | int


class Month(NamedTuple):
    """A date shown as month and year."""

    day: date


class Fill(NamedTuple):
    """A cell with a colour, with or without its letter."""

    colour: str
    text: str = ""


Value = str | int | date | Formula | Month | Fill | None
Row = Sequence[Value]

_README: Sequence[Row] = [
    ["Averdale safeguarding partnerships"],
    ["Tracker of actions from reviews"],
    [],
    ["This workbook is kept by the Joint Business Unit. Leads send their updates by the 20th of each month."],
    ["Move a row to “Closed” only when the Learning Sub-group has agreed it. Please do not paste over column A or K."],
    ["Position at 31 January 2024"],
    [],
    ["RAG", "What it means"],
    [Fill("R", "R"), "Past its date and not complete"],
    [Fill("A", "A"), "Under way, some slippage"],
    [Fill("G", "G"), "Under way, on track"],
    [Fill("B", "B"), "Complete"],
]
_LISTS: Sequence[Row] = [
    ["RAG", "Lead agency", "Status", "Review"],
    ["R", "Averdale Children’s Services (ACS)", "Not started", "LCSPR Child T"],
    ["A", "Averdale Adult Social Care (ASC)", "Under way", "SAR Beatrice"],
    ["G", "Averdale Constabulary", "Complete", None],
    ["B", "Harbour Reach Community NHS Trust (HRCT)", "No longer needed", None],
    [None, "Stanmere Hospitals NHS Foundation Trust (SHFT)", None, None],
    [None, "Averdale Council Housing Options", None, None],
    [None, "Averdale Safeguarding Children Partnership (ASCP)", None, None],
    [None, "Averdale Safeguarding Adults Board (ASAB)", None, None],
]
_LIVE_HEAD: Row = [
    "Row", "Rec", "Recommendation", "Action no.", "What we will do", "Lead agency", "Lead officer", "Due", "RAG",
    "Update", "Days late", "Evidence seen?",
]  # fmt: skip
_LIVE: Sequence[Row] = [
    ["Averdale Safeguarding Partnerships: live actions"],
    [None, None, "Position at 31 January 2024", None, None, "Open actions", Formula("COUNTA(E7:E18)", 10)],
    [None, None, None, None, None, None, None, "filter here", None, None, "do not sort"],
    [],
    _LIVE_HEAD,
    ["LCSPR Child T (LCSPR/2022/02) – published 14 March 2023"],
    [
        1, "T1",
        "Averdale Children’s Services (ACS) and Harbour Reach Community NHS Trust (HRCT) should agree one pathway for babies under six months whose parent is known to the drug and alcohol service.",
        Formula('B7&".1"', "T1.1"), "Write the joint pathway and have it signed off by both agencies.", "ACS",
        "Head of Service, Family Help", date(2023, 9, 30), Fill("R", "R"),
        "04/07/23: First draft shared.\n18/10/23: Comments awaited from health visiting.\n22/01/24: Sign-off is now expected in March 2024.",
        Formula('IF(I7="R",$A$2-H7,"")', 123), "N",
    ],
    [
        2, None, None, Formula('B7&".2"', "T1.2"),
        "Brief health visitors and family support workers on the pathway at joint sessions.", "HRCT",
        "Named Nurse, Safeguarding Children", Month(date(2023, 12, 1)), Fill("A", "A"),
        "Sessions booked for February and March 2024; held back until the pathway is signed off.",
        Formula('IF(I8="R",$A$2-H8,"")', ""), None,
    ],
    [
        3, None, None, Formula('B7&".3"', "T1.3"),
        "Add the pathway’s trigger questions to the record of the six-to-eight-week contact.", "HRCT",
        "Clinical Systems Lead", "end Feb 2024", Fill("G"), "22/01/24: Change request is with the supplier.",
        Formula('IF(I9="R",$A$2-H9,"")', ""), None,
    ],
    [
        4, "T2",
        "Averdale Constabulary should make sure that officers called to a domestic abuse incident see and speak with every child in the home.",
        Formula('B10&".1"', "T2.1"),
        "Change the incident form and the officers’ prompt card so that the child’s own words are written down.",
        "Averdale Constabulary", "Detective Superintendent, Public Protection",
        Formula("DATE(2024,3,31)", 45382), Fill("G", "G"),
        "Form changed on 1 November 2023. Prompt card is at the printers.", Formula('IF(I10="R",$A$2-H10,"")', ""), "Part",
    ],
    [
        5, None, None, Formula('B10&".2"', "T2.2"), "Dip sample 30 incident logs each quarter.",
        "Averdale Constabulary", "Force Audit Manager", "Q4 2023/24", Fill("A", "A"),
        "15/12/23: First sample taken. The child was seen in 17 of 30.", Formula('IF(I11="R",$A$2-H11,"")', ""), None,
    ],
    [
        6, "T3",
        "Averdale Safeguarding Children Partnership (ASCP) should satisfy itself that fathers and mothers’ partners are part of every assessment.",
        Formula('B12&".1"', "T3.1"), "Carry out a multi-agency audit of 24 assessments and report to the executive.",
        "ASCP", "Quality Assurance Officer", date(2024, 5, 31), None, "Not started. Planned for the spring audit round.",
        Formula('IF(I12="R",$A$2-H12,"")', ""), None,
    ],
    ["SAR Beatrice (SAR/2021/05) – published 2 December 2021"],
    [
        7, "B1",
        "Averdale Adult Social Care (ASC) should tell the person who raised a safeguarding concern what was decided and why.",
        Formula('B14&".1"', "B1.1"), "Build an automatic outcome letter into the case system.", "ASC",
        "Digital Programme Manager", "31.03.23", Fill("R", "R"),
        "09/05/23: Supplier’s quote received.\n14/11/23: No money for it in this year’s budget; to be bid for again in April 2024.",
        Formula('IF(I14="R",$A$2-H14,"")', 306), "N",
    ],
    [
        8, None, None, Formula('B14&".2"', "B1.2"),
        "Until then, have duty managers send the outcome by e-mail within five working days.", "ASC", "Duty Managers",
        "Ongoing", Fill("G", "G"), "In place. Spot check in December 2023: sent in 41 of 50.",
        Formula('IF(I15="R",$A$2-H15,"")', ""), "Y",
    ],
    [
        9, "B2",
        "Stanmere Hospitals NHS Foundation Trust (SHFT) should ensure that nobody without a fixed address is discharged before a named person in the housing service has been told.",
        Formula('B16&".1"', "B2.1"), "Agree a discharge and homelessness protocol.", "SHFT; Averdale Council Housing Options",
        "Discharge Lead; Housing Options Manager", date(2024, 2, 28), Fill("A", "A"),
        "Draft protocol went to both services on 8 January 2024.", Formula('IF(I16="R",$A$2-H16,"")', ""), None,
    ],
    [
        10, "B3",
        "Averdale Safeguarding Adults Board (ASAB) should commission advice for practitioners on when an adult’s refusal of help may be the result of coercion.",
        Formula('B17&".1"', "B3.1"), "Commission and publish the advice.", "ASAB", "Board Manager", "TBC", Fill("A"),
        "Two quotes received in January 2024.", Formula('IF(I17="R",$A$2-H17,"")', ""), None,
    ],
    [None, None, None, None, None, None, None, None, None, "Rows for closed actions are on the next sheet."],
]  # fmt: skip
_CLOSED_HEAD: Row = [
    "Review", "Rec", "Recommendation", "Action no.", "Action", "Lead agency", "Lead officer", "Due", "Date closed",
    "RAG", "Closing position", "Evidence seen?",
]  # fmt: skip
_CLOSED: Sequence[Row] = [
    ["Averdale Safeguarding Partnerships: closed actions"],
    [],
    _CLOSED_HEAD,
    [
        "LCSPR Child T", "T4",
        "Averdale Learning Trust should record who has parental responsibility for each pupil and check it every September.",
        "T4.1", "Add parental responsibility to the admission form.", "Averdale Learning Trust", "Director of Safeguarding",
        date(2023, 9, 1), date(2023, 9, 4), Fill("B", "B"), "Form in use in all nine academies since 4 September 2023.",
        "Y – form and census report",
    ],
    [
        "LCSPR Child T", "T4", None, "T4.2", "Check the records of pupils already on roll.", "Averdale Learning Trust",
        "Data Manager", "Dec 23", date(2023, 12, 11), Fill("B", "B"), "Complete: 4,118 of 4,160 pupils checked.",
        "Y – census report",
    ],
    [
        "SAR Beatrice", "B4",
        "Averdale Adult Social Care should hold a professionals’ meeting whenever three concerns about one adult arrive within six months.",
        "B4.1", "Amend the procedure and put an alert on the case system.", "ASC", "Principal Social Worker",
        "end of September 2022", date(2022, 10, 14), Fill("B"), "Procedure amended and alert switched on.", "N",
    ],
    [
        "SAR Beatrice", "B4", None, "B4.2", "Train team managers to chair these meetings.", "ASC",
        "Workforce Development Manager", date(2022, 12, 31), date(2023, 2, 3), Fill("B", "B"),
        "Completed. 22 of 23 managers have attended.", "Y – register",
    ],
    [
        "SAR Beatrice", "B5",
        "Harbour Reach Community NHS Trust should share the district nurses’ risk summary with the GP after each visit.",
        "B5.1", "Fax the summary to the surgery on the day of the visit.", "HRCT", "Head of Community Nursing", "Mar-22",
        date(2022, 6, 20), None, "No longer needed: the shared record replaced it in June 2022.", "n/a",
    ],
]  # fmt: skip


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the workbook and returns its path."""
    book = Workbook()
    book.remove(book.worksheets[0])
    cached: dict[str, dict[str, str | int]] = {}
    for title, rows in (("Read me", _README), ("Lists", _LISTS), ("Live", _LIVE), ("Closed", _CLOSED)):
        sheet = book.create_sheet(title)
        cached[f"xl/worksheets/sheet{len(book.worksheets)}.xml"] = _fill(sheet, rows)
    _dress(book)
    path = folder / NAME
    book.save(path)
    repack(path, lambda name, data: _worked_out(dated(name, data), cached.get(name, {})))
    return path


def _fill(sheet: Worksheet, rows: Sequence[Row]) -> dict[str, str | int]:
    """Sets a sheet's cells; returns the values of its formulas by cell."""
    cached: dict[str, str | int] = {}
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            match value:
                case Formula(written, result):
                    cell.value = f"={written}"
                    cached[cell.coordinate] = result
                    if "DATE(" in written:
                        cell.number_format = "dd/mm/yyyy"
                case Month(day):
                    cell.value, cell.number_format = day, "mmm-yy"
                case Fill(colour, text):
                    cell.value = text or None
                    cell.fill = PatternFill("solid", fgColor=_FILLS[colour])
                case date():
                    cell.value, cell.number_format = value, "dd/mm/yyyy"
                case _:
                    cell.value = value
    return cached


def _dress(book: Workbook) -> None:
    """Merged cells, hidden rows and columns, widths, a drop-down and the freeze of the header."""
    live = book["Live"]
    for span in ("A1:L1", "A6:L6", "A13:L13", "B7:B9", "C7:C9", "B10:B11", "C10:C11", "B14:B15", "C14:C15"):
        live.merge_cells(span)
    for number in (3, 11):
        live.row_dimensions[number].hidden = True
    live.column_dimensions["A"].hidden = True
    live.freeze_panes = "E6"
    live.auto_filter.ref = "A5:L17"
    book["Closed"].merge_cells("A1:L1")
    book["Closed"].column_dimensions["I"].hidden = True
    for sheet in (live, book["Closed"]):
        for letter in "CEJK":
            sheet.column_dimensions[letter].width = 45
        sheet["A1"].font = Font(bold=True, size=14)
        choice = DataValidation(type="list", formula1="Lists!$A$2:$A$5", allow_blank=True)
        choice.add("I7:I60")
        sheet.add_data_validation(choice)
    book["Lists"].sheet_state = "hidden"
    book.properties.creator = "Joint Business Unit"
    book.properties.created = datetime(2024, 1, 31, 9, 0)  # noqa: DTZ001 - workbooks keep no zone


def _worked_out(data: bytes, cached: Mapping[str, str | int]) -> bytes:
    """A sheet's part with the values of its formulas, which openpyxl leaves empty."""
    if not cached:
        return data
    root = etree.fromstring(data)
    for cell in root.iter(f"{_MAIN}c"):
        value = cached.get(str(cell.get("r")))
        if value is None:
            continue
        if isinstance(value, str):
            cell.set("t", "str")
        elif "t" in cell.attrib:
            del cell.attrib["t"]
        held = cell.find(f"{_MAIN}v")
        if held is None:
            held = etree.SubElement(cell, f"{_MAIN}v")
        held.text = str(value)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    build()
