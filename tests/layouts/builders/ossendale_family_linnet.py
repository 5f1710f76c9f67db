"""Builds the Word action plan: a table per recommendation, tracked changes, a text box, content controls, footnotes."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

from docx import Document
from docx.document import Document as DocxDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm
from docx.table import _Cell
from lxml.etree import _Element

from tests.layouts.builders.packing import repack

NAME = "ossendale-lcspr-family-linnet-action-plan.docx"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHAPES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_BY = 'w:author="Business Unit" w:date="2025-01-31T10:00:00Z"'
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

FILLS = {"Blue": "4472C4", "Green": "92D050", "Amber": "FFC000", "Red": "FF0000"}
LABELS = ("Lead", "By when", "What will be done", "How will we know", "Progress", "RAG")
OTHER_LABELS = ("Lead officer", "Target", "What we will do", "How we will know", "Update", "RAG rating")

# Marks in the texts: [+in+] inserted, [-out-] deleted, [^1^] footnote, [*in a control*], a row "|" parts paragraphs.
PLAN: Sequence[tuple[str, ...]] = (
    (
        "1",
        "OSCP should agree one pathway for bruising and injury in babies who are not yet mobile[^2^], and each agency should use it.",
        "OSCP Business Manager",
        "30 September 2024",
        "Write the pathway with Larkmoor Hospitals NHS Trust and Children’s Social Care.|Put the pathway on each agency’s intranet and take the old one down.",
        "An audit of 20 injuries in babies will find that the pathway was followed.",
        "Pathway signed off by the Executive on 12 September 2024. It has been on all six intranets since 30 September 2024.",
        "Blue",
    ),
    (
        "2",
        "Children’s Social Care (CSC) should hold a strategy discussion [-as soon as possible-][+on the same day+] whenever a child under one has an injury that nobody can explain.",
        "Service Manager, Front Door, CSC",
        "[-30/09/2024-][+31/10/2024+]",
        "Change the front door procedure so that the health practitioner who referred the child is always invited.[=Consider whether the police should chair.=]",
        "Dip samples, three times a year.",
        "Procedure reissued on 21 October 2024.|Dip sample of 15 discussions in December: 14 were held on the day.",
        "#Green",
    ),
    (
        "3",
        "Larkmoor Hospitals NHS Trust should see to it that the history of both parents is known to those who discharge a newborn baby.",
        "3.1 Named Midwife, Larkmoor Hospitals NHS Trust|3.2 Matron, Postnatal Ward, Larkmoor Hospitals NHS Trust",
        "3.1: December 2024|3.2: end of March 2025",
        "3.1 Add the other parent’s details to the booking record.|3.2 Bring in a discharge huddle for every baby with a pre-birth plan.",
        "The record shows both parents in nine cases of ten.",
        "3.1 Complete. Details of both parents held for 212 of 230 bookings since 2 December 2024.|3.2 Not started, as the ward manager’s post is vacant.",
        "3.1 Blue|3.2 Red",
    ),
    (
        "4",
        "Whinfold Community NHS Trust should make sure that the health visitor asks about fear and control at a visit when the mother is alone.",
        "Named Nurse for Safeguarding Children",
        "Q3 2024/25",
        "Add a prompt to the electronic record at the new birth, six week and one year contacts.",
        "Quarterly report from the record.",
        "[*The supplier has quoted. The change is booked for the April release.*]",
        "[*Amber*]",
    ),
    (
        "5",
        "NHS Ossendale Integrated Care Board (ICB) should ask every practice to link the records of adults and children who live at one address.",
        "Designated Doctor, ICB",
        "[*tbc*]",
        "Issue a template search to the 31 practices.",
        "",
        "Not started. It waits for the new data sharing agreement.",
        "Red",
    ),
    (
        "6",
        "Quayhold Homes should tell CSC when a tenant with a baby reports damage to doors or walls more than once.",
        "Neighbourhoods Director, Quayhold Homes",
        "31 January 2025",
        "Train repairs staff and contractors to look for signs of violence.|Add a flag to the repairs system.",
        "Number of contacts from Quayhold Homes.",
        "Training: 61 of 74 staff trained by 20 January 2025.|Flag: live since November 2024.",
        "Green",
    ),
    (
        "7",
        "OSCP should commission a campaign on the safe handling of babies that reaches fathers and partners.",
        "Consultant in Public Health, Ossendale Council",
        "by end of 2024",
        "Design a campaign with fathers’ groups.",
        "n/a",
        "Withdrawn: the regional campaign takes its place (Executive, 6 November 2024).",
        "n/a",
    ),
    (
        "8",
        "Northmere Constabulary should send each domestic abuse notification to the nursery, as well as to the school, where a child of the family goes to one.",
        "Domestic Abuse Lead, Northmere Constabulary; Early Years Safeguarding Adviser, Ossendale Council",
        "28 Feb 2025",
        "Extend the notification scheme to the 58 registered nurseries.",
        "Nurseries say that they hear by nine the next morning.",
        "41 nurseries have signed up. [+The rest will be visited in February.+]",
        "#Green",
    ),
    (
        "9",
        "OSCP should find out in a year’s time whether families have felt these changes.",
        "Independent Scrutineer, OSCP",
        "June 2025",
        "Interview eight parents of babies under one and report to the Executive.",
        "",
        "",
        "",
    ),
)
HOSPITAL: Sequence[tuple[str, ...]] = (
    (
        "LH1",
        "The Trust should give every doctor who starts in the emergency department a session on injuries to babies in the first week.",
        "Consultant Paediatrician",
        "4 December 2024",
        "Add the session to the induction for the December intake.",
        "Attendance list.",
        "Done: 22 of 22 new doctors attended on 4 December 2024.",
        "Blue",
    ),
    (
        "LH2",
        "The Trust should have a consultant’s opinion on each skeletal survey within 24 hours, at weekends too.",
        "Clinical Director, Radiology",
        "1.4.25",
        "Agree a weekend rota with the neighbouring trusts.",
        "Monthly figures.",
        "Two of three trusts have agreed.",
        "#Amber",
    ),
)
NOTES = (
    "The family chose this name.",
    "That is, who cannot crawl, cruise or walk. The review should be read with the national guidance on bruising.",
    "Formerly known as the Larkmoor General Hospital NHS Trust.",
)
LESSONS = (
    "A baby who cannot move cannot hurt itself: the explanation has to be tested before it is written down.",
    "Fathers were known to every service except the one that was visiting.",
    "A plan made before birth is only as good as the handover on the day of discharge.",
)


def build(folder: Path) -> Path:
    """Writes the document into a folder and returns its path."""
    document = Document()
    _properties(document)
    _front(document)
    for entry in PLAN:
        _recommendation(document, entry, LABELS)
    document.add_heading("Single agency recommendations: Larkmoor Hospitals NHS Trust", 1)
    _paragraph(document, "These come from the Trust’s own report[^3^] to the review.")
    for entry in HOSPITAL:
        _recommendation(document, entry, OTHER_LABELS)
    _attach_notes(document)
    path = folder / NAME
    document.save(str(path))
    repack(path)
    return path


def _properties(document: DocxDocument) -> None:
    properties = document.core_properties
    properties.author, properties.title = "Business Unit", "Family Linnet: action plan"
    properties.created = properties.modified = datetime(2025, 1, 31, tzinfo=UTC)
    section = document.sections[0]
    section.header.paragraphs[0].text = "OSCP – Family Linnet – action plan, update 3"
    section.footer.paragraphs[0].text = "Shared with partners in confidence until published"


def _front(document: DocxDocument) -> None:
    document.add_heading("Ossendale Safeguarding Children Partnership", 0)
    document.add_heading("Local Child Safeguarding Practice Review: Family Linnet", 1)
    document.add_heading("Action plan, updated to 31 January 2025", 2)
    _paragraph(
        document,
        "Ossendale Safeguarding Children Partnership (OSCP) commissioned this review in May 2023. Baby Linnet[^1^], then "
        "five months old, had been taken to Larkmoor General Hospital on 14 March 2023 with a serious head injury. The "
        "review was published on 18 June 2024.",
    )
    document.paragraphs[-1]._p.append(_text_box("Next update: the Executive will see this plan on 14 May 2025."))
    document.add_heading("What the review found", 2)
    for lesson in LESSONS:
        document.add_paragraph(lesson, style="List Bullet")
    document.add_heading("Key", 2)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for colour, meaning in (
        ("Blue", "Complete, and the evidence has been seen by the Learning Group"),
        ("Green", "Under way and on track"),
        ("Amber", "Under way but behind, with a plan to recover"),
        ("Red", "Not started"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = colour, meaning
        _shade(cells[0], FILLS[colour])
    document.add_heading("Recommendations", 1)


def _recommendation(document: DocxDocument, entry: tuple[str, ...], labels: tuple[str, ...]) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    values = (entry[1], *entry[2:])
    for label, value in zip((f"Recommendation {entry[0]}", *labels), values, strict=True):
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(4), Cm(12)
        cells[0].paragraphs[0].add_run(label).bold = True
        _fill(cells[1], value)
    document.add_paragraph()


def _fill(cell: _Cell, value: str) -> None:
    """Writes a value: its colour alone where it begins with "#", else its paragraphs, shaded where it is a colour."""
    if value.startswith("#"):
        _shade(cell, FILLS[value[1:]])
        return
    if value in FILLS:
        _shade(cell, FILLS[value])
    body, _, deleted = value.partition("[=")
    first = cell.paragraphs[0]._p
    for number, text in enumerate(body.split("|")):
        paragraph = first if number == 0 else cell.add_paragraph()._p
        for run in _runs(text):
            paragraph.append(run)
    if deleted:
        cell._tc.append(_deleted(deleted.removesuffix("=]")))


def _paragraph(document: DocxDocument, text: str) -> None:
    paragraph = document.add_paragraph()
    for run in _runs(text):
        paragraph._p.append(run)


_MARKS = {"+": "ins", "-": "del", "^": "note", "*": "control"}


def _runs(text: str) -> list[_Element]:
    """The runs of a text with its marks."""
    made: list[_Element] = []
    while text:
        before, opened, rest = text.partition("[")
        if before:
            made.append(_xml(_run(before)))
        if not opened:
            break
        inside, _, text = rest[1:].partition(f"{rest[0]}]")
        made.append(_xml(_marked(_MARKS[rest[0]], inside)))
    return made


def _marked(kind: str, inside: str) -> str:
    if kind == "ins":
        return f'<w:ins w:id="{_number(inside)}" {_BY}>{_run(inside)}</w:ins>'
    if kind == "del":
        return f'<w:del w:id="{_number(inside)}" {_BY}>{_run(inside, "delText")}</w:del>'
    if kind == "note":
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{inside}"/></w:r>'
    return f'<w:sdt><w:sdtPr><w:alias w:val="Entry"/><w:id w:val="{_number(inside)}"/></w:sdtPr><w:sdtContent>{_run(inside)}</w:sdtContent></w:sdt>'


def _number(text: str) -> int:
    """An id that the same text always has."""
    return crc32(text.encode()) % 1_000_000


def _deleted(text: str) -> _Element:
    mark = f'<w:rPr><w:del w:id="900" {_BY}/></w:rPr>'
    run = f'<w:del w:id="901" {_BY}>{_run(text, "delText")}</w:del>'
    return _xml(f"<w:p><w:pPr>{mark}</w:pPr>{run}</w:p>")


def _run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def _xml(source: str) -> _Element:
    """An element from its source, whose first tag is given the namespaces."""
    tag, rest = source.split(">", 1)
    closed = tag.endswith("/")
    return parse_xml(f"{tag.removesuffix('/')} {_W} {_SHAPES}{'/' if closed else ''}>{rest}")


def _text_box(words: str) -> _Element:
    """A floating text box as Word writes it: a drawing, and the same again for older versions."""
    inside = f"<w:txbxContent><w:p>{_run(words)}</w:p></w:txbxContent>"
    drawing = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>'
        '3600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
        '</wp:positionV><wp:extent cx="2160000" cy="720000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" '
        'name="Box 7"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:spPr/><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    )
    older = f'<w:pict><v:shape style="position:absolute;width:170pt;height:57pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
    return _xml(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{drawing}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _shade(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(_xml(f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def _attach_notes(document: DocxDocument) -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{_run(" " + text)}</w:p></w:footnote>'
        for number, text in enumerate(NOTES, start=1)
    )
    source = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {_W}>{notes}</w:footnotes>'
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, source.encode(), package)
    document.part.relate_to(part, _LINK)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "documents")
