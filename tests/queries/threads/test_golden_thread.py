"""The golden thread and its breaks, on the graph of graphs/thread.cypher; its head tells what is tied to what."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from graph.store import Store
from queries.questions.pages.page_attention import breaks
from queries.questions.pages.page_review import review
from queries.questions.pages.page_thread import Strand, thread
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import Filters, scope
from queries.questions.threads.golden_thread import (
    ALL_REVIEWS,
    QUESTION,
    By,
    GoldenThreadRow,
    golden_thread,
    thread_breaks,
)
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def threads(store: Store) -> Store:
    return build(store, "thread")


def _counts(row: GoldenThreadRow) -> dict[str, str]:
    return {
        "no recommendation": f"{row.unanswered} of {row.failures}",
        "no action": f"{row.no_action} of {row.with_plan}",
        "no plan": f"{row.no_plan} of {row.recommendations}",
        "no lead": f"{row.no_lead} of {row.actions}",
        "no status": f"{row.no_status} of {row.actions}",
        "no date": f"{row.no_date} of {row.unfinished}",
        "no evidence": f"{row.unevidenced} of {row.completed}",
        "not asked": f"{row.not_asked} of {row.agencies_named}",
        "not heard": f"{row.not_heard} of {row.agencies_involved}",
        "whole": f"{row.whole} of {row.failures}",
    }


def test_by_review(threads: Store) -> None:
    one, two = golden_thread(threads)
    assert (one.review_title, one.year, one.breaks) == ("One", 2015, 10)  # 1 1 2 1 1 1 1 2
    assert (
        _counts(one)
        == {
            "no recommendation": "1 of 3",  # missed 2; recommendation 1 answers gap 1 by way of its twin, 2 finding 1
            "no action": "1 of 3",  # recommendation 3
            "no plan": "0 of 3",
            "no lead": "2 of 4",  # 2 and 4, completed or not
            "no status": "1 of 4",  # 4
            "no date": "1 of 2",  # 3; 4 is 'ongoing', 2 is completed and needs none any more
            "no evidence": "1 of 2",  # 2
            "not asked": "1 of 3",  # the hospital; the police are asked, and the council whose unit the school is
            "not heard": "2 of 5",  # the charity, and the trust that only leads; the council has its school, the board is board
            "whole": "1 of 3",  # gap 1, recommendation 1, action 1; action 2 is only claimed
        }
    )
    assert (two.review_title, two.breaks) == ("Two", 1)
    assert _counts(two) == {
        "no recommendation": "1 of 1",
        "no action": "0 of 0",
        "no plan": "1 of 1",
        "no lead": "0 of 0",
        "no status": "0 of 0",
        "no date": "0 of 0",
        "no evidence": "0 of 0",
        "not asked": "0 of 0",
        "not heard": "0 of 1",
        "whole": "0 of 1",
    }


def test_what_stands_behind(threads: Store) -> None:
    one = golden_thread(threads)[0]
    assert one.behind["failures"] == ("information_gap:1", "learning_point:1", "missed_opportunity:2")
    assert one.behind["unanswered"] == ("missed_opportunity:2",)
    assert one.behind["whole"] == ("information_gap:1",)
    assert one.behind["no_lead"] == ("action:2", "action:4")
    assert one.behind["no_date"] == ("action:3",)
    assert one.behind["not_asked"] == ("missed_opportunity:2",)  # the fact that names the hospital
    assert one.behind["not_heard"] == ("action:3", "recommendation:3")


def test_over_all(threads: Store) -> None:
    (row,) = golden_thread(threads, whole=True)
    assert (row.review, row.review_title, row.year, row.breaks) == (None, ALL_REVIEWS, None, 11)
    assert (row.unanswered, row.failures, row.no_action, row.with_plan, row.no_plan) == (2, 4, 1, 3, 1)
    assert (row.recommendations, row.agencies_involved, row.whole) == (4, 6, 1)  # the police in each of two reviews


def test_every_break_is_a_row(threads: Store) -> None:
    assert [(row.kind, row.review_title, row.fact or row.agency_name, row.words) for row in thread_breaks(threads)] == [
        ("unanswered", "One", "missed_opportunity:2", "The hospital did not follow up."),
        ("unanswered", "Two", "learning_point:2", "Listen."),
        ("no_action", "One", "recommendation:3", "Train."),
        ("no_plan", "Two", "recommendation:4", "Listen."),
        ("no_lead", "One", "action:2", "Seen"),
        ("no_lead", "One", "action:4", "Keep on"),
        ("no_date", "One", "action:3", "Go on"),
        ("no_status", "One", "action:4", "Keep on"),
        ("unevidenced", "One", "action:2", "Seen"),
        ("not_asked", "One", "Hospital", None),
        ("not_heard", "One", "Charity", None),
        ("not_heard", "One", "Trust", None),
    ]
    rows = thread_breaks(threads)
    assert [passage.place for passage in rows[0].evidence] == ["one.pdf, page 2, line 4"]
    assert [passage.fact_uid for passage in rows[9].evidence] == ["missed_opportunity:2"]
    assert (rows[2].ref, rows[9].facts, rows[11].facts) == ("3", ("missed_opportunity:2",), ("action:3",))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        # What names the hospital: missed opportunity 2.
        (Filters(agency="Hospital"), [("One", 1, 0, 0, 1, 1, 0)]),
        # Gap 1 by its twin, finding 1 and recommendation 1; action 1 and recommendation 2 are looked up to follow them.
        (Filters(theme="sharing"), [("One", 0, 1, 0, 0, 2, 1)]),
        # What names the police: gap 1, recommendation 1, action 1, and in review two recommendation 4.
        (Filters(sector="police"), [("One", 0, 1, 1, 0, 1, 1), ("Two", 0, 1, 0, 0, 0, 0)]),
        (Filters(kind="SAR"), [("Two", 1, 1, 0, 0, 1, 0)]),
    ],
)
def test_filters_choose_facts_and_ties_are_looked_up_among_all(
    threads: Store, filters: Filters, expected: list[tuple[object, ...]]
) -> None:
    rows = golden_thread(threads, **filters)
    assert [
        (row.review_title, row.unanswered, row.recommendations, row.actions, row.not_asked, row.failures, row.whole)
        for row in sorted(rows, key=lambda row: row.review_title)
    ] == expected


@pytest.mark.parametrize("graph", ["thread", "small", "returned"])
def test_the_figures_are_those_of_what_needs_attention(store: Store, graph: str) -> None:
    build(store, graph)
    (row,) = golden_thread(store, whole=True)
    stops = breaks(store, reviews_in_scope(store, scope(store, Filters())))
    assert set(stops) == {name for name in ("unanswered", "no_action", "no_lead", "unevidenced") if row.behind[name]}
    for name, uids in stops.items():
        assert row.behind[name] == uids, name


@pytest.mark.parametrize("graph", ["thread", "small", "returned"])
def test_the_figures_are_those_of_the_thread_of_a_review(store: Store, graph: str) -> None:
    build(store, graph)
    for row in golden_thread(store):
        assert row.review is not None
        shown = thread(review(store, row.review))
        assert _uids(shown.from_failures) == set(row.behind["failures"])
        assert _uids(shown.unanswered) == set(row.behind["unanswered"])
        every = list(_every(shown.strands()))
        assert _broken(every, "No action in the plan") == set(row.behind["no_action"])
        assert _broken(every, "No action plan") == set(row.behind["no_plan"])
        assert _broken(every, "no date") == set(row.behind["no_date"])
        assert _broken(every, "no status") == set(row.behind["no_status"])
        assert _broken(every, "no lead") == set(row.behind["no_lead"]) & set(row.behind["unfinished"])
        assert _broken(every, "Claimed complete") == set(row.behind["unevidenced"])


def _every(strands: Iterable[Strand]) -> Iterator[Strand]:
    for strand in strands:
        yield strand
        yield from _every(strand.after)


def _uids(strands: Iterable[Strand]) -> set[str]:
    return {strand.fact.uid for strand in strands}


def _broken(strands: Iterable[Strand], words: str) -> set[str]:
    """The facts at a break with these words; 'No action' of the plan must not take in that of 'No action plan'."""
    return {each.fact.uid for each in strands if each.broken and words.casefold() in each.broken.what.casefold()}


def test_notes(threads: Store) -> None:
    notes = QUESTION.ask(threads, {}, AS_OF).notes
    assert notes[0].startswith("A recommendation is tied to a failure only where a document says so")
    assert "In 1 review no document ties any recommendation to a failure." in notes  # two
    assert any("its recommendations are counted apart" in note for note in notes)
    assert "1 review asked for has nothing to follow and no row." in notes  # three
    planned = QUESTION.ask(threads, {"kind": "SCR"}, AS_OF).notes
    assert not any("counted apart" in note or "nothing to follow" in note or "ties any" in note for note in planned)


@pytest.mark.parametrize("by", list(By))
def test_the_question_counts_what_stands_behind(threads: Store, by: By) -> None:
    answer = QUESTION.ask(threads, {"by": by.value}, AS_OF)
    assert answer.rows
    assert answer == QUESTION.ask(threads, {"by": by.value}, AS_OF)
    names = [column.name for column in answer.columns]
    of_agencies = {"not_asked", "agencies_named", "not_heard", "agencies_involved"}
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert set(behind) <= set(names)
        if by is not By.BREAK:
            counted = {name: len(uids) for name, uids in behind.items() if name not in of_agencies}
            assert counted == {name: values[name] for name in counted}
            assert {name for name in of_agencies if values[name]} == {name for name in of_agencies if behind[name]}


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    for by in By:
        assert QUESTION.ask(store, {"by": by.value}, AS_OF).rows == ()
