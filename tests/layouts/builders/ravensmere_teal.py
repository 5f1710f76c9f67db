"""Builds ravensmere-lcspr-teal-briefing.pdf: a seven-minute briefing on a child safeguarding practice review, in coloured boxes on landscape pages."""

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.layouts.builders.packing import DOCUMENTS

NAME = "ravensmere-lcspr-teal-briefing.pdf"
WIDTH, HEIGHT = landscape(A4)
MARGIN, GUTTER, PADDING = 28.0, 12.0, 9.0
COLUMN = (WIDTH - 2 * MARGIN - 2 * GUTTER) / 3
TOP = HEIGHT - 84
TEAL, SAND, ROSE, SKY, LIME, PLUM = (
    HexColor(c) for c in ("#D5EEEC", "#FBEBD0", "#F9DDE0", "#DCE9F8", "#E6F2D0", "#E9DFF2")
)
DARK = HexColor("#124E57")

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.6, leading=13.6, spaceAfter=4)
BULLET = ParagraphStyle("bullet", parent=BODY, leftIndent=11, bulletIndent=1)
TITLE = ParagraphStyle(
    "title", parent=BODY, fontName="Helvetica-Bold", fontSize=13, leading=16.5, textColor=DARK, spaceAfter=5
)
BIG = ParagraphStyle("big", parent=BODY, fontName="Helvetica-Oblique", fontSize=13.5, leading=17, textColor=DARK)


@dataclass(frozen=True)
class Box:
    """A coloured box: its heading, its fill and its text; lines that begin with '* ' are bullets, with '> ' quotations."""

    title: str
    fill: Color
    lines: list[str]
    columns: int = 1

    def paragraphs(self) -> list[Paragraph]:
        """The box's text as paragraphs."""
        made = [Paragraph(self.title, TITLE)]
        for line in self.lines:
            if line.startswith("* "):
                made.append(Paragraph(line[2:], BULLET, bulletText="\u2022"))
            elif line.startswith("> "):
                made.append(Paragraph(line[2:], BIG))
            else:
                made.append(Paragraph(line, BODY))
        return made


PAGE_ONE = [
    [
        Box(
            "1. Why are you reading this?",
            TEAL,
            [
                "Ravensmere Safeguarding Children Partnership (RSCP) has published a Local Child Safeguarding Practice Review about <b>Teal</b>, who died aged six in February 2023. This briefing takes about seven minutes. Use it in a team meeting, in supervision or on your own.",
                "The review was commissioned in May 2023 and published on 8 February 2024. It was written by an independent reviewer, who met nineteen practitioners and Teal’s grandfather.",
            ],
        ),
        Box(
            "2. Who was Teal?",
            SAND,
            [
                "> ‘He knew the name of every digger on the bypass.’",
                "Teal lived with his mother and his baby sister in a flat rented from Ravensmere City Council. He loved machines, toast and the school guinea pig. He was diagnosed with type 1 diabetes when he was four. His mother has a learning disability, and after his sister was born she became depressed.",
            ],
        ),
    ],
    [
        Box(
            "3. What happened?",
            SKY,
            [
                "<b>March 2021</b> Teal is diagnosed at Ravensmere Royal Infirmary. His mother has three days of teaching about insulin and is given a 60-page handbook.",
                "<b>2021 to 2022</b> Teal is brought to two of nine clinic appointments. After each one he misses, a standard letter is sent.",
                "<b>June 2022</b> Stoneyford Infant School finds Teal thirsty and asleep at his desk. It rings home and the infirmary.",
                "<b>September 2022</b> Teal’s sister is born. A health visitor notes that their mother is tearful and that the flat is cold.",
                "<b>November 2022</b> Teal is admitted for five days with diabetic ketoacidosis (DKA).",
                "<b>January 2023</b> A neighbour tells the police that the children are alone at night.",
                "<b>11 February 2023</b> Teal dies of DKA. His last three insulin prescriptions had not been collected.",
            ],
        ),
    ],
    [
        Box(
            "4. What did the review find?",
            ROSE,
            [
                "* The hospital’s diabetes team wrote ‘DNA’ seven times and did not once refer Teal to Children’s Social Care, though its own policy asks for a referral after the second missed appointment.",
                "* No one at the infirmary adapted the teaching for a parent with a learning disability. Adult Social Care had assessed her in 2018 and had an easy-read communication plan for her, which it did not share with the infirmary.",
                "* Beacon Lane Surgery could see that prescriptions were not being collected and had no system for noticing it. It did not tell the diabetes team.",
                "* In June 2022 the school was told by a receptionist that somebody would ring back. Nobody from the infirmary did.",
                "* Teal went home from the ward in November without a discharge planning meeting. The school nurse, from Mereside Community NHS Trust, learned of the admission from Teal.",
                "* North Mere Police made a welfare visit in January 2023, found the children asleep with an uncle and did not send a notification to Children’s Social Care.",
                "* Practitioners saw a loving mother, and she was. That made it harder to say out loud that her son was not getting his insulin.",
            ],
        ),
    ],
]

PAGE_TWO = [
    [
        Box(
            "5. Key messages",
            LIME,
            [
                "<b>Children do not miss appointments.</b> Adults fail to bring them. Write ‘was not brought’ and then ask what it means for this child.",
                "<b>Medical neglect is neglect.</b> Insulin that stays at the chemist’s is a risk to life within days.",
                "<b>A leaflet is not an explanation.</b> Ask the parent to show you, and find out who else explains things to them.",
                "<b>Love and neglect can live in one home.</b> Naming the second does not deny the first.",
                "<b>If you are waiting for someone to ring back, you still own the worry.</b>",
            ],
        ),
        Box(
            "What went well",
            SAND,
            [
                "* A teaching assistant learned carbohydrate counting in her own time.",
                "* The health visitor went back four days running.",
            ],
        ),
    ],
    [
        Box(
            "6. What needs to change?",
            PLUM,
            [
                "The review makes eight recommendations. The Partnership accepted them all on 30 January 2024.",
                "* <b>Ravensmere Royal Infirmary</b> must replace ‘did not attend’ with ‘was not brought’ in its booking system, and make a second missed diabetes appointment trigger a telephone call and a discussion with the Named Nurse.",
                "* <b>Ravensmere Royal Infirmary and Mereside Community NHS Trust</b> should hold a discharge meeting before any child admitted with DKA goes home, and invite the school.",
                "* <b>Adult Social Care</b> to share communication plans for parents with a learning disability, with their consent, with every service that treats their child.",
                "* <b>Beacon Lane Surgery</b>, with the <b>Integrated Care Board</b>, to set up a monthly search for children whose repeat prescriptions have not been collected.",
                "* <b>North Mere Police</b> need to send a notification to Children’s Social Care after every welfare visit to children, whatever officers find.",
                "* <b>Children’s Social Care</b> should add medical neglect, with examples from long-term conditions, to the threshold document and to its front door training.",
                "* <b>All schools in Ravensmere</b> should have an individual healthcare plan, signed by a nurse and a parent, for each pupil with diabetes.",
                "* <b>RSCP</b> will audit thirty children with long-term conditions in autumn 2024 to see whether any of this has helped.",
            ],
            columns=2,
        ),
        Box(
            "What has changed already?",
            TEAL,
            [
                "* The infirmary changed its booking system in October 2023; a check in December found ‘was not brought’ used for 94 of 100 missed appointments.",
                "* Two learning disability link nurses are in post.",
                "* The police have reminded officers about notifications.",
            ],
            columns=2,
        ),
    ],
]

PAGE_THREE = [
    [
        Box(
            "7. Questions for practice",
            SKY,
            [
                "Talk about these with a colleague. There are no right answers.",
                "* Should a third missed appointment worry you more than a second? Why?",
                "* When did you last ask a parent to show you how they give a medicine?",
                "* Who in your team would notice a prescription that nobody collected?",
                "* How would you tell a mother you like that you think her child is being neglected?",
                "* What would Teal say a good week looks like?",
                "* Do you know whether the parents you work with have a communication plan, and should you ask?",
            ],
        ),
    ],
    [
        Box(
            "Words we have used",
            LIME,
            [
                "<b>DKA</b> Diabetic ketoacidosis: a dangerous build-up of acid in the blood when there is too little insulin.",
                "<b>DNA</b> Did not attend.",
                "<b>Threshold document</b> The guide that says which level of help a family may need.",
                "<b>The infirmary</b> Ravensmere Royal Infirmary, part of Ravensmere and Coast Hospitals NHS Trust.",
                "<b>Integrated Care Board</b> NHS Mere and Coast Integrated Care Board.",
                "<b>Adult Social Care, Children’s Social Care</b> Both are services of Ravensmere City Council.",
            ],
        ),
    ],
    [
        Box(
            "Find out more",
            SAND,
            [
                "The full review and the easy-read version are on the RSCP website. Book ‘Was Not Brought’ (half a day, free) through the training page.",
                "Worried about a child? Ring the Front Door on the number at the back of your staff badge. In an emergency ring 999.",
                "Tell us what your team decided: send one sentence to the RSCP Learning and Development Officer by the end of April 2024.",
            ],
        ),
    ],
]


def draw_box(canvas: Canvas, box: Box, x: float, top: float) -> float:
    """Draw a box with its top left corner at (x, top); returns the y of its lower edge."""
    width = COLUMN * box.columns + GUTTER * (box.columns - 1)
    paragraphs = box.paragraphs()
    heights: list[float] = [p.wrap(width - 2 * PADDING, HEIGHT)[1] for p in paragraphs]
    height = sum(heights) + 4.0 * (len(paragraphs) - 1) + 2 * PADDING
    canvas.setFillColor(box.fill)
    canvas.roundRect(x, top - height, width, height, 8, stroke=0, fill=1)
    y = top - PADDING
    for paragraph, tall in zip(paragraphs, heights, strict=True):
        y -= tall
        paragraph.drawOn(canvas, x + PADDING, y)
        y -= 4.0
    return top - height


def draw_page(canvas: Canvas, number: int, columns: list[list[Box]]) -> None:
    """Draw the banner, the columns of boxes and the foot of one page."""
    canvas.setFillColor(DARK)
    canvas.rect(0, HEIGHT - 66, WIDTH, 66, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont("Helvetica-Bold", 21 if number == 1 else 14)
    canvas.drawString(MARGIN, HEIGHT - 36, "Seven-minute briefing: Teal")
    canvas.setFont("Helvetica", 10.5)
    canvas.drawString(MARGIN, HEIGHT - 54, "Learning from a Local Child Safeguarding Practice Review")
    canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 36, "Ravensmere Safeguarding Children Partnership")
    canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 54, "February 2024")
    x = MARGIN
    for boxes in columns:
        top = TOP
        for box in boxes:
            top = draw_box(canvas, box, x, top) - GUTTER
        x += COLUMN + GUTTER
    canvas.setFillColor(DARK)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(MARGIN, 16, "Please share. You may copy this briefing without asking.")
    canvas.drawRightString(WIDTH - MARGIN, 16, f"{number} / 3")
    canvas.showPage()


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the briefing and returns its path."""
    path = folder / NAME
    canvas = Canvas(str(path), pagesize=landscape(A4), invariant=1)
    canvas.setTitle("Seven-minute briefing: Teal")
    canvas.setAuthor("Ravensmere Safeguarding Children Partnership")
    for number, columns in enumerate((PAGE_ONE, PAGE_TWO, PAGE_THREE), 1):
        draw_page(canvas, number, columns)
    canvas.save()
    return path


if __name__ == "__main__":
    build()
