"""Dates that move, on the graph of graphs/editions.cypher, as of 10 January 2022.

a1  2019-12 → 2020-06 → 2021-03: 182 days (January to June 2020, 31 + 29 + 31 + 30 + 31 + 30) and 274 (184 to the end
    of 2020, 90 in 2021) later, 456 together; completed by the plan of 2021, 366 + 365 = 731 days after December 2019;
    the plan of June 2020 had it open: surely late
a2  2019-06 throughout; completed, reopened, completed again by the plan of 2021: 184 + 366 + 365 = 915 days late
a3  2020 → 2020-09 is the same said more exactly; pending, 365 + 10 = 375 days past the end of 2020
a4  2020-03-31 → Ongoing → 2020-01-31: taken out, and 29 + 31 = 60 days earlier; withdrawn
a5  2020-02-29 in the two editions that print it; pending, 730 days to 28 February 2022 less 49 = 681 past
a6  completed in a note of May 2020, within its target of 31 May
a7  completed, no target: cannot tell
b1  the dated tracker alone can be placed: completed on its target
b2  stands in the undated tracker alone: not placed
"""

from datetime import date
from typing import Any

import pytest

from graph.model.vocabulary import Status
from graph.store import Store
from queries.questions.editions.editions import Statement
from queries.questions.editions.editions_documents import Edition, bounded
from queries.questions.editions.slippage import QUESTION, By, slippage
from queries.questions.editions.slippage_actions import ActionSlipRow
from queries.questions.editions.slippage_figures import Outcome, Slip, compare, days_between, first_day, slip
from queries.questions.editions.slippage_groups import SlippageRow, middle
from queries.questions.question import ColumnKind
from queries.questions.scope import Filters
from tests.queries.graphs import build

AS_OF = date(2022, 1, 10)


@pytest.fixture
def graph(store: Store) -> Store:
    return build(store, "editions")


def _groups(store: Store, by: By, as_of: date = AS_OF, **filters: Any) -> list[SlippageRow]:
    rows = slippage(store, as_of=as_of, by=by, **filters)
    assert all(isinstance(row, SlippageRow) for row in rows)
    return [row for row in rows if isinstance(row, SlippageRow)]


def _actions(store: Store, as_of: date = AS_OF, **filters: Any) -> dict[str, ActionSlipRow]:
    rows = slippage(store, as_of=as_of, by=By.ACTION, **filters)
    return {row.action.removeprefix("action:"): row for row in rows if isinstance(row, ActionSlipRow)}


def test_all_together(graph: Store) -> None:
    (row,) = _groups(graph, By.ALL)
    assert (row.agency_name, row.agency, row.review) == ("All actions", None, None)
    assert (row.actions, row.not_placed, row.several_editions, row.few) == (9, 1, 6, False)
    assert (row.moved_later, row.days_later, row.longest_days_later) == (1, 456, 456)
    assert (row.moved_earlier, row.date_taken_out) == (1, 1)
    assert (row.completed, row.in_time, row.late, row.shown_late, row.cannot_tell) == (5, 2, 2, 2, 1)
    assert (row.longest_days_late, row.open_past, row.longest_days_open) == (915, 2, 681)
    assert (row.median_days_later, row.median_days_late, row.median_days_open) == (None, None, None)
    assert row.behind["in_time"] == ("action:a6", "action:b1")
    assert row.behind["late"] == ("action:a1", "action:a2")
    assert row.behind["open_past"] == ("action:a3", "action:a5")
    assert row.behind["several_editions"] == tuple(f"action:a{number}" for number in range(1, 7))
    assert row.facts == (*(f"action:a{number}" for number in range(1, 8)), "action:b1", "action:b2")


def test_by_agency(graph: Store) -> None:
    rows = _groups(graph, By.AGENCY)
    assert [(row.agency_name, row.actions, row.days_later, row.completed, row.open_past) for row in rows] == [
        ("Police", 3, 456, 2, 1),
        ("Children’s Services", 4, None, 1, 1),
        ("Hospital", 1, None, 1, 0),  # by way of the role at it
        ("No lead agency stated", 1, None, 1, 0),
    ]
    assert all(row.few for row in rows)


def test_by_review(graph: Store) -> None:
    rows = _groups(graph, By.REVIEW)
    assert [(row.review_title, row.actions, row.completed, row.few) for row in rows] == [
        ("One", 7, 4, False),
        ("Two", 2, 1, True),
    ]


def test_by_action(graph: Store) -> None:
    rows = _actions(graph)
    found = {
        name: (row.targets, row.days_moved, row.reported, row.days_late, row.days_open) for name, row in rows.items()
    }
    assert found == {
        "a1": ("2019-12 → 2020-06 → 2021-03", 456, "2021", 731, None),
        "a2": ("2019-06", None, "2021", 915, None),
        "a5": ("2020-02-29", None, None, None, 681),
        "a3": ("2020 → 2020-09", 0, None, None, 375),
        "a6": ("2020-05-31", None, "2020-05", None, None),
        "a7": (None, None, "2021", None, None),
        "b1": ("2020-01-31", None, "2020-01-31", None, None),
        "a4": ("2020-03-31 → no date → 2020-01-31", -60, None, None, None),
    }
    assert list(rows) == ["a1", "a2", "a5", "a3", "a6", "a7", "b1", "a4"]  # moved, late, open past; then by review
    first = rows["a1"]
    assert (first.agency_name, first.review_title, first.words) == ("Police", "One", "Do  one.")
    assert first.editions == ("plan-1.docx", "plan-2.docx", "plan-3.docx")
    assert [passage.quote for passage in first.evidence] == [
        "Do one by December 2019",
        "Do one by June 2020",
        "Do one by March 2021",
    ]
    assert first.facts == ("action:a1",)


def test_only_editions_dated_by_the_day_count(graph: Store) -> None:
    # The plan of 2021 ends with its year. Then a1 has moved once, a2 is reopened, and 3 remain completed or open.
    rows = _actions(graph, date(2021, 12, 30))
    assert (rows["a1"].targets, rows["a1"].days_moved, rows["a1"].reported) == ("2019-12 → 2020-06", 182, None)
    assert rows["a1"].days_open == 730  # 31 December 2019 to 30 December 2021
    assert rows["a2"].reported is None
    assert rows["a4"].targets == "2020-03-31 → no date"
    assert "a7" not in rows
    before = _actions(graph, date(2019, 7, 1))
    assert (before["a2"].reported, before["a2"].days_late) == ("2019-06", None)  # completed in time, as was then said
    assert _actions(graph, date(2019, 6, 29)) == {}


@pytest.mark.parametrize(
    ("filters", "actions"),
    [
        (Filters(agency="Police"), 3),
        (Filters(theme="recording"), 1),
        (Filters(sector="health"), 1),
        (Filters(region="Town"), 7),
        (Filters(kind="SAR", sector="social_care"), 2),
    ],
)
def test_filters(graph: Store, filters: Filters, actions: int) -> None:
    (row,) = _groups(graph, By.ALL, **filters)
    assert row.actions == actions


@pytest.mark.parametrize("by", [by.value for by in By])
def test_the_answer_keeps_its_word(graph: Store, by: str) -> None:
    answer = QUESTION.ask(graph, {"by": by}, AS_OF)
    assert answer.rows
    assert answer == QUESTION.ask(graph, {"by": by}, AS_OF)
    counts = {column.name for column in answer.columns if column.kind is ColumnKind.COUNT}
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = {column.name: value for column, value in zip(answer.columns, row, strict=True)}
        assert set(behind) <= set(values)
        assert {name: len(uids) for name, uids in behind.items() if name in counts} == {
            name: values[name] for name in behind if name in counts
        }
        assert "review" not in values or values["review"] is not None
    empty = [
        column.name
        for column in answer.columns
        if all(row[answer.columns.index(column)] is None for row in answer.rows)
    ]
    assert set(empty) <= {"median_days_later", "median_days_late", "median_days_open", "agency"}


def test_notes_say_what_the_rows_do_not(graph: Store) -> None:
    notes = QUESTION.ask(graph, {}, AS_OF).notes
    assert "not done after it" in notes[0]
    assert "fewer than 5 actions is marked as few" in notes[1]
    assert "2 of 8 actions stand in one edition alone, so no move of their dates can be seen." in notes  # a7, b1
    assert any(note.startswith("Without a date, and so not placed on the calendar: tracker.xlsx.") for note in notes)
    assert not any("order cannot be told" in note for note in notes)


def test_an_empty_graph_gives_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()
    assert QUESTION.ask(store, {"by": "action"}, AS_OF).rows == ()


def test_columns_are_named_once_and_described() -> None:
    names = [column.name for column in QUESTION.columns]
    assert len(set(names)) == len(names)
    assert all(column.title and column.help for column in QUESTION.columns)
    assert QUESTION.arguments(QUESTION.example)["by"] == "action"


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2019-12", "2020-06", 182),
        ("2020-06", "2019-12", -182),
        ("2020", "2020-09", 0),
        ("2020-09-15", "2020-09", 0),
        ("2020", "2021", 365),
    ],
)
def test_days_between(earlier: str, later: str, days: int) -> None:
    assert days_between(earlier, later) == days


@pytest.mark.parametrize(
    ("reported", "target", "outcome"),
    [
        ("2020-06-30", "2020-06", Outcome.IN_TIME),
        ("2020-07-01", "2020-06", Outcome.LATE),
        ("2020-07", "2020-07-15", Outcome.CANNOT_TELL),  # the report may be of 1 July or of the 31st
        ("2020-07", "2020-07", Outcome.IN_TIME),
        ("2021", "2020-12-31", Outcome.LATE),
        (None, "2020", Outcome.CANNOT_TELL),
        ("2020", None, Outcome.CANNOT_TELL),
    ],
)
def test_in_time_late_or_not_to_be_told(reported: str | None, target: str | None, outcome: Outcome) -> None:
    assert compare(reported, target) is outcome


def test_the_first_day_of_a_date() -> None:
    assert [first_day(dated) for dated in ("2020", "2020-02", "2020-02-29")] == [
        date(2020, 1, 1),
        date(2020, 2, 1),
        date(2020, 2, 29),
    ]


def test_a_median_needs_five() -> None:
    assert middle([1, 2, 3, 4]) is None
    assert middle([9, 1, 2, 3, 4]) == 3
    assert middle([1, 2, 3, 4, 9, 9]) == 3  # between 3 and 4, the half left off


def _slip(*said: tuple[str, Status, str | None], notes: tuple[tuple[str, str], ...] = ()) -> Slip:
    known = bounded(
        Edition(dated, dated, "tracker" if dated == "2020-06-30" else "action_plan", as_of=dated)
        for dated, _, _ in said
    )
    statements = [
        Statement("a", "r", "R", known[dated], "Do", status=status, target_date=target)
        for dated, status, target in said
    ]
    found = slip(statements, notes, AS_OF)
    assert found is not None
    return found


def test_there_and_back_again_has_not_moved() -> None:
    found = _slip(
        ("2019", Status.PENDING, "2020-01-31"),
        ("2020", Status.PENDING, "2020-03-31"),
        ("2021", Status.PENDING, "2020-01-31"),
    )
    assert (found.moved, found.targets) == (0, ("2020-01-31", "2020-03-31", "2020-01-31"))


def test_the_first_report_counts_unless_it_was_reopened() -> None:
    done, going = Status.COMPLETED, Status.IN_PROGRESS
    assert _slip(("2019", done, "2019-06"), ("2020", done, "2019-06")).reported == "2019"
    assert _slip(("2018", done, "2019"), ("2019", going, "2019"), ("2020", done, "2019")).reported == "2020"
    notes = (("2018-05", "completed"), ("2020-03", "completed"), ("2020-02", "in_progress"), ("2023", "completed"))
    reopened = _slip(("2018", done, "2019"), ("2019", going, "2019"), ("2020", done, "2019"), notes=notes)
    assert reopened.reported == "2020-03"  # the note of 2018 is from before it was reopened


def test_a_late_report_is_no_proof_that_it_was_done_late() -> None:
    alone = _slip(("2020", Status.COMPLETED, "2019-06"))
    assert (alone.outcome, alone.shown_late, alone.days_late) == (Outcome.LATE, False, 184 + 366)
    seen_open = _slip(("2019-07-31", Status.IN_PROGRESS, "2019-06"), ("2020", Status.COMPLETED, "2019-06"))
    assert (seen_open.outcome, seen_open.shown_late) == (Outcome.LATE, True)


def test_open_on_the_day_of_its_target_is_not_late() -> None:
    found = _slip(("2019-06", Status.IN_PROGRESS, "2019-06"), ("2020", Status.COMPLETED, "2019-06"))
    assert (found.outcome, found.shown_late) == (Outcome.LATE, False)


def test_a_note_dated_after_the_day_asked_for_is_not_heard() -> None:
    # Of two papers of one day neither is the first to say completed, and the note is of the year after.
    said = (("2020-06", Status.PENDING, "2020"), ("2020-06-30", Status.COMPLETED, "2020"))
    assert _slip(*said, notes=(("2023", "completed"),)).reported is None
    assert _slip(*said, notes=(("2021", "completed"),)).reported == "2021"


def test_papers_of_one_day_that_disagree_are_no_move() -> None:
    found = _slip(("2020-06", Status.PENDING, "2020-12"), ("2020-06-30", Status.PENDING, "2021-12"))
    assert (found.moved, found.targets, found.disputed) == (None, (), True)
