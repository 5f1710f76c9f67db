"""Plans into recommendations and actions: tables, spilt tables, and rows whose cells stand out of order."""

from pathlib import Path

from graph.model.vocabulary import Assurance, Certainty, Level, Rag, Status
from tests.loaders.build import records_of, spaced

_HEAD = "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q. Action plan\n\n"


def test_a_table_with_every_column(tmp_path: Path) -> None:
    text = _HEAD + (
        "| Ref | Recommendation | Action | Lead | By when? | Latest position | BRAG |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        "| 1 | Oldtown Police should train officers. | Write the course. | Head of Training, Oldtown Police | Mar-14 "
        "| Completed. 40 of 42 officers passed the test. | G |\n"
    )
    records = records_of(text, tmp_path, "plan.md")
    (recommendation,) = records.recommendations
    assert (recommendation.ref, recommendation.text) == ("1", "Oldtown Police should train officers.")
    assert recommendation.addressed_to == ("Oldtown Police",)
    (action,) = records.actions
    assert action.text == "Write the course."
    assert (action.lead_agencies, action.lead_roles) == (("Oldtown Police",), ("Head of Training",))
    assert (action.target_text, action.target_date) == ("Mar-14", "2014-03")
    assert (action.status, action.rag, action.assurance) == (Status.COMPLETED, Rag.GREEN, Assurance.EVIDENCED)
    assert action.recommendation == recommendation.id
    assert [(source.line_start, source.line_end) for source in action.sources] == [(7, 7)]


def test_a_recommendation_printed_once_over_many_rows(tmp_path: Path) -> None:
    text = _HEAD + (
        "Ref\tRecommendation\tAction\tLead\tStatus\n"
        "1.1\tThe Board should act.\tWrite it down.\tBusiness Manager\tCompleted\n"
        "1.2\t\tTell everyone.\tBusiness Manager\tNot started\n"
        "2.1\tThe Board should ask again.\tAsk.\tBusiness Manager\t\n"
    )
    records = records_of(text, tmp_path)
    assert [(r.ref, r.text) for r in records.recommendations] == [
        ("1", "The Board should act."),
        ("2", "The Board should ask again."),
    ]
    assert [(a.ref, a.recommendation_ref, a.status) for a in records.actions] == [
        ("1.1", "1", Status.COMPLETED),
        ("1.2", "1", Status.PENDING),
        ("2.1", "2", Status.UNKNOWN),
    ]


def test_a_plan_without_an_action_column_takes_its_progress(tmp_path: Path) -> None:
    text = _HEAD + (
        "Learning Point\tRecommendation\tProgress/Comment\tRAG Status\n"
        "1. See the child.\tThe Board should ask.\tThe form is being rewritten.\t\n"
    )
    records = records_of(text, tmp_path)
    (action,) = records.actions
    assert (action.text, action.ref, action.recommendation_ref) == ("The form is being rewritten.", None, "1")
    assert (action.status, action.status_certainty) == (Status.IN_PROGRESS, Certainty.IMPLIED)
    assert [point.text for point in records.learning_points] == ["See the child."]


def test_a_colour_sets_a_status_only_through_the_key(tmp_path: Path) -> None:
    rows = "| Action | Lead | RAG |\n| --- | --- | --- |\n| Write. | Board Manager | G |\n"
    key = "Key: Green = completed; Amber = in progress; Red = not started.\n\n"
    (bare,) = records_of(_HEAD + rows, tmp_path, "bare.md").actions
    (keyed,) = records_of(_HEAD + key + rows, tmp_path, "keyed.md").actions
    assert (bare.rag, bare.status) == (Rag.GREEN, Status.UNKNOWN)
    assert (keyed.rag, keyed.status) == (Rag.GREEN, Status.COMPLETED)


def test_of_an_impossible_day_the_month_is_kept_and_it_is_said(tmp_path: Path) -> None:
    text = _HEAD + "Action\tLead\tTarget date\nWrite it.\tBusiness Manager\t31/02/2014\n"
    records = records_of(text, tmp_path)
    assert records.actions[0].target_date == "2014-02"
    assert any("31/02/2014" in issue.message for issue in records.issues)


def test_a_cell_that_holds_lead_and_date(tmp_path: Path) -> None:
    text = _HEAD + "Action\tLead and date\tStatus\nWrite.\t<p>Named Nurse</p> <p>30 September 2013</p>\tDone\n"
    (action,) = records_of(text, tmp_path).actions
    assert (action.lead_roles, action.target_date) == (("Named Nurse",), "2013-09-30")


_SPILT = spaced(
    "Ref Action (SMART) Lead Agency Target|Date|Desired Outcome",
    "How will Success be|Measured",
    "Outcome/Progress Status",
    "1.1 To set up a joint group that|meets each month",
    "Oldtown|Police",
    "Mar-14 Staff work|together",
    "Minutes|kept",
    "The group has met four times.",
    "Action|completed",
    "1.2 Train all officers in the new|form",
    "Oldtown|Council",
    "TBC More officers|trained",
    "Ongoing",
    "Recommendation 1.1: Oldtown Police should set up a group with others so that what one knows all know.",
    "Recommendation 1.2: Oldtown Council should train its staff and report on it to the Board each year.",
)


def test_a_spilt_table_is_put_together_again(tmp_path: Path) -> None:
    records = records_of("Oldtown Safeguarding Children Board\n\n\n" + _SPILT, tmp_path)
    first, second = records.actions
    assert first.text == "To set up a joint group that meets each month"
    assert (first.lead_agencies, first.target_date, first.status) == (("Oldtown Police",), "2014-03", Status.COMPLETED)
    assert first.progress == "The group has met four times."
    assert second.text == "Train all officers in the new form"
    assert (second.lead_agencies, second.target_text, second.target_date) == (("Oldtown Council",), "TBC", None)
    assert second.status is Status.IN_PROGRESS
    assert [r.ref for r in records.recommendations] == ["1.1", "1.2"]
    assert [a.recommendation_ref for a in records.actions] == ["1.1", "1.2"]


def test_a_part_of_a_spilt_plan_belongs_to_the_agency_in_its_title(tmp_path: Path) -> None:
    records = records_of(f"Oldtown Community Healthcare NHS Trust\n\n\n{_SPILT}", tmp_path)
    assert {action.section for action in records.actions} == {"Oldtown Community Healthcare NHS Trust"}
    assert {r.level for r in records.recommendations} == {Level.AGENCY}


_SOUP_HEAD = "Recommendation \n(SMART) \n\nAction Required by \nAgency \n\nImplementation \nLead & Agency \n\nTarget date \n\nSummary of \nAction Taken \n\n"


def test_cells_out_of_order_are_told_by_what_they_show(tmp_path: Path) -> None:
    text = (
        "Oldtown Safeguarding Children Board\n\n"
        + _SOUP_HEAD
        + "Head of Training, \nOldtown Police \n\n1/09/2009 Course written and \nin use. Completed \n\n"
        + "Oldtown Police to write a \ntraining course. \n\n"
        + "Recommendation 1 \nOldtown Police should \ntrain its officers in \nthe new form. \n\n"
        + "Head of Service, \nOldtown Council \n\n31/10/2010 The form is being \nredrawn. \n\n"
        + "Oldtown Council to redraw \nthe form. \n\nRecommendation 2 \nOldtown Council should \nredraw the form. \n"
    )
    records = records_of(text, tmp_path)
    assert [(r.ref, r.text) for r in records.recommendations] == [
        ("1", "Oldtown Police should train its officers in the new form."),
        ("2", "Oldtown Council should redraw the form."),
    ]
    assert [(a.text, a.lead_agencies, a.target_date) for a in records.actions] == [
        ("Oldtown Police to write a training course.", ("Oldtown Police",), "2009-09-01"),
        ("Oldtown Council to redraw the form.", ("Oldtown Council",), "2010-10-31"),
    ]


def test_of_two_dates_in_a_row_out_of_order_neither_is_taken(tmp_path: Path) -> None:
    text = (
        "Oldtown Safeguarding Children Board\n\n"
        + _SOUP_HEAD
        + "1/09/2009 \nWritten. \n\n1/11/2009 \nRead. \n\nOldtown Police \nto write it. \n\n"
        + "Recommendation 1 \nOldtown Police should \nwrite it all down. \n"
    )
    (action,) = records_of(text, tmp_path).actions
    assert action.target_date is None


def test_a_persons_name_in_brackets_is_no_part_of_a_role(tmp_path: Path) -> None:
    text = _HEAD + (
        "Action\tLead\tStatus\nWrite.\tBusiness Manager (Hollis Underwood)\tDone\n"
        "Ask.\tDetective Inspector (Public Protection), Oldtown Police\tDone\n"
    )
    records = records_of(text, tmp_path)
    assert [a.lead_roles for a in records.actions] == [
        ("Business Manager",),
        ("Detective Inspector (Public Protection)",),
    ]
    assert not [role for role in records.roles if "Hollis" in role.role or "Hollis" in role.id]
