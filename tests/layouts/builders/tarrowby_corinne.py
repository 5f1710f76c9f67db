"""Builds tarrowby-dhr-corinne-overview-report.docx: a domestic homicide review overview report in numbered narrative chapters.

Recommendations stand at the end of each agency's section in a bold run-in style and again, numbered, in a last chapter.
"""

from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm, Pt, RGBColor

from tests.layouts.builders.packing import DOCUMENTS, dated, repack

NAME = "tarrowby-dhr-corinne-overview-report.docx"
Block = tuple[str, ...]

CONTENTS = [
    "1  Introduction and scope",
    "2  The panel and the contributors",
    "3  What happened",
    "4  Analysis, agency by agency",
    "5  What the family told us",
    "6  Good practice",
    "7  Lessons",
    "8  Recommendations",
    "Glossary",
]

INTRODUCTION: list[Block] = [
    ("h1", "1  Introduction and scope"),
    (
        "para",
        "1.1",
        "This report is about Corinne, who was 41 when her partner Neil killed her at their home in Tarrowby on 9 March 2021. He pleaded guilty to murder in October 2021 and was sentenced to life imprisonment with a minimum term of nineteen years. Both names are pseudonyms chosen by Corinne’s sister. Corinne’s daughter, who was fourteen and at school on the day, is called Child A.",
    ),
    (
        "para",
        "1.2",
        "Tarrowby Community Safety Partnership (‘TCSP’ or ‘the Partnership’) decided on 26 April 2021 that the circumstances met the definition in section 9 of the Domestic Violence, Crime and Victims Act 2004. The Home Office was told on the same day. An Independent Chair, who is also the author of this report, was appointed in June 2021.",
    ),
    (
        "para",
        "1.3",
        "The review looks at the time between 1 May 2019, when Corinne and Neil moved into the house, and the day of her death. Agencies were asked to add anything earlier that seemed to matter. The panel met seven times, five of them on line.",
    ),
    ("para", "1.4", "The panel set itself four questions:"),
    ("bullet", "Was Corinne ever asked, on her own, whether she was safe?"),
    ("bullet", "What did agencies know about Neil, and whom did they tell?"),
    ("bullet", "Was Child A seen as a victim in her own right?"),
    ("bullet", "Did the restrictions of 2020 change what agencies could do, or only what they did?"),
    (
        "para",
        "1.5",
        "Eight agencies wrote an individual management review (IMR). Each IMR made its own recommendations and the panel accepted them, in places with changes. They are printed in chapter 4 under the agency they belong to. Chapter 8 brings them together with the panel’s own and gives them the numbers that the action plan will use.",
    ),
    (
        "para",
        "1.6",
        "Harlshire Fire and Rescue Service and Tarrowby Borough Council’s revenues team searched their records and had nothing to report beyond a council tax account.",
    ),
]

PANEL = [
    ("Independent Chair and author", "Independent of all agencies"),
    ("Community Safety Manager", "Tarrowby Borough Council, for TCSP"),
    ("Detective Superintendent, Protecting Vulnerable People", "Harlshire Constabulary"),
    ("Director of Customer Services", "Northgate Housing"),
    ("Named GP for Safeguarding", "NHS Harlshire Integrated Care Board (ICB)*"),
    ("Head of Safeguarding", "Harlshire Acute Hospitals NHS Trust (HAHT)"),
    ("Associate Director of Social Work", "Moorside Partnership NHS Trust (MPT)"),
    ("Assistant Headteacher", "Brackenhill Academy"),
    ("Head of Service, Front Door", "Harlshire County Council Children’s Services"),
    ("Chief Executive", "Lantern Domestic Abuse Service"),
]

NARRATIVE: list[Block] = [
    ("h1", "3  What happened"),
    (
        "para",
        "3.1",
        "Corinne worked in the kitchen of a care home and was known there for singing. She met Neil, a self-employed roofer, in 2017. In May 2019 the two of them took a joint tenancy with Northgate Housing, a housing association, and moved in with Child A.",
    ),
    (
        "para",
        "3.2",
        "The first call to the police came on 14 August 2019. A passer-by had heard a woman shouting for help. Two officers of Harlshire Constabulary (‘the Constabulary’) spoke to the couple together in the front garden and left after eleven minutes.",
    ),
    (
        "para",
        "3.3",
        "On 5 January 2020 Corinne went to the Emergency Department at Harlshire Acute Hospitals NHS Trust with a broken wrist. She said that she had slipped on ice. The temperature that night did not fall below seven degrees. Neil stayed in the cubicle and answered most of the questions.",
    ),
    (
        "para",
        "3.4",
        "Between February and September 2020 three neighbours complained to Northgate Housing about noise: banging, a man’s voice, ‘furniture going over’. The front door was replaced twice, in April and in July.",
    ),
    (
        "para",
        "3.5",
        "Corinne saw a GP at Fold Lane Medical Practice (‘the practice’) on 22 September 2020 about poor sleep and low mood. It was one of the few face-to-face appointments given that month. Neil came in with her.",
    ),
    (
        "para",
        "3.6",
        "Neil referred himself to a talking therapy service run by Moorside Partnership NHS Trust (MPT) in October 2020. At his second session, on 30 October, he told the therapist that he had pictured strangling his partner and that the thought ‘settled’ him.",
    ),
    (
        "para",
        "3.7",
        "On 19 November 2020 Corinne rang 999 herself. She was whispering, and the call handler stayed on the line for nineteen minutes. Neil was arrested and released under investigation. Officers assessed the risk as medium. She was offered, and said yes to, support from Lantern Domestic Abuse Service (‘Lantern’).",
    ),
    (
        "para",
        "3.8",
        "A week before the Christmas holidays Child A told her form tutor at Brackenhill Academy that she stayed awake ‘to listen’. On 9 March 2021 Corinne told Neil that she was going to live with her sister. He rang 999 at 4.50 pm.",
    ),
]

ANALYSIS: list[Block] = [
    ("h1", "4  Analysis, agency by agency"),
    ("h2", "Agency analysis: Harlshire Constabulary"),
    (
        "para",
        "4.1",
        "The officers who attended on 14 August 2019 recorded a ‘verbal altercation’ and did not complete a DASH risk assessment, although the force’s policy had required one at every domestic incident since 2016. Corinne was not spoken to on her own. A sergeant closed the log the next morning on the strength of one line.",
    ),
    (
        "para",
        "4.2",
        "A neighbour rang 101 on 2 February 2020 to say that ‘he is at it again’. The control room searched the address but not the names, and so did not see that Neil had two convictions for assaulting a former partner in another force’s area. No officer was sent.",
    ),
    (
        "para",
        "4.3",
        "The response in November 2020 was of a different order. The call handler’s patience may have saved Corinne’s life that night. Even so, the assessing officer noted strangulation, a recent separation and an earlier victim, and the case was still not referred to MARAC. The IMR author found that the officer believed fourteen ticks were needed and had not been told that professional judgement was enough.",
    ),
    (
        "para",
        "4.4",
        "The Partnership’s third review, in 2017, recommended that the force train its sergeants to question closures of this kind. The training was given once. There is no record of its being repeated.",
    ),
    (
        "rec",
        "Recommendation for Harlshire Constabulary:",
        "The Constabulary should dip sample each month the domestic incidents that were closed as ‘verbal only’ and report to the Partnership how many had a DASH risk assessment.",
    ),
    (
        "rec",
        "Recommendation for Harlshire Constabulary:",
        "The Constabulary should change its control room script so that names as well as addresses are searched on every third-party report, and so that what is found is read to the officers who attend.",
    ),
    ("h2", "Agency analysis: Northgate Housing"),
    (
        "para",
        "4.5",
        "Northgate Housing treated three complaints from three neighbours as anti-social behaviour. Its answer to each was a letter, addressed to both tenants, which warned that the tenancy was at risk. At no point did a housing officer visit or try to see Corinne alone. Corinne’s sister found the letters folded inside a cookery book.",
    ),
    (
        "para",
        "4.6",
        "The repairs operative who replaced the front door in July 2020 wrote ‘kicked in from inside, lady upset’ on his job sheet. The sheet went to the contractor’s invoicing team. Northgate’s tenancy team did not receive it, because nothing in the contract asked for it to be passed on. We regard this as a failure of design and not of the operative, who did what nobody else had done and wrote down what he saw.",
    ),
    (
        "para",
        "4.7",
        "Northgate did not hold the police information of August 2019 or November 2020. The Constabulary told the panel that it had no route for sharing medium-risk incidents with landlords, and Northgate was not told of either one.",
    ),
    (
        "rec",
        "Recommendation for Northgate Housing:",
        "Northgate Housing should make sure that every noise complaint which mentions shouting, banging or a disturbance between partners is screened for domestic abuse before any warning letter is sent.",
    ),
    (
        "rec",
        "Recommendation for Northgate Housing:",
        "Northgate Housing should write into its repairs contract a duty to pass on signs of damage or distress within one working day, and should report to its board each quarter on what was passed on.",
    ),
    ("h2", "Agency analysis: Fold Lane Medical Practice"),
    (
        "para",
        "4.8",
        "The GP who saw Corinne on 22 September 2020 noted a yellowing bruise at the jaw and ‘partner present, supportive’. The GP did not ask Neil to wait outside and did not ask Corinne about abuse. A prescription and a leaflet on sleep were given. The practice told us, frankly, that it had no way of seeing a patient alone that did not look like an accusation.",
    ),
    (
        "para",
        "4.9",
        "The hospital’s letter about the wrist had reached the practice in January 2020 and had been filed by an administrator without being coded. The GP did not know of the fracture when Corinne sat down in September. Neil was a patient of the same practice; his record mentioned a caution for criminal damage.",
    ),
    (
        "rec",
        "Recommendation for the GP practice:",
        "Fold Lane Medical Practice should (a) offer every adult patient part of the appointment alone as a matter of routine, (b) have a clinician read and code every emergency department letter about an injury, and (c) audit both after six months.",
    ),
    ("h2", "Agency analysis: Harlshire Acute Hospitals NHS Trust"),
    (
        "para",
        "4.10",
        "HAHT’s own policy asks for routine enquiry in private for any adult with an unexplained or poorly explained injury. It was not made on 5 January 2020. The department was at its fullest that night, with a wait of seven hours, and the nurse who saw Corinne had been qualified for four months.",
    ),
    (
        "para",
        "4.11",
        "The triage note reads ‘?ice – mild out’. Somebody had wondered. The thought did not travel: the discharge letter that HAHT sent to the practice gave the injury and the follow-up clinic and left out the doubt about how it had happened.",
    ),
    (
        "rec",
        "Recommendation for HAHT:",
        "The Trust should fund a hospital-based IDVA in the Emergency Department for at least two years and evaluate the number of disclosures before and after.",
    ),
    ("h2", "Agency analysis: Moorside Partnership NHS Trust"),
    (
        "para",
        "4.12",
        "What Neil said on 30 October 2020 was as plain a warning as anybody received. The therapist discussed it in supervision eight days later, was advised to ‘monitor’, and recorded a plan to revisit the subject. MPT did not share what Neil had said with the Constabulary or with anybody else who could have reached Corinne. The therapist believed that consent was needed. It was not.",
    ),
    (
        "para",
        "4.13",
        "Twenty days later, when officers were deciding whether the risk to Corinne was medium or high, they did not know of it. The panel’s police member told us that it would have changed the decision.",
    ),
    (
        "para",
        "4.14",
        "Neil did not attend his next two sessions. He was discharged by letter on 14 December 2020 without a review of the risk that he had disclosed. His GP received a copy, which said only that he had ‘disengaged’.",
    ),
    (
        "rec",
        "Recommendation for Moorside Partnership NHS Trust:",
        "The Trust should issue a one-page guide on sharing information without consent where a patient discloses thoughts of harming a partner, and should test in supervision whether staff would use it.",
    ),
    ("h2", "Agency analysis: Brackenhill Academy and Harlshire County Council Children’s Services"),
    (
        "para",
        "4.15",
        "The form tutor passed on what Child A had said within the hour. The designated safeguarding lead wrote it on the school’s electronic system and planned to ‘keep an eye’, but did not make a referral to Children’s Services. The school had not been told of the arrest in November, because the police notification scheme for schools was paused between October 2020 and February 2021.",
    ),
    (
        "para",
        "4.16",
        "Children’s Services received a police notification on 20 November 2020 and closed it four days later with no further action. The duty manager did not contact the school, and Child A’s name was misspelt, so that an earlier contact from 2018 was not found. Nobody spoke to her.",
    ),
    (
        "rec",
        "Recommendation for Brackenhill Academy:",
        "The Academy should review its recording of low-level concerns every half term so that what pupils have said about home is read as a whole and referred where it adds up.",
    ),
    (
        "rec",
        "Recommendation for Children’s Services:",
        "Children’s Services should not close a domestic abuse notification about a school-age child until the school has been spoken to and the child’s name has been checked against all earlier contacts.",
    ),
    ("h2", "Agency analysis: Lantern Domestic Abuse Service"),
    (
        "para",
        "4.17",
        "Lantern was asked to ring Corinne only between ten and two. Three calls were made, at 8.45 am, 4.15 pm and 5.30 pm, and the case was then closed. Lantern did not tell the officer in the case that it had been unable to reach her, so the police file went on saying that she was being supported. Lantern has one full-time adviser for every 160 referrals and has said publicly that this is not safe.",
    ),
    (
        "rec",
        "Recommendation for Lantern:",
        "Lantern should not close a case for want of contact until the safe times have been used and the referring officer has been told.",
    ),
]

CLOSING: list[Block] = [
    ("h1", "5  What the family told us"),
    (
        "para",
        "5.1",
        "Corinne’s sister met the chair four times and read two drafts. She asked us to say that Corinne had a plan, that she had packed a bag and hidden it at work, and that ‘she was not waiting to be rescued, she was waiting to be asked’. She told us that the family would have rung somebody if they had known whom to ring.",
    ),
    (
        "para",
        "5.2",
        "Child A chose to answer the panel’s questions in writing. She would like teachers to know that a pupil who says something once may not say it again.",
    ),
    ("h1", "6  Good practice"),
    ("bullet", "The 999 call handler kept Corinne talking by pretending to take a taxi booking."),
    ("bullet", "The repairs operative recorded what he saw."),
    (
        "bullet",
        "The care home’s manager changed Corinne’s shifts twice so that she could travel home by daylight, and kept the bag.",
    ),
    ("h1", "7  Lessons"),
    (
        "para",
        "7.1",
        "The panel asks readers to take these lessons back to their own teams. Where an agency needs to do something about one of them, chapter 8 says so.",
    ),
    (
        "bullet",
        "Being seen is not the same as being seen alone. Between August 2019 and September 2020 Corinne met five professionals, and Neil was in the room for all of them.",
    ),
    (
        "bullet",
        "A complaint about noise can be a report of violence made by somebody who does not want to call it that.",
    ),
    (
        "bullet",
        "Risk tools support judgement and do not replace it: a low score with strangulation in it is not a low risk.",
    ),
    ("bullet", "Confidentiality does not require silence when a patient describes killing somebody who can be named."),
    ("bullet", "Unanswered calls made at unsafe times say nothing about whether a victim wants help."),
    ("bullet", "Children who listen at night are living with domestic abuse and are victims of it."),
    ("bullet", "Tradespeople, caterers and neighbours often see most. Someone has to make it easy for them to say so."),
    (
        "para",
        "7.2",
        "The panel did not find that any one act by any one agency would have prevented Corinne’s death. It did find that what was known, put together, described a man who was likely to kill.",
    ),
]

LIST_INTRODUCTION = (
    "The first four recommendations are the panel’s own. The rest are those of the agencies, in the order of chapter 4."
)

MULTI_AGENCY = [
    "The Partnership should set up a route by which police, landlords and Lantern share information about medium-risk domestic abuse, and should publish the number of cases shared each year.",
    "TCSP and NHS Harlshire Integrated Care Board should commission IRIS, or a programme like it, for every GP practice in the borough by April 2024.",
    "The Partnership should run a campaign for neighbours, employers and tradespeople, designed with Corinne’s family, on how to report a worry about a couple without giving a name.",
    "The Home Office should consider asking all forces to restart the notification of schools within one week whenever it is suspended.",
]

SINGLE_AGENCY = [
    (
        "Harlshire Constabulary",
        "The Constabulary should dip sample each month the domestic incidents that were closed as ‘verbal only’ and report to the Partnership how many had a DASH risk assessment.",
    ),
    (
        "Harlshire Constabulary",
        "The Constabulary should change its control room script so that names as well as addresses are searched on every third-party report, and so that what is found is read to the officers who attend.",
    ),
    (
        "Northgate Housing",
        "Every noise complaint which mentions shouting, banging or a disturbance between partners should be screened for domestic abuse before any warning letter is sent.",
    ),
    (
        "Northgate Housing",
        "Northgate Housing should write into its repairs contract a duty to pass on signs of damage or distress within one working day, and should report to its board each quarter on what was passed on.",
    ),
    (
        "Fold Lane Medical Practice",
        "Fold Lane Medical Practice should (a) offer every adult patient part of the appointment alone as a matter of routine, (b) have a clinician read and code every emergency department letter about an injury, and (c) audit both after six months.",
    ),
    (
        "HAHT",
        "HAHT should fund a hospital-based IDVA in the Emergency Department for at least two years and evaluate the number of disclosures before and after.",
    ),
    (
        "MPT",
        "MPT should issue a one-page guide on sharing information without consent where a patient discloses thoughts of harming a partner, and should test in supervision whether staff would use it.",
    ),
    (
        "Brackenhill Academy",
        "The Academy should review its recording of low-level concerns every half term so that what pupils have said about home is read as a whole and referred where it adds up.",
    ),
    (
        "Children’s Services",
        "Children’s Services should not close a domestic abuse notification about a school-age child until the school has been spoken to and the child’s name has been checked against all earlier contacts.",
    ),
    (
        "Lantern",
        "Lantern should not close a case for want of contact until the safe times have been used and the referring officer has been told.",
    ),
]

CLOSE = "TCSP received this report on 24 November 2022 and accepted all fourteen recommendations. The Home Office Quality Assurance Panel considered it in March 2023 and its letter is published with the report. The action plan will be published separately in the autumn of 2023 and will be looked at by the Partnership every three months until it is complete."

GLOSSARY = [
    (
        "DASH",
        "Domestic Abuse, Stalking and Honour-based violence: a list of questions that professionals use to assess risk",
    ),
    ("IDVA", "Independent Domestic Violence Adviser"),
    ("IRIS", "a programme of training, support and referral for domestic abuse in general practice"),
    ("MARAC", "Multi-Agency Risk Assessment Conference"),
]


def add_blocks(document: DocumentType, blocks: list[Block]) -> None:
    """Write headings, numbered paragraphs, bullets and bold run-in recommendations."""
    for kind, *texts in blocks:
        if kind == "h1":
            document.add_heading(texts[0], 1)
        elif kind == "h2":
            document.add_heading(texts[0], 2)
        elif kind == "bullet":
            document.add_paragraph(texts[0], style="List Bullet")
        elif kind == "para":
            paragraph = document.add_paragraph("\t".join(texts))
            paragraph.paragraph_format.left_indent = Cm(1.1)
            paragraph.paragraph_format.first_line_indent = Cm(-1.1)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1.1))
        else:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(1.1)
            paragraph.add_run(texts[0]).bold = True
            paragraph.add_run(" " + texts[1])


def add_cover(document: DocumentType) -> None:
    """Write the cover page and the typed table of contents."""
    for text, size, bold in [
        ("OFFICIAL", 9, False),
        ("DOMESTIC HOMICIDE REVIEW", 24, True),
        ("Overview report into the death of Corinne in March 2021", 16, False),
        ("Reference: TCSP/DHR 06", 11, False),
        ("Commissioned by Tarrowby Community Safety Partnership", 11, False),
        ("Report completed: November 2022. Published: 15 June 2023", 11, False),
    ]:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(size), bold
    quote = document.add_paragraph("‘She sang while she cooked and she cooked for everybody.’", style="Intense Quote")
    quote.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("Contents").runs[0].bold = True
    for line in CONTENTS:
        document.add_paragraph(line).paragraph_format.space_after = Pt(0)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def add_panel(document: DocumentType) -> None:
    """Write the chapter with the panel table and its footnote."""
    document.add_heading("2  The panel and the contributors", 1)
    table = document.add_table(rows=1, cols=2, style="Light Grid Accent 1")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Role", "Organisation"
    for role, organisation in PANEL:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = role, organisation
    note = document.add_paragraph("* NHS Harlshire Clinical Commissioning Group until 30 June 2022.")
    note.runs[0].font.size = Pt(8)


def add_recommendations(document: DocumentType) -> None:
    """Write the consolidated list, numbered through, with the agency in bold above its own."""
    document.add_heading("8  Recommendations", 1)
    document.add_paragraph(LIST_INTRODUCTION)
    document.add_heading("For the Partnership and for national action", 2)
    for number, text in enumerate(MULTI_AGENCY, 1):
        document.add_paragraph(f"{number}.  {text}")
    document.add_heading("For single agencies (from chapter 4)", 2)
    heading = ""
    for number, (agency, text) in enumerate(SINGLE_AGENCY, len(MULTI_AGENCY) + 1):
        if agency != heading:
            heading = agency
            document.add_paragraph().add_run(agency).italic = True
        document.add_paragraph(f"{number}.  {text}")
    document.add_paragraph(CLOSE)


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the report and returns its path."""
    path = folder / NAME
    document = Document()
    document.core_properties.created = datetime(2022, 11, 24)  # noqa: DTZ001 - the file keeps no zone
    document.core_properties.title = "Domestic Homicide Review: Corinne"
    document.core_properties.author = "Tarrowby Community Safety Partnership"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.header.paragraphs[0].text = "TCSP DHR 06 – Overview Report – FINAL v9 (for publication)"
    section.footer.paragraphs[0].text = "OFFICIAL"
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    document.styles["Heading 2"].font.color.rgb = RGBColor(0x5B, 0x2C, 0x6F)
    add_cover(document)
    add_blocks(document, INTRODUCTION)
    add_panel(document)
    add_blocks(document, NARRATIVE)
    add_blocks(document, ANALYSIS)
    add_blocks(document, CLOSING)
    add_recommendations(document)
    document.add_heading("Glossary", 1)
    table = document.add_table(rows=0, cols=2)
    for term, meaning in GLOSSARY:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = term, meaning
    document.save(str(path))
    repack(path, dated)
    return path


if __name__ == "__main__":
    build()
