"""Plans whose parts agencies fill in on their own: a sheet each, with its own columns, numbers and progress by quarter."""

from pathlib import Path

import pytest

from graph.model.records import Action, DocumentRecords
from graph.model.vocabulary import Level, Rag, Status
from loaders.extract.period_updates import periods_of
from loaders.segment.columns import Meaning
from tests.loaders.build import records_of

_TITLE = "<h1>Oldtown Safeguarding Adults Board</h1><h2>Safeguarding Adults Review: Orla</h2>"
_HEAD = ("No.", "What do we need to do?", "Who is responsible?", "When will it be done by?", "Progress")


def _row(*texts: str, tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{text}</{tag}>" for text in texts) + "</tr>"


def _across(text: str, columns: int = 5) -> str:
    return f"<tr><td colspan={columns}>{text}</td></tr>"


def _part(title: str, *rows: str, head: str | None = None) -> str:
    return f"<h3>{title}</h3><table>{head or _row(*_HEAD, tag='th')}{''.join(rows)}</table>"


def _read(tmp_path: Path, *parts: str) -> DocumentRecords:
    return records_of(f"<html><body>{_TITLE}{''.join(parts)}</body></html>", tmp_path, "plan.html")


def _of(action: Action) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    return action.recommendation_ref, action.lead_agencies, action.lead_roles


_QUARTERS = ("Action", "Lead", "Q1 update (Apr-Jun 23)", "Q2 update (Jul-Sep 23)", "Q3 update (Oct-Dec 23)")


@pytest.mark.parametrize(
    ("told", "status", "progress", "earlier"),
    [
        (("Drafted. On track", "Complete", ""), Status.COMPLETED, "Complete", 1),
        (("Complete", "Re-opened", "Not complete"), Status.IN_PROGRESS, "Not complete", 2),
        (("Complete", "-", "n/a"), Status.COMPLETED, "Complete", 0),
        (("", "", ""), Status.UNKNOWN, None, 0),
    ],
)
def test_the_newest_quarter_that_is_filled_is_the_position(
    tmp_path: Path, told: tuple[str, ...], status: Status, progress: str | None, earlier: int
) -> None:
    head = _row(*_QUARTERS, tag="th")
    part = _part("Oldtown Police", _row("Write guidance for all.", "Training Manager", *told), head=head)
    (action,) = _read(tmp_path, part).actions
    assert (action.status, action.progress, len(action.updates)) == (status, progress, earlier)


def test_earlier_quarters_are_updates(tmp_path: Path) -> None:
    head = _row("Action", "Lead", "Update Q1 2023/24", "Update Q2 2023/24", tag="th")
    part = _part(
        "Oldtown Police", _row("Write guidance for all.", "Training Manager", "On track", "Complete"), head=head
    )
    (action,) = _read(tmp_path, part).actions
    assert [(u.date, u.text, u.status) for u in action.updates] == [("2023-06", "On track", Status.IN_PROGRESS)]


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        (("Action", "Q1 update", "Q2 update"), (1, 2)),
        (("Action", "Q2 update", "Q1 update"), (2, 1)),
        (("Action", "Update Q4 22/23", "Update Q1 23/24"), (1, 2)),
        (("Action", "Update Nov", "Update Dec", "Update Jan"), (1, 2, 3)),
        (("Action", "Progress", "Update"), ()),
        (("Action", "Q1 update", "Lead"), ()),
    ],
)
def test_quarters_are_told_in_their_order(headers: tuple[str, ...], columns: tuple[int, ...]) -> None:
    assert periods_of(headers).get(Meaning.PROGRESS, ()) == columns


def test_colours_and_statuses_by_quarter_are_the_newest_too(tmp_path: Path) -> None:
    head = _row("Action", "Lead", "Q1 update", "Q1 status", "Q1 RAG", "Q2 update", "Q2 status", "Q2 RAG", tag="th")
    told = ("Begun.", "On track", "Green", "Nothing since.", "Overdue", "Red")
    part = _part("Oldtown Police", _row("Write guidance for all.", "Training Manager", *told), head=head)
    (action,) = _read(tmp_path, part).actions
    assert (action.status, action.rag, action.progress) == (Status.OVERDUE, Rag.RED, "Nothing since.")


def test_a_column_of_the_position_now_stands_before_the_quarters(tmp_path: Path) -> None:
    head = _row("Action", "Lead", "Q1 update", "Q2 update", "Latest position", tag="th")
    part = _part(
        "Oldtown Police",
        _row("Write guidance for all.", "Training Manager", "Begun.", "Going on.", "Complete"),
        _row("Train all officers.", "Training Manager", "Begun.", "Complete", ""),
        head=head,
    )
    found = _read(tmp_path, part).actions
    assert [(a.progress, len(a.updates)) for a in found] == [("Complete", 2), ("Complete", 1)]


def test_quarters_under_one_heading_of_a_header_of_two_rows(tmp_path: Path) -> None:
    head = (
        "<tr><th rowspan=2>No.</th><th rowspan=2>What do we need to do?</th><th rowspan=2>Who is responsible?</th>"
        "<th colspan=2>Progress</th></tr><tr><th>Q1</th><th>Q2</th></tr>"
    )
    row = _row("5a", "Visit every tenant twice.", "Repairs Manager", "40 visits", "Overdue: 50 of 60")
    (action,) = _read(tmp_path, _part("Oldtown Homes", row, head=head)).actions
    assert (action.progress, action.status) == ("Overdue: 50 of 60", Status.OVERDUE)


def _one_of_each(first: str, second: str, third: str) -> tuple[str, ...]:
    return (
        _part(
            "Oldtown Police",
            _across(f"{first}Oldtown Police should write guidance."),
            _row("", "Write it.", "Training Manager", "May 2024", ""),
        ),
        _part(
            "Oldtown Homes",
            _across(f"{second}Oldtown Homes should visit tenants."),
            _row("", "Visit them.", "Repairs Manager", "May 2024", ""),
        ),
        _part(
            "Oldtown Hospitals NHS Trust",
            _across(f"{third}Oldtown Hospitals NHS Trust should train its wards."),
            _row("", "Train them.", "Ward Manager", "May 2024", ""),
        ),
    )


def test_a_series_of_numbers_is_one_however_each_part_prints_it(tmp_path: Path) -> None:
    records = _read(tmp_path, *_one_of_each("Recommendation 1. ", "Rec. 2 ", "R3: "))
    assert [(r.ref, r.level) for r in records.recommendations] == [(n, Level.OVERVIEW) for n in ("1", "2", "3")]
    assert [_of(action) for action in records.actions] == [
        ("1", ("Oldtown Police",), ("Training Manager",)),
        ("2", ("Oldtown Homes",), ("Repairs Manager",)),
        ("3", ("Oldtown Hospitals NHS Trust",), ("Ward Manager",)),
    ]
    assert all(action.recommendation for action in records.actions)


def test_numbers_that_start_again_in_each_part_are_the_agencies_own(tmp_path: Path) -> None:
    records = _read(tmp_path, *_one_of_each("Recommendation 1. ", "Recommendation 1. ", "Recommendation 1. "))
    assert {r.level for r in records.recommendations} == {Level.AGENCY}


def test_letters_that_every_number_has_are_kept(tmp_path: Path) -> None:
    records = _read(tmp_path, *_one_of_each("R1: ", "R2: ", "R3 – "))
    assert [r.ref for r in records.recommendations] == ["R1", "R2", "R3"]


def test_a_recommendation_printed_in_two_parts_is_one_that_both_carry_out(tmp_path: Path) -> None:
    asked = "Recommendation 1: Oldtown Police and Oldtown Homes should agree a protocol."
    records = _read(
        tmp_path,
        _part("Oldtown Police", _across(asked), _row("", "Draft it.", "Training Manager", "May 2024", "")),
        _part("Oldtown Homes", _across(asked), _row("", "Sign it.", "Repairs Manager", "May 2024", "")),
    )
    (recommendation,) = records.recommendations
    assert [action.recommendation for action in records.actions] == [recommendation.id] * 2


def test_a_line_across_a_table_that_names_nobody_leaves_its_rows_to_the_parts_agency(tmp_path: Path) -> None:
    part = _part(
        "Oldtown Homes: review of Orla",
        _across("Recommendation 1: Oldtown Homes should visit tenants."),
        _row("1a", "Visit them.", "Repairs Manager", "May 2024", ""),
        _across("Our own action (not from the review)"),
        _row("L1", "Give caretakers a card.", "Head of Estates", "May 2024", ""),
    )
    assert [_of(action) for action in _read(tmp_path, part).actions] == [
        ("1", ("Oldtown Homes",), ("Repairs Manager",)),
        (None, ("Oldtown Homes",), ("Head of Estates",)),
    ]


def test_a_part_of_an_agency_and_services_of_a_common_kind_is_the_agencys(tmp_path: Path) -> None:
    part = _part(
        "NHS Oldtown Integrated Care Board (ICB) and general practice",
        _row("1", "Write to every practice.", "Head of Primary Care", "May 2024", ""),
    )
    (action,) = _read(tmp_path, part).actions
    assert action.lead_agencies == ("NHS Oldtown Integrated Care Board",)


def test_the_groups_of_a_boards_own_part_lead_for_the_board(tmp_path: Path) -> None:
    part = _part(
        "Oldtown Safeguarding Adults Board: what the Board itself will do",
        _row("1", "Publish a summary.", "Quality Group", "May 2024", ""),
    )
    (action,) = _read(tmp_path, part).actions
    assert (action.lead_agencies, action.section) == (("Oldtown Safeguarding Adults Board",), None)


def test_what_a_workbook_says_of_itself_is_no_action(tmp_path: Path) -> None:
    about = "".join(
        _row(label, value)
        for label, value in (
            ("Review published", "22 March 2023"),
            ("Last updated", "12 January 2024"),
            ("BRAG", "Meaning"),
            ("Actions by rating", "Blue 10, Green 5, Amber 4"),
        )
    )
    assert _read(tmp_path, f"<table>{about}</table>").actions == ()


def test_an_appendix_of_closed_actions_says_why_they_were_closed(tmp_path: Path) -> None:
    head = _row("No.", "Action", "Lead", "Closed on", "Reason for closing", tag="th")
    part = _part(
        "Appendix A: Closed actions",
        _row("2c", "Write to every tenant.", "Oldtown Homes", "12 April 2024", "Completed. 143 letters sent."),
        _row("4b", "Buy a second link.", "Oldtown Police", "20 May 2024", "No longer required: the rooms have moved."),
        head=head,
    )
    found = _read(tmp_path, part).actions
    assert [(a.status, a.target_date) for a in found] == [(Status.COMPLETED, None), (Status.WITHDRAWN, None)]


@pytest.mark.parametrize(("heading", "status"), [("Key to status", Status.OVERDUE), ("Notes", Status.IN_PROGRESS)])
def test_a_key_says_what_the_words_of_the_status_column_mean(tmp_path: Path, heading: str, status: Status) -> None:
    key = f"<h3>{heading}</h3><p>On track = Under way</p><p>Delayed = The date has passed and it is not finished</p>"
    head = _row("No.", "Action", "Lead", "Timescale", "Status", tag="th")
    part = _part("Action plan", _row("1", "Write guidance.", "Oldtown Police", "May 2024", "Delayed"), head=head)
    (action,) = _read(tmp_path, key, part).actions
    assert (action.status, action.status_text) == (status, "Delayed")


def test_failures_told_under_the_papers_own_title_are_read_in_a_plan_too(tmp_path: Path) -> None:
    told = "<p>Oldtown Police did not tell Oldtown Homes that Orla had been assaulted in June 2021.</p>"
    page = f"<html><body>{_TITLE}<h2>Combined action plan</h2>{told}</body></html>"
    (gap,) = records_of(page, tmp_path, "plan.html").information_gaps
    assert (gap.holder, gap.recipient) == ("Oldtown Police", "Oldtown Homes")
