"""Builds ``b5-prevent-future-deaths.pdf``: a coroner's report as a form of numbered boxes over two pages."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.layouts.builders.packing import DOCUMENTS

NAME = "b5-prevent-future-deaths.pdf"

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=15, spaceAfter=7)
_STRONG = ParagraphStyle("strong", parent=_BODY, fontName="Helvetica-Bold")
_ITEM = ParagraphStyle("item", parent=_BODY, leftIndent=18, bulletIndent=0)
_TITLE = ParagraphStyle("title", parent=_STRONG, fontSize=13, leading=16, alignment=1)

_RECIPIENTS = (
    "Chief Executive, Lowmoor University Hospitals NHS Trust",
    "Chief Executive, NHS Lowmoor and Wharfe Integrated Care Board",
    "Managing Director, Ashgrove Care Homes Limited",
    "Chief Executive, Lowmoor Ambulance Service NHS Trust",
)
_CIRCUMSTANCES = (
    "Mrs Marlowe was 82 and had lived at Ashgrove Court, a care home, since 2021. She took an anticoagulant. On 6 March 2023 she fell in the dining room and struck her head. Staff at the home telephoned for an ambulance at 14.10 hours and were told that one would come within two hours. They were not asked whether she took an anticoagulant.",
    "The ambulance arrived at 19.40 hours. The crew took her to Lowmoor General Hospital, where she waited on a trolley until 02.15 hours the next day before a doctor saw her. No scan of her head was requested, although the Trust’s own guideline calls for one within eight hours of such a fall.",
    "Mrs Marlowe was sent back to the home at 06.30 hours on 7 March 2023 without a discharge letter. She was found unconscious at 11.00 hours and died in hospital on 9 March 2023.",
)
_CONCERNS = (
    "The ambulance service’s call handlers follow a script that does not ask whether an older person who has hit their head takes an anticoagulant. I heard that the script had not been changed by the date of the inquest.",
    "Care homes in the area have no agreed way of telling the ambulance service that a resident who is waiting has become worse, other than to ring the same number and begin again.",
    "The emergency department’s electronic record lets a clinician close a head injury assessment with the question about anticoagulants left blank.",
    "Two doctors who gave evidence did not know of the Trust’s guideline on head injury. Neither had been shown it at induction.",
    "Patients are returned to care homes during the night without a letter and without a call to the home. The matron told me that this “happens most nights”.",
    "Ashgrove Care Homes Limited has no written instruction for its night staff on how often to check a resident who has come back from hospital after a blow to the head.",
    "Nobody at the Integrated Care Board could tell me who is responsible for seeing that the discharge agreement of 2019 between the hospital and the care homes is kept.",
)
_DUTY = (
    "You are under a duty to respond to this report within 56 days of its date, namely by Friday 14 June 2024. I, the coroner, may extend that period if you ask me to.",
    "Your response must set out what has been done or is to be done, with a timetable. If you propose to do nothing you must say why.",
)


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the report and returns its path."""
    path = folder / NAME
    document = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=20 * mm,
        rightMargin=20 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        title="Regulation 28: report to prevent future deaths",
        author="Lowmoor coroner area",
        invariant=1,
    )
    document.build(_story(), onFirstPage=_foot, onLaterPages=_foot)
    return path


def _story() -> list[Flowable]:
    form = Table(_boxes(), colWidths=[12 * mm, 158 * mm], splitInRow=1)
    form.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.75, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]),
    )
    return [
        Paragraph("REGULATION 28: REPORT TO PREVENT FUTURE DEATHS", _TITLE),
        Spacer(1, 4 * mm),
        form,
    ]


def _boxes() -> list[list[object]]:
    boxes: Sequence[tuple[str, list[Flowable]]] = (
        ("", _box("THIS REPORT IS BEING SENT TO:", items=[(f"{n}.", who) for n, who in enumerate(_RECIPIENTS, 1)])),
        ("1", _box("CORONER", "I am the Area Coroner for the coroner area of Lowmoor and Wharfe.")),
        (
            "2",
            _box(
                "CORONER’S LEGAL POWERS",
                "I make this report under paragraph 7 of Schedule 5 to the Coroners and Justice Act 2009 and regulations 28 and 29 of the Coroners (Investigations) Regulations 2013.",
            ),
        ),
        (
            "3",
            _box(
                "INVESTIGATION and INQUEST",
                "On 20 March 2023 I opened an investigation into the death of Ivy Marlowe, aged 82. It ended with the inquest on 27 March 2024. I recorded an accident, to which delay in diagnosis contributed. The cause of death was 1a subdural haematoma.",
            ),
        ),
        ("4", _box("CIRCUMSTANCES OF THE DEATH", *_CIRCUMSTANCES)),
        (
            "5",
            _box(
                "CORONER’S CONCERNS",
                "In the course of the inquest I heard evidence that gives me concern. In my opinion there is a risk that other deaths will occur unless action is taken, and I am required to report it to you.",
                "The <b>MATTERS OF CONCERN</b> are these:",
                items=[(f"({n})", text) for n, text in enumerate(_CONCERNS, 1)],
            ),
        ),
        (
            "6",
            _box(
                "ACTION SHOULD BE TAKEN",
                "In my opinion action should be taken to prevent future deaths and I believe that each of you has the power to take it.",
            ),
        ),
        ("7", _box("YOUR RESPONSE", *_DUTY)),
        (
            "8",
            _box(
                "COPIES and PUBLICATION",
                "I have sent a copy of this report to the Chief Coroner and to these Interested Persons: the family of Mrs Marlowe; the Care Quality Commission. I have also sent it to Wharfe Council, which may find it of interest.",
                "I must also send your response to the Chief Coroner, who may publish either or both in full or in summary.",
            ),
        ),
        ("9", _box("19 April 2024", "Area Coroner, Lowmoor and Wharfe")),
    )
    return [[Paragraph(number, _STRONG), inside] for number, inside in boxes]


def _box(title: str, *texts: str, items: Sequence[tuple[str, str]] = ()) -> list[Flowable]:
    """A box of the form: its title, its paragraphs and its numbered items."""
    listed = [Paragraph(text, _ITEM, bulletText=number) for number, text in items]
    return [Paragraph(title, _STRONG), *(Paragraph(text, _BODY) for text in texts), *listed]


def _foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, str(document.page))


if __name__ == "__main__":
    build()
