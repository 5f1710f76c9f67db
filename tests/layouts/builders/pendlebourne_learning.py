"""Builds pendlebourne-annual-report-learning-from-reviews.pdf: the chapter of a partnership's annual report that tells of four reviews.

It has a table of reviews with their status, paragraphs of progress by recommendation, a chart and a table of the
impact of actions rated in words.
"""

from collections.abc import Sequence
from pathlib import Path

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from tests.layouts.builders.packing import DOCUMENTS

NAME = "pendlebourne-annual-report-learning-from-reviews.pdf"
FIRST_FOLIO = 31
NAVY, PALE = HexColor("#20345C"), HexColor("#E8ECF5")

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14.5, spaceAfter=7)
ITALIC = ParagraphStyle("italic", parent=BODY, fontName="Times-Italic", leftIndent=14, rightIndent=14)
INDENTED = ParagraphStyle("indented", parent=BODY, leftIndent=14)
BULLET = ParagraphStyle("bullet", parent=BODY, leftIndent=16, bulletIndent=4, spaceAfter=3)
NUMBERED = ParagraphStyle("numbered", parent=BODY, leftIndent=22, bulletIndent=4, spaceAfter=4)
H1 = ParagraphStyle(
    "h1", parent=BODY, fontName="Helvetica-Bold", fontSize=20, leading=24, textColor=NAVY, spaceAfter=10
)
H2 = ParagraphStyle(
    "h2", parent=BODY, fontName="Helvetica-Bold", fontSize=13, leading=17, textColor=NAVY, spaceBefore=8, keepWithNext=1
)
H3 = ParagraphStyle(
    "h3", parent=BODY, fontName="Helvetica-Bold", fontSize=10.5, leading=14, keepWithNext=1, spaceAfter=3
)
CAPTION = ParagraphStyle("caption", parent=BODY, fontName="Helvetica-Oblique", fontSize=9, leading=12, keepWithNext=1)
CELL = ParagraphStyle("cell", parent=BODY, fontName="Helvetica", fontSize=8.8, leading=11, spaceAfter=0)
HEAD = ParagraphStyle("head", parent=CELL, fontName="Helvetica-Bold", textColor=white)
STYLES = {"h1": H1, "h2": H2, "h3": H3, "p": BODY, "i": ITALIC, "pi": INDENTED, "cap": CAPTION}

OPENING = [
    ("h1", "5. Learning from reviews"),
    (
        "p",
        "Pendlebourne Safeguarding Partnership (‘the Partnership’ or PSP) brings together the work for children and for adults in the borough. This chapter says what we learned from reviews between 1 April 2023 and 31 March 2024, what we did about it and, where we can tell, whether it made a difference. Where we cannot tell, we say so.",
    ),
    ("h2", "5.1 The year in numbers"),
    (
        "p",
        "The Case Review Group met eleven times. It considered six rapid reviews and nine referrals for a Safeguarding Adults Review (SAR). It started one thematic review, and two reviews begun in earlier years were published. A Domestic Homicide Review (DHR), which belongs to Pendlebourne Community Safety Partnership, is included because our agencies took part in it.",
    ),
    ("cap", "Table 5.1 Reviews in progress or published in 2023/24"),
]

REVIEWS = [
    ("Review", "Type", "About", "Commissioned", "Status at 31 March 2024"),
    (
        "Isla and Rory",
        "LCSPR",
        "Neglect of a sister and brother, 7 and 3. Rory was badly burned in August 2022.",
        "October 2022",
        "Published 11 July 2023. Five recommendations; action plan open.",
    ),
    (
        "Mr Fenn",
        "SAR",
        "Death of a man of 58 with alcohol dependence in January 2022",
        "May 2022",
        "Published 2 November 2023. Four recommendations; action plan open.",
    ),
    (
        "Jocelyn (DHR 11)",
        "DHR",
        "Death of a woman of 33. Led by the Community Safety Partnership.",
        "February 2023",
        "With the Home Office. Not yet published.",
    ),
    (
        "Three young men",
        "Thematic",
        "Serious youth violence and exploitation: three young men stabbed in 2023",
        "January 2024",
        "Under way. Report due in autumn 2024.",
    ),
]

ISLA_OPENING = [
    ("h2", "5.2 Isla and Rory: progress by recommendation"),
    (
        "p",
        "Isla and Rory lived with their parents and two large dogs in a house that professionals described, in thirty-one separate entries, as ‘cluttered’. The review found that the word had come to hide what it described. Children’s Services assessed the family three times and on each occasion did not look in the children’s bedroom. The community nursery, run by Rivermead Community and Mental Health NHS Trust, knew that Rory came in with infected flea bites but did not tell Children’s Services until he had been burned. Westwold Police officers who went to the house about the dogs in May 2022 made no record of the children.",
    ),
    (
        "p",
        "The main lesson, in the reviewer’s words, is that ‘neglect is measured in what a child’s day is like and not in what a kitchen looks like’.",
    ),
]

ISLA = [
    (
        "Recommendation 1 (Pendlebourne Council Children’s Services)",
        "Children’s Services should make the use of the graded care profile compulsory in every assessment where neglect is suspected.",
        "The profile has been compulsory since 1 October 2023. It was found in 61 of 66 assessments sampled in February 2024, against 9 of 50 the year before.",
    ),
    (
        "Recommendation 2 (Rivermead Community and Mental Health NHS Trust)",
        "The Trust should give its nursery and health visiting staff a single way to record what they see of a child’s condition over time, and share the record with Children’s Services at each review.",
        "The Trust has bought the software but has not yet switched it on. Staff are using a paper form in the meantime. The target of December 2023 was missed and the new target is September 2024.",
    ),
    (
        "Recommendation 3 (Westwold Police)",
        "Westwold Police should ensure that officers who visit a home for any reason record the name and the presentation of each child they see.",
        "The force added a mandatory field to its mobile devices in January 2024. It tells us that compliance is good. We have asked for figures.",
    ),
    (
        "Recommendation 4 (PSP)",
        "The Partnership should replace ‘cluttered’ and similar words in its templates with a description of what a child can and cannot do in the home.",
        "New templates were published in November 2023. Completed.",
    ),
    (
        "Recommendation 5 (Anvil Housing)",
        "Anvil Housing should train its gas safety engineers to recognise and report signs of neglect.",
        "Not started. Anvil Housing’s contractor changed in the autumn and training has been written into the new contract, which begins in June 2024.",
    ),
]

FENN = [
    ("h2", "5.3 Mr Fenn: what we learned"),
    (
        "p",
        "Mr Fenn was a joiner, a grandfather and a good darts player. He was admitted to hospital seventeen times in his last year. He died of sepsis in a room above a shop. Westwold University Hospitals NHS Trust discharged him to that address five times without checking that it had heating or running water. The Partnership’s reviewer also found that Adult Services had treated his drinking as a choice and had not carried out a mental capacity assessment at any time, and that Clearway, the alcohol service, closed his case after two missed appointments while he was in hospital. The ward did not tell Clearway that he had been admitted.",
    ),
    ("p", "The learning from the review can be put in three sentences:"),
    (
        "b",
        "Alcohol dependence can take away a person’s ability to carry out a decision, and capacity has to be assessed with that in mind.",
    ),
    ("b", "Seventeen admissions are one pattern and need one plan."),
    ("b", "A room is not a home because it has a postcode."),
    ("p", "The review made four recommendations:"),
    (
        "n",
        "Adult Services should assess and record the mental capacity of adults who are dependent on alcohol when they refuse care and support.",
    ),
    (
        "n",
        "Westwold University Hospitals NHS Trust and NHS Westwold Integrated Care Board should agree a plan for every adult with five or more unplanned admissions in twelve months.",
    ),
    (
        "n",
        "Clearway should not close a case because of missed appointments without first checking whether the person is in hospital or in custody.",
    ),
    (
        "n",
        "Pendlebourne Council should inspect rooms let above commercial premises where a resident has care and support needs.",
    ),
    ("h2", "5.4 What difference have our actions made?"),
    (
        "p",
        "Table 5.2 sets out the actions that the Case Review Group looked at in depth in March 2024. We rate impact in words. <b>Green</b> means that the action is finished and that we have seen evidence of a difference. <b>Amber</b> means that the action is under way, or that it is finished and we have not yet seen a difference. <b>Red</b> means that the action has not begun, or has made things worse.",
    ),
    ("cap", "Table 5.2 Impact of actions (SAR Mr Fenn and LCSPR Isla and Rory)"),
]

IMPACT = [
    ("From", "What we said we would do", "Led by", "By when", "What difference has it made?", "Impact"),
    (
        "Mr Fenn 1",
        "Add a capacity prompt for alcohol dependence to the care management system.",
        "Adult Services, Principal Social Worker",
        "January 2024",
        "Prompt live since 8 January. Sample of 40 records: capacity recorded in 34.",
        "Green",
    ),
    (
        "Mr Fenn 1",
        "Train 120 staff in executive functioning with the Rivermead Trust.",
        "Adult Services",
        "31 March 2024",
        "77 trained so far. Too early to see a difference.",
        "Amber",
    ),
    (
        "Mr Fenn 2",
        "Set up a fortnightly high intensity user meeting.",
        "Westwold University Hospitals, Head of Urgent Care",
        "Dec 2023",
        "In place. 22 adults have a plan; their admissions fell from 149 to 88.",
        "Green",
    ),
    (
        "Mr Fenn 2",
        "Commission a GP enhanced service for frequent attenders.",
        "ICB",
        "April 2024",
        "No funding found. Will be looked at again in 2025/26.",
        "Red",
    ),
    (
        "Mr Fenn 3",
        "Change Clearway’s closure policy, with a check of the hospital and custody portals.",
        "Clearway, Operations Manager",
        "30/11/23",
        "Policy changed on time. The custody portal cannot yet be searched.",
        "Amber",
    ),
    (
        "Mr Fenn 4",
        "Inspect 60 rooms above shops in two wards.",
        "Pendlebourne Council, Private Sector Housing",
        "End of March 2024",
        "64 inspected. Nine prohibition orders and eleven people rehoused.",
        "Green",
    ),
    (
        "Isla and Rory 1",
        "Train 200 practitioners in the graded care profile.",
        "PSP Learning Hub",
        "March 2024",
        "214 trained. 92% said three months later that they had used it.",
        "Green",
    ),
    (
        "Isla and Rory 5",
        "Write safeguarding training into the gas contract.",
        "Anvil Housing, Director of Assets",
        "June 2024",
        "Contract not yet in force.",
        "Red",
    ),
]

CLOSING = [
    ("h2", "5.5 Jocelyn"),
    (
        "p",
        "The report on Jocelyn was sent to the Home Office in December 2023. We cannot publish its findings before the Home Office has answered. Agencies have not waited. The Probation Service has changed its home visit standard, and the Integrated Care Board has paid for a domestic abuse worker in six practices. We shall report on the recommendations next year.",
    ),
    ("h2", "5.6 Three young men"),
    (
        "p",
        "Three young men, aged 17, 18 and 20, were stabbed within eight weeks in 2023. All survived. The Partnership decided on a thematic review because two of the three had been looked after by the Council and all had moved between children’s and adults’ services. The Youth Justice Service and the Probation Service are full members of the panel. Two early points have been sent to agencies: nobody held a list of the young adults at highest risk, and leaving care advisers were not invited to the exploitation panel.",
    ),
    ("h2", "5.7 Following up older reviews"),
    (
        "p",
        "Every review is looked at again two years after it was published. This year it was the turn of the SAR on Mrs Abara (2021). Of its seven recommendations the group judged that six were in place and asked for a fresh audit of the seventh, on covert medication. Practitioners told us:",
    ),
    ("i", "‘The seven-minute briefings are the only thing I read to the end. Please do not make them nine minutes.’"),
    ("h2", "5.8 What we will do next"),
    ("b", "Publish the thematic review and hold two conferences on it."),
    ("b", "Repeat the audit of the graded care profile in February 2025."),
    (
        "b",
        "Ask agencies to show us impact and not activity: the word ‘reminded’ will no longer be accepted as evidence.",
    ),
]


def decorate(canvas: Canvas, _: SimpleDocTemplate) -> None:
    """Draw the running head and the folio, which goes on from the chapter before."""
    canvas.setFont("Helvetica", 8)
    canvas.drawString(2 * cm, 28.3 * cm, "Pendlebourne Safeguarding Partnership")
    canvas.drawRightString(19 * cm, 28.3 * cm, "Annual Report 2023/24")
    canvas.drawCentredString(10.5 * cm, 1.2 * cm, str(FIRST_FOLIO + canvas.getPageNumber() - 1))


def prose(blocks: list[tuple[str, str]]) -> list[Flowable]:
    """Turn (style, text) pairs into paragraphs; runs of numbered ones count from one."""
    made: list[Flowable] = []
    number = 0
    for kind, text in blocks:
        number = number + 1 if kind == "n" else 0
        if kind == "n":
            made.append(Paragraph(text, NUMBERED, bulletText=f"({number})"))
        elif kind == "b":
            made.append(Paragraph(text, BULLET, bulletText="\u2022"))
        else:
            made.append(Paragraph(text, STYLES[kind]))
    return made


def grid(rows: Sequence[tuple[str, ...]], widths: list[float]) -> Table:
    """A ruled table whose header row repeats on each page."""
    cells = [[Paragraph(text, CELL if r else HEAD) for text in row] for r, row in enumerate(rows)]
    table = Table(cells, colWidths=[w * cm for w in widths], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), NAVY),
                ("ROWBACKGROUNDS", (0, 1), (-1, -1), [white, PALE]),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, black),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def chart() -> Drawing:
    """A bar chart of how often the graded care profile was found."""
    drawing = Drawing(300, 130)
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 40, 22, 220, 85
    bars.data = [[18, 40, 71, 92]]
    bars.categoryAxis.categoryNames = ["Feb 2023", "July 2023", "Nov 2023", "Feb 2024"]
    bars.valueAxis.valueMin, bars.valueAxis.valueMax, bars.valueAxis.valueStep = 0, 100, 25
    bars.bars[0].fillColor = NAVY
    drawing.add(bars)
    drawing.add(
        String(40, 117, "Graded care profile found in assessments sampled (%)", fontName="Helvetica-Bold", fontSize=8.5)
    )
    return drawing


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the chapter and returns its path."""
    path = folder / NAME
    story = prose(OPENING)
    story += [grid(REVIEWS, [2.8, 1.8, 4.8, 2.9, 4.7]), Spacer(1, 8)]
    story += prose(ISLA_OPENING)
    for heading, recommendation, progress in ISLA:
        story += [
            Paragraph(heading, H3),
            Paragraph(recommendation, ITALIC),
            Paragraph(f"<b>Progress:</b> {progress}", INDENTED),
        ]
    story.append(chart())
    story += prose(FENN)
    story += [grid(IMPACT, [1.9, 4.1, 3.2, 2.0, 4.2, 1.6]), Spacer(1, 8)]
    story += prose(CLOSING)
    report = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=2 * cm,
        rightMargin=2 * cm,
        topMargin=2.2 * cm,
        bottomMargin=2 * cm,
        title="Annual Report 2023/24, chapter 5",
        author="Pendlebourne Safeguarding Partnership",
        invariant=1,
    )
    report.build(story, onFirstPage=decorate, onLaterPages=decorate)
    return path


if __name__ == "__main__":
    build()
