"""Builds merrowdale-sar-orla-agency-plans.xlsx: the action plan of a safeguarding adults review, one sheet for each agency.

Each agency filled in its own sheet: order and names of the columns, the place of the recommendations, quarterly
updates, ratings (letters, words, fills) and dates (cells and text) all differ.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "merrowdale-sar-orla-agency-plans.xlsx"
Value = str | date | None
Row = Sequence[Value]

FILLS = {"B": "5B9BD5", "R": "FF0000", "A": "FFC000", "G": "92D050"}
HEADER, BAND = "1F3864", "D9E2F3"
DAY, MONTH = "dd/mm/yyyy", "mmm-yy"

R1 = "Adult Social Care should offer a carer’s assessment whenever a person’s needs are reviewed, and should record what the carer says in the carer’s own words."
R2 = "Adult Social Care and Merrow Valley Hospitals NHS Foundation Trust should agree who arranges an advocate before a person who lacks capacity leaves hospital."
R3 = "The Trust should make sure that every pressure ulcer present on admission is photographed, reported and considered for a safeguarding concern within 24 hours."
R4 = "Stanmere Police should give officers who attend a concern for welfare a short guide to self-neglect, neglect by others and the Mental Capacity Act."
R5 = "Larkfield Homes should visit tenants over 75 who have not reported a repair for two years."
R6 = "NHS Stanmere Integrated Care Board should ask every practice to flag patients who depend on one unpaid carer, and to offer the carer a health check."
R7 = "The Board should find out each year, from carers themselves, whether the offer of help reaches them."

READ_ME: list[Row] = [
    ["Merrowdale Safeguarding Adults Board (MSAB)"],
    ["Safeguarding Adults Review: Orla – single and multi-agency action plan"],
    [],
    ["Review commissioned", "September 2021"],
    ["Review published", date(2023, 3, 22)],
    ["Plan agreed by the Board", date(2023, 4, 19)],
    ["Last updated", "12 January 2024 (Q3 return)"],
    [],
    ["About the review"],
    [
        "Orla was 79 and had dementia. She lived with her son, who cared for her alone. She died in hospital in July 2021 with infected pressure ulcers. The review made seven recommendations."
    ],
    [],
    ["How to use this workbook"],
    [
        "Agencies complete their own sheet by the second Friday after the quarter ends. Where there is a column for each quarter the latest entry is the current position. Please do not overwrite earlier quarters."
    ],
    [],
    ["BRAG", "Meaning"],
    ["B", "Blue: complete, and the Quality Group has seen the evidence"],
    ["R", "Red: not started, or late with no date for recovery"],
    ["A", "Amber: under way but slipped"],
    ["G", "Green: on track"],
    [],
    ["Actions by rating", "Blue 10, Green 5, Amber 4, Red 3, not rated 2"],
]

ASC_HEAD = [
    "Rec",
    "Recommendation",
    "What do we need to do?",
    "Who is responsible?",
    "When will it be done by?",
    "Q1 update (Apr-Jun 23)",
    "Q2 update (Jul-Sep 23)",
    "Q3 update (Oct-Dec 23)",
    "BRAG",
]
ASC: list[Row] = [
    [
        "1",
        R1,
        "Put the offer of a carer’s assessment on page one of the review form, with a box for the carer’s own words.",
        "Systems Manager",
        date(2023, 6, 30),
        "Form drafted. On track",
        "Form live from 14 August. Complete",
        None,
        "B",
    ],
    [
        None,
        None,
        "Train all review officers in talking with carers who say ‘I’m fine’.",
        "Workforce Development Lead",
        "end Sept 23",
        "On track",
        "31 of 40 trained. Slipped – trainer off sick",
        "Complete. 40 of 40 trained by 1 December; register sent to MSAB.",
        "B",
    ],
    [
        None,
        None,
        "Sample 30 reviews each quarter and report to the Quality Group.",
        "Principal Social Worker",
        "Quarterly from Oct 23",
        "Not due",
        "Not due",
        "First sample: carer’s view in 19 of 30. On track",
        "G",
    ],
    [
        "2",
        R2,
        "Agree a joint advocacy protocol with the hospital.",
        "Head of Hospital Social Work",
        "31/10/2023",
        "Two meetings held. On track",
        "Draft with legal services",
        "Delayed. The Trust has asked for changes to section 4.",
        "A",
    ],
    [
        None,
        None,
        "Buy advocacy case by case until the contract is re-let.",
        "Commissioning Manager",
        "ASAP",
        "Complete",
        "Re-opened: provider withdrew in August",
        "Not complete. No provider found and no date.",
        "R",
    ],
]

HOSPITAL_HEAD = ["Ref", "Action", "Lead", "Timescale", "Where are we now?", "Evidence/Impact", "BRAG"]
HOSPITAL: list[Row] = [
    ["Recommendation 2: " + R2],
    [
        "2.1",
        "Name an advocacy link nurse on each of the five medical wards.",
        "Matron, Discharge",
        date(2023, 9, 1),
        "Completed. Names are on the ward boards.",
        "Walk-round 12/10/23: 5 of 5 wards",
        "Blue",
    ],
    [
        "2.2",
        "Sign the joint advocacy protocol.",
        "Deputy Chief Nurse",
        "31/10/2023",
        "Our comments went to ASC on 20/11/23. Awaiting reply.",
        None,
        "Amber",
    ],
    ["Recommendation 3: " + R3],
    [
        "3.1",
        "Issue a camera and a wound chart to every ward.",
        "Tissue Viability Lead",
        date(2023, 5, 31),
        "Complete",
        "22 of 22 wards have signed for them",
        "Blue",
    ],
    [
        "3.2",
        "Audit photographs and safeguarding decisions for 50 admissions.",
        "Tissue Viability Lead",
        "Q4 2023/24",
        "Not yet due. Audit tool agreed.",
        None,
        "Green",
    ],
    [
        "3.3",
        "Ask the ambulance service to share pictures taken at home.",
        "Named Nurse, Adult Safeguarding",
        "TBC",
        "Withdrawn – the ambulance service’s system cannot send images.",
        "Letter on file",
        "n/a",
    ],
]

POLICE_HEAD = ["BRAG", "Where are we now?", "What do we need to do?", "Recommendation", "By (date)", "Owner"]
POLICE: list[Row] = [
    [
        "A",
        "Guide printed. 410 of 600 handed out.",
        "Print a pocket guide and give it to every response officer.",
        "R4 – " + R4,
        date(2023, 12, 15),
        "Chief Inspector, Response",
    ],
    [
        "B",
        "Taught to three intakes. Feedback averaged 4.6 out of 5.",
        "Add a session on neglect by carers to the student officers’ course.",
        None,
        "01.09.23",
        "Head of Learning",
    ],
    [
        "R",
        None,
        "Tell Adult Social Care within 24 hours of a concern for welfare visit to a person over 75.",
        None,
        "Feb 24",
        "Inspector, Harm Reduction Hub",
    ],
]

HOUSING_TOP: Row = [
    "No.",
    "What do we need to do?",
    "Who is responsible?",
    "When will it be done by?",
    "Progress",
    None,
    None,
    "BRAG",
]
HOUSING_HEAD: Row = [None, None, None, None, "Q1", "Q2", "Q3", None]
HOUSING: list[Row] = [
    ["Recommendation 5. " + R5],
    [
        "5a",
        "List tenants over 75 with no repair since April 2021.",
        "Data Analyst",
        "May 2023",
        "Complete – 212 names",
        "-",
        "-",
        "B",
    ],
    [
        "5b",
        "Visit the tenants on the list, and go back a second time where nobody answers.",
        "Head of Neighbourhoods",
        date(2023, 12, 31),
        "On track: 40 visits",
        "On track: 118 visits",
        "Overdue: 171 of 212 visited",
        "A",
    ],
    [
        "5c",
        "Tell Adult Social Care about anybody the visits show to need care and support.",
        "Tenancy Sustainment Officer",
        "Ongoing",
        "4 told",
        "9 told",
        "17 told in all. On track",
        "G",
    ],
    ["Our own action (not from the review)"],
    [
        "L1",
        "Give every caretaker a card with the safeguarding number on it.",
        "Head of Estates",
        "Jul-23",
        "On track",
        "Completed. 36 cards given out.",
        None,
        "B",
    ],
]

ICB_HEAD = ["Actions", "Owner", "Deadline", "Status", "How do we know that it has worked?", "RAG"]
ICB: list[Row] = [
    ["Rec. 6  " + R6],
    [
        "Write to all 38 practices with a template for the flag.",
        "Named GP for Adults",
        "30/06/2023",
        "Completed 22/06/2023",
        "38 of 38 acknowledged",
        "Blue",
    ],
    [
        "Pay for carers’ health checks through the local incentive scheme.",
        "Head of Primary Care",
        "April 24",
        "In progress. Agreed in principle; decision on funding in February",
        None,
        "Green",
    ],
    [
        "Count the carers who have been flagged and report the number each March.",
        "Primary Care Analyst",
        date(2024, 3, 31),
        "Not started",
        None,
        "Red",
    ],
    [
        "Share the template with the dental and pharmacy committees.",
        "Head of Primary Care",
        None,
        "Done",
        "No reply from either",
        "Blue",
    ],
]

BOARD_HEAD = ["Owner", "What will we do?", "Target", "Latest position", "BRAG"]
BOARD: list[Row] = [
    ["R7: " + R7],
    [
        "Board Manager with Carers’ Centre Merrowdale",
        "Survey 300 carers, on paper and on line.",
        "by 29 February 2024",
        "Survey open. 140 answers by 8 January.",
        "Green",
    ],
    [
        "Independent Chair",
        "Invite a carer to join the Quality Group.",
        "Oct-23",
        "Done. She first attended on 17 October 2023.",
        "Blue",
    ],
    [
        "Quality Group",
        "Publish a one-page summary of the review for carers.",
        "30 Nov 2023",
        "Published 27 November",
        None,
    ],
]

LISTS: list[Row] = [["Status"], ["Complete"], ["On track"], ["Slipped"], ["Overdue"], ["Not started"], ["Withdrawn"]]


def add_sheet(
    book: Workbook, title: str, heading: str, heads: Sequence[Row], rows: Sequence[Row], widths: Sequence[int]
) -> Worksheet:
    """Add a sheet: a heading, an empty row, the header row or rows, then the rows; a row of one value is merged across."""
    sheet: Worksheet = book.create_sheet(title)
    sheet.append([heading])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    for head in heads:
        sheet.append(list(head))
        for cell in sheet[sheet.max_row]:
            cell.font = Font(bold=True, color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor=HEADER)
    for row in rows:
        sheet.append(list(row))
        at = sheet.max_row
        if len(row) == 1:
            sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(widths))
            sheet.cell(at, 1).fill = PatternFill("solid", fgColor=BAND)
            sheet.cell(at, 1).font = Font(bold=True)
    for cells in sheet.iter_rows(min_row=3):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = DAY
    for column, width in zip("ABCDEFGHI", widths, strict=False):
        sheet.column_dimensions[column].width = width
    sheet.page_setup.orientation = "landscape"
    return sheet


def shade(sheet: Worksheet, column: str, keep_text: bool = True) -> None:
    """Fill the rating cells of a column by their first letter; without `keep_text` the fill is all that is left."""
    for cell in sheet[column][3:]:
        colour = FILLS.get(str(cell.value)[:1])
        if colour:
            cell.fill = PatternFill("solid", fgColor=colour)
            if not keep_text:
                cell.value = None


def add_read_me(sheet: Worksheet) -> None:
    """Fill the first sheet: what the workbook is, how to use it and the key to the ratings."""
    sheet.title = "READ ME"
    for row in READ_ME:
        sheet.append(list(row))
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = DAY
    sheet["A1"].font = sheet["A2"].font = Font(bold=True, size=14)
    for name in ("A10", "A13"):
        sheet.merge_cells(f"{name}:F{name[1:]}")
        sheet[name].alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[sheet[name].row].height = 45
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 55


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the workbook and returns its path."""
    path = folder / NAME
    book = Workbook()
    book.properties.creator = "Merrowdale Safeguarding Adults Board"
    book.properties.created = datetime(2023, 4, 19)  # noqa: DTZ001 - the file keeps no zone
    add_read_me(book.worksheets[0])

    asc = add_sheet(
        book, "ASC", "Merrowdale Council – Adult Social Care (ASC)", [ASC_HEAD], ASC, [6, 36, 40, 24, 18, 26, 26, 30, 8]
    )
    for column in "AB":
        asc.merge_cells(f"{column}4:{column}6")
        asc.merge_cells(f"{column}7:{column}8")
    shade(asc, "I")

    hospital = add_sheet(
        book,
        "MVH",
        "Merrow Valley Hospitals NHS Foundation Trust (‘the Trust’)",
        [HOSPITAL_HEAD],
        HOSPITAL,
        [7, 44, 26, 16, 38, 32, 10],
    )
    hospital["D5"].number_format = MONTH
    shade(hospital, "G")

    police = add_sheet(book, "Police", "Stanmere Police", [POLICE_HEAD], POLICE, [8, 34, 44, 44, 14, 28])
    police.merge_cells("D4:D6")
    shade(police, "A", keep_text=False)

    housing = add_sheet(
        book,
        "Larkfield",
        "Larkfield Homes: SAR Orla",
        [HOUSING_TOP, HOUSING_HEAD],
        HOUSING,
        [7, 46, 26, 20, 24, 24, 28, 8],
    )
    housing.merge_cells("E3:G3")
    shade(housing, "H")

    icb = add_sheet(
        book,
        "ICB and GPs",
        "NHS Stanmere Integrated Care Board (ICB) and general practice",
        [ICB_HEAD],
        ICB,
        [48, 24, 16, 36, 34, 10],
    )
    shade(icb, "F")

    add_sheet(book, "Board", "MSAB: what the Board itself will do", [BOARD_HEAD], BOARD, [30, 44, 20, 40, 10])

    lists = book.create_sheet("Lists")
    for row in LISTS:
        lists.append(list(row))
    lists.sheet_state = "hidden"

    book.save(path)
    repack(path, dated)
    return path


if __name__ == "__main__":
    build()
