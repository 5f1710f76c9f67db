"""Columns of completion, letters that a key explains, numbers under a heading of actions, themes and totals."""

from pathlib import Path

import pytest

from graph.model.vocabulary import Assurance, Certainty, Level, Status
from tests.loaders.build import records_of

_HEAD = "# Oldtown Community Safety Partnership\n\n# Domestic Homicide Review: Ms Q. Action plan\n\n"
_TEMPLATE = (
    "Recommendation\tScope\tAction to take\tLead agency\tKey milestones achieved in enacting the recommendation\t"
    "Target date\tDate of completion and outcome\n"
)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Completed 12 October 2023.", Status.COMPLETED),
        ("12/10/2023", Status.COMPLETED),
        ("Not started", Status.PENDING),
        ("", Status.UNKNOWN),
    ],
)
def test_the_column_of_completion_says_how_an_action_stands(cell: str, status: Status, tmp_path: Path) -> None:
    """The columns are those of the Home Office's template for domestic homicide reviews."""
    row = f"1. Oldtown Police should train officers.\tLocal\tBuy the course.\tOldtown Police\t\t30/09/2023\t{cell}\n"
    (action,) = records_of(_HEAD + _TEMPLATE + row, tmp_path).actions
    assert (action.status, action.target_date) == (status, "2023-09-30")
    assert action.status_certainty == (Certainty.EXPLICIT if cell else None)


def test_what_was_closed_because_it_was_stopped_is_not_complete(tmp_path: Path) -> None:
    text = _HEAD + (
        "Action\tOwner\tWas due\tClosed on\tHow we know\n"
        "Run a campaign.\tBusiness Manager\tMay 2022\t06/12/2022\tStopped: too dear.\n"
        "Send the guide.\tBusiness Manager\tMay 2022\t07/12/2022\tAudit of 40 schools showed that 38 have it.\n"
    )
    stopped, sent = records_of(text, tmp_path).actions
    assert (stopped.status, sent.status) == (Status.WITHDRAWN, Status.COMPLETED)
    assert sent.assurance is Assurance.EVIDENCED


def test_letters_that_a_list_explains_are_statuses(tmp_path: Path) -> None:
    key = "- C – complete, and the group has seen the evidence\n- P – in progress\n- N – not started\n\n"
    rows = "Action\tOwner\tPosition\nBuy it.\tBusiness Manager\tC\nTest it.\tBusiness Manager\tP\nTell it.\tBusiness Manager\tN\n"
    found = records_of(_HEAD + key + rows, tmp_path).actions
    assert [action.status for action in found] == [Status.COMPLETED, Status.IN_PROGRESS, Status.PENDING]


def test_a_column_of_numbers_is_no_column_of_actions(tmp_path: Path) -> None:
    text = _HEAD + (
        "Recommendation\tAct.\tAction agreed\tLead\tDue\n"
        "1 Oldtown Police should train officers.\t1.1\tBuy the course.\tOldtown Police\tMay 2024\n"
        "2 Oldtown Police should test officers.\t2.1\tSet the test.\tOldtown Police\tJune 2024\n"
    )
    assert [(a.ref, a.text) for a in records_of(text, tmp_path).actions] == [
        ("1.1", "Buy the course."),
        ("2.1", "Set the test."),
    ]


def test_a_theme_over_rows_is_nobody_who_acts(tmp_path: Path) -> None:
    """An agency called "Theme A" was made, asked and said to lead."""
    text = _HEAD + (
        "Recommendation\tAction\tLead\tDue\nTheme A: seeing control\t\t\t\n"
        "1 Oldtown Police should train officers.\tBuy the course.\tHead of Training\tMay 2024\n"
    )
    records = records_of(text, tmp_path)
    (asked,), (action,) = records.recommendations, records.actions
    assert (asked.addressed_to, asked.level) == (("Oldtown Police",), Level.OVERVIEW)
    assert action.lead_agencies == ("Oldtown Police",)
    assert not any("Theme" in agency.name for agency in records.agencies)


def test_a_row_that_counts_the_others_is_no_action(tmp_path: Path) -> None:
    text = _HEAD + (
        "Action\tLead\tStatus\nBuy the course.\tOldtown Police\tDone\nTell all.\tOldtown Police\tDone\n"
        "2 actions\t\t2 complete\nTotal: two actions\t\t\n"
    )
    assert [action.text for action in records_of(text, tmp_path).actions] == ["Buy the course.", "Tell all."]
