"""Builds ardenholt-lcspr-linnet-overview-report.pdf: the overview report of a child safeguarding practice review.

Numbered paragraphs with boxes in the margin (learning points, questions, quotations), recommendations in boxes at the end of each
chapter, footnotes at the foot of the page, a contents list, a timeline and the recommendations of agencies' own reports.
It is set in Open Sans, which must be installed.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from tests.layouts.builders.packing import DOCUMENTS

NAME = "ardenholt-lcspr-linnet-overview-report.pdf"
FONTS = Path("/usr/share/fonts/truetype/open-sans")
Flow = list[Flowable]
Note = tuple[int, str]

TEAL, PALE, SAND, INK = (
    colors.HexColor("#0B5563"),
    colors.HexColor("#E3F0F2"),
    colors.HexColor("#FBF3E0"),
    colors.HexColor("#222222"),
)
BODY = ParagraphStyle(
    "body",
    fontName="OS",
    fontSize=10.2,
    leading=14.6,
    textColor=INK,
    spaceAfter=6,
    leftIndent=26,
    bulletIndent=0,
    alignment=TA_LEFT,
)
PLAIN = ParagraphStyle("plain", parent=BODY, leftIndent=0)
SMALL = ParagraphStyle("small", parent=PLAIN, fontSize=8.3, leading=11, spaceAfter=2)
H1 = ParagraphStyle(
    "h1", fontName="OSB", fontSize=16, leading=20, textColor=TEAL, spaceBefore=8, spaceAfter=8, keepWithNext=1
)
SIDE_HEAD = ParagraphStyle("side_h", fontName="OSB", fontSize=8.6, leading=11, textColor=TEAL, spaceAfter=2)
SIDE = ParagraphStyle("side_t", fontName="OS", fontSize=9, leading=12.4, textColor=INK)
SIDE_QUOTE = ParagraphStyle("side_q", fontName="OSI", fontSize=10.5, leading=14, textColor=TEAL)
REC_HEAD = ParagraphStyle("rec_h", fontName="OSB", fontSize=9.4, leading=12, textColor=colors.white)
REC = ParagraphStyle("rec_t", fontName="OS", fontSize=9.8, leading=13.4, textColor=INK, spaceAfter=3)
REC_FOR = ParagraphStyle("rec_f", fontName="OSI", fontSize=8.6, leading=11.4, textColor=INK)
W = 170 * mm
CELL = ParagraphStyle("cell", fontName="OS", fontSize=8.6, leading=11.4)
CELL_BOLD = ParagraphStyle("cellb", parent=CELL, fontName="OSS")

A = {
    "m_policy": "The Trust’s ‘was not brought’ policy asks for a discussion with its safeguarding team after the second missed appointment. Nobody in the diabetes team asked for one until the seventh, in June 2022.",
    "m_copy": "MHFT sent copies of its clinic letters to Coppice Lane Surgery but did not send them to the school nurse, who had no idea that Linnet was missing clinic.",
    "m_gp": "Coppice Lane Surgery received nine letters which said that Linnet had not been brought. All nine were filed by the administrator and none was put in front of a GP.",
    "m_front": "On 11 November 2021 the family liaison worker at Holm Oak Primary School rang the Front Door because Linnet had come to school without insulin for the third time in a fortnight. The call was logged as ‘advice given’ and CSC took no referral.",
    "m_assess": "In the assessment that CSC completed on 2 September 2022 the section on health was left blank. Linnet was seen once, with her mother in the room, and the social worker did not ask the diabetes team what happens to a child who is not given insulin.",
    "m_sign": "The team manager signed the assessment off on the same day and did not query the blank section.",
    "m_ssf": "Ms E told the social worker about the volunteer from Stepping Stone Families who came every week. CSC did not ask the charity what the volunteer had seen.",
    "m_fam": "The Family Help Service closed the case on 21 October 2022 after Ms E had not answered two telephone calls. No one went to the house.",
    "m_close": "MHFT, which had made the referral, was not told by the Family Help Service that the case had been closed.",
    "m_strat": "When Linnet was admitted in ketoacidosis on 30 October 2022, for the second time that year, MHFT did not ask for a strategy meeting, although the ward’s own checklist says that one should be requested.",
    "m_ld": "In October 2021 a midwife wrote in the maternity record that Ms E had a learning disability and needed to be shown things rather than sent them. The diabetes team, two floors up in the same Trust, trained her with a forty-page booklet.",
    "m_seen": "On 4 June 2022 two officers from Ardenholt Constabulary went to the house after a neighbour had heard shouting and a crash. They recorded a standard-risk incident of domestic abuse and left without seeing Linnet or her brother, who were said to be asleep.",
    "m_check": "The officers did not check the force’s own system, which would have shown that Mr F was convicted in 2017 of assaulting the child of a former partner.",
    "m_late": "The Police notification of the June incident reached CSC twelve days later.",
    "m_encomp": "It never reached Holm Oak Primary School, because the Police held the wrong address for the school’s notification inbox.",
    "g_2017": "CSC therefore finished its assessment in September without knowing about the conviction.",
    "m_mrf": "The assessment calls Mr F only ‘mum’s partner’. CSC made no checks on him and nobody from CSC spoke to him.",
    "m_lv": "An income officer from Larch Valley Housing visited five times about the rent between February and August 2022. On one visit she noted that the fridge was empty and that insulin pens were lying on a sunny windowsill. Larch Valley did not pass this on to anyone.",
    "m_plan": "Linnet’s individual healthcare plan was due for review in September 2021. ACHT did not review it then or at any time before she was injured, because the post that covered Holm Oak was vacant for eleven months.",
    "m_diary": "Staff at Holm Oak Primary School wrote down thirty-one dangerously high or low readings in a paper diary that went home in Linnet’s bag each Friday. The diabetes team was not sent the diary and did not know of the readings.",
    "m_chall": "The designated safeguarding lead thought that the advice of November 2021 was wrong. She did not challenge it, and the Partnership’s escalation procedure was not used.",
    "m_note": "On 6 December 2022 Linnet told a teaching assistant that her tummy hurt ‘but I’m not to say’. The teaching assistant passed a sticky note to the class teacher, and nothing was entered on the school’s safeguarding system.",
    "g_ssf": "The volunteer had heard from Ms E in September 2022 that the night-time injection was ‘the one we skip’. She did not know that this was dangerous, and the charity told no other agency.",
    "l1": "A child does not miss an appointment. Somebody has not brought her, and the useful question is why.",
    "l2": "Withholding a child’s treatment is neglect. It can kill as quickly as an assault, and it needs to be called by its name.",
    "l3": "Social workers cannot weigh a medical risk that nobody has explained to them. One question to the clinician is enough: what happens to this child if nothing changes?",
    "l4": "The person who gives the insulin is part of the treatment. If she cannot read the booklet, the child has not been treated.",
    "l5": "New adults in a home change what is safe there. Ask who lives in the house every time, and write the answer down.",
    "l6": "What a child says in passing is evidence. Write down her words and put them where someone will find them.",
    "l7": "A school that is worried and has been told not to worry should say so again, louder, and to somebody more senior.",
}
R = {
    "1": "Mereside Hospitals NHS Foundation Trust should make sure that a safeguarding discussion is held, and written down, after the second clinic appointment to which a child with a long-term condition is not brought.",
    "2": "NHS Ardenholt Integrated Care Board should work with GP practices so that a clinician reads every letter which says that a child was not brought, and each practice keeps a list of the children to whom this has happened more than once.",
    "3": "Children’s Social Care and MHFT should agree a pathway for medical neglect which includes: (a) a plain account of the risk to the child, written by the clinician who is treating her; (b) a joint visit within ten working days of a referral; and (c) a strategy meeting after any second emergency admission.",
    "4": "The Partnership should revise its neglect strategy and its threshold document so that neglect of a child’s medical needs is described, with examples, at every level of need.",
    "5.1": "a parent’s learning disability is flagged on the record of every child for whom she or he cares; and",
    "5.2": "training in giving insulin is fitted to the parent and is signed off only after a nurse has watched the parent do it.",
    "6": "Ardenholt Constabulary should audit each quarter whether officers who go to incidents of domestic abuse have seen every child in the house, and whether the child’s school was told before the next school day.",
    "7": "ACHT should tell the head teacher and the ICB in writing whenever a school nursing post has been empty for more than four weeks, and should say who will review children’s healthcare plans in the meantime.",
    "8": "The Council’s Education Service should check every year that each school has two trained members of staff for every pupil who needs insulin.",
    "9": "The Partnership should relaunch its escalation procedure in a form that front-line staff helped to write, and should find out after six months whether it is being used.",
    "10": "The Partnership should ask the Child Safeguarding Practice Review Panel to consider whether Working Together ought to say more about children with long-term health conditions.",
}
B = {
    "M1": "Appoint a safeguarding link nurse to the children’s diabetes team.",
    "M2": "Produce an easy-read version of every leaflet given to families by the children’s diabetes team.",
    "S1": "Change the workflow so that letters about children are never filed without being read by a doctor or nurse.",
    "L1": "Train all income and repairs staff to recognise neglect and to know how to report it.",
    "P1": "Correct the list of school addresses used for notifications and check it at the start of every term.",
}
TIMELINE = [
    ("When", "What happened", "Linnet’s age"),
    ("March 2020", "Type 1 diabetes is diagnosed. The diabetes team trains Ms E over three days on the ward.", "4"),
    ("Sept 2021", "Linnet moves into Year 1. Clinic appointments begin to be missed.", "5"),
    ("11 Nov 2021", "The school rings the Front Door about missed insulin.", "6"),
    ("20 Feb 2022", "First admission in ketoacidosis. Home after three days.", "6"),
    ("4 June 2022", "The Police are called to the house.", "6"),
    ("7 July 2022", "The diabetes specialist nurse makes a written referral to CSC.", "6"),
    ("2 Sept 2022", "CSC completes its assessment and steps the case down to the Family Help Service.", "6"),
    ("21 Oct 2022", "The Family Help Service closes the case.", "6"),
    ("30 Oct 2022", "Second admission in ketoacidosis.", "6"),
    ("17 Jan 2023", "Third admission. Linnet is transferred to intensive care.", "7"),
]
PANEL = [
    ("Independent Lead Reviewer", "Independent"),
    ("Partnership Business Manager (Chair)", "Ardenholt Safeguarding Children Partnership"),
    ("Head of Service, Quality and Practice", "Children’s Social Care"),
    ("Named Doctor for Safeguarding Children", "Mereside Hospitals NHS Foundation Trust"),
    ("Head of Children’s Nursing", "Ardenholt Community Health NHS Trust"),
    ("Designated Nurse for Safeguarding Children", "NHS Ardenholt Integrated Care Board"),
    ("Detective Chief Inspector, Safeguarding", "Ardenholt Constabulary"),
    ("Schools Safeguarding Adviser", "Education Service"),
    ("Customer Services Director", "Larch Valley Housing"),
]

_notes: dict[int, dict[int, str]] = {}
"""The footnotes of each page, by their numbers, as the pages are laid out."""


class Foot(Flowable):  # type: ignore[misc]
    """No more than a mark that its page has this footnote."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        _notes.setdefault(self.canv.getPageNumber(), {})[self.note[0]] = self.note[1]


class Report(BaseDocTemplate):  # type: ignore[misc]
    """Tells the contents list of each heading."""

    def beforeDocument(self) -> None:  # noqa: N802
        _notes.clear()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        if isinstance(flowable, Paragraph) and flowable.style.name == "h1" and flowable.getPlainText() != "Contents":
            self.notify("TOCEntry", (0, flowable.getPlainText(), self.page))


def draw_cover(canvas: Canvas, _: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(TEAL)
    canvas.rect(0, 0, 60 * mm, A4[1], stroke=0, fill=1)
    canvas.restoreState()


def draw_margins(canvas: Canvas, _: Any) -> None:
    """Running header, footnotes and footer of a page."""
    canvas.saveState()
    canvas.setFont("OS", 7.6)
    canvas.setFillColor(TEAL)
    canvas.drawString(20 * mm, A4[1] - 13 * mm, "Ardenholt Safeguarding Children Partnership")
    canvas.drawRightString(A4[0] - 20 * mm, A4[1] - 13 * mm, "LCSPR Linnet: report")
    canvas.setStrokeColor(TEAL)
    canvas.line(20 * mm, A4[1] - 15 * mm, A4[0] - 20 * mm, A4[1] - 15 * mm)
    y = 15 * mm
    notes = _notes.get(canvas.getPageNumber(), {})
    if notes:
        ps = [
            Paragraph(f"<super>{n}</super> {t}", ParagraphStyle("fn", fontName="OS", fontSize=7.4, leading=9.2))
            for n, t in sorted(notes.items())
        ]
        hs = [p.wrap(170 * mm, 50 * mm)[1] for p in ps]
        top = y + sum(hs) + 3
        canvas.line(20 * mm, top + 3, 60 * mm, top + 3)
        for p, h in zip(ps, hs, strict=True):
            top -= h
            p.drawOn(canvas, 20 * mm, top)
    canvas.setFont("OS", 7.6)
    canvas.drawString(20 * mm, 10 * mm, "For publication 21 March 2024")
    canvas.drawRightString(A4[0] - 20 * mm, 10 * mm, f"{canvas.getPageNumber()}")
    canvas.restoreState()


def para(number: str, text: str, note: Note | None = None) -> Flow:
    """A numbered paragraph, with the mark of its footnote."""
    mark = f"<super>{note[0]}</super>" if note else ""
    return [*([Foot(note)] if note else []), Paragraph(text + mark, BODY, bulletText=number)]


def box(kind: str, text: str) -> Flow:
    """A box in the margin."""
    if kind == "quote":
        inner, fill = [Paragraph(text, SIDE_QUOTE)], colors.white
    else:
        inner, fill = [Paragraph(kind, SIDE_HEAD), Paragraph(text, SIDE)], PALE if kind.startswith("Learning") else SAND
    t = Table(
        [[inner]],
        colWidths=[46 * mm],
        style=TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), fill),
                ("LINEBEFORE", (0, 0), (0, -1), 2, TEAL),
                ("LEFTPADDING", (0, 0), (-1, -1), 6),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        ),
    )
    return [t, Spacer(1, 4)]


def block(paragraphs: Sequence[Flow], *boxes: tuple[str, str]) -> Flow:
    """Paragraphs with their boxes beside them."""
    left = [f for p in paragraphs for f in p]
    right = [f for b in boxes for f in box(*b)]
    return [
        Table(
            [[left, right]],
            colWidths=[120 * mm, 50 * mm],
            splitInRow=1,
            style=TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (0, 0), 8),
                    ("RIGHTPADDING", (1, 0), (1, 0), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ]
            ),
        )
    ]


def rec(title: str, texts: Sequence[str], who: str, worked: str | None = None) -> Flow:
    """A recommendation in its box."""
    cell = [Paragraph(t, REC) for t in texts] + [Paragraph(f"For: {who}", REC_FOR)]
    if worked:
        cell.append(Paragraph(f"We will know that it has worked when {worked}", REC_FOR))
    return [
        KeepTogether(
            [
                Spacer(1, 5),
                Table(
                    [[Paragraph(title, REC_HEAD), cell]],
                    colWidths=[34 * mm, 136 * mm],
                    style=TableStyle(
                        [
                            ("BACKGROUND", (0, 0), (0, 0), TEAL),
                            ("BOX", (0, 0), (-1, -1), 0.8, TEAL),
                            ("VALIGN", (0, 0), (-1, -1), "TOP"),
                            ("TOPPADDING", (0, 0), (-1, -1), 6),
                            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
                        ]
                    ),
                ),
                Spacer(1, 5),
            ]
        )
    ]


def head(text: str) -> Flow:
    """The heading of a chapter; some begin a page."""
    return [*([PageBreak()] if text.startswith(("2 ", "4 ", "Appendix A")) else []), Paragraph(text, H1)]


def story() -> Flow:
    """The whole report."""
    made: Flow = [
        Spacer(1, 60 * mm),
        Paragraph(
            "Ardenholt Safeguarding Children Partnership",
            ParagraphStyle("c1", fontName="OSS", fontSize=13, leading=17, leftIndent=55 * mm),
        ),
        Spacer(1, 14 * mm),
        Paragraph(
            "Local Child Safeguarding Practice Review",
            ParagraphStyle("c2", fontName="OSB", fontSize=24, leading=29, textColor=TEAL, leftIndent=55 * mm),
        ),
        Spacer(1, 6 * mm),
        Paragraph(
            "Linnet", ParagraphStyle("c3", fontName="OSB", fontSize=40, leading=46, textColor=TEAL, leftIndent=55 * mm)
        ),
        Spacer(1, 20 * mm),
    ]
    cv = ParagraphStyle("c4", fontName="OS", fontSize=11, leading=16, leftIndent=55 * mm)
    for t in (
        "Independent Lead Reviewer: Corwen Tansley",
        "Partnership reference: ASCP-LCSPR-2023-01",
        "Published 21 March 2024",
    ):
        made.append(Paragraph(t, cv))
    made += [
        Spacer(1, 25 * mm),
        Paragraph(
            "Linnet is not the child’s real name. She chose it herself, because linnets sing. Some details have been changed so that she and her family cannot be recognised.",
            ParagraphStyle("c5", parent=cv, fontSize=9, leading=13),
        ),
        NextPageTemplate("inner"),
        PageBreak(),
    ]
    toc = TableOfContents(dotsMinLevel=0)
    toc.levelStyles = [ParagraphStyle("toc", fontName="OS", fontSize=10.2, leading=19)]
    made += [Paragraph("Contents", H1), toc, Spacer(1, 10 * mm)]
    made += [
        Table(
            [
                [Paragraph("How to read this report", SIDE_HEAD)],
                [
                    Paragraph(
                        "Each finding is a chapter. The shaded boxes in the margin hold the learning, and the boxes at the end of each chapter hold the recommendations that follow from it. If you have ten minutes, read the boxes. If you have an hour, start with Linnet, on the next page.",
                        SIDE,
                    )
                ],
            ],
            colWidths=[W],
            style=TableStyle([("BACKGROUND", (0, 0), (-1, -1), SAND), ("LEFTPADDING", (0, 0), (-1, -1), 8)]),
        ),
        PageBreak(),
    ]

    made += head("1 About this review")
    made += para(
        "1.1",
        "On 17 January 2023 Linnet, who was then seven, was taken by ambulance to Mereside Hospital in diabetic ketoacidosis.",
        (
            1,
            "Diabetic ketoacidosis is a build-up of acid in the blood when the body has too little insulin. Without treatment it is fatal.",
        ),
    )
    made += para(
        "1.2",
        "She survived, but with an injury to her brain that will affect her for the rest of her life. In November 2023 her mother, ‘Ms E’, and her stepfather, ‘Mr F’, pleaded guilty to child cruelty.",
    )
    made += para(
        "1.3",
        "Ardenholt Safeguarding Children Partnership (ASCP, ‘the Partnership’) held a rapid review on 8 February 2023. It decided that the criteria for a local child safeguarding practice review were met, and the national Child Safeguarding Practice Review Panel agreed.",
        (
            2,
            "Working Together to Safeguard Children says that safeguarding partners must consider whether a review is appropriate when a child has been seriously harmed and abuse or neglect is known or suspected.",
        ),
    )
    made += para(
        "1.4",
        "The lead reviewer used an adapted Learning Together approach. She read chronologies from nine agencies, met twenty-three practitioners in two groups, and spent two afternoons with Ms E. Mr F did not wish to take part.",
    )
    made += para(
        "1.5",
        "The review was asked to answer three questions. How well was Linnet’s condition understood outside the hospital? Was neglect of her treatment recognised as neglect? Whose job was it to see the whole picture?",
    )
    made += para(
        "1.6",
        "The agencies are Ardenholt County Council (‘the Council’), whose Children’s Social Care (CSC), Family Help Service and Education Service all knew the family; Mereside Hospitals NHS Foundation Trust (MHFT, ‘the Trust’), which runs the children’s diabetes team and maternity care; Ardenholt Community Health NHS Trust (ACHT), which provides school nursing; Coppice Lane Surgery; Holm Oak Primary School; Ardenholt Constabulary (‘the Police’); Larch Valley Housing (‘Larch Valley’); and Stepping Stone Families, a charity. NHS Ardenholt Integrated Care Board (the ICB) pays for health services in the county.",
    )
    made += para(
        "1.7",
        "The Partnership’s review of Child K, in 2019, recommended that all health providers should adopt ‘was not brought’ in place of ‘did not attend’. The recommendation was reported as complete in 2020. This review found out what completing it had meant.",
    )
    made += head("2 Linnet")
    made += para(
        "2.1",
        "Linnet is chatty, likes to know the rules of a game before it starts, and is a strong swimmer. Her type 1 diabetes was found in March 2020, when she was four. She needs her blood tested and insulin injected several times a day, and she cannot do either by herself.",
    )
    made += para(
        "2.2",
        "She lived with Ms E in a house rented from Larch Valley. Mr F moved in during the summer of 2021, and her brother was born in April 2022. Her father lives abroad and sends postcards. Ms E has a learning disability; she reads short sentences, and she remembers what she is shown.",
    )
    made += head("3 What happened")
    made.append(
        Table(
            [
                [Paragraph(c, CELL_BOLD if i == 0 or j == 0 else CELL) for j, c in enumerate(r)]
                for i, r in enumerate(TIMELINE)
            ],
            colWidths=[28 * mm, 120 * mm, 22 * mm],
            repeatRows=1,
            style=TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, 0), PALE),
                    ("LINEBELOW", (0, 0), (-1, -1), 0.4, TEAL),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("TOPPADDING", (0, 0), (-1, -1), 2),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ]
            ),
        )
    )
    made.append(Spacer(1, 8))
    made += para(
        "3.1",
        "Ms E remembers the three days on the ward in March 2020 as kind and very quick. ‘Everyone talked,’ she said. ‘I nodded.’ For a year and a half, with her own mother’s help, she kept Linnet well. Then her mother moved away to look after a sister, and in the same summer Mr F moved in.",
    )
    made += para(
        "3.2",
        "From the autumn of 2021 Linnet was tired, thirsty and often away from school. The two admissions in 2022 followed the same course: vomiting, a night at home, an ambulance, a drip, and a quick recovery that cheered everybody up.",
    )
    made += para(
        "3.3",
        "On Sunday 15 January 2023 Linnet began to be sick again. Ms E thought that she had the stomach bug which her brother had had. Mr F said that they would see how she was in the morning. Ms E rang 999 at twenty to six on the Tuesday, when she could not wake her.",
    )

    made += head("4 Finding one: missed appointments were counted and not understood")
    made += block(
        [
            para(
                "4.1",
                "Between September 2021 and December 2022 Linnet was offered fourteen clinic appointments and was brought to five. After each of the others the diabetes team wrote to Ms E. The letters ran to two pages. The clinic had moved to the Mereside site in the same month, which meant two buses from the house. Ms E told us that she could not work out the second one.",
            ),
            para("4.2", A["m_policy"], (3, "The policy was adopted in 2020 after the review of Child K.")),
            para(
                "4.3",
                "When the discussion was held it was a good one, and it led to the referral of 7 July. By then ten months had gone.",
            ),
        ],
        ("Learning point 1", A["l1"]),
        ("Ask yourself", "Who in your team reads the letter that says a child did not come? What do they do next?"),
    )
    made += block(
        [
            para("4.4", A["m_copy"], None),
            para("4.5", A["m_gp"]),
            para(
                "4.6",
                "Practitioners said that the words had changed since Child K but that the work had not. One nurse put it like this: ‘We changed the stamp.’ Before Child K the letters had a box for ‘DNA’; after it they had a box for ‘WNB’. What happened to the letter next was the same in both years.",
            ),
            para(
                "4.7",
                "Other clinics in the county have gone about it in another way. In one, a play worker rings the family on the evening before and asks what would make it easier to come. Practitioners at both of our meetings liked the sound of this.",
            ),
        ],
        ("quote", "‘We changed the stamp.’"),
    )
    made += rec(
        "Recommendation 1",
        [R["1"]],
        "MHFT",
        "the Trust can show the Partnership a recorded discussion for nine such children in every ten.",
    )
    made += rec("Recommendation 2", [R["2"]], "the ICB")

    made += head("5 Finding two: the neglect was not named")
    made += block(
        [
            para("5.1", A["m_front"]),
            para(
                "5.2",
                "The Front Door was taking about sixty calls a day that autumn, twice as many as two years earlier, and three of its eight posts were filled by agency staff. The person who took the call remembered it. She had thought that diabetes was something for the hospital.",
                None,
            ),
            para(
                "5.3",
                "The written referral of 7 July 2022 was clear and was accepted the same day. It set out each missed appointment and the first admission.",
            ),
            para("5.4", A["m_assess"]),
            para("5.5", A["m_sign"]),
        ],
        ("Learning point 2", A["l2"]),
        ("Learning point 3", A["l3"]),
    )
    made += block(
        [
            para("5.6", A["m_ssf"] + " We return to this in chapter 7."),
            para(
                "5.7",
                "The assessment said that the family ‘struggles with routine’ and recommended a parenting group. Ms E went once. "
                + A["m_fam"],
            ),
            para(
                "5.8",
                A["m_close"] + " The diabetes specialist nurse went on believing that a plan was in place.",
                (4, "Family Help is the Council’s name for targeted early help."),
            ),
            para("5.9", A["m_strat"]),
        ],
        (
            "Ask yourself",
            "If a child’s parent refused to feed her, what would you call it? What if the parent did not give her insulin?",
        ),
    )
    made += rec("Recommendation 3", [R["3"]], "CSC and MHFT")
    made += rec(
        "Recommendation 4",
        [R["4"]],
        "The Partnership",
        "the word neglect appears in referrals about children’s health.",
    )

    made += head("6 Finding three: nobody asked what Ms E could manage or who else was there")
    made += block(
        [para("6.1", A["m_ld"]), para("6.2", A["m_seen"]), para("6.3", A["m_check"] + " " + A["g_2017"])],
        ("Learning point 4", A["l4"]),
        ("quote", "‘They gave me a book. I kept it nice.’ Ms E"),
    )
    made += block(
        [
            para("6.4", A["m_late"] + " " + A["m_encomp"] + " The head teacher learned of it from this review."),
            para("6.5", A["m_mrf"]),
            para("6.6", A["m_lv"] + " The officer thought that a social worker must already be involved."),
            para(
                "6.7",
                "Ms E told the lead reviewer that Mr F kept her telephone at night and decided when Linnet could have ‘her jabs’. She had not said so to anyone before. She thought that it was what families were like.",
            ),
        ],
        ("Learning point 5", A["l5"]),
    )
    made += rec(
        "Recommendation 5",
        [
            "The two health trusts, MHFT and ACHT, should make sure that:",
            f"5.1 &nbsp;{R['5.1']}",
            f"5.2 &nbsp;{R['5.2']}",
        ],
        "MHFT and ACHT",
    )
    made += rec("Recommendation 6", [R["6"]], "the Police")

    made += head("7 Finding four: the school and a volunteer carried too much alone")
    made += block(
        [
            para(
                "7.1",
                A["m_plan"],
                (
                    5,
                    "Schools must have regard to statutory guidance on supporting pupils with medical conditions, which says that plans should be reviewed at least once a year.",
                ),
            ),
            para("7.2", A["m_diary"]),
            para("7.3", A["m_chall"] + " She told us that she did not know that she was allowed to."),
        ],
        ("Learning point 7", A["l7"]),
        ("Ask yourself", "When did you last disagree with another agency, and what did you do about it?"),
    )
    made += block(
        [
            para(
                "7.4",
                "Linnet’s attendance in the autumn term of 2022 was 71 per cent. The school office telephoned Ms E on every first day of absence, and was always given the same answer: a bug.",
            ),
            para("7.5", A["m_note"]),
            para(
                "7.6",
                "Stepping Stone Families had sent a volunteer to Ms E every week since May 2022. "
                + A["g_ssf"]
                + " We do not blame her. Nobody had told her what diabetes was.",
            ),
        ],
        ("Learning point 6", A["l6"]),
    )
    made += rec("Recommendation 7", [R["7"]], "ACHT")
    made += rec("Recommendation 8", [R["8"]], "the Council")
    made += rec("Recommendation 9", [R["9"]], "the Partnership")

    made += head("8 What was done well, and what has changed")
    made += para(
        "8.1",
        "It is easy, after something like this, to write as if nobody had cared. That would be wrong. Each of the practitioners whom we met could tell us something about Linnet that was not in any record: that she hums when she is counting, that she will only have plasters with stripes, that she once corrected a consultant’s sum.",
    )
    made += para(
        "8.2",
        "The teaching assistant who looked after Linnet learned to count carbohydrates from videos, in her own time. The diabetes specialist nurse drove to the house on Christmas Eve 2022 with spare insulin. The paramedics from Vale Ambulance Service NHS Trust recognised ketoacidosis within minutes and radioed ahead.",
    )
    made += para(
        "8.3",
        "Agencies have not waited for this report. MHFT has employed a youth worker in its diabetes clinics since September 2023. CSC now speaks to the children’s ward every Monday. Larch Valley has put a safeguarding question into its visit form.",
    )
    made += para(
        "8.4",
        "The recommendation below is for others to take further, because what happened to Linnet could have happened in any county.",
    )
    made += rec("Recommendation 10", [R["10"]], "the Partnership")
    made += para(
        "8.5",
        "Linnet is learning to swim again. She asked the lead reviewer to write that grown-ups should ‘do the needle even when you’re cross’. The Partnership will publish its action plan in May 2024 and will report on it in its yearly report.",
    )

    made += head("Appendix A: review panel and short forms")
    made.append(
        Table(
            [[Paragraph(a, CELL), Paragraph(b, CELL)] for a, b in PANEL],
            colWidths=[85 * mm, 85 * mm],
            style=TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, -1), 0.3, TEAL),
                    ("TOPPADDING", (0, 0), (-1, -1), 2),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ]
            ),
        )
    )
    made += [
        Spacer(1, 6),
        Paragraph(
            "<b>ACHT</b> Ardenholt Community Health NHS Trust &nbsp; <b>ASCP</b> Ardenholt Safeguarding Children Partnership &nbsp; <b>CSC</b> Children’s Social Care &nbsp; <b>ICB</b> Integrated Care Board &nbsp; <b>MHFT</b> Mereside Hospitals NHS Foundation Trust. The Front Door is the CSC team that takes calls about children.",
            SMALL,
        ),
        Spacer(1, 6),
    ]
    made += head("Appendix B: what agencies have asked of themselves")
    made.append(
        Paragraph(
            "Four agencies made recommendations in their own learning reports. The Partnership will follow them up alongside its own.",
            PLAIN,
        )
    )
    brow = [
        ("Agency", "No.", "Recommendation"),
        ("Mereside Hospitals NHS Foundation Trust", "M1", B["M1"]),
        ("", "M2", B["M2"]),
        ("Coppice Lane Surgery", "S1", B["S1"]),
        ("Larch Valley Housing", "L1", B["L1"]),
        ("Ardenholt Constabulary", "P1", B["P1"]),
    ]
    made.append(
        Table(
            [[Paragraph(c, CELL_BOLD if i == 0 else CELL) for c in r] for i, r in enumerate(brow)],
            colWidths=[55 * mm, 14 * mm, 101 * mm],
            style=TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, 0), PALE),
                    ("GRID", (0, 0), (-1, -1), 0.4, TEAL),
                    ("SPAN", (0, 1), (0, 2)),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ]
            ),
        )
    )
    return made


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the report and returns its path."""
    for name, face in (
        ("OS", "Regular"),
        ("OSB", "Bold"),
        ("OSI", "Italic"),
        ("OSS", "Semibold"),
        ("OSBI", "BoldItalic"),
    ):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"OpenSans-{face}.ttf")))
    pdfmetrics.registerFontFamily("OS", normal="OS", bold="OSB", italic="OSI", boldItalic="OSBI")
    path = folder / NAME
    report = Report(
        str(path),
        pagesize=A4,
        title="Local Child Safeguarding Practice Review: Linnet",
        author="Ardenholt Safeguarding Children Partnership",
        invariant=1,
    )
    report.addPageTemplates(
        [
            PageTemplate("cover", [Frame(20 * mm, 20 * mm, W, A4[1] - 40 * mm, 0, 0, 0, 0)], onPage=draw_cover),
            PageTemplate("inner", [Frame(20 * mm, 33 * mm, W, A4[1] - 53 * mm, 0, 0, 0, 0)], onPageEnd=draw_margins),
        ]
    )
    report.multiBuild(story())
    return path


if __name__ == "__main__":
    build()
