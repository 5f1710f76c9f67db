"""Builds dunmarsh-lcspr-wren-combined-plan.docx: the combined action plan of a child safeguarding practice review on landscape pages.

One long table with the recommendation merged down over its actions and group rows merged across, a second table of
single agency actions merged by agency, and an appendix of closed actions.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "dunmarsh-lcspr-wren-combined-plan.docx"
Action = tuple[str, str, str, str, str, str]
SHADE, BAND = "385623", "E2EFD9"

INTRODUCTION = [
    "Wren was eleven weeks old when she was taken to hospital on 23 October 2022 with a fractured skull and healing ribs. She lives with foster carers now and is doing well. Her parents were 18 and 19, and her mother had left care six months before. Dunmarsh Safeguarding Children Partnership (DSCP, ‘the Partnership’) commissioned the review in December 2022 and published it on 5 February 2024.",
    "At her six-week check at Tollgate Medical Centre a practice nurse saw a bruise on Wren’s ear and recorded it as a birthmark. She did not follow the bruising protocol, which calls for a paediatric opinion on the same day. Dunmarsh Hospitals NHS Trust did not tell the health visiting service, which is run by Lowland Community Health NHS Trust, that Wren’s father had been asked to leave the ward after he shouted at a midwife. Children’s Social Care knew of the pregnancy at fourteen weeks and did not begin a pre-birth assessment until thirty-three.",
    "This plan brings together what every agency has agreed to do. It is reviewed by the Practice Review Group (PRG) every two months and was last updated on 30 September 2024. Actions closed since the plan was agreed have been moved to Appendix A and keep their numbers.",
]

FINDINGS = [
    "Fathers are part of the family whether or not they are in the room. Nobody could tell the reviewer what Wren’s father did for a living.",
    "Babies who cannot roll do not bruise themselves.",
    "A parent who has just left care is still somebody’s responsibility.",
    "Cold and damp wear people out. Two of the five calls made in the week before Wren was hurt were about the boiler.",
]

KEY = [
    ("Completed", "Finished and signed off by the PRG"),
    ("On track", "Under way and expected to finish on time"),
    ("Delayed", "The date has passed and the action is not finished"),
]

PLAN_HEAD = ["Recommendation", "No.", "Agreed action(s)", "Lead", "Timescale", "Progress and impact", "Status"]
PLAN: list[str | tuple[str, list[Action]]] = [
    "Before Wren was born",
    (
        "1. Dunmarsh Hospitals NHS Trust and Lowland Community Health NHS Trust should ensure that both parents are met, and asked about their own childhoods, before the birth.",
        [
            (
                "1a",
                "Amend the booking form so that the father or partner is named and is invited to two antenatal appointments.",
                "Dunmarsh Hospitals – Head of Midwifery",
                "31 March 2024",
                "Form in use since 4 March. In June a count of 200 forms found a partner named on 176.",
                "Completed",
            ),
            (
                "1b",
                "Offer an antenatal visit by a health visitor to every first-time parent under 21.",
                "Lowland – 0-19 Service Manager",
                "July 2024",
                "Two localities out of four are visiting. The others have vacancies.",
                "Delayed",
            ),
            (
                "1c",
                "Make a short film with young fathers about being asked.",
                "DSCP with Harbour Youth Project",
                "December 2024",
                "Filming is booked for 12 October.",
                "On track",
            ),
        ],
    ),
    (
        "2. Children’s Social Care should start a pre-birth assessment by sixteen weeks where a parent is, or has recently been, in the care of the Council.",
        [
            (
                "2a",
                "Rewrite the pre-birth procedure.",
                "CSC – Head of Service, Safeguarding",
                "30/04/2024",
                "Published 29 April 2024.",
                "Completed",
            ),
            (
                "2b",
                "Track the unborn babies of care-experienced parents at a monthly meeting with midwifery.",
                "CSC – Team Manager, Leaving Care; Dunmarsh Hospitals – Named Midwife",
                "Monthly from May 2024",
                "Five meetings so far. 31 babies tracked and 27 assessed by sixteen weeks.",
                "On track",
            ),
        ],
    ),
    "Bruising and injury",
    (
        "3. All agencies should follow the protocol on bruising in babies who are not mobile, and the Partnership should test whether they do.",
        [
            (
                "3a",
                "Relaunch the protocol with a one-page flowchart and a telephone number that is answered day and night.",
                "DSCP Business Manager",
                "Feb-24",
                "Relaunched 26 February. 412 staff joined on line.",
                "Completed",
            ),
            (
                "3b",
                "Mystery-shop ten GP practices, four nurseries and two walk-in centres.",
                "DSCP – Quality Assurance Officer",
                "31st October 2024",
                "Nine visited. Seven gave the right answer.",
                "On track",
            ),
            (
                "3c",
                "Make the flowchart open on the GP record when bruising is coded in a child under one.",
                "ICB – Named GP",
                "June 2024",
                "The supplier now says November 2024.",
                "Delayed",
            ),
        ],
    ),
    (
        "4. Marshland Police and Children’s Social Care should hold a strategy meeting, with a paediatrician taking part, on the day that an unexplained injury to a baby is reported.",
        [
            (
                "4a",
                "Agree an on-call rota of paediatricians for strategy meetings.",
                "Dunmarsh Hospitals – Designated Doctor",
                "Immediate",
                "Rota began on 15 January 2024.",
                "Completed",
            ),
            (
                "4c",
                "Audit the hours from report to meeting in every case between April and September 2024.",
                "Marshland Police – Detective Inspector, Child Abuse Investigation",
                "Nov 2024",
                "",
                "On track",
            ),
        ],
    ),
    "Home and family",
    (
        "5. Dunmarsh Homes should give repairs to heating and damp priority where a tenant under 21 has a baby.",
        [
            (
                "5a",
                "Change the priority code and tell the call centre.",
                "Dunmarsh Homes – Repairs Manager",
                "1 July 2024",
                "Done on 24 June. Average wait down from 19 days to 4.",
                "Completed",
            ),
            (
                "5b",
                "Tell the health visitor, with consent, when the heating of such a tenant fails.",
                "Dunmarsh Homes – Tenancy Support Lead",
                "tbc",
                "Agreement is with Lowland’s lawyers.",
                "",
            ),
        ],
    ),
    (
        "6. The Partnership should ask Wren’s parents and other young parents what would have helped, and act on the answer.",
        [
            (
                "6a",
                "Hold three conversations with young parents and report what they say.",
                "DSCP Participation Worker",
                "by end of August 2024",
                "Three held, with 14 parents. Report went to the PRG on 3 September.",
                "Completed",
            ),
        ],
    ),
]

SINGLE_HEAD = ["Agency", "What the agency will do", "By", "Update", "Status"]
SINGLE: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (
        "Lowland Community Health NHS Trust",
        [
            (
                "Add a prompt about crying and coping to the six-week contact.",
                "31.05.24",
                "Prompt is live.",
                "Completed",
            ),
            (
                "Give family nurses safeguarding supervision every six weeks.",
                "From April 2024",
                "In place for 9 of 12 nurses.",
                "On track",
            ),
        ],
    ),
    (
        "Marshland Police",
        [
            ("Brief control room staff on calls about babies.", "March 2024", "All five shifts briefed.", "Completed"),
            (
                "Have a supervisor view body-worn video of every call at which a child under two is hurt.",
                "Aug 2024",
                "Policy is with the staff association.",
                "Delayed",
            ),
        ],
    ),
    (
        "Stepping Stones Nursery",
        [
            (
                "Record bruises on a body map when a child arrives.",
                "Spring term 2024",
                "Maps seen by the Early Years Adviser on 6 June.",
                "Completed",
            ),
        ],
    ),
    (
        "Marshland Ambulance Service",
        [
            ("Put the bruising flowchart on crews’ tablets.", "January 2025", "", "On track"),
        ],
    ),
]

CLOSED_HEAD = ["No.", "Action", "Lead", "Closed on", "Reason for closing"]
CLOSED = [
    (
        "2c",
        "Write to care-experienced parents with the number of their personal adviser.",
        "CSC",
        "12 April 2024",
        "Completed. 143 letters sent.",
    ),
    (
        "4b",
        "Buy a second video link for the strategy meeting room.",
        "Marshland Police",
        "20 May 2024",
        "No longer required: meetings have moved to another system.",
    ),
    ("6b", "Publish a seven-minute briefing about Wren.", "DSCP", "9 February 2024", "Completed."),
]


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell."""
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


def start_table(document: DocumentType, head: Sequence[str], widths: Sequence[float]) -> Table:
    """Add a table with a dark header row that repeats on each page."""
    table: Table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    table.autofit = False
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for column, cell, text, width in zip(table.columns, table.rows[0].cells, head, widths, strict=True):
        column.width = Cm(width)
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.color.rgb = True, RGBColor(0xFF, 0xFF, 0xFF)
        shade(cell, SHADE)
    return table


def add_row(table: Table, texts: Sequence[str]) -> list[_Cell]:
    """Add a row, put the texts in its last cells and return all of its cells."""
    cells = list(table.add_row().cells)  # type: ignore[no-untyped-call]
    for cell, text in zip(cells[-len(texts) :], texts, strict=True):
        cell.text = text
    return cells


def add_plan(document: DocumentType) -> None:
    """Write the plan: group rows merged across, recommendations merged down."""
    table = start_table(document, PLAN_HEAD, [5.2, 1.2, 5.7, 4.2, 2.5, 5.0, 2.6])
    for entry in PLAN:
        if isinstance(entry, str):
            cells = add_row(table, [""])
            band = cells[0].merge(cells[-1])
            band.text = entry
            shade(band, BAND)
            continue
        recommendation, actions = entry
        firsts = [add_row(table, action)[0] for action in actions]
        merged = firsts[0].merge(firsts[-1])
        merged.text = recommendation


def add_single(document: DocumentType) -> None:
    """Write the single agency actions, the agency merged down over its rows."""
    table = start_table(document, SINGLE_HEAD, [4.6, 8.6, 3.2, 6.6, 3.2])
    for agency, actions in SINGLE:
        firsts = [add_row(table, action)[0] for action in actions]
        merged = firsts[0].merge(firsts[-1])
        merged.text = agency


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the plan and returns its path."""
    path = folder / NAME
    document = Document()
    document.core_properties.created = datetime(2024, 9, 30)  # noqa: DTZ001 - the file keeps no zone
    document.core_properties.title = "LCSPR Wren: combined action plan"
    document.core_properties.author = "Dunmarsh Safeguarding Children Partnership"
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.7)
    section.header.paragraphs[0].text = "DRAFT v5.2 – LCSPR Wren – combined action plan"
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)

    document.add_heading("Local Child Safeguarding Practice Review: Wren", 0)
    document.add_heading("Combined multi-agency and single agency action plan", 1)
    for text in INTRODUCTION:
        document.add_paragraph(text)
    document.add_heading("What the review taught us", 2)
    for number, text in enumerate(FINDINGS, 1):
        document.add_paragraph().add_run(f"Finding {number}: ").bold = True
        document.paragraphs[-1].add_run(text)
    document.add_heading("Key to status", 2)
    for word, meaning in KEY:
        document.add_paragraph(f"{word} = {meaning}")

    document.add_heading("Action plan", 2).paragraph_format.page_break_before = True
    add_plan(document)
    document.add_heading("Additional single agency actions", 2)
    document.add_paragraph(
        "Agencies set themselves these actions in their own learning reports. They do not answer a recommendation."
    )
    add_single(document)
    document.add_heading("Appendix A: Closed actions", 2).paragraph_format.page_break_before = True
    table = start_table(document, CLOSED_HEAD, [1.6, 9.0, 4.2, 3.6, 7.8])
    for row in CLOSED:
        add_row(table, row)
    document.add_paragraph()
    document.add_paragraph(
        "Abbreviations: CSC Children’s Social Care, Dunmarsh Council; ICB NHS Marshland Integrated Care Board; Dunmarsh Hospitals and Lowland are the two NHS trusts named in recommendation 1."
    )
    document.save(str(path))
    repack(path, dated)
    return path


if __name__ == "__main__":
    build()
