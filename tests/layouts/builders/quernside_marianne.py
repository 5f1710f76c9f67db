"""Builds the overview report: contents, numbered paragraphs, two columns in part, boxed findings, quoted recommendations."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from tests.layouts.builders.pages import numbered, words

NAME = "quernside-dhr-marianne-overview-report.pdf"
_WIDE, _HIGH = A4
_LEFT, _TOP, _BOTTOM = 22 * mm, 24 * mm, 20 * mm

CONTENTS = (
    ("1", "Introduction", 2),
    ("2", "Terms of reference and how the review was done", 2),
    ("3", "What happened", 3),
    ("4", "What the review found", 4),
    ("5", "Good practice", 5),
    ("6", "What has been recommended before", 5),
    ("7", "Recommendations", 6),
)
INTRODUCTION = (
    "Marianne was 36 when she was killed by her partner, Leon, at their home in Greyfell on 9 October 2021. She worked in a "
    "bakery and was the mother of two girls, who were eleven and six.",
    "Quernside Community Safety Partnership (QCSP, “the Partnership”) decided on 4 November 2021 to hold a domestic homicide "
    "review. The Home Office was told on the same day. The review was finished in May 2023 and published on 16 November 2023.",
    "The names are not the real ones. They were chosen by Marianne’s mother, who met the chair three times and read this report "
    "before it was finished.",
)
TERMS = (
    "to set out what each agency knew of Marianne, Leon and the children from June 2019;",
    "to consider whether agencies should have shared more of what they knew, and whether anything stopped them;",
    "to ask whether the risk that Leon presented was assessed whenever it should have been; and",
    "to make recommendations to the Partnership.",
)
METHOD = (
    "The review took reports from Tarnshire Constabulary, Beckfoot NHS Foundation Trust, Greyfell Hospitals NHS Trust, Hartley "
    "Cross Medical Practice, Quernside Borough Council (Housing Options and Children’s Social Care), the Probation Service, "
    "Stonebridge Homes and Harbour House, a charity for those who suffer domestic abuse.",
    "Seven of the staff who had met Marianne were interviewed. One could not be found.",
)
STORY = (
    "Marianne met Leon in the summer of 2018. In June 2019 they moved into a flat let by Stonebridge Homes.",
    "On 11 November 2019 a neighbour telephoned Tarnshire Constabulary about screaming. The officers spoke to the couple together "
    "in one room. They did not complete a risk assessment, which the force’s policy required.",
    "On 2 December 2019 Marianne told a nurse at Hartley Cross Medical Practice that Leon read her messages and kept her wages. "
    "The nurse wrote this down and gave her a leaflet. The practice did not refer her to Harbour House.",
    "In February 2020 Beckfoot NHS Foundation Trust assessed Leon after an overdose. He spoke of “teaching her a lesson”. The "
    "Trust did not tell Tarnshire Constabulary what he had said.",
    "From March 2020 nobody visited the flat. The girls were at home, and the younger one’s nursery closed.",
    "On 9 July 2020 the elder girl told her teacher at Alder Park School that she slept in her shoes. The school rang Children’s "
    "Social Care, which said that the threshold was not met. Children’s Social Care made no record of the call.",
    "The Probation Service knew that Leon had been convicted of an assault on an earlier partner in 2016. Tarnshire Constabulary "
    "was never told by the Probation Service that he had moved into the county.",
    "On 14 January 2021 Marianne asked Housing Options for somewhere else to live. She was asked to come back with proof. Housing "
    "Options should have offered her a room that night and did not ask whether she could safely go home.",
    "On 27 March 2021 Marianne was treated by Greyfell Hospitals NHS Trust for a broken wrist. Staff accepted that she had "
    "slipped on the stairs, and nobody saw her alone. Hartley Cross Medical Practice filed the hospital’s letter unread.",
    "Between April and August 2021 neighbours reported banging and shouting to Stonebridge Homes three times. Stonebridge Homes "
    "dealt with these as noise and did not pass the reports to the police.",
    "Harbour House referred Marianne to the MARAC on 6 September 2021. Tarnshire Constabulary, which runs the meetings, cancelled "
    "that of 23 September and failed to put her case on the list for the next.",
    "Leon killed Marianne sixteen days later. He was convicted of murder at Tarnford Crown Court in May 2022.",
)
FINDINGS = (
    (
        "Control was described to four services and named by none of them.",
        (
            "The nurse, the housing officer, the teacher and the doctor at the hospital each heard a part of it. Each wrote down a "
            "fact and none wrote down what it meant.",
            "Most of those who were interviewed had last been trained in domestic abuse before coercive control became an offence.",
        ),
    ),
    (
        "Each incident was weighed by itself, so that nobody saw the danger grow.",
        ("A chronology made for this review ran to forty entries. No agency held more than nine.",),
    ),
    (
        "What was known about Leon stayed with the services that treated or supervised him.",
        (
            "Services had a great deal to say about Marianne’s choices and very little about his. He was called “the partner” in "
            "eleven records and was not named in six of them.",
        ),
    ),
    (
        "To ask for proof before offering safety is to leave the danger with the person who is in it.",
        ("The form that Housing Options used in 2021 had a box for evidence and no box for fear.",),
    ),
)
GOOD = (
    "The worker from Harbour House met Marianne in the bakery before it opened, because that was where Leon would not come.",
    "Alder Park School kept a place for the elder girl at breakfast and did not give up after its first call.",
)
BEFORE = (
    "Two national reports bear on what happened. The first, of 2019, looked at 32 domestic homicides. It said:",
    "The second, a thematic inspection of 2020, found that cancelled meetings were seldom counted. It said:",
)
QUOTED = (
    "Recommendation 4: Every police force should record, for each incident, whether the parties were seen apart.",
    "Recommendation 9: Local partnerships should publish once a year the number of cases that were listed and not heard.",
)
AFTER = "The Partnership accepted both at its meeting of March 2021. Neither had been acted on by the time that Marianne died."
RECOMMENDATIONS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Quernside Community Safety Partnership should commission training in coercive control for the front-line staff of every "
        "agency named in this report, and should publish the number trained each quarter.",
        (),
    ),
    (
        "Tarnshire Constabulary should:",
        (
            "2.1|make sure that a risk assessment is done at each domestic incident, with the parties seen apart;",
            "2.2|check thirty incidents a month until nine in ten have been assessed; and",
            "2.3|give every cancelled MARAC a new date within five working days.",
        ),
    ),
    (
        "Hartley Cross Medical Practice should agree with Harbour House how patients are referred, and should name a doctor who "
        "leads on domestic abuse.",
        (),
    ),
    (
        "Beckfoot NHS Foundation Trust should ask about partners and children in each assessment after self-harm, and should act "
        "on threats to others.",
        (),
    ),
    (
        "The Probation Service and Tarnshire Constabulary should agree how the police learn that a person with a conviction for "
        "domestic violence has moved into the county.",
        (),
    ),
    (
        "Quernside Borough Council should change its housing procedures so that:",
        (
            "(a)|nobody who speaks of abuse is asked for proof before a room is offered;",
            "(b)|a safety plan is made with each such person on the same day; and",
            "(c)|officers can see whether an address is known to the MARAC.",
        ),
    ),
    (
        "Greyfell Hospitals NHS Trust should see every adult who has an injury without a clear cause alone at least once before "
        "discharge.",
        (),
    ),
    ("Stonebridge Homes should train its noise team to recognise domestic abuse and to report it.", ()),
    (
        "The Partnership should ask Harbour House to find out from survivors what it is like when a MARAC is put off.",
        (),
    ),
    ("The Home Office should consider requiring each MARAC to report the meetings that it cancels.", ()),
)


def build(folder: Path) -> Path:
    """Writes the document into a folder and returns its path."""
    path = folder / NAME
    template = BaseDocTemplate(str(path), pagesize=A4, title="Marianne: overview report", author="QCSP")
    high, wide = _HIGH - _TOP - _BOTTOM, _WIDE - 2 * _LEFT
    half = (wide - 8 * mm) / 2
    template.addPageTemplates(
        [
            PageTemplate("one", [Frame(_LEFT, _BOTTOM, wide, high)]),
            PageTemplate("two", [Frame(_LEFT, _BOTTOM, half, high), Frame(_LEFT + half + 8 * mm, _BOTTOM, half, high)]),
        ]
    )
    template.build(list(_story()), canvasmaker=numbered(_margins))
    return path


def _margins(canvas: Canvas, page: int, pages: int) -> None:
    if page == 1:
        return
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_LEFT, _HIGH - 14 * mm, "Domestic Homicide Review: Marianne")
    canvas.drawRightString(_WIDE - _LEFT, _HIGH - 14 * mm, "QCSP/DHR/5")
    canvas.drawCentredString(_WIDE / 2, 11 * mm, f"{page}")


def _story() -> Iterator[Flowable]:
    yield from _cover()
    yield PageBreak()
    yield _heading("1  Introduction")
    yield from _paragraphs("1", INTRODUCTION)
    yield _heading("2  Terms of reference and how the review was done")
    yield _paragraph("2.1", "The Partnership gave the review four tasks:")
    for letter, text in zip("abcd", TERMS, strict=True):
        yield _paragraph(f"({letter})", text, inset=12 * mm)
    yield from _paragraphs("2", METHOD, first=2)
    yield NextPageTemplate("two")
    yield PageBreak()
    yield _heading("3  What happened")
    yield from _paragraphs("3", STORY, size=10)
    yield NextPageTemplate("one")
    yield PageBreak()
    yield from _findings()
    yield from _rest()


def _cover() -> Iterator[Flowable]:
    yield Spacer(1, 22 * mm)
    yield words("Quernside Community Safety Partnership", 14)
    yield Spacer(1, 12 * mm)
    yield words("<b>Domestic Homicide Review</b>", 24)
    yield Spacer(1, 4 * mm)
    yield words("<b>Overview report</b>", 18)
    yield Spacer(1, 4 * mm)
    yield words("Marianne, who died in October 2021", 14)
    yield Spacer(1, 8 * mm)
    yield words("Reference: QCSP/DHR/5<br/>Independent chair and author: Philippa Wraysholm<br/>May 2023", 11)
    yield Spacer(1, 18 * mm)
    yield words("<b>Contents</b>", 13)
    yield Spacer(1, 3 * mm)
    rows = [[number, f"{title} {'.' * (96 - len(title))}", str(page)] for number, title, page in CONTENTS]
    yield Table(rows, colWidths=(10 * mm, 144 * mm, 10 * mm), hAlign="LEFT")


def _findings() -> Iterator[Flowable]:
    yield _heading("4  What the review found")
    number = 0
    for count, (finding, texts) in enumerate(FINDINGS, start=1):
        box = [[words(f"<b>Finding {count}</b>", 11)], [words(finding, 11)]]
        edge = [("BOX", (0, 0), (-1, -1), 1, colors.HexColor("#444444")), ("BACKGROUND", (0, 0), (-1, -1), "#EEF2F7")]
        yield Table(box, colWidths=(_WIDE - 2 * _LEFT - 6 * mm,), style=edge, spaceBefore=8, spaceAfter=8)
        for text in texts:
            number += 1
            yield _paragraph(f"4.{number}", text)


def _rest() -> Iterator[Flowable]:
    yield PageBreak()
    yield _heading("5  Good practice")
    yield from _paragraphs("5", GOOD)
    yield _heading("6  What has been recommended before")
    for number, (before, quoted) in enumerate(zip(BEFORE, QUOTED, strict=True), start=1):
        yield _paragraph(f"6.{number}", before)
        yield words(f"<i>“{quoted}”</i>", 10, leftIndent=22 * mm, rightIndent=14 * mm, spaceAfter=8)
    yield _paragraph("6.3", AFTER)
    yield PageBreak()
    yield _heading("7  Recommendations")
    yield words("The review makes ten recommendations. They are not in order of weight.", 11, spaceAfter=6)
    for number, (text, points) in enumerate(RECOMMENDATIONS, start=1):
        yield _paragraph(f"{number}.", text)
        for point in points:
            marker, words_of_it = point.split("|")
            yield _paragraph(marker, words_of_it, inset=12 * mm)


def _heading(text: str) -> Flowable:
    return words(f"<b>{text}</b>", 15, spaceBefore=8, spaceAfter=6, textColor=colors.HexColor("#1B365D"))


def _paragraphs(section: str, texts: Sequence[str], first: int = 1, size: float = 11) -> Iterator[Flowable]:
    for number, text in enumerate(texts, start=first):
        yield _paragraph(f"{section}.{number}", text, size=size)


def _paragraph(number: str, text: str, inset: float = 0, size: float = 11) -> Flowable:
    """A paragraph with its number hanging to its left."""
    row = [[words(number, size), words(text, size)]]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    wide = (_WIDE - 2 * _LEFT - 6 * mm) if size > 10 else (_WIDE - 2 * _LEFT - 8 * mm) / 2 - 6 * mm
    return Table(row, colWidths=(11 * mm, wide - 11 * mm - inset), style=style, hAlign="RIGHT" if inset else "LEFT")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "documents")
