"""Recommendations in prose: which numbered points ask, whom, and which are only quoted."""

from pathlib import Path

from graph.model.vocabulary import Level
from tests.loaders.build import records_of

_TITLE = "Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q\n\n## Executive Summary\n\n"


def test_numbered_points_under_agency_headings(tmp_path: Path) -> None:
    text = _TITLE + (
        "## 6 Recommendations\n\n- 6.1 The agencies have made recommendations of their own, which should be read with these.\n\n"
        "## 6.2 Oldtown Police\n\n- 6.2.1 Guidance be issued to all officers.\n- 6.2.2 To review the form, so that:\n\n"
        "- (i) every child is named\n- (ii) every school is named\n\n## 6.3 Oldtown Council\n\n6.3.1 Procedures be amended to ensure that:\n\n"
        "6.3.2 Every file has a chronology.\n\n7 Next steps\n\n7.1 The Board should meet.\n"
    )
    found = records_of(text, tmp_path, "report.md").recommendations
    assert [(r.ref, r.text, r.stem) for r in found] == [
        ("6.2.1", "Guidance be issued to all officers.", None),
        ("6.2.2", "To review the form, so that: (i) every child is named (ii) every school is named", None),
        ("6.3.2", "Every file has a chronology.", "Procedures be amended to ensure that:"),
    ]
    assert [r.addressed_to for r in found] == [("Oldtown Police",), ("Oldtown Police",), ("Oldtown Council",)]
    assert {r.level for r in found} == {Level.OVERVIEW}
    assert {r.section for r in found} == {None}


def test_points_that_a_committee_labels_are_what_it_calls_them(tmp_path: Path) -> None:
    text = _TITLE + (
        "## Conclusions and recommendations\n\n### Policing response to disorder\n\n"
        "1. The force should have known more. (Conclusion, Paragraph 4)\n\n"
        "2. We recommend that Oldtown Police publishes its plan. (Recommendation, Paragraph 4)\n\n"
        "3. The costs should not have been a surprise.\n\nThey fell on a few forces that had no more warning than the others had been given. (Conclusion, Paragraphs 9–11)\n\n"
        "4. The Board, and nobody else, has the means to say what comes next. (Recommendation, Paragraph 12)\n"
    )
    found = records_of(text, tmp_path, "report.md").recommendations
    assert [each.ref for each in found] == ["2", "4"]


def test_named_recommendations_with_their_text_beside_or_below(tmp_path: Path) -> None:
    text = _TITLE + (
        "Recommendation 1: Oldtown Police should tell others.\n\n## Recommendation Two\n\nThe Board must ask again.\n\n"
        "The Board accepted Recommendation 2 in full.\n"
    )
    found = records_of(text, tmp_path, "report.md").recommendations
    assert [(r.ref, r.text) for r in found] == [
        ("1", "Oldtown Police should tell others."),
        ("2", "The Board must ask again."),
    ]


def test_printed_in_the_body_and_in_the_plan_is_one_with_two_places(tmp_path: Path) -> None:
    text = _TITLE + (
        "Recommendation 1: Oldtown Police should tell others.\n\n## Action plan\n\n"
        "| No | Recommendation | Action | Lead |\n| --- | --- | --- | --- |\n"
        "| 1 | Oldtown Police should tell others. | Write to them. | Chief Inspector |\n"
    )
    (found,) = records_of(text, tmp_path, "report.md").recommendations
    assert [source.line_start for source in found.sources] == [7, 13]


def test_an_agencys_own_recommendations_are_at_its_level(tmp_path: Path) -> None:
    text = _TITLE + (
        "5 RECOMMENDATIONS FROM INDIVIDUAL MANAGEMENT REVIEWS\n\n5.1 Oldtown Community Healthcare NHS Trust\n\n"
        "5.1.1 The Trust should keep a record of every visit.\n"
    )
    (found,) = records_of(text, tmp_path, "report.md").recommendations
    assert (found.level, found.section) == (Level.AGENCY, "Oldtown Community Healthcare NHS Trust")


def test_recommendations_of_earlier_reviews_are_not_this_ones(tmp_path: Path) -> None:
    text = _TITLE + (
        "## 4 Recommendations from previous reviews\n\n4.1 Oldtown Police should tell others.\n\n"
        "4.2 The Board should write guidance.\n"
    )
    assert records_of(text, tmp_path, "report.md").recommendations == ()


def test_under_an_agencys_heading_others_named_within_are_not_asked(tmp_path: Path) -> None:
    """The heading's agency is asked, and one that opens the sentence; whoever acts in an example is not."""
    text = "# Serious Case Review: Child Q\n\n# Recommendations\n\n## Oldtown Police\n\n" + (
        "1. To ask for notes wherever a call is taken by Harbour Ambulance Service.\n\n"
        "2. Harbour Ambulance Service to write the form with the force.\n"
    )
    one, two = records_of(text, tmp_path, "report.md").recommendations
    assert one.addressed_to == ("Oldtown Police",)
    assert two.addressed_to == ("Oldtown Police", "Harbour Ambulance Service")


def test_a_recommendation_after_a_list_of_letters_does_not_read_on_from_the_one_before(tmp_path: Path) -> None:
    text = (
        "# Recommendations\n\n1. Oldtown Police should make sure that:\n\n(a) each form is read; and\n\n(b) it is kept.\n\n"
        "2. The Chair should write to the Minister.\n"
    )
    first, second = records_of(text, tmp_path).recommendations
    assert first.text == "Oldtown Police should make sure that: each form is read; and it is kept."
    assert (second.ref, second.stem, second.addressed_to) == ("2", None, ())


def test_the_partnership_is_the_only_one_and_an_owner_is_not_asked(tmp_path: Path) -> None:
    text = (
        "# Oldtown Safeguarding Children Partnership\n\n# Recommendations\n\n1. The Partnership should write.\n\n"
        "2. Oldtown Council's Adult Social Care should ask.\n"
    )
    partnership, care = records_of(text, tmp_path).recommendations
    assert partnership.addressed_to == ("Oldtown Safeguarding Children Partnership",)
    assert len(care.addressed_to) == 1


def test_a_second_ask_of_one_sentence_says_whom_where_the_first_names_nobody(tmp_path: Path) -> None:
    text = (
        "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q\n\n## Recommendations\n\n"
        "1. All agencies should follow the protocol, and the Board should test whether they do.\n\n"
        "2. All agencies should follow the protocol, and staff who work for the Board should know it.\n"
    )
    first, second = records_of(text, tmp_path, "report.md").recommendations
    assert (first.addressed_to, second.addressed_to) == (("Oldtown Safeguarding Children Board",), ())


_OWN_PARTS = (
    "## 4 Analysis\n\n### Agency analysis: Oldtown Surgery\n\nThe surgery saw her twice and asked her nothing at all.\n\n"
    "Recommendation for the GP practice: Oldtown Surgery should ask every adult whether they are safe.\n\n"
    "### Agency analysis: Oldtown Police\n\n"
    "Recommendation for Oldtown Police: The force should search names as well as addresses.\n\n"
    "## 8 Recommendations\n\n1. The Board should set up a route for news.\n\n"
    "### Oldtown Surgery\n\n2. Oldtown Surgery should ask every adult whether they are safe.\n\n"
    "### Oldtown Police\n\n3. The force should search names as well as addresses.\n"
)


def test_labelled_recommendations_in_an_agencys_part_are_its_own_where_the_paper_says_so(tmp_path: Path) -> None:
    said = "## 1 Introduction\n\nEach IMR made its own recommendations, and the panel accepted them.\n\n"
    found = records_of(_TITLE + said + _OWN_PARTS, tmp_path, "report.md").recommendations
    assert [(r.ref, r.section, r.level) for r in found] == [
        ("2", "Oldtown Surgery", Level.AGENCY),
        ("3", "Oldtown Police", Level.AGENCY),
        ("1", None, Level.OVERVIEW),
    ]
    assert [r.addressed_to for r in found[:2]] == [("Oldtown Surgery",), ("Oldtown Police",)]


def test_labelled_recommendations_are_the_reviews_where_the_paper_does_not_say_whose_they_are(tmp_path: Path) -> None:
    found = records_of(_TITLE + _OWN_PARTS, tmp_path, "report.md").recommendations
    assert {(r.section, r.level) for r in found} == {(None, Level.OVERVIEW)}
    assert [r.addressed_to for r in found[:2]] == [("Oldtown Surgery",), ("Oldtown Police",)]


def test_a_point_of_what_needs_to_change_may_ask_all_of_a_sort(tmp_path: Path) -> None:
    text = _TITLE + (
        "## What needs to change?\n\n- Oldtown Police need to write to schools.\n"
        "- All schools in Oldtown should have a plan for each pupil.\n- All of us should talk more.\n"
    )
    found = records_of(text, tmp_path, "briefing.md").recommendations
    assert [r.text for r in found] == [
        "Oldtown Police need to write to schools.",
        "All schools in Oldtown should have a plan for each pupil.",
    ]
