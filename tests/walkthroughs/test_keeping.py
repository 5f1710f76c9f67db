"""Walkthroughs on each engine: what is kept comes back, stays through reloads, and is not written over unseen."""

from dataclasses import replace
from threading import Barrier, Thread

import pytest

from graph.model.errors import QuestionError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import forget, prepare, write_document
from graph.writing.walkthroughs import (
    ChangedMeanwhileError,
    Step,
    Walkthrough,
    delete,
    mark,
    save,
    walkthrough,
    walkthroughs,
)
from tests.writing import material
from tests.writing.expectation import AT, BY

REVIEW = "review:nscb-2009-1"
WITHOUT_REFERENCE = "review:norbury-safeguarding-children-board/child-m"
HOSTILE = "</script><img src=x onerror=alert(1)> \"'{{7*7}} $uid \\ \u2028"


@pytest.fixture(autouse=True)
def prepared(store: Store) -> None:
    prepare(store)


def put(store: Store, *documents: DocumentRecords) -> None:
    for one in documents:
        write_document(store, one, at=AT, by=BY)


def steps(*headings: str) -> tuple[Step, ...]:
    return tuple(Step(heading, f"Words of {heading}.", "Why?", "Breathe.", shown=(REVIEW,)) for heading in headings)


def a_walkthrough(title: str = "Child M, for nurses") -> Walkthrough:
    return Walkthrough(title, REVIEW, steps("One", "Two", "Three"))


def test_what_is_kept_comes_back(store: Store) -> None:
    put(store, material.report())
    odd = Step(HOSTILE, f"first\nsecond {HOSTILE}", "", HOSTILE, hidden=True, shown=(REVIEW, "theme:none"))
    kept = save(store, replace(a_walkthrough(HOSTILE), steps=(*steps("One"), odd)))
    again = walkthrough(store, str(kept.uid))
    assert again == replace(kept, review_title="Child M")
    assert again.steps[1] == odd
    assert [each.uid for each in walkthroughs(store)] == [kept.uid]


def test_names_are_made_from_titles_and_never_shared(store: Store) -> None:
    put(store, material.report())
    made = [save(store, a_walkthrough(title)).uid for title in ("Child M", "Child M!", "???", "Child M")]
    assert made == ["walkthrough:child-m", "walkthrough:child-m-2", "walkthrough:untitled", "walkthrough:child-m-3"]


def test_an_edit_reorders_rewords_and_takes_out(store: Store) -> None:
    put(store, material.report())
    first = save(store, a_walkthrough())
    one, _, three = first.steps
    changed = replace(first, title="Another", steps=(three, replace(one, words="Other words.", hidden=True)))
    save(store, changed, seen=mark(first))
    again = walkthrough(store, str(first.uid))
    assert again.steps == (three, replace(one, words="Other words.", hidden=True))
    assert again.title == "Another"
    assert store.read("MATCH (s:Step) RETURN count(s) AS steps") == [{"steps": 2}]


def test_what_somebody_else_changed_is_not_written_over(store: Store) -> None:
    put(store, material.report())
    first = save(store, a_walkthrough())
    save(store, replace(first, steps=first.steps[:2]), seen=mark(first))
    with pytest.raises(ChangedMeanwhileError):
        save(store, replace(first, title="Mine"), seen=mark(first))
    with pytest.raises(ChangedMeanwhileError):
        delete(store, str(first.uid), seen=mark(first))
    there = walkthrough(store, str(first.uid))
    assert (there.title, len(there.steps)) == (first.title, 2)


def test_of_two_editors_at_once_one_is_told(store: Store) -> None:
    put(store, material.report())
    first = save(store, a_walkthrough())
    together, outcomes = Barrier(2), []

    def edit(title: str) -> None:
        together.wait()
        try:
            save(store, replace(first, title=title), seen=mark(first))
            outcomes.append(title)
        except ChangedMeanwhileError:
            outcomes.append("told")

    editors = [Thread(target=edit, args=(title,)) for title in ("A", "B")]
    for editor in editors:
        editor.start()
    for editor in editors:
        editor.join()
    assert sorted(outcomes)[1:] == ["told"]
    assert walkthrough(store, str(first.uid)).title == sorted(outcomes)[0]


def test_deleting_takes_its_steps_and_nothing_else(store: Store) -> None:
    put(store, material.report())
    kept, other = save(store, a_walkthrough()), save(store, a_walkthrough("Other"))
    delete(store, str(kept.uid), seen=mark(kept))
    assert [each.uid for each in walkthroughs(store)] == [other.uid]
    assert store.read("MATCH (s:Step) RETURN count(s) AS steps") == [{"steps": 3}]
    with pytest.raises(QuestionError):
        walkthrough(store, str(kept.uid))
    with pytest.raises(QuestionError):
        save(store, kept, seen=mark(kept))


def test_a_new_one_needs_its_review(store: Store) -> None:
    with pytest.raises(QuestionError, match="no such review"):
        save(store, a_walkthrough())
    assert walkthroughs(store) == []


def test_loading_again_and_newer_editions_change_nothing(store: Store) -> None:
    put(store, material.report(), material.plan())
    kept = save(store, a_walkthrough())
    put(store, material.report(), material.plan(), material.later_plan(), material.other_review())
    assert walkthrough(store, str(kept.uid)) == replace(kept, review_title="Child M")


def test_it_goes_with_its_review_under_another_name(store: Store) -> None:
    put(store, material.plan())
    (row,) = store.read("MATCH (r:Review) RETURN r.uid AS review")
    kept = save(store, replace(a_walkthrough(), review=row["review"]))
    assert row["review"] != REVIEW
    put(store, material.report())
    again = walkthrough(store, str(kept.uid))
    assert (again.review, again.steps) == (REVIEW, kept.steps)


def test_it_stays_when_its_review_is_taken_out_and_is_tied_again_once_saved(store: Store) -> None:
    put(store, material.report())
    (row,) = store.read("MATCH (:Review)-[:MADE]->(r:Recommendation) RETURN min(r.uid) AS fact")
    kept = save(store, replace(a_walkthrough(), steps=(Step("One", shown=(REVIEW, row["fact"])), Step("Two"))))
    forget(store, "report.txt")
    alone = walkthrough(store, str(kept.uid))
    assert (alone.review, alone.steps, alone.last_review) == (None, kept.steps, REVIEW)
    put(store, material.report())
    save(store, alone, seen=mark(alone))
    assert walkthrough(store, str(kept.uid)).review == REVIEW


def test_the_review_that_it_was_of_is_told_from_others_that_it_shows() -> None:
    shown = ("theme:x", "review:b", "review:a/c", "action:a/c/1", "review:c")
    assert Walkthrough("T", None, (Step("S", shown=shown),)).last_review == "review:a/c"
    assert Walkthrough("T", None, (Step("S", shown=("review:b", "theme:x")),)).last_review is None
