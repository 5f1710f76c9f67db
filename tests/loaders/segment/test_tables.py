"""What columns mean, and tables over several pages."""

from pathlib import Path

import pytest

from loaders.segment.columns import Meaning, is_header_row, meaning_of, meanings_of
from loaders.segment.outline import outline
from loaders.segment.spilt_header import spilt_headers
from loaders.segment.tables import tables
from tests.loaders.build import blocks_of, spaced


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("By when?", Meaning.TARGET),
        ("Target Date for Completion", Meaning.TARGET),
        ("Timescale", Meaning.TARGET),
        ("Who?", Meaning.LEAD),
        ("Lead officer and agency", Meaning.LEAD),
        ("BRAG", Meaning.RAG),
        ("Latest position", Meaning.PROGRESS),
        ("How will we know?", Meaning.MEASURE),
        ("Action (SMART)", Meaning.ACTION),
        ("Desired Outcome", Meaning.OUTCOME),
        ("Recommendation", Meaning.RECOMMENDATION),
        ("Learning or Improvement Point", Meaning.LEARNING),
        ("Telephone", None),
    ],
)
def test_meanings_of_headers(header: str, meaning: Meaning | None) -> None:
    assert meaning_of(header) is meaning


def test_the_first_of_two_number_columns_is_the_recommendations() -> None:
    assert meanings_of(["No.", "Recommendation", "Ref", "Action"])[0] is Meaning.RECOMMENDATION_REF
    assert meanings_of(["No.", "Recommendation", "Ref", "Action"])[2] is Meaning.REF


@pytest.mark.parametrize("headers", [["Action", "Lead agency", "Lead officer"], ["Lead officer", "Action", "Agency"]])
def test_of_two_columns_of_leads_the_officers_one_holds_the_roles(headers: list[str]) -> None:
    found = dict(zip(headers, meanings_of(headers), strict=True))
    assert found.pop("Lead officer") is Meaning.LEAD_ROLE
    assert Meaning.LEAD in found.values()


def test_a_row_of_short_cells_is_no_header() -> None:
    assert is_header_row(["Ref", "Action", "Lead", "Status"])
    assert not is_header_row(["2.2", "Audit the lead agencies", "Named Nurse", "March 2024", "Completed"])


def test_a_row_that_breaks_over_a_page_is_one_row(tmp_path: Path) -> None:
    text = (
        "Learning\tRecommendation\tProgress\n1. See every\tThe Board should\tStarted.\n\n"
        "Learning\tRecommendation\tProgress\nchild.\twrite guidance.\tDone.\n2. Share.\tTell others.\t\n"
    )
    (table,) = tables(outline(blocks_of(text, tmp_path)))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["1. See every child.", "The Board should write guidance.", "Started. Done."],
        ["2. Share.", "Tell others.", ""],
    ]
    assert len(table.header_rows) == 2


def test_a_spilt_header_is_found_over_several_pieces(tmp_path: Path) -> None:
    text = spaced(
        "Ref Action Lead Agency Target|Date|Desired Outcome", "How will Success be|Measured", "Outcome/Progress Status"
    )
    (header,) = spilt_headers(blocks_of(text + "\nA plain sentence that is not a header.\n", tmp_path))
    assert header.columns == (
        Meaning.REF,
        Meaning.ACTION,
        Meaning.LEAD,
        Meaning.TARGET,
        Meaning.OUTCOME,
        Meaning.MEASURE,
        Meaning.PROGRESS,
        Meaning.STATUS,
    )
