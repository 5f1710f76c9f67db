"""Builds quarrendale-dhr-bronagh-action-plan.docx: the action plan of a domestic homicide review with its agencies' own plans.

Part 1 follows the Home Office's template, without a column for the status; in Part 2 each agency has its own form: columns in
another order, a plan in paragraphs, a table with one column for each action.
"""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "quarrendale-dhr-bronagh-action-plan.docx"
Row = tuple[str, ...]

MISSED: dict[str, str] = {
    "p": "Tarnside Constabulary answered four calls from the address in 2020 and did not link them.",
    "h": "Quarrendale and Fells NHS Foundation Trust saw her five times after falls, always with her husband beside her, and never asked her about abuse.",
    "c": "Adult Social Care did not offer her a carer’s assessment at any time.",
    "s": "Skelder Mental Health NHS Trust knew by January 2021 that her husband had threatened her and did not tell Adult Social Care.",
    "w": "In February 2021 Bronagh asked Weir Street Housing Association to take her husband’s name off the tenancy. The association posted her a form and told nobody.",
}

LESSONS: list[str] = [
    "Being a carer can hide being a victim.",
    "Older people are seldom asked about abuse, and hardly ever on their own.",
    "Control can look like devotion to those who see it for ten minutes.",
    "Nobody can see a pattern in one call.",
]

SUMMARY: list[Row] = [
    ("Part 1: the partnership", "9", "5", "4"),
    ("Tarnside Constabulary", "3", "2", "1"),
    ("Skelder Mental Health NHS Trust", "3", "2", "1"),
    ("Weir Street Housing Association", "2", "1", "1"),
    ("Adult Social Care", "2", "1", "1"),
    ("Haven and Hearth", "2", "1", "1"),
    ("Total", "21", "12", "9"),
]

Action = tuple[str, str, str, str, str]
PLAN: list[str | tuple[str, str, str, list[Action]]] = [
    "Theme A: seeing coercive control in older couples",
    (
        "1",
        "QCSP should commission training on coercive control in older couples for GPs, ward staff and housing officers.",
        "Local",
        [
            (
                "Specify the training and buy it.",
                "QCSP: Domestic Abuse Coordinator",
                "Specification agreed July 2023. Haven and Hearth appointed.",
                "30 September 2023",
                "Completed 12 October 2023.",
            ),
            (
                "Train 300 staff in the first year.",
                "Haven and Hearth",
                "212 trained by 31 March 2024.",
                "31/10/2024",
                "Completed 19 September 2024. 318 trained. Scores in a test before and after rose from 44% to 81%.",
            ),
        ],
    ),
    (
        "2",
        "Quarrendale and Fells NHS Foundation Trust and Quern Street Medical Practice should ask every patient who comes with repeated falls about domestic abuse, alone and with no relative in the room.",
        "Local",
        [
            (
                "Add a ‘seen alone?’ prompt to the falls pathway.",
                "QFFT: Named Nurse, Adult Safeguarding",
                "Prompt built November 2023.\nTested on two wards.",
                "Dec-23",
                "Completed 9 February 2024. Audit of 60 records, June 2024: patient seen alone in 51.",
            ),
            (
                "Make the same change to the consultation template of the practice.",
                "Quern Street Medical Practice: Practice Manager",
                "",
                "Dec-23",
                "",
            ),
        ],
    ),
    "Theme B: carers",
    (
        "3",
        "Adult Social Care should offer each carer’s assessment to the carer alone and should ask in it whether she or he is safe.",
        "Local",
        [
            (
                "Rewrite the form with carers.",
                "Adult Social Care: Carers Lead (Imelda Frostick)",
                "Four carers joined the working group.",
                "end of March 2024",
                "Completed 28 March 2024.",
            ),
            (
                "Report to QCSP on how many carers were seen alone.",
                "Adult Social Care: Performance Officer",
                "",
                "Every six months from September 2024",
                "First report received 17 September 2024: 64 of 97 seen alone. Continues.",
            ),
        ],
    ),
    "Theme C: working together",
    (
        "4",
        "QCSP should ask the Home Office to say more about carers in its guidance on domestic abuse.",
        "National",
        [
            (
                "Write to the Home Office.",
                "QCSP: Chair",
                "",
                "19 April 2023",
                "Letter sent 20 April 2023. A reply of 4 July 2023 says that it will be considered.",
            ),
        ],
    ),
    (
        "5",
        "Tarnside Constabulary, Adult Social Care and Skelder Mental Health NHS Trust should agree one way of telling each other, on the same day, that an adult with care needs or a carer has called 999.",
        "Local, then regional",
        [
            (
                "Agree a form and an inbox for each agency.",
                "Tarnside Constabulary: Vulnerability Hub Manager",
                "Form agreed May 2024.",
                "30.06.24",
                "Not complete. Inboxes tested in August 2024; the one at Skelder Mental Health NHS Trust is not read at weekends.",
            ),
            ("Test the form on ten real calls.", "DHR Task Group", "", "TBC", "Not started"),
        ],
    ),
    (
        "6",
        "Weir Street Housing Association should treat a request to take a joint tenant off a tenancy as a possible sign of abuse.",
        "Local",
        [
            ("See Part 2, Weir Street Housing Association.", "Weir Street Housing Association", "", "", ""),
        ],
    ),
]

POLICE: list[Row] = [
    (
        "TC1",
        "C",
        "The force should make sure that the call history of an address is read to officers before they arrive.",
        "Change the dispatch script and brief all control room staff.",
        "Head of Contact",
        "31/08/2023",
        "14/08/2023",
    ),
    (
        "TC2",
        "P",
        "The force should record the views of an adult with care needs apart from those of the spouse.",
        "Add a question to the vulnerability form.",
        "Vulnerability Hub Manager",
        "March 2024, now January 2025",
        "",
    ),
    (
        "TC3",
        "S",
        "The force should remind officers that a carer can be a victim.",
        "Publish a briefing and a two-minute video.",
        "Head of Learning",
        "30 Nov 23",
        "Nov 23",
    ),
]

SKELDER: list[Row] = [
    (
        "Invite carers to every care review and offer them time alone with the care coordinator.",
        "Carers told us that they are asked how they are in front of the person they care for.",
        "31st January 2024",
        "Director of Nursing",
        "Done: policy changed on 22 January 2024.",
        "Audit of 50 reviews, July 2024: carer invited to 47.",
    ),
    (
        "Add domestic abuse to the risk assessment in the patient record.",
        "It is not there at present.",
        "Q4 2023/24",
        "Chief Clinical Information Officer",
        "Delayed. The supplier has moved the release to November 2024.",
        "None yet",
    ),
    (
        "Appoint a lead for domestic abuse.",
        "",
        "1/9/23",
        "Director of Nursing",
        "Complete. In post since 4 September 2023.",
        "Job description",
    ),
]

WEIR_STREET: list[tuple[str, str, str, str, str]] = [
    (
        "Action 1",
        "Train all housing officers to see a request to change a tenancy as a possible sign of abuse.",
        "Head of Tenancy Services",
        "by the end of June 2023",
        "Completed 23 June 2023. All 19 officers came; the register has been sent to QCSP.",
    ),
    (
        "Action 2",
        "Add to the tenancy change form a question about when it is safe to ring.",
        "Digital Services Manager",
        "15 December 2023",
        "In progress. The form was still being tested at 30 September 2024.",
    ),
]

SOCIAL_CARE: list[Row] = [
    ("", "ASC1", "ASC2"),
    (
        "What we will do",
        "Visit every carer with whom there has been no contact for a year.",
        "Give all reviewing officers a session on coercive control.",
    ),
    ("Lead", "Service Manager, Reviews", "Principal Social Worker"),
    ("Target", "29 February 2024", "May 24"),
    ("Position", "C", "P"),
    ("Finished on", "27 February 2024", ""),
    ("Outcome", "138 carers visited. Six new safeguarding concerns raised.", "22 of 30 so far."),
]

HAVEN: list[Row] = [
    (
        "30 April 2023",
        "Open a weekly drop-in at the carers’ centre.",
        "Open since 3 May 2023. 61 women and four men have come.",
        "Service Manager",
    ),
    ("asap", "Print a leaflet for older victims in large type.", "", "Communications Volunteer"),
]


def shade(cell: _Cell, colour: str) -> None:
    x = OxmlElement("w:shd")
    for k, v in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        x.set(qn(f"w:{k}"), v)
    cell._tc.get_or_add_tcPr().append(x)


def write(cell: _Cell, text: str, *, bold: bool = False) -> None:
    lines = text.split("\n")
    for i, line in enumerate(lines):
        p = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
        p.paragraph_format.space_after = Pt(2)
        r = p.add_run(line)
        r.bold, r.font.size = bold, Pt(9)


def table(
    d: DocumentType, header: Sequence[str], rows: Sequence[str | Row], widths: Sequence[float], fill: str = "DDE6D5"
) -> Table:
    """A table with its widths, in which a row of one text runs right across."""
    t: Table = d.add_table(rows=0, cols=len(widths))
    t.style = "Table Grid"
    t.autofit = False
    for col, w in zip(t.columns, widths, strict=True):
        col.width = Cm(w)
    if header:
        cells = t.add_row().cells  # type: ignore[no-untyped-call]
        for c, h in zip(cells, header, strict=True):
            write(c, h, bold=True)
            shade(c, fill)
        trp = t.rows[0]._tr.get_or_add_trPr()
        x = OxmlElement("w:tblHeader")
        x.set(qn("w:val"), "true")
        trp.append(x)
    for r in rows:
        cells = t.add_row().cells  # type: ignore[no-untyped-call]
        if isinstance(r, str):
            m = cells[0].merge(cells[-1])
            write(m, r, bold=True)
            shade(m, "EEF3EA")
            continue
        for c, v in zip(cells, r, strict=True):
            write(c, v)
    for row in t.rows:
        for c, w in zip(row.cells, widths, strict=True):
            c.width = Cm(w)
    d.add_paragraph()
    return t


def vmerge(t: Table, col: int, first: int, last: int) -> None:
    """Merges cells of one column of which only the first is filled."""
    t.cell(first, col).merge(t.cell(last, col))
    c = t.cell(first, col)
    for p in list(c.paragraphs)[1:]:
        if not p.text:
            p._p.getparent().remove(p._p)


def start() -> DocumentType:
    """An empty document on landscape pages."""
    d = Document()
    s = d.sections[0]
    s.orientation = WD_ORIENT.LANDSCAPE
    s.page_width, s.page_height = Cm(29.7), Cm(21)
    s.left_margin = s.right_margin = Cm(1.8)
    s.top_margin = s.bottom_margin = Cm(1.7)
    d.styles["Normal"].font.name, d.styles["Normal"].font.size = "Calibri", Pt(10.5)
    s.header.paragraphs[0].text = "Quarrendale Community Safety Partnership\tDHR Bronagh: action plan"
    s.footer.paragraphs[0].text = "OFFICIAL – version 6, agreed by the DHR Task Group on 8 October 2024"
    return d


def add_front(d: DocumentType) -> None:
    """What stands before the plans."""
    d.add_heading("Domestic Homicide Review: Bronagh", 0)
    d.add_heading("Action plan of the partnership and of its agencies", 1)
    d.add_paragraph("Reference QCSP/DHR/07. Position at 30 September 2024.")
    d.add_heading("Background", 2)
    d.add_paragraph(
        "Bronagh was 52 when she was killed by her husband at their home on 8 May 2021. She had cared for him since his stroke in 2016. Quarrendale Community Safety Partnership (QCSP) decided on 24 June 2021 to hold a Domestic Homicide Review under section 9 of the Domestic Violence, Crime and Victims Act 2004. The Home Office Quality Assurance Panel approved the report in March 2023, and it was published on 19 April 2023. Bronagh’s sons chose her name for the review."
    )
    d.add_paragraph(
        "The report is long and this is not a summary of it, but readers of the plan have asked for a reminder of why it is needed. "
        + MISSED["p"]
        + " "
        + MISSED["h"]
        + " "
        + MISSED["c"]
        + " "
        + MISSED["s"]
        + " "
        + MISSED["w"]
    )
    d.add_paragraph("The report drew four lessons:")
    for t in LESSONS:
        d.add_paragraph(t, style="List Bullet")
    d.add_heading("How to read the plan", 2)
    d.add_paragraph(
        "Part 1 answers the six recommendations of the review and follows the Home Office template. Part 2 holds the plans that agencies made for themselves. Each agency has used its own form, and we have not changed them. Some agencies use a letter for the position:"
    )
    for t in (
        "C – complete, and the DHR Task Group has seen the evidence",
        "S – the agency says that it is complete; evidence has not been seen",
        "P – in progress",
        "N – not started",
    ):
        d.add_paragraph(t, style="List Bullet")
    d.add_heading("Where we are", 2)
    table(d, ["Plan", "Actions", "Complete", "Not complete or not stated"], SUMMARY, [9, 3, 3, 5])


def add_review(d: DocumentType) -> None:
    """Part 1: the recommendations of the review."""
    d.add_heading("Part 1: recommendations of the review", 1)
    rows: list[str | Row] = []
    spans = []
    for each in PLAN:
        if isinstance(each, str):
            rows.append(each)
            continue
        ref, text, scope, actions = each
        if len(actions) > 1:
            spans.append((len(rows) + 1, len(rows) + len(actions)))
        for i, action in enumerate(actions):
            rows.append((f"{ref}. {text}" if i == 0 else "", scope if i == 0 else "", *action))
    t1 = table(
        d,
        [
            "Recommendation",
            "Scope",
            "Action to take",
            "Lead agency",
            "Key milestones achieved in enacting the recommendation",
            "Target date",
            "Date of completion and outcome",
        ],
        rows,
        [5.6, 1.7, 4.2, 3.4, 3.8, 2.4, 5],
    )
    for a, b in spans:
        vmerge(t1, 0, a, b)
        vmerge(t1, 1, a, b)


def add_agencies(d: DocumentType) -> None:
    """Part 2: the plans of single agencies."""
    d.add_heading("Part 2: plans of single agencies", 1)
    d.add_paragraph(
        "These come from the agencies’ own management reviews. QCSP is told of progress but does not direct them."
    )

    d.add_heading("Tarnside Constabulary", 2)
    table(
        d,
        ["No.", "Position", "Recommendation of the force’s own review", "What we will do", "Owner", "Due", "Finished"],
        [*POLICE, ("",) * 7, ("", "", "Total: three actions, two complete", "", "", "", "")],
        [1.5, 1.8, 8, 6, 3.6, 3, 2.2],
        "D9E2F3",
    )
    d.add_heading("Skelder Mental Health NHS Trust", 2)
    table(
        d,
        ["What we said we would do", "Reason", "By when", "By whom", "Where we are now", "Proof"],
        [SKELDER[0], SKELDER[1], ("",) * 6, SKELDER[2], ("3 actions", "", "", "", "2 complete, 1 delayed", "")],
        [6.6, 5, 2.8, 3.6, 4.6, 3.5],
        "F4E3D7",
    )

    d.add_heading("Weir Street Housing Association", 2)
    d.add_paragraph("Sent by e-mail on 1 October 2024. The two actions below answer recommendation 6 of the review.")
    for n, a, who, due, pos in WEIR_STREET:
        p = d.add_paragraph()
        p.add_run(f"{n}: ").bold = True
        p.add_run(a)
        for k, v in (("Owner", who), ("Due", due), ("Position", pos)):
            q = d.add_paragraph()
            q.paragraph_format.left_indent, q.paragraph_format.space_after = Cm(1), Pt(1)
            q.add_run(f"{k}: ").bold = True
            q.add_run(v)

    d.add_heading("Adult Social Care", 2)
    t = table(d, (), SOCIAL_CARE, [4, 10.5, 10.5])
    for row in t.rows:
        shade(row.cells[0], "EFEFEF")

    d.add_heading("Haven and Hearth", 2)
    table(d, ["By", "Action", "Result", "Who"], [HAVEN[0], ("",) * 4, HAVEN[1]], [3.5, 9, 9, 4.5], "E4DFEC")

    d.add_heading("Quern Street Medical Practice", 2)
    d.add_paragraph(
        "The practice made no recommendations of its own. Its action is the second under recommendation 2 above."
    )
    d.add_heading("Probation Service", 2)
    d.add_paragraph(
        "The Probation Service did not know the couple and has no plan. It sat on the panel and will be told when this plan is closed."
    )
    d.add_heading("Short forms", 2)
    table(
        d,
        (),
        [
            ("QCSP", "Quarrendale Community Safety Partnership"),
            ("QFFT", "Quarrendale and Fells NHS Foundation Trust"),
            ("DHR", "Domestic Homicide Review"),
            ("ASC", "Adult Social Care, part of Quarrendale Borough Council"),
        ],
        [3, 14],
    )
    d.add_paragraph(
        "The DHR Task Group next meets on 10 December 2024. Questions about the plan should go to the Domestic Abuse Coordinator at QCSP."
    )


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the plan and returns its path."""
    path = folder / NAME
    d = start()
    add_front(d)
    add_review(d)
    add_agencies(d)
    d.save(str(path))
    repack(path, dated)
    return path


if __name__ == "__main__":
    build()
