"""Plans in other shapes: tables of labels, trackers, lists of recommendations, actions in paragraphs."""

from pathlib import Path

from graph.model.vocabulary import Status
from loaders.extract.keyed import keyed
from tests.loaders.build import blocks_of, records_of

_HEAD = "# Oldtown Safeguarding Adults Board\n\n# Safeguarding Adults Review: Adult Q. Action plan\n\n"


def test_a_table_of_labels_is_one_item(tmp_path: Path) -> None:
    text = _HEAD + (
        "Recommendation 3\tOldtown Police should write to the Board.\nWhy this matters\tNobody knew.\n"
        "Action(s)\t<p>3.1 Write the letter.</p> <p>3.2 Send it.</p>\nLead\tChief Inspector, Oldtown Police\n"
        "Timescale\t<p>3.1: 31/10/2024</p> <p>3.2: December 2024</p>\nStatus\t3.1 complete; 3.2 overdue\n"
    )
    records = records_of(text, tmp_path)
    (recommendation,) = records.recommendations
    assert (recommendation.ref, recommendation.text) == ("3", "Oldtown Police should write to the Board.")
    assert [(a.ref, a.text, a.target_date, a.status) for a in records.actions] == [
        ("3.1", "Write the letter.", "2024-10-31", Status.COMPLETED),
        ("3.2", "Send it.", "2024-12", Status.OVERDUE),
    ]
    assert {a.recommendation_ref for a in records.actions} == {"3"}
    assert [point.text for point in records.learning_points] == ["Nobody knew."]


def test_a_table_of_a_papers_own_facts_is_no_plan(tmp_path: Path) -> None:
    text = (
        _HEAD
        + "Document owner\tBoard Manager\nAgreed by the Board\t18 June 2024\nVersion\t4.0\nNext due\t30 April 2025\n"
    )
    assert records_of(text, tmp_path).actions == ()


def test_a_list_of_recommendations_says_for_whom(tmp_path: Path) -> None:
    text = _HEAD + (
        "| Recommendation | For whom |\n| --- | --- |\n| A. Sharing | |\n"
        "| R1 Write to the Board each month. | Oldtown Police; Oldtown Council |\n"
    )
    (found,) = records_of(text, tmp_path, "summary.md").recommendations
    assert (found.ref, found.text) == ("R1", "Write to the Board each month.")
    assert found.addressed_to == ("Oldtown Police", "Oldtown Council")


def test_a_recommendation_in_a_row_of_its_own_is_one_and_its_rows_carry_it_out(tmp_path: Path) -> None:
    text = _HEAD + (
        "| Ref | Action | Lead | By when |\n| --- | --- | --- | --- |\n"
        "| Recommendation 1: Oldtown Police should write to the Board. | | | |\n"
        "| 1.1 | Write the letter. | Oldtown Police | May 2020 |\n"
    )
    records = records_of(text, tmp_path, "plan.md")
    assert [(r.ref, r.text) for r in records.recommendations] == [("1", "Oldtown Police should write to the Board.")]
    assert [(a.ref, a.recommendation_ref, a.text) for a in records.actions] == [("1.1", "1", "Write the letter.")]


def test_rows_below_a_banner_that_names_a_review_belong_to_that_review(tmp_path: Path) -> None:
    head = "| Ref | Action | Lead | By when |\n| --- | --- | --- | --- |\n"
    text = (
        "# Tracker\n\n"
        + head
        + (
            "| SAR Juniper (SAR/2020/01), published 3 May 2020 | | | |\n| 1 | Write to the Board. | Oldtown Police | May 2021 |\n"
            "| LCSPR Child Q | | | |\n| 2 | Ask the school. | Oldtown Council | May 2022 |\n"
        )
    )
    records = records_of(text, tmp_path, "tracker.md")
    by_id = {review.id: (review.title, review.reference) for review in records.reviews}
    assert [by_id[action.review] for action in records.actions] == [("Juniper", "SAR/2020/01"), ("Child Q", None)]


def test_an_agencys_own_plan_is_its_section(tmp_path: Path) -> None:
    text = _HEAD + (
        "## Oldtown Police: single agency action plan\n\n"
        "| No. | Recommendation | Action | Owner | Timescale |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Supervisors should read each form. | Change the form. | Chief Inspector | May 2020 |\n"
    )
    (action,) = records_of(text, tmp_path, "plan.md").actions
    assert (action.section, action.lead_agencies) == ("Oldtown Police", ("Oldtown Police",))


def test_a_tracker_holds_several_reviews_and_its_actions_stand_below_the_wording(tmp_path: Path) -> None:
    text = (
        "Recommendations tracker\n\n"
        "Rec ID\tSource review\tWording\tOwner org\tOwner post\tDeadline\tPosition statement\n"
        "W1\tDHR 2021/03 - Adult W\t<p>Oldtown Police should train its staff.</p> <p>Action: Write the course.</p>"
        "\tOldtown Police\tHead of Training\tJul-24\tNot started.\n"
        "Q1\tLCSPR Child Q\t<p>Oldtown Council should ask.</p> <p>Action: none agreed</p>\tOldtown Council\t\t\t\n"
    )
    records = records_of(text, tmp_path)
    assert {review.title for review in records.reviews} == {"Adult W", "Child Q"}
    by_title = {review.id: review.title for review in records.reviews}
    assert [(r.ref, by_title[r.review]) for r in records.recommendations] == [("W1", "Adult W"), ("Q1", "Child Q")]
    (action,) = records.actions
    assert (action.text, action.recommendation_ref, by_title[action.review]) == ("Write the course.", "W1", "Adult W")
    assert (action.lead_agencies, action.lead_roles) == (("Oldtown Police",), ("Head of Training",))


def test_actions_in_paragraphs_with_lead_and_date_in_brackets(tmp_path: Path) -> None:
    text = _HEAD + (
        "3.1 Nobody asked.\n\nACTION: Oldtown Police to ask every adult. (Lead: Chief Inspector, Oldtown Police; by: 1 August 2015)\n\n"
        "ACTION: Tell the Board. (Lead: Board Manager; was due 31 March 2015, OVERDUE)\n"
    )
    first, second = records_of(text, tmp_path).actions
    assert (first.text, first.target_date) == ("Oldtown Police to ask every adult.", "2015-08-01")
    assert (second.target_date, second.status) == ("2015-03-31", Status.OVERDUE)


def test_a_row_printed_twice_is_one_action_with_two_places(tmp_path: Path) -> None:
    text = (
        _HEAD + "Action\tLead\tStatus\nWrite.\tNamed Nurse\tDone\nAsk.\tNamed Nurse\tDone\nWrite.\tNamed Nurse\tDone\n"
    )
    actions = records_of(text, tmp_path).actions
    assert [(a.text, len(a.sources)) for a in actions] == [("Write.", 2), ("Ask.", 1)]


def test_one_cell_about_several_numbers() -> None:
    assert keyed("3.1 and 3.2 complete; 3.3 overdue") == {"3.1": "complete", "3.2": "complete", "3.3": "overdue"}
    assert keyed("Completed on 3.1.24") == {}


def test_page_numbers_and_what_repeats_beside_them_are_set_aside(tmp_path: Path) -> None:
    pages = [
        f"{'Words that fill the page. ' * 3}\n\n- {n} -\nOldtown Board  Review {n}\n\nMore about {name}."
        for n, name in ((1, "the police"), (2, "a school"), (3, "the home"))
    ]
    texts = [block.text for block in blocks_of("\n\n".join(pages), tmp_path)]
    assert not [text for text in texts if "Oldtown Board" in text or text.strip("- ").isdigit()]
    assert any("More about a school." in text for text in texts)
