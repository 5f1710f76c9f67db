"""Builds caldmere-combined-review-tracker.xlsx: the workbook in which a business unit follows three reviews of two boards.

A sheet of open actions (a header under merged groups, bands that name the review, recommendations merged over their actions, ratings
by letter or by fill alone), a sheet of closed ones with other columns, initials and keys in a sheet of their own.
"""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "caldmere-combined-review-tracker.xlsx"
Value = str | int | date | None
Action = tuple[str, str, str | None, Value, str | None, Value, str | None, str | None, str | None, str | None]

FILL = {
    k: PatternFill("solid", fgColor=v)
    for k, v in {
        "B": "5B9BD5",
        "G": "92D050",
        "A": "FFC000",
        "R": "FF5050",
        "N": "FFFFFF",
        "X": "BFBFBF",
        "head": "1F3864",
        "band": "D9E2F3",
        "group": "8EA9DB",
        "key": "F2F2F2",
    }.items()
}
thin = Side(style="thin", color="A6A6A6")
BOX = Border(left=thin, right=thin, top=thin, bottom=thin)
WRAP = Alignment(wrap_text=True, vertical="top")
KEY: list[tuple[str, str]] = [
    ("B", "Done. The LRG has seen the evidence and accepted it."),
    ("G", "In hand, and expected to be done on time."),
    ("A", "In hand, but late or likely to be late."),
    ("R", "Overdue: the date has passed and the action is not done."),
    ("N", "Not begun. Waiting for something else or not yet due to begin."),
    ("X", "Stopped with the agreement of the LRG."),
]
LEADS: dict[str, tuple[str, str]] = {
    "BM": ("Business Manager", "Partnerships Business Unit"),
    "HoSP": ("Head of Safeguarding Practice", "Children’s Services"),
    "PSW": ("Principal Social Worker", "Adult Services"),
    "HoC": ("Head of Commissioning", "Adult Services"),
    "DCI-V": ("DCI, Vulnerability", "Fernley Valley Police"),
    "DN-C": ("Designated Nurse, Children", "NHS Fernley Valley Integrated Care Board (ICB)"),
    "TVL": ("Tissue Viability Lead", "Caldmere and Fernley NHS Trust"),
}
REVIEWS: list[tuple[Value, ...]] = [
    ("Ash", "Local Child Safeguarding Practice Review: Child Ash", "CSCP/LCSPR/03", "LCSPR", date(2023, 10, 12)),
    ("Orme", "Safeguarding Adults Review: Mrs Orme", "CSAB/SAR/2022/05", "SAR", date(2024, 1, 30)),
    ("Sleep", "Thematic review: babies and unsafe sleep", "CSCP/TR/01", "Thematic", "June 2022"),
]
AGENCIES: list[str] = [
    "CSCP",
    "CSAB",
    "Children’s Services",
    "Adult Services",
    "Housing Needs",
    "Fernley Valley Police",
    "Caldmere and Fernley NHS Trust",
    "ICB",
    "Harrow Lane Academy",
    "Castlegate Care",
]
FULL: dict[str, str] = {
    "Ash": "LCSPR Child Ash (CSCP/LCSPR/03), published 12/10/2023",
    "Orme": "SAR Mrs Orme (CSAB/SAR/2022/05), published 30/01/2024",
    "Sleep": "Thematic review: babies and unsafe sleep (CSCP/TR/01) – one action still open",
}
VERSIONS: list[tuple[str, str, Value]] = [
    ("3.0", "Children’s and adults’ trackers put together", date(2024, 4, 15)),
    ("3.1", "Revised date column added at the request of the LRG", date(2024, 9, 2)),
    ("3.2", "Updated for the LRG of 12 February", "6 Feb 2025"),
]
LIVE_HEAD: list[str] = [
    "Review",
    "Rec",
    "Recommendation (as published)",
    "Who it is for",
    "Act.",
    "Action agreed",
    "Lead",
    "Due",
    "Revised to",
    "RAG",
    "Updates (newest first)",
    "Evidence on file?",
]
SLEEP = "The CSCP should ask housing providers to check where a baby will sleep whenever a family moves into temporary accommodation."
LIVE: list[tuple[str, int, str, str, list[Action]]] = [
    (
        "Ash",
        1,
        "Children’s Services should make sure that every child who is arrested outside the borough is offered a return conversation within 72 hours.",
        "Children’s Services",
        [
            (
                "1.1",
                "Add out-of-borough arrests to the agenda of the daily missing meeting.",
                "HoSP",
                date(2024, 1, 31),
                "dd/mm/yyyy",
                None,
                "B",
                "B",
                "12/02/24: In place since 22 January. BM read the notes of ten meetings and arrests were on the agenda at all ten.",
                "Y",
            ),
            (
                "1.2",
                "Report the 72-hour figure to the CSCP every quarter.",
                "Performance Manager (Children’s Services)",
                "quarterly from April 2024",
                None,
                None,
                "G",
                "G",
                "January 2025: 83% for Q3.\nOctober 2024: 74% for Q2.\nJuly 2024: 61% for Q1.",
                "Y",
            ),
        ],
    ),
    (
        "Ash",
        2,
        "Fernley Valley Police and Children’s Services should agree how intelligence about adults who exploit children is passed to social workers on the same day.",
        "Fernley Valley Police; Children’s Services",
        [
            (
                "2.1",
                "Write and sign a same-day sharing agreement.",
                "DCI-V / HoSP",
                date(2024, 6, 30),
                "dd/mm/yyyy",
                date(2024, 11, 30),
                "A",
                "A",
                "14/01/25: Comments back from both legal teams, two points left.\n03/10/24: Draft sent to legal.\n20/06/24: First meeting held.",
                "N",
            ),
            (
                "2.2",
                "Brief all neighbourhood sergeants on the agreement.",
                "DCI-V",
                "once 2.1 is signed",
                None,
                None,
                "N",
                None,
                None,
                None,
            ),
        ],
    ),
    (
        "Ash",
        3,
        "Harrow Lane Academy should not permanently exclude a child who is thought to be exploited without first asking for a multi-agency meeting.",
        "Harrow Lane Academy",
        [
            (
                "3.1",
                "Change the exclusions policy and take it to governors.",
                "Deputy Head, Pastoral (Harrow Lane Academy)",
                "Mar 24",
                None,
                None,
                None,
                "B",
                "Governors agreed the policy on 19/03/24. Copy on file.",
                "Y",
            ),
        ],
    ),
    (
        "Ash",
        4,
        "The CSCP should ask young people who have been exploited what helped them, and should use their answers in its training.",
        "CSCP",
        [
            (
                "4.1",
                "Commission Beacon Turn to run three listening groups.",
                "BM",
                date(2024, 12, 20),
                "d mmm yyyy",
                None,
                None,
                "A",
                "05/02/25: Two groups held. The third has moved to March because of illness.",
                "N",
            ),
            (
                "4.2",
                "Rewrite the level 2 exploitation course around what the groups say.",
                "BM",
                date(2025, 7, 1),
                "mmm-yy",
                None,
                None,
                None,
                None,
                None,
            ),
        ],
    ),
    (
        "Ash",
        5,
        "NHS Fernley Valley Integrated Care Board should ensure that every child who is known to be exploited is offered a health assessment within four weeks.",
        "ICB",
        [
            (
                "5.1",
                "Commission an exploitation health nurse for two years.",
                "DN-C",
                date(2024, 9, 30),
                "dd/mm/yyyy",
                None,
                "R",
                "R",
                "21/01/25: No money found. Goes back to the ICB’s finance committee in March.\n12/11/24: Business case sent.",
                "N",
            ),
        ],
    ),
    (
        "Orme",
        1,
        "Caldmere and Fernley NHS Trust should send photographs and measurements of pressure ulcers with every patient who is discharged to a care home.",
        "Caldmere and Fernley NHS Trust",
        [
            (
                "1.1",
                "Build a wound summary into the discharge system.",
                "TVL",
                date(2024, 6, 28),
                "dd/mm/yyyy",
                None,
                "B",
                "B",
                "Jan 2025: Audit of 40 discharges, summary sent for 38.\n30/07/24: Live on all wards.",
                "Y",
            ),
        ],
    ),
    (
        "Orme",
        2,
        "Castlegate Care should ask a district nurse to see any resident whose skin is broken on the same day, and should write down when it asked.",
        "Castlegate Care",
        [
            (
                "2.1",
                "Put a skin check prompt into the daily notes.",
                "Registered Manager (Castlegate Care)",
                "30.04.24",
                None,
                None,
                "G",
                "G",
                "The home says that this is done. HoC to look at the next contract visit, March 2025.",
                "N",
            ),
            (
                "2.2",
                "Train all care staff to use the skin check chart.",
                None,
                "31.08.24",
                None,
                "31.03.25",
                "A",
                "A",
                "17/01/25: 9 of 31 staff trained.",
                "N",
            ),
        ],
    ),
    (
        "Orme",
        3,
        "Adult Services should check, whenever a placement is reviewed, that the home’s plan for preventing pressure ulcers is the one in use.",
        "Adult Services",
        [
            (
                "3.1",
                "Add a question to the placement review form.",
                "PSW",
                "Q1 2024/25",
                None,
                None,
                "B",
                "B",
                "Form changed 03/06/24.",
                "Y – form",
            ),
            (
                "3.2",
                "Dip sample 20 placement reviews.",
                "PSW",
                "Q3 2024/25",
                None,
                None,
                "R",
                "R",
                "Not started. The reviewing team is short of two workers.",
                "N",
            ),
        ],
    ),
    (
        "Orme",
        4,
        "The CSAB should gain assurance that families are told in writing when a pressure ulcer is being treated as a safeguarding matter.",
        "CSAB",
        [
            (
                "4.1",
                "Carry out a multi-agency audit of 15 cases.",
                "Chair of the Quality Group (CSAB)",
                date(2025, 3, 31),
                "dd/mm/yyyy",
                None,
                "G",
                "G",
                "11/12/24: Tool agreed.",
                None,
            ),
        ],
    ),
    (
        "Orme",
        5,
        "Adult Services should set up a panel to approve nursing placements that are made out of hours.",
        "Adult Services",
        [
            (
                "5.1",
                "Draft terms of reference for the panel.",
                "HoC",
                date(2024, 5, 31),
                "dd/mm/yyyy",
                None,
                "X",
                "X",
                "09/09/24: Stopped. The LRG agreed that the brokerage rota does the same job.",
                None,
            ),
        ],
    ),
    (
        "Sleep",
        3,
        SLEEP,
        "CSCP",
        [
            (
                "3.2",
                "Add a safe sleep question to the temporary accommodation visit form.",
                "Housing Needs Manager (Caldmere Borough Council)",
                date(2023, 3, 31),
                "dd/mm/yyyy",
                "Mar 25",
                "A",
                "A",
                "22/01/25: New form built, goes live in March.\n18/07/24: Waiting for the supplier.",
                "N",
            ),
        ],
    ),
]
ARCHIVE: list[tuple[Value, str, str, str, str, str, Value, str | None, str, str]] = [
    (
        date(2024, 2, 20),
        "Orme",
        "Write to the regulator with the findings.",
        "6.1",
        "Rec 6: The CSAB should tell the Care Quality Commission what this review found.",
        "Independent Chair (CSAB)",
        date(2024, 2, 1),
        "mmm-yy",
        "Letter on file.",
        "27/02/24",
    ),
    (
        date(2023, 12, 14),
        "Ash",
        "Send the review to the safeguarding lead of every secondary school.",
        "6.1",
        "Rec 6: The CSCP should share the learning from this review with schools.",
        "BM",
        date(2023, 11, 30),
        "dd/mm/yyyy",
        "Sent to 14 schools, 14 read receipts.",
        "10/01/24",
    ),
    (
        "May 2023",
        "Sleep",
        "Record the demonstration in the discharge notes.",
        "1.2",
        "Rec 1 (see 1.1 below)",
        "Head of Midwifery (Caldmere and Fernley NHS Trust)",
        date(2022, 12, 31),
        "dd/mm/yyyy",
        "Audit, April 2023: recorded for 96 of 100 mothers.",
        "17/05/23",
    ),
    (
        date(2023, 2, 15),
        "Sleep",
        "Send the safe sleep guide to all housing providers.",
        "3.1",
        f"Rec 3: {SLEEP}",
        "BM",
        "Jan 2023",
        None,
        "Sent to 11 providers on 02/02/23.",
        "01/03/23",
    ),
    (
        date(2023, 1, 18),
        "Sleep",
        "Add sleeping arrangements to the visit template.",
        "2.1",
        "Rec 2: Children’s Services should ask about sleeping arrangements at every visit to a baby who is on a plan.",
        "HoSP",
        "31st December 2022",
        None,
        "Template live from 9 January 2023. HoSP says that it is in use.",
        "01/03/23",
    ),
    (
        date(2022, 12, 6),
        "Sleep",
        "Run a radio campaign.",
        "4.1",
        "Rec 4: The CSCP should run a public campaign on safe sleep before each winter.",
        "Communications Officer (Caldmere Borough Council)",
        date(2022, 10, 31),
        "dd/mm/yyyy",
        "Stopped: too dear. Social media used instead, 41,000 views.",
        "07/12/22",
    ),
    (
        date(2022, 10, 11),
        "Sleep",
        "Buy demonstration cots for both maternity wards.",
        "1.1",
        "Rec 1: Caldmere and Fernley NHS Trust should make sure that every family is shown how to make a safe sleeping space before a baby goes home.",
        "Head of Midwifery (Caldmere and Fernley NHS Trust)",
        "30/09/22",
        None,
        "BM saw them in use on 11/10/22.",
        "19/10/22",
    ),
]


def add_read_me(ws: Worksheet) -> None:
    """What the workbook is for, its key, initials and versions."""
    ws.title = "READ ME"
    ws.column_dimensions["A"].width, ws.column_dimensions["B"].width, ws.column_dimensions["C"].width = 14, 52, 46
    ws.merge_cells("A1:C1")
    ws["A1"] = "Caldmere Safeguarding Partnerships – combined review tracker"
    ws["A1"].font = Font(bold=True, size=16)
    ws["A2"] = (
        "Kept by the Partnerships Business Unit for Caldmere Safeguarding Children Partnership (CSCP) and Caldmere Safeguarding Adults Board (CSAB)."
    )
    ws["A4"], ws["A4"].font = "What this is for", Font(bold=True)
    ws["A5"] = (
        "One place for every recommendation of a published review and for the actions that partners have agreed. It goes to the Learning from Reviews Group (LRG) every six weeks."
    )
    ws["A6"] = (
        "LIVE holds what is still open, and what has been closed since the last meeting. ARCHIVE holds the rest. Please do not sort LIVE: the merged cells will break."
    )
    ws["A7"] = (
        "Leads should send updates to the Business Manager a week before the LRG. Write the date first and put the newest at the top."
    )
    r = 9
    ws.cell(r, 1, "RAG").font = ws.cell(r, 2, "What it means").font = Font(bold=True)
    for i, (k, t) in enumerate(KEY, 1):
        c = ws.cell(r + i, 1, k)
        c.fill, c.border = FILL[k], BOX
        ws.cell(r + i, 2, t).border = BOX
    ws.cell(
        r + 7,
        2,
        "Some leads colour the cell and leave out the letter. The colour means the same. An empty white cell means that nobody has rated it yet.",
    ).alignment = WRAP
    r = 18
    for j, t in enumerate(("Initials", "Post", "Agency"), 1):
        ws.cell(r, j, t).font = Font(bold=True)
    for i, (k, (p, a)) in enumerate(LEADS.items(), 1):
        for j, t in enumerate((k, p, a), 1):
            ws.cell(r + i, j, t).border = BOX
    r = 27
    ws.cell(r, 1, "Version").font = ws.cell(r, 2, "Change").font = ws.cell(r, 3, "When").font = Font(bold=True)
    for i, (v, t, w) in enumerate(VERSIONS, 1):
        ws.cell(r + i, 1, v)
        ws.cell(r + i, 2, t)
        c = ws.cell(r + i, 3, w)
        c.number_format = "dd/mm/yyyy"
    for cells in ws.iter_rows(min_row=2, max_row=7):
        for each in cells:
            each.alignment = Alignment(wrap_text=False, vertical="top")


def add_lists(wl: Worksheet) -> None:
    """What the drop-down lists offer."""
    wl.append(["Review (short)", "Review in full", "Reference", "Kind", "Published", None, "RAG", "Agency", "Y/N"])
    for i in range(10):
        review: tuple[Value, ...] = REVIEWS[i] if i < 3 else (None,) * 5
        wl.append(
            [*review, None, KEY[i][0] if i < 6 else None, AGENCIES[i], "Y" if i == 0 else "N" if i == 1 else None]
        )
    for row in wl.iter_rows(min_row=2, min_col=5, max_col=5):
        row[0].number_format = "dd/mm/yyyy"
    for c in wl[1]:
        c.font = Font(bold=True)
    for k, w in zip("ABCDEGH", (14, 52, 20, 12, 14, 8, 32), strict=True):
        wl.column_dimensions[k].width = w


def add_live(lw: Worksheet) -> None:
    """The open actions."""
    lw.merge_cells("A1:L1")
    lw["A1"], lw["A1"].font = "Review recommendations and actions: LIVE", Font(bold=True, size=14)
    lw["A2"] = "Position at 6 February 2025. See READ ME for RAG and initials."
    for rng, t in (("A3:D3", "From the review"), ("E3:I3", "What we agreed to do"), ("J3:L3", "Where we are")):
        lw.merge_cells(rng)
        c = lw[rng.split(":")[0]]
        c.value, c.fill, c.font, c.alignment = t, FILL["group"], Font(bold=True), Alignment(horizontal="center")
    for j, t in enumerate(LIVE_HEAD, 1):
        c = lw.cell(4, j, t)
        c.fill, c.font, c.alignment, c.border = (
            FILL["head"],
            Font(bold=True, color="FFFFFF"),
            Alignment(wrap_text=True, vertical="center"),
            BOX,
        )
    for k, w in zip("ABCDEFGHIJKL", (8, 5, 46, 20, 6, 36, 22, 14, 12, 6, 52, 12), strict=True):
        lw.column_dimensions[k].width = w
    row, last = 5, None
    for review, number, text, who, actions in LIVE:
        if review != last:
            if last:
                row += 1  # an empty row between the reviews
            lw.merge_cells(start_row=row, start_column=1, end_row=row, end_column=12)
            c = lw.cell(row, 1, FULL[review])
            c.fill, c.font = FILL["band"], Font(bold=True)
            row, last = row + 1, review
        first = row
        for ref, action, lead, due, form, revised, letter, fill, updates, evidence in actions:
            stated: list[Value] = [number, text, who] if row == first else [None, None, None]
            for j, v in enumerate([review, *stated, ref, action, lead, due, revised, letter, updates, evidence], 1):
                c = lw.cell(row, j, v)
                c.alignment, c.border = WRAP, BOX
            if form:
                lw.cell(row, 8).number_format = form
            if isinstance(revised, date):
                lw.cell(row, 9).number_format = "dd/mm/yyyy"
            if fill:
                lw.cell(row, 10).fill = FILL[fill]
            if lead is None:
                lw.merge_cells(start_row=row - 1, start_column=7, end_row=row, end_column=7)
            lw.row_dimensions[row].height = 64
            row += 1
        if row - first > 1:
            for col in (2, 3, 4):
                lw.merge_cells(start_row=first, start_column=col, end_row=row - 1, end_column=col)
    row += 1
    lw.cell(row, 1, "Add new actions above this line. Do not type in the grey cells.").font = Font(
        italic=True, color="7F7F7F"
    )
    for rr in range(row + 1, row + 5):
        for j in range(1, 13):
            lw.cell(rr, j).fill, lw.cell(rr, j).border = FILL["key"], BOX
    dv = DataValidation(type="list", formula1="Lists!$G$2:$G$7", allow_blank=True)
    lw.add_data_validation(dv)
    dv.add(f"J5:J{row + 4}")
    lw.freeze_panes = "C5"
    lw.page_setup.orientation = "landscape"
    lw.page_setup.fitToHeight = 0
    lw.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lw["K8"].comment = Comment("Chase legal before LRG", "Business Unit")


def add_archive(aw: Worksheet) -> None:
    """The closed actions, newest first."""
    aw["A1"], aw["A1"].font = "Closed actions", Font(bold=True, size=14)
    aw["A2"] = (
        "Rows come here when the LRG accepts the evidence, or agrees that the action should stop. Newest at the top."
    )
    for j, t in enumerate(
        [
            "Closed on",
            "Review",
            "Action",
            "Act. no.",
            "In answer to (recommendation)",
            "Owner",
            "Was due",
            "How we know",
            "LRG",
        ],
        1,
    ):
        c = aw.cell(3, j, t)
        c.fill, c.font, c.border = FILL["head"], Font(bold=True, color="FFFFFF"), BOX
    for row, (closed, review, action, ref, answer, owner, due, form, how, lrg) in enumerate(ARCHIVE, 4):
        for j, v in enumerate([closed, review, action, ref, answer, owner, due, how, lrg], 1):
            c = aw.cell(row, j, v)
            c.alignment, c.border = WRAP, BOX
        if isinstance(closed, date):
            aw.cell(row, 1).number_format = "dd/mm/yyyy"
        if form:
            aw.cell(row, 7).number_format = form
        aw.row_dimensions[row].height = 48
    for k, w in zip("ABCDEFGHI", (12, 8, 36, 8, 48, 24, 14, 40, 12), strict=True):
        aw.column_dimensions[k].width = w


def add_dashboard(dw: Worksheet) -> None:
    """Counts of the open actions."""
    dw["B2"], dw["B2"].font = "Open and closed at a glance (LIVE only)", Font(bold=True)
    heads: list[str] = ["Review", "B", "G", "A", "R", "N", "X", "Not rated", "Total"]
    for j, t in enumerate(heads, 2):
        c = dw.cell(4, j, t)
        c.font = Font(bold=True)
        if t in FILL:
            c.fill = FILL[t]
    tot = [0] * 8
    for i, review in enumerate(("Ash", "Orme", "Sleep"), 5):
        cnt = dict.fromkeys(["B", "G", "A", "R", "N", "X", "-"], 0)
        for x in LIVE:
            if x[0] == review:
                for a in x[4]:
                    cnt[a[6] or a[7] or "-"] += 1
        line = [*cnt.values(), sum(cnt.values())]
        tot = [p + q for p, q in zip(tot, line, strict=True)]
        dw.cell(i, 2, review)
        for j, v in enumerate(line, 3):
            dw.cell(i, j, v)
    dw.cell(8, 2, "All reviews").font = Font(bold=True)
    for j, v in enumerate(tot, 3):
        dw.cell(8, j, v).font = Font(bold=True)
    dw["B10"] = "Next LRG: 12 February 2025, 10am. Overdue actions are taken first."


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the workbook and returns its path."""
    path = folder / NAME
    book = Workbook()
    book.properties.created = datetime(2025, 2, 6, 9, 0)  # noqa: DTZ001
    first = book.active
    assert isinstance(first, Worksheet)
    add_read_me(first)
    add_lists(book.create_sheet("Lists"))
    add_live(book.create_sheet("LIVE"))
    add_archive(book.create_sheet("ARCHIVE (closed)"))
    add_dashboard(book.create_sheet("Dashboard", 2))
    book.move_sheet("Lists", 4)
    book.save(path)
    repack(path, dated)
    return path


if __name__ == "__main__":
    build()
