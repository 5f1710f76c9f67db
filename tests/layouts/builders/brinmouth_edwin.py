"""Builds the landscape action plan: merged cells, headers repeated over pages, rows that break, coloured RAG cells."""

import sys
from collections.abc import Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.layouts.builders.pages import numbered, words

NAME = "brinmouth-sar-edwin-action-plan-v4.pdf"
_WIDTHS = (12 * mm, 68 * mm, 38 * mm, 36 * mm, 24 * mm, 72 * mm, 18 * mm)
_GREY = colors.HexColor("#D9D9D9")
_FILLS = {"B": "#5B9BD5", "G": "#00B050", "A": "#FFC000", "R": "#FF0000"}

Row = tuple[str, str, str, str, str, str, str]
"""Number, action, agency, post, date, progress, RAG. "=" is the cell above, merged; "#G" a fill without a word; "¦" the end of a page."""

PLAN: Sequence[tuple[str, Sequence[Row]]] = (
    (
        "Recommendation 1: The Board should agree one procedure for adults who go missing from care homes and supported housing.",
        (
            (
                "1.1",
                "Write the procedure with Pellsea Police and try it out in two desk-top exercises.",
                "BSAB",
                "Board Manager",
                "30/06/2024",
                "Procedure agreed on 11 June 2024. Both exercises were held and 34 staff took part.",
                "Blue",
            ),
            (
                "1.2",
                "Brief the registered managers of all 31 homes.",
                "=",
                "Workforce Lead",
                "Sept 2024",
                "27 of 31 managers briefed.",
                "#G",
            ),
        ),
    ),
    (
        "Recommendation 2: Brinmouth Council Adult Social Care should review how it checks that a placement can still meet a person’s needs when they change quickly.",
        (
            (
                "2.1",
                "Add a change-of-need review to the placement standard, to be held within ten working days.",
                "Brinmouth Council Adult Social Care",
                "Head of Commissioning",
                "31 July 2024",
                "Complete. New standard in all contracts from 1 August 2024.",
                "Blue",
            ),
            (
                "2.2",
                "Audit 30 placements made since January 2023 against the new standard.",
                "=",
                "Principal Social Worker",
                "31 Oct 2024",
                "The first audit found that 22 of 30 placements had had a review when the person’s needs changed. In five of the eight "
                "others the provider had asked for one and had not been answered; in two the family had asked; in one nobody had noticed "
                "that the person had stopped walking. A second audit is to be done in April 2025.",
                "Amber",
            ),
            (
                "2.3",
                "Report both audits to the Performance Sub-group.",
                "=",
                "=",
                "May 2025",
                "Not started",
                "",
            ),
        ),
    ),
    (
        "Recommendation 3: Pellsea Police and Brinmouth Council should put in place a way to share last known places and habits within the first hour.",
        (
            (
                "3.1",
                "Introduce the Herbert Protocol form in every care home and extra care scheme.",
                "Pellsea Police",
                "Missing Persons Co-ordinator",
                "31/12/2024",
                "Forms are held for 410 residents.",
                "#G",
            ),
            (
                "3.2",
                "Give the control room access to the form at all hours, including a contact who can open the file at weekends ¦when the home’s office is shut.",
                "Pellsea Police / Brinmouth Council",
                "Control Room Manager; Emergency Duty Team Manager",
                "31/01/2025",
                "Overdue. The licence was refused by the supplier in January and a new business case has gone to the ¦Chief Finance Officer. "
                "Until then the control room telephones the Emergency Duty Team, which holds a paper copy. Three calls have been made in this way, "
                "of which one was answered within ten minutes, one within the hour and one on the next morning.",
                "#R",
            ),
        ),
    ),
    (
        "Recommendation 4: Saltreach University Hospitals NHS Trust (SUHT) should record at discharge what is known of the risk that a person will walk out of the place to which he or she goes.",
        (
            (
                "4.1",
                "Put a question on leaving and wandering into the discharge summary.",
                "SUHT",
                "Chief Nursing Information Officer",
                "Q2 2024/25",
                "Question live since 2 September 2024.",
                "Blue",
            ),
            (
                "4.2",
                "Dip sample 40 summaries a quarter.",
                "=",
                "Head of Safeguarding",
                "ongoing",
                "First sample (December 2024): answered in 31 of 40.",
                "#G",
            ),
            (
                "4.3",
                "Train ward clerks and discharge co-ordinators.",
                "=",
                "Matron for Discharge",
                "28/02/2025",
                "64% trained at 31 January.",
                "Amber",
            ),
        ),
    ),
    (
        "Recommendation 5: NHS Pellsea and Brinmouth Integrated Care Board should commission a memory service that sees people in care homes.",
        (
            (
                "5.1",
                "Write a service specification with people who live in homes, and their families.",
                "Integrated Care Board",
                "Commissioning Manager, Older People",
                "30 September 2024",
                "Specification approved 19 September 2024.",
                "Blue",
            ),
            (
                "¦5.2",
                "Let the contract.",
                "=",
                "=",
                "1 April 2025",
                "No bids were received. The Board has been told.",
                "#R",
            ),
        ),
    ),
    (
        "Recommendation 6: Hollin House Care Ltd should make sure that a resident’s whereabouts are checked and written down at each change of shift.",
        (
            (
                "6.1",
                "Hourly check sheets for residents at high risk; handover sheet for all.",
                "Hollin House Care Ltd",
                "Nominated Individual",
                "immediate",
                "In use in all four homes. Seen by the Council’s quality team on 6 and 7 May 2024.",
                "Blue",
            ),
            (
                "6.2",
                "Fit door sensors.",
                "=",
                "=",
                "August 2024",
                "Three homes of four. The fourth is to close.",
                "Amber",
            ),
        ),
    ),
    (
        "Recommendation 7: The Board should write to the Care Quality Commission about the registration of homes that have no night staff awake.",
        (
            (
                "7.1",
                "Letter from the Independent Chair.",
                "BSAB",
                "Independent Chair",
                "31.5.24",
                "Sent 28 May 2024. Reply received 2 July 2024.",
                "Blue",
            ),
        ),
    ),
    (
        "Recommendation 8: Brinmouth Homes and the Fire and Rescue Service should share a list of tenants with dementia who live alone.",
        (
            (
                "8.1",
                "Agree the list’s content and legal basis.",
                "Brinmouth Homes",
                "Head of Housing Support",
                "Nov 2024",
                "Withdrawn. Legal advice is that such a list cannot be kept; see 8.2.",
                "n/a",
            ),
            (
                "8.2",
                "Offer a home safety visit at the start of each such tenancy instead.",
                "Brinmouth Homes; Saltreach Fire and Rescue Service",
                "Head of Housing Support; Prevention Manager",
                "31 March 2025",
                "",
                "",
            ),
        ),
    ),
)


def build(folder: Path) -> Path:
    """Writes the document into a folder and returns its path."""
    path = folder / NAME
    margins = {"leftMargin": 14 * mm, "rightMargin": 14 * mm, "topMargin": 22 * mm, "bottomMargin": 16 * mm}
    template = SimpleDocTemplate(
        str(path), pagesize=landscape(A4), title="Edwin: action plan", author="BSAB", **margins
    )
    template.build([*_front(), *_plan(), *_back()], canvasmaker=numbered(_margins))
    return path


def _margins(canvas: Canvas, page: int, pages: int) -> None:
    wide, high = landscape(A4)
    canvas.setFont("Helvetica-Oblique", 8)
    canvas.drawString(
        14 * mm, high - 12 * mm, "Brinmouth Safeguarding Adults Board – SAR Edwin – action plan, version 4"
    )
    canvas.drawRightString(wide - 14 * mm, high - 12 * mm, "OFFICIAL")
    canvas.drawString(14 * mm, 9 * mm, "Updated 14 February 2025")
    canvas.drawRightString(wide - 14 * mm, 9 * mm, f"Page {page} of {pages}")


def _front() -> list[Flowable]:
    return [
        words("<b>Safeguarding Adults Review: Edwin</b>", 16),
        Spacer(1, 3 * mm),
        words("<b>Multi-agency action plan</b>", 12),
        Spacer(1, 2 * mm),
        words(
            "Edwin, who was 79, walked out of a care home in Pellsea on the night of 3 December 2022 and was found dead the next "
            "morning. Brinmouth Safeguarding Adults Board (BSAB, “the Board”) commissioned a review in March 2023 and published it "
            "on 29 February 2024 (reference BSAB/SAR/07).",
            9.5,
        ),
        Spacer(1, 4 * mm),
    ]


def _back() -> list[Flowable]:
    key = [
        [_cell("Blue"), _cell("Complete and signed off by the Board")],
        [_cell("Green"), _cell("In progress and on time")],
        [_cell("Amber"), _cell("In progress, some delay")],
        [_cell("Red"), _cell("Overdue or blocked")],
    ]
    fills = [("BACKGROUND", (0, n), (0, n), colors.HexColor(fill)) for n, fill in enumerate(_FILLS.values())]
    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    return [
        Spacer(1, 6 * mm),
        words("<b>RAG key</b>", 10),
        Spacer(1, 2 * mm),
        Table(key, colWidths=(20 * mm, 80 * mm), style=[grid, *fills], hAlign="LEFT"),
        Spacer(1, 3 * mm),
        words("The Board will look at this plan again on 16 May 2025.", 9.5),
    ]


def _plan() -> list[Flowable]:
    """The plan's parts, a page or less each; what a cell says breaks off where its page ends."""
    parts: list[list[tuple[str, Sequence[Row]]]] = [[]]
    for heading, actions in PLAN:
        kept: list[Row] = []
        for action in actions:
            before, after = _halves(action)
            if after is None:
                kept.append(action)
                continue
            parts[-1].append((heading, [*kept, before] if any(before) else kept))
            parts.append([])
            heading, kept = "", [after]
        parts[-1].append((heading, kept))
    drawn: list[Flowable] = []
    for part in parts:
        drawn += [PageBreak(), _table(part)] if drawn else [_table(part)]
    return drawn


def _halves(action: Row) -> tuple[Row, Row | None]:
    """A row before and after the end of a page; a break in front of its number leaves nothing before."""
    if not any("¦" in text for text in action):
        return action, None
    pairs = [text.split("¦") if "¦" in text else [text, text if text.startswith("#") else ""] for text in action]
    if action[0].startswith("¦"):
        whole = [text.removeprefix("¦") for text in action]
        return ("", "", "", "", "", "", ""), _row(whole)
    return _row([pair[0] for pair in pairs]), _row([pair[1] for pair in pairs])


def _row(texts: list[str]) -> Row:
    number, action, agency, post, date, progress, rag = texts
    return number, action, agency, post, date, progress, rag


def _table(part: Sequence[tuple[str, Sequence[Row]]]) -> Table:
    rows: list[list[Paragraph | str]] = [
        [_head(text) for text in ("No.", "Action", "Lead", "", "By when", "Progress", "RAG")],
        [_head(text) for text in ("", "", "Agency", "Post", "", "", "")],
    ]
    drawn: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 1), colors.HexColor("#1F3864")),
        ("SPAN", (2, 0), (3, 0)),
        *(("SPAN", (column, 0), (column, 1)) for column in (0, 1, 4, 5, 6)),
    ]
    for heading, actions in part:
        if heading:
            drawn += [("SPAN", (0, len(rows)), (-1, len(rows))), ("BACKGROUND", (0, len(rows)), (-1, len(rows)), _GREY)]
            rows.append([words(f"<b>{heading}</b>", 9), *[""] * 6])
        drawn += _merged(actions, len(rows))
        for action in actions:
            drawn += _filled(action[6], len(rows))
            rows.append([_cell(text) for text in action])
    return Table(rows, colWidths=_WIDTHS, style=drawn)


def _merged(actions: Sequence[Row], top: int) -> list[tuple[object, ...]]:
    """The merging of cells that hold "=" with those above them."""
    spans: list[tuple[object, ...]] = []
    for column in (2, 3):
        start = 0
        for number in range(1, len(actions) + 1):
            if number < len(actions) and actions[number][column] == "=":
                continue
            if number - start > 1:
                spans.append(("SPAN", (column, top + start), (column, top + number - 1)))
            start = number
    return spans


def _filled(rag: str, row: int) -> list[tuple[object, ...]]:
    letter = rag.removeprefix("#")[:1]
    return [("BACKGROUND", (6, row), (6, row), colors.HexColor(_FILLS[letter]))] if letter in _FILLS else []


def _cell(text: str) -> Paragraph:
    return words("" if text == "=" or text.startswith("#") else text, 9)


def _head(text: str) -> Paragraph:
    return words(f"<b>{text}</b>", 9, textColor=colors.white)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "documents")
