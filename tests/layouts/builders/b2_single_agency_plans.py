"""Builds ``b2-single-agency-plans.ods``: one review's plan with a sheet for each agency, all dates typed as text."""

import re
from collections.abc import Sequence
from pathlib import Path

import odfdo
from odfdo import Cell, Document, Element, Table

from tests.layouts.builders.packing import DOCUMENTS, repack

NAME = "b2-single-agency-plans.ods"
_FILLS = {"blue": "#8faadc", "green": "#a9d08e", "amber": "#ffc000", "red": "#ff0000", "grey": "#bfbfbf"}
_LETTERS = {"b": "blue", "g": "green", "a": "amber", "r": "red"}
_FIXED = b"2023-11-30T09:00:00"

Row = Sequence[str]

_HEAD: Row = ["No.", "Recommendation", "Action", "Owner", "Timescale", "BRAG", "Latest position"]
_SHEETS: Sequence[tuple[str, Sequence[Row]]] = (
    (
        "Contents and key",
        (
            ["Domestic Homicide Review: Lena"],
            ["Action plan of the Corrin Vale Community Safety Partnership (CVCSP)"],
            ["Reference CVCSP/DHR/07. Approved for publication by the Home Office on 12 May 2023."],
            ["This edition: 30 November 2023"],
            [""],
            ["Sheet", "Agency", "Plan returned by"],
            ["1", "Corrin Vale Community Safety Partnership", "Business Manager"],
            ["2", "Corrin Police", "Review Officer"],
            ["3", "Corrin Vale Council – Adult Social Care", "Service Director"],
            ["4", "NHS Corrin Vale and Marches Integrated Care Board (the ICB)", "Designated Professional"],
            ["5", "Tarnbrook Homes", "Safeguarding Lead"],
            [""],
            ["BRAG", "Meaning"],
            ["Blue", "Complete"],
            ["Red", "Not started"],
            ["Amber", "Started but behind"],
            ["Green", "Started and on time"],
        ),
    ),
    (
        "1 Partnership",
        (
            ["Multi-agency recommendations: Corrin Vale Community Safety Partnership"],
            _HEAD,
            [
                "1",
                "The Partnership should agree how information about stalking passes between agencies while a protective order is being considered.",
                "Write and sign an information-sharing agreement on stalking.",
                "Community Safety Manager",
                "Q2 2023/24",
                "Green",
                "All partners but one have signed.\nThe last signature is expected in December 2023.",
            ],
            [
                "2",
                "The Partnership should make sure that friends and neighbours know how to report worries about coercive control.",
                "Run a poster and radio campaign.",
                "Communications Officer",
                "end of November 2023",
                "Blue",
                "Complete. The campaign ran from 6 to 25 November 2023.",
            ],
            [
                "",
                "",
                "Compare calls to the helpline in the month before and the month after.",
                "Performance Analyst",
                "Jan-24",
                "Red",
                "Not started: follows the campaign.",
            ],
        ),
    ),
    (
        "2 Police",
        (
            ["Corrin Police: single agency action plan"],
            _HEAD,
            [
                "1",
                "Corrin Police should check every month whether anyone reported for domestic abuse holds a firearms licence.",
                "Set up a monthly match of the two systems.",
                "Head of Firearms Licensing",
                "01.02.23",
                "B",
                "Done. The match has run each month since 1 February 2023; three licences have been revoked.",
            ],
            [
                "2",
                "Corrin Police should ensure that a supervisor reads every risk assessment that is graded standard.",
                "Add the supervisor’s decision to the risk assessment form.",
                "Chief Inspector, Vulnerability",
                "end of September",
                "A",
                "Form redesigned. The change to the system has slipped to January 2024.",
            ],
            [
                "",
                "",
                "Dip sample 50 forms each quarter and report to the Vulnerability Board.",
                "Chief Inspector, Vulnerability",
                "Q3 2023/24",
                "R",
                "Cannot begin until the form is changed.",
            ],
        ),
    ),
    (
        "3 Adult Social Care",
        (
            ["Corrin Vale Council – Adult Social Care: single agency action plan"],
            _HEAD,
            [
                "1",
                "Adult Social Care should ask about abuse by a partner or relative in every carer’s assessment.",
                "Add the question to the form and to the guidance that goes with it.",
                "Principal Social Worker",
                "Mar-23",
                "Blue",
                "Added in March 2023.",
            ],
            [
                "",
                "",
                "Audit 40 assessments for use of the question.",
                "Quality Lead",
                "October 2023",
                "Amber",
                "Audit under way; 22 of 40 read so far.",
            ],
            [
                "2",
                "Adult Social Care should offer every unpaid carer a conversation in private.",
                "Revise the practice guidance to require it.",
                "Principal Social Worker",
                "31/12/2023",
                "Green",
                "Draft out for comment until 15 December.",
            ],
        ),
    ),
    (
        "4 ICB",
        (
            ["NHS Corrin Vale and Marches Integrated Care Board: single agency action plan"],
            _HEAD,
            [
                "1",
                "The ICB should commission a domestic abuse programme for general practice.",
                "Fund the programme and put it out to tender.",
                "Head of Safeguarding",
                "Q1 2024/25",
                "Green",
                "Business case approved on 19 October 2023. Tender opens in the new year.",
            ],
            [
                "",
                "",
                "Appoint a lead GP for domestic abuse.",
                "Chief Nurse",
                "ASAP",
                "Amber",
                "Advertised twice without applicants.",
            ],
            [
                "2",
                "The ICB should tell practices that patients are not to be charged for letters that support an application for legal aid.",
                "Write to all practices.",
                "Named GP",
                "2 weeks after publication",
                "B",
                "Letter sent 26 May 2023.",
            ],
        ),
    ),
    (
        "5 Housing",
        (
            ["Tarnbrook Homes: single agency action plan"],
            _HEAD,
            [
                "1",
                "Tarnbrook Homes should treat repeated requests for a change of locks as a possible sign of abuse.",
                "Put a prompt into the script of the repairs line.",
                "Repairs Contact Centre Manager",
                "30th June 2023",
                "B",
                "In place since 12 June 2023. Of 60 calls listened to in October, the prompt was used in 57.",
            ],
            [
                "2",
                "Tarnbrook Homes should no longer ask a tenant who flees abuse for a crime number.",
                "Change the lettings policy.",
                "Head of Lettings",
                "TBC",
                "Grey",
                "Withdrawn: the Council’s new allocations scheme covers it.",
            ],
        ),
    ),
)


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the workbook and returns its path."""
    document = Document("spreadsheet")
    document.body.clear()
    for title, rows in _SHEETS:
        document.body.append(_sheet(document, title, rows))
    path = folder / NAME
    document.save(path)
    repack(path, _undated)
    return path


def _sheet(document: Document, title: str, rows: Sequence[Row]) -> Table:
    table = Table(title)
    width = max(map(len, rows))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text:
                table.set_cell((x, y), _cell(document, text))
    first = next((y for y, row in enumerate(rows) if row is _HEAD), None)
    if first is None:
        return table
    table.set_span((0, 0, width - 1, 0))
    # A recommendation of two actions is one cell over both rows.
    for y in range(first + 1, len(rows) - 1):
        if not rows[y + 1][0]:
            for x in (0, 1):
                table.set_span((x, y, x, y + 1))
    _comment(table, first + 1)
    return table


def _cell(document: Document, text: str) -> Cell:
    colour = _LETTERS.get(text.lower(), text.lower())
    style = None
    if colour in _FILLS:
        style = str(
            document.insert_style(odfdo.create_table_cell_style(background_color=_FILLS[colour]), automatic=True)
        )
    cell = Cell(style=style)
    cell.set_attribute("office:value-type", "string")
    for line in text.split("\n"):
        cell.append(odfdo.Paragraph(line))
    return cell


def _comment(table: Table, y: int) -> None:
    """A comment pinned to the first owner's cell, as coordinators leave them."""
    note = Element.from_tag("office:annotation")
    note.append(odfdo.Paragraph("Chase before the March meeting"))
    cell = table.get_cell((3, y))
    cell.insert(note, 0)
    table.set_cell((3, y), cell)


def _undated(name: str, data: bytes) -> bytes:
    """The document's properties with fixed times: odfdo writes the clock's."""
    if name != "meta.xml":
        return data
    return re.sub(rb"(<(?:dc:date|meta:creation-date)>)[^<]*", rb"\g<1>" + _FIXED, data)


if __name__ == "__main__":
    build()
