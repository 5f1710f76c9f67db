"""Recommendations in boxes of their own, in the form of reports that close each chapter with them."""

from pathlib import Path

from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, Spacer

from graph.model.records import DocumentRecords
from graph.model.vocabulary import Level
from loaders.pipeline import extract
from loaders.readers.pdf import read_pdf
from tests.loaders.build import records_of
from tests.loaders.readers.pdf_samples import LOREM, laid_out, ruled

_STYLES = getSampleStyleSheet()
_CELL = ParagraphStyle("box", fontName="Helvetica", fontSize=9, leading=11, spaceAfter=6)
_WHO = (
    "This review was commissioned by Oldtown Safeguarding Children Partnership ('the Partnership'). Oldtown Council "
    "('the Council'), whose Education Service knew her, and Oldtown Police took part."
)


def _box(number: str, *texts: str) -> list[Flowable]:
    held = [Paragraph(text, _CELL) for text in texts]
    return [Spacer(1, 14), ruled([(f"Recommendation {number}", held)], (110, 330))]


def _report(tmp_path: Path, *parts: Flowable) -> DocumentRecords:
    title = [
        Paragraph("Local Child Safeguarding Practice Review: Child Q", _STYLES["Title"]),
        Paragraph(_WHO, _STYLES["BodyText"]),
        Paragraph("3 What happened", _STYLES["Heading2"]),
        Paragraph(LOREM, _STYLES["BodyText"]),
    ]
    return extract(read_pdf(laid_out(tmp_path / "report.pdf", *title, *parts)))


def test_a_box_has_its_number_its_text_and_whom_it_is_for_and_no_measure(tmp_path: Path) -> None:
    first = _box(
        "1",
        "The Partnership should publish a list of places.",
        "For: the Partnership and Oldtown Police",
        "We will know that it has worked when every school should name the list.",
    )
    second = _box("2", "A letter should be read by a nurse.", "For: Oldtown Police")
    records = _report(tmp_path, *first, *second)
    found = records.recommendations
    assert not any("For" in agency.aliases for agency in records.agencies)
    assert [(r.ref, r.text, r.section, r.level) for r in found] == [
        ("1", "The Partnership should publish a list of places.", None, Level.OVERVIEW),
        ("2", "A letter should be read by a nurse.", None, Level.OVERVIEW),
    ]
    assert [r.addressed_to for r in found] == [
        ("Oldtown Safeguarding Children Partnership", "Oldtown Police"),
        ("Oldtown Police",),
    ]


def test_points_under_a_boxs_stem_are_recommendations_and_the_stem_is_none(tmp_path: Path) -> None:
    box = _box(
        "5",
        "Oldtown Police should make sure that:",
        "5.1 each call is written down; and",
        "5.2 each list is read.",
        "For: Oldtown Police",
    )
    found = _report(tmp_path, *box).recommendations
    stem = "Oldtown Police should make sure that:"
    assert [(r.ref, r.text, r.stem) for r in found] == [
        ("5.1", "each call is written down; and", stem),
        ("5.2", "each list is read.", stem),
    ]
    assert {r.addressed_to for r in found} == {("Oldtown Police",)}


def test_a_body_that_is_asked_by_a_part_of_it_is_that_part(tmp_path: Path) -> None:
    box = _box("8", "The Council's Education Service should check each school.", "For: the Council")
    (found,) = _report(tmp_path, *box).recommendations
    assert found.addressed_to == ("Education Service",)


def test_a_table_that_says_more_of_a_recommendation_is_no_box(tmp_path: Path) -> None:
    page = (
        "<html><body><h1>Local Child Safeguarding Practice Review: Child Q</h1><table>"
        "<tr><td>Recommendation 1</td><td>It should be finished by May.</td></tr>"
        "<tr><td>Comment</td><td>The panel should wait.</td></tr></table></body></html>"
    )
    assert records_of(page, tmp_path, "report.html").recommendations == ()


_OWN = [
    ("Agency", "No.", "Recommendation"),
    ("Oldtown Police", "M1", "Appoint a lead for children."),
    ("", "M2", "Print a leaflet for families."),
    ("Oldtown Hospital NHS Trust", "S1", "Change the form for letters."),
]


def _own(tmp_path: Path, words: str) -> DocumentRecords:
    table = ruled(_OWN, (130, 40, 270), ("SPAN", (0, 1), (0, 2)))
    return _report(tmp_path, Paragraph("Appendix B", _STYLES["Heading2"]), Paragraph(words, _STYLES["BodyText"]), table)


def test_what_agencies_asked_of_themselves_is_of_the_agency_in_a_cell_over_several_rows(tmp_path: Path) -> None:
    found = _own(tmp_path, "Two agencies made recommendations in their own reports.").recommendations
    assert [(r.ref, r.section, r.level) for r in found] == [
        ("M1", "Oldtown Police", Level.AGENCY),
        ("M2", "Oldtown Police", Level.AGENCY),
        ("S1", "Oldtown Hospital NHS Trust", Level.AGENCY),
    ]
    assert [r.addressed_to for r in found] == [(r.section,) for r in found]


def test_a_table_of_agencies_that_nobody_calls_their_own_is_the_reviews(tmp_path: Path) -> None:
    found = _own(tmp_path, "The panel made these recommendations to two agencies.").recommendations
    assert [(r.ref, r.section, r.level) for r in found] == [(ref, None, Level.OVERVIEW) for ref in ("M1", "M2", "S1")]


def test_a_contents_list_and_a_chapters_first_paragraph_are_no_learning_points(tmp_path: Path) -> None:
    contents = [
        Paragraph(f"{n} Finding {word}: what nobody asked {'. ' * 30}{n}", _STYLES["BodyText"])
        for n, word in enumerate(("one", "two", "three"), 4)
    ]
    chapter = [
        Paragraph("5 Finding two: the harm was not named", _STYLES["Heading2"]),
        Paragraph("5.1 The school rang twice in the spring, and each time a note was made.", _STYLES["BodyText"]),
        Paragraph("Learning point 2", _STYLES["Heading4"]),
        Paragraph("A note that nobody reads is no answer to a call.", _STYLES["BodyText"]),
    ]
    found = _report(tmp_path, *contents, *chapter).learning_points
    assert [point.text for point in found] == ["A note that nobody reads is no answer to a call."]
