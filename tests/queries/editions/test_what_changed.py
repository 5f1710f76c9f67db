"""What moved, on the graph of graphs/editions.cypher, worked out by hand from the table at its head."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from graph.model.errors import QuestionError
from graph.model.vocabulary import Assurance, Status
from graph.store import Store
from queries.questions.editions.editions import Statement
from queries.questions.editions.editions_course import steps
from queries.questions.editions.editions_documents import Edition, bounded
from queries.questions.editions.what_changed import QUESTION, ChangeRow, what_changed
from queries.questions.editions.what_changed_actions import changes, disputed, dropped, plain
from queries.questions.editions.what_changed_asked import TwoDays, a_year_before, two_days
from queries.questions.editions.what_changed_words import (
    Change,
    assurance_change,
    kind_words,
    rag_change,
    status_change,
    target_change,
)
from queries.questions.question import Answer
from tests.queries.graphs import build

AS_OF = date(2022, 1, 10)
SECOND = TwoDays(date(2019, 6, 30), date(2020, 6, 30))
"""Takes in the dated tracker and the second plan, not the first, which is dated on the day that is not included."""
THIRD = TwoDays(date(2020, 6, 30), date(2021, 12, 31))


@pytest.fixture
def graph(store: Store) -> Store:
    return build(store, "editions")


def _short(rows: Iterable[ChangeRow]) -> list[tuple[str, str, str | None, str | None]]:
    return [(row.kind.value, row.fact.partition(":")[2], row.before, row.after) for row in rows]


def test_from_the_first_plan_to_the_second(graph: Store) -> None:
    rows = what_changed(graph, between=SECOND)
    assert _short(rows) == [
        # Review two, its action b1 and recommendation r3 stand in the undated tracker too, so none of them is new.
        ("new-document", "55aa", None, "a tracker of 2020-01-31"),
        ("new-document", "22aa", "2019-06", "an action plan of 2020-06-30"),
        ("new-action", "a6", "not printed", "completed, target 2020-05-31"),
        ("new-recommendation", "r2", "not printed", "printed"),
        ("reopened", "a2", "completed", "in progress"),
        ("status", "a4", "in progress", "not stated"),
        ("target-date", "a1", "2019-12", "2020-06"),
        ("target-date", "a3", "2020", "2020-09"),
        ("target-date", "a4", "2020-03-31", "Ongoing"),
        ("lead", "a4", "Police; Chief Constable", "Children’s Services"),
        ("rag", "a4", "not stated", "amber"),
        ("no-longer-printed", "a5", "pending, target 2020-02-29", "not printed"),
    ]
    says = {(row.kind.value, row.fact.partition(":")[2]): row.says for row in rows}
    assert says["new-document", "55aa"] == "A tracker that speaks of 2020-01-31."
    assert says["new-document", "22aa"] == "An action plan that speaks of 2020-06-30, a newer edition."
    assert says["reopened", "a2"] == "Reopened: it had been reported completed, and is now in progress."
    assert says["status", "a4"] == "The newer paper no longer says how it stands."
    assert says["target-date", "a1"] == "The target moved 182 days later."
    assert says["target-date", "a3"] == "The same target date is said more exactly."
    assert says["target-date", "a4"] == "The target date has been taken out."
    assert says["lead", "a4"] == "Other leads are named."
    assert says["rag", "a4"] == "Now marked amber; before, with no colour."


def test_from_the_second_plan_to_the_third(graph: Store) -> None:
    rows = what_changed(graph, between=THIRD)
    assert _short(rows) == [
        ("new-document", "22bb", "2020-06-30", "an action plan of 2021"),
        ("new-action", "a7", "not printed", "completed"),
        ("status", "a1", "in progress", "completed"),
        ("status", "a2", "in progress", "completed"),
        ("status", "a4", "not stated", "withdrawn"),
        ("target-date", "a1", "2020-06", "2021-03"),
        ("target-date", "a4", "Ongoing", "2020-01-31"),
        ("assurance", "a1", "not stated", "evidenced"),
        ("rag", "a4", "amber", "not stated"),
        ("wording", "a5", "Do five", "Do five, and report"),  # a1 differs by a space and a full stop alone
        ("no-longer-printed", "a3", "pending, target 2020-09", "not printed"),
        ("printed-again", "a5", "not printed", "printed"),
    ]
    again = rows[-1]
    assert (again.document_before, again.document_after) == ("plan-2.docx", "plan-3.docx")
    wording = rows[9]
    assert (wording.document_before, wording.document_after) == ("plan-1.docx", "plan-3.docx")


def test_every_edition_between_two_days_is_a_step(graph: Store) -> None:
    rows = what_changed(graph, between=TwoDays(date(2019, 6, 30), date(2021, 12, 31)), kinds=[Change.TARGET_DATE])
    assert [(row.day, row.fact, row.before, row.after) for row in rows] == [
        ("2020-06-30", "action:a1", "2019-12", "2020-06"),
        ("2020-06-30", "action:a3", "2020", "2020-09"),
        ("2020-06-30", "action:a4", "2020-03-31", "Ongoing"),
        ("2021", "action:a1", "2020-06", "2021-03"),
        ("2021", "action:a4", "Ongoing", "2020-01-31"),
    ]


def test_what_is_new_from_the_beginning(graph: Store) -> None:
    rows = what_changed(graph, between=TwoDays(date(2018, 1, 1), date(2019, 6, 30)))
    assert _short(rows) == [
        ("new-review", "one", None, "an overview report"),
        ("new-document", "00aa", None, "an overview report of 2018-03"),
        ("new-recommendation", "r1", "not printed", "printed"),  # by the report; the plan prints it again
        ("new-document", "11aa", None, "an action plan of 2019-06"),
        *(
            ("new-action", f"a{number}", "not printed", standing)
            for number, standing in enumerate(
                (
                    "in progress, target 2019-12",
                    "completed, target 2019-06",
                    "pending, target 2020",
                    "in progress, target 2020-03-31",
                    "pending, target 2020-02-29",
                ),
                start=1,
            )
        ),
    ]
    assert rows[0].says == "Told of for the first time."
    assert rows[1].says == "An overview report published 2018-03."


def test_a_day_that_is_not_over_brings_nothing(graph: Store) -> None:
    # The first plan speaks of June 2019, which ends on the 30th.
    assert what_changed(graph, between=TwoDays(date(2018, 4, 1), date(2019, 6, 29))) == []


def _ask(store: Store, **parameters: str) -> Answer:
    return QUESTION.ask(store, {name.replace("_", "-"): value for name, value in parameters.items()}, AS_OF)


def _facts(answer: Answer) -> list[tuple[Any, ...]]:
    names = [column.name for column in answer.columns]
    kind, fact = names.index("change"), names.index("fact")
    return [(row[kind], row[fact].partition(":")[2]) for row in answer.rows]


def test_two_documents(graph: Store) -> None:
    answer = _ask(graph, from_document="plan-1.docx", to_document="22bb")
    assert _facts(answer) == [
        ("New action", "a6"),
        ("New action", "a7"),
        ("New recommendation", "r2"),
        # a2 is completed in both: the second plan, which had it open, is not compared.
        ("Status", "a1"),
        ("Status", "a4"),
        ("Target date", "a1"),
        ("Target date", "a4"),
        ("Lead", "a4"),
        ("Evidence", "a1"),
        ("Wording", "a5"),
        ("No longer printed", "a3"),
    ]
    says = {row[3]: row[4] for row in answer.rows if row[2] == "Target date"}
    assert says == {"Do  one.": "The target moved 456 days later.", "Do four": "The target moved 60 days earlier."}
    assert answer.notes == ()


def test_two_documents_of_which_one_has_no_date(graph: Store) -> None:
    answer = _ask(graph, from_document="44aa", to_document="55aa")
    assert _facts(answer) == [("Status", "b1"), ("Target date", "b1"), ("No longer printed", "b2")]
    backwards = _ask(graph, from_document="55aa", to_document="44aa")  # nothing says which is the later one
    assert _facts(backwards) == [("New action", "b2"), ("Reopened", "b1"), ("Target date", "b1")]
    assert backwards.rows[0][0] is None  # its day is not known


def test_two_papers_of_different_kinds(graph: Store) -> None:
    answer = _ask(graph, from_document="report.pdf", to_document="plan-1.docx")
    assert {kind for kind, _ in _facts(answer)} == {"New action"}
    assert answer.notes == ("The two documents are not the same kind of paper, so leads and words are not compared.",)


def test_a_filter_that_leaves_out_a_document_says_so(graph: Store) -> None:
    answer = _ask(graph, from_document="plan-1.docx", to_document="plan-2.docx", kind="SAR")
    assert answer.rows == ()
    assert "leaves out one of them" in answer.notes[0]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"since": "2022-01-11"}, "since: The first day, 2022-01-11, is after the last, 2022-01-10. Swap them."),
        ({"since": "2021"}, "since: '2021' is not a day. Give year, month and day"),
        ({"until": "30 June"}, "until: '30 June' is not a day."),
        ({"from_document": "plan-1.docx"}, "to-document: One document is compared with another. Give this one too."),
        ({"to_document": "plan-1.docx"}, "from-document: One document is compared with another."),
        (
            {"from_document": "11aa", "to_document": "22aa", "since": "2021-01-01"},
            "Both days and documents are given.",
        ),
        ({"from_document": "plan.docx", "to_document": "22aa"}, "from-document: There is no document 'plan.docx'"),
        (
            {"from_document": "11aa", "to_document": "22"},
            "to-document: '22' may be several documents. Give the start of its SHA-256, one of: 22aa (plan-2.docx), "
            "22bb (plan-3.docx).",
        ),
        (
            {"from_document": "TRACKER.xlsx", "to_document": "55aa"},
            "from-document: 'TRACKER.xlsx' may be several documents. Give the start of its SHA-256, one of: 44aa",
        ),
        (
            {"from_document": "11aa", "to_document": "55aa"},
            "to-document: '11aa' and '55aa' are not editions of one plan: they have no review in common.",
        ),
        ({"from_document": "11aa", "to_document": "plan-1.docx"}, "The two documents are one and the same."),
        (
            {"from_document": "22aa", "to_document": "11aa"},
            "from-document: 'plan-2.docx' is a later paper than 'plan-1.docx'. Swap them.",
        ),
        ({"from_document": "11aa", "to_document": "report.pdf"}, "'plan-1.docx' is a later paper than 'report.pdf'."),
        ({"change": "status,moved"}, "change: 'moved' is not one of its values."),
    ],
)
def test_what_is_refused(graph: Store, parameters: dict[str, str], words: str) -> None:
    with pytest.raises(QuestionError) as refused:
        _ask(graph, **parameters)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"agency": "Police"}, ["22aa", "r2", "a2", "a1", "a5"]),  # no fact of review two names the police
        ({"theme": "Recording"}, ["22aa", "a3"]),
        ({"sector": "social_care", "region": "Town"}, ["22aa", "a4", "a3", "a4", "a4", "a4"]),
        ({"kind": "SAR"}, ["55aa"]),
        ({"change": "status"}, ["a2", "a4"]),  # reopened is a change of status too
        ({"change": "reopened, lead"}, ["a2", "a4"]),
        ({"change": "wording"}, []),
    ],
)
def test_filters_and_kinds(graph: Store, parameters: dict[str, str], found: list[str]) -> None:
    answer = _ask(graph, since="2019-06-30", until="2020-06-30", **parameters)
    assert [fact for _, fact in _facts(answer)] == found


def test_passages_are_those_of_the_two_papers(graph: Store) -> None:
    rows = what_changed(graph, between=SECOND, kinds=[Change.TARGET_DATE])
    assert [passage.quote for passage in rows[0].evidence] == ["Do one by December 2019", "Do one by June 2020"]
    assert (rows[0].document_before, rows[0].document_after) == ("plan-1.docx", "plan-2.docx")
    assert rows[0].facts == ("action:a1",)


def test_the_answer_keeps_its_word(graph: Store) -> None:
    answer = _ask(graph, since="2018-01-01", until="2022-01-01")
    names = [column.name for column in answer.columns]
    assert len(set(names)) == len(names)
    assert all(column.title and column.help for column in answer.columns)
    assert answer == _ask(graph, since="2018-01-01", until="2022-01-01")
    assert all(set(behind) == {"change"} and len(behind["change"]) == 1 for behind in answer.behind)
    keys = [(row[0], row[2], row[names.index("fact")]) for row in answer.rows]
    assert len(set(keys)) == len(keys) == 9 + 12 + 12  # as the tests above list them
    assert "plan-1.docx, plan-2.docx, plan-3.docx, report.pdf" in answer.notes[0]
    assert answer.notes[1].startswith("Without a date, and so not compared: tracker.xlsx.")


def test_a_year_is_taken_where_no_day_is_given(graph: Store) -> None:
    # Since 10 January 2021: the plan of 2021.
    assert _ask(graph).rows == _ask(graph, since="2021-01-10", until="2022-01-10").rows
    assert len(_ask(graph).rows) == 12
    assert two_days(None, "2021-03-31", AS_OF) == TwoDays(date(2020, 3, 31), date(2021, 3, 31))
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)


def test_a_time_without_papers_says_so(graph: Store) -> None:
    answer = _ask(graph, since="2023-01-01", until="2024-01-01")
    assert answer.rows == ()
    assert "; there are none" in answer.notes[0]


def test_papers_are_those_of_reviews_that_tell_of_the_agency(graph: Store) -> None:
    every, of_one = (_ask(graph, since="2017-01-01", **one).notes[0] for one in ({}, {"agency": "Police"}))
    assert "papers of reviews that tell of what was asked for" in of_one
    assert "papers of reviews" not in every
    # Review two, of which the tracker is a paper, does not name the police.
    assert "Tracker.xlsx" in every
    assert "Tracker.xlsx" not in of_one
    assert "plan-1.docx" in of_one


def test_an_empty_graph_gives_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()


def test_the_example_is_taken() -> None:
    arguments = QUESTION.arguments(QUESTION.example)
    assert (arguments["since"], arguments["until"]) == ("2022-12-31", "2023-12-31")


def _plan(name: str, dated: str, kind: str = "action_plan", *, plans: bool = True) -> Edition:
    return Edition(name, name, kind, as_of=dated, plans=frozenset({"r"} if plans else set()))


def _said(edition: Edition, status: Status = Status.UNKNOWN, **more: Any) -> Statement:
    return Statement("a", "r", "R", edition, more.pop("text", "Do"), status=status, **more)


def _always(_: Edition) -> bool:
    return True


def test_an_action_left_out_twice_is_said_once() -> None:
    known = bounded([_plan("p1", "2019"), _plan("p2", "2020"), _plan("p3", "2021")])
    found = list(dropped([_said(known["p1"])], known.values(), _always))
    assert [(moved.change, moved.earlier and moved.earlier.name, moved.later.name) for moved in found] == [
        (Change.NO_LONGER_PRINTED, "p1", "p2")
    ]


def test_an_edition_without_any_action_drops_none() -> None:
    known = bounded([_plan("p1", "2019"), _plan("p2", "2020", plans=False)])
    assert list(dropped([_said(known["p1"])], known.values(), _always)) == []


def test_another_kind_of_paper_drops_none() -> None:
    known = bounded([_plan("p1", "2019"), _plan("letter", "2020", "annual_report")])
    assert list(dropped([_said(known["p1"])], known.values(), _always)) == []


def test_leads_and_words_of_different_papers_are_not_compared() -> None:
    known = bounded([_plan("report", "2019", "overview_report"), _plan("plan", "2020")])
    said = [
        _said(known["report"], Status.PENDING, text="Do it", lead_agencies=("A",)),
        _said(known["plan"], Status.COMPLETED, text="Do that", lead_agencies=("B",)),
    ]
    assert [moved.change for moved in changes(steps(said), _always)] == [Change.STATUS]


def test_papers_of_one_day_that_disagree_change_nothing() -> None:
    known = bounded([_plan("p1", "2019"), _plan("x", "2020"), _plan("y", "2020")])
    said = [_said(known["p1"], Status.PENDING), _said(known["x"], Status.COMPLETED), _said(known["y"], Status.OVERDUE)]
    assert list(changes(steps(said), _always)) == []
    assert disputed(steps(said))


def test_what_means_nothing_is_no_change_of_words() -> None:
    assert plain(" The child’s  “voice” – heard. ") == plain('The child\'s "voice" - heard')


@pytest.mark.parametrize(
    ("before", "after", "change", "says"),
    [
        (
            Status.COMPLETED,
            Status.OVERDUE,
            Change.REOPENED,
            "Reopened: it had been reported completed, and is now overdue.",
        ),
        (Status.COMPLETED, Status.WITHDRAWN, Change.STATUS, "Now reported withdrawn; before, completed."),
        (Status.WITHDRAWN, Status.PENDING, Change.STATUS, "Taken up again: it had been withdrawn, and is now pending."),
        (Status.PENDING, Status.IN_PROGRESS, Change.STATUS, "Now in progress; before, pending."),
        (Status.COMPLETED, None, Change.STATUS, "The newer paper no longer says how it stands."),
        (None, Status.COMPLETED, Change.STATUS, "How it stands is now said: completed."),
    ],
)
def test_words_for_a_status(before: Status | None, after: Status | None, change: Change, says: str) -> None:
    assert status_change(before, after) == (change, says)


def test_words_for_a_target() -> None:
    def words(before: str | None, after: str | None, *, said: tuple[bool, bool] = (True, True)) -> str:
        return target_change(before, after, said_before=said[0], said_after=said[1])

    assert words("2020-01-01", "2020-01-02") == "The target moved 1 day later."
    assert words("2020-06", "2020") == "The same target date is said less exactly."
    assert words(None, "2020") == "A target date is now given."
    assert words(None, None) == "The target is put in other words; neither paper gives a date."
    assert words(None, None, said=(False, True)) == "A target is given, without a date."
    assert words(None, None, said=(True, False)) == "The newer paper gives no target."


def test_words_for_the_rest() -> None:
    assert assurance_change(None, Assurance.EVIDENCED) == "The newer paper cites a check, a count or a result."
    assert assurance_change(Assurance.EVIDENCED, Assurance.CLAIMED) == "The newer paper no longer cites what shows it."
    assert assurance_change(Assurance.CLAIMED, None) == "The newer paper makes no claim any more."
    assert "cites nothing that shows it" in assurance_change(None, Assurance.CLAIMED)
    assert rag_change("red", "green") == "Now marked green; before, red."
    assert rag_change("red", None) == "The newer paper gives it no colour."
    assert [kind_words(kind) for kind in ("annual_report", "mixed", "tracker")] == [
        "an annual report",
        "a report with its plan",
        "a tracker",
    ]
