"""The open graph is the graph into which nothing that tells of a restricted review was ever loaded, on each engine."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.copying import Manifest, digest, make, opened_backup, write_backup
from graph.model.errors import QuestionError, UsageError
from graph.model.records import DocumentRecords
from graph.model.reference import Region, Theme
from graph.model.vocabulary import RegionKind
from graph.restricting import (
    bring_up_to_date,
    chosen,
    lift,
    make_open_graph,
    may_stay,
    put_walkthroughs,
    restrict,
    restrictions,
    standing,
)
from graph.store import Store
from graph.writing import forget, prepare, write_document
from graph.writing.walkthroughs import Step, Walkthrough, save, walkthroughs
from tests.canonical import dump
from tests.conftest import empty
from tests.restricted import papers
from tests.restricted.papers import ADULT_B, CHILD_M
from tests.writing import material
from tests.writing.expectation import AT, BY, expected, from_documents

ON = "2026-10-01T09:00:00+00:00"
ANNUAL = papers.annual("annual.docx", "NSCB/2009/1", "NSCB/2014/2")
SECOND = papers.annual("second.docx", "NSCB/2014/2")
OTHER = material.other_review()
EVERY = (material.report(), material.plan(), material.later_plan(), ANNUAL, SECOND, OTHER)
"""Of these, SECOND and OTHER tell nothing of Child M; Child M's papers say more of an agency that OTHER names."""

PLACES = (Region("England", RegionKind.NATION), Region("Norbury", RegionKind.LOCAL_AUTHORITY, "England"))
THEMES = (Theme("referral", "Referral", "Asking for help", "practice"),)


def nothing(_: Store, __: str) -> Iterable[Step]:
    return ()


def loaded(store: Store, *documents: DocumentRecords) -> Store:
    prepare(store, regions=PLACES, themes=THEMES)
    for one in documents:
        write_document(store, one, at=AT, by=BY)
    return store


def set_on(store: Store, review: str = CHILD_M) -> None:
    restrict(store, review, title="Child M", because="not published", at=ON, by="me")


def test_it_is_the_graph_of_the_other_documents(store: Store, target: Store) -> None:
    loaded(store, *EVERY)
    set_on(store)
    choice = chosen(store)
    make_open_graph(store, target, choice, nothing)
    assert from_documents(dump(target)) == expected(SECOND, OTHER)
    opened = digest(target)
    empty(target)
    assert opened == digest(loaded(target, SECOND, OTHER))
    assert [one.name for one in choice.held] == ["annual.docx", "plan.docx", "plan2.docx", "report.txt"]
    with pytest.raises(UsageError, match="graph here already"):
        make_open_graph(store, target, choice, nothing)


def test_an_area_that_only_a_held_back_document_names_is_not_in_it(embedded_store: Store, target: Store) -> None:
    prepare(embedded_store)
    write_document(embedded_store, material.report(), at=AT, by=BY)  # its Norbury is in no list
    set_on(embedded_store)
    make_open_graph(embedded_store, target, chosen(embedded_store), nothing)
    assert dump(target) == []


def test_it_follows_the_full_graph(store: Store, target: Store) -> None:
    loaded(store, material.report(), OTHER)
    set_on(store)
    make_open_graph(store, target, chosen(store), nothing)
    loaded(store, material.plan(), SECOND)
    again = chosen(store)
    assert may_stay(target, again)
    assert bring_up_to_date(store, target, again) == 1
    assert from_documents(dump(target)) == expected(SECOND, OTHER)
    forget(store, "other.txt")
    assert not may_stay(target, chosen(store))


def test_a_document_changed_after_the_choice_is_left_for_the_next_time(embedded_store: Store, target: Store) -> None:
    loaded(embedded_store, SECOND)
    set_on(loaded(embedded_store, material.report()))
    choice = chosen(embedded_store)
    changed = replace(SECOND, reviews=material.report("second.docx").reviews, recommendations=())

    def changes_meanwhile() -> bool:
        write_document(embedded_store, changed, at=AT, by=BY)
        return False

    prepare(target)
    assert bring_up_to_date(embedded_store, target, choice, changes_meanwhile) == 0
    assert SECOND.document.sha256 not in chosen(embedded_store).open


def test_a_restriction_follows_its_review_through_loads_and_is_lifted_by_name(store: Store) -> None:
    bare = papers.one("bare.txt")
    loaded(store, bare, OTHER)
    set_on(store, bare.reviews[0].id)
    write_document(store, material.report(), at=AT, by=BY)  # its reference is what the review is called from now on
    forget(store, "bare.txt")
    (one,) = restrictions(store)
    assert CHILD_M in one.names
    assert chosen(store).open == {OTHER.document.sha256}
    write_document(store, papers.one("report.txt", reference="XY/1999/7"), at=AT, by=BY)
    assert chosen(store).reviews == {"review:xy-1999-7"}
    lift(store, one)
    assert (restrictions(store), chosen(store).held) == ((), ())


def test_every_change_is_another_standing(store: Store) -> None:
    seen = [standing(store)]
    for change in (
        lambda: loaded(store, material.report()),
        lambda: set_on(store),
        lambda: save(store, Walkthrough("One", CHILD_M, (Step("A"),))),
        lambda: forget(store, "report.txt"),
        lambda: lift(store, restrictions(store)[0]),
    ):
        change()
        assert standing(store) == standing(store)
        seen.append(standing(store))
    assert len(set(seen)) == len(seen)
    empty(store)
    set_on(loaded(store, material.report()))  # as often written, and the same restriction
    assert standing(store) not in seen


def test_only_a_review_of_the_graph_can_be_restricted(embedded_store: Store) -> None:
    with pytest.raises(QuestionError, match="no such review"):
        set_on(embedded_store, "review:none")
    assert restrictions(embedded_store) == ()


def test_backups_and_copies_keep_it(embedded_store: Store, target: Store, tmp_path: Path) -> None:
    set_on(loaded(embedded_store, material.report()))
    write_backup(embedded_store, tmp_path / "b", Manifest(1, 1, "1", AT), {})
    with opened_backup(tmp_path / "b") as backup:
        make(target, backup.nodes(), backup.relationships())
    assert restrictions(target) == restrictions(embedded_store)
    before = standing(target)
    assert before == standing(target)
    save(target, Walkthrough("One", CHILD_M, (Step("A"),)))
    assert standing(target) != before
    assert chosen(target).open == frozenset()


def walk(title: str, review: str, *steps: Step) -> Walkthrough:
    return Walkthrough(title, review, steps or (Step("What happened", "Words of nobody else."),))


def test_walkthroughs_that_show_or_tell_of_it_are_hidden_wholly(store: Store, target: Store) -> None:
    loaded(store, *EVERY)
    fact = OTHER.actions[0].id
    proposed = Step("Elsewhere", "In none of the 1 other review.", shown=("theme:referral", ADULT_B))
    for one in (
        walk("Of the review", CHILD_M),
        walk("Shows it", ADULT_B, Step("A", shown=(CHILD_M,))),
        walk("Shows a fact of it", ADULT_B, Step("A", shown=(material.report().recommendations[0].id,))),
        walk("Names it", ADULT_B, Step("A", "As in nscb/2009/1.")),
        walk("Names it in notes", ADULT_B, Step("A", notes="See Child  M.")),
        walk("Counts more than is open", ADULT_B, Step("A", "In 2 other reviews.", shown=("theme:referral", ADULT_B))),
        walk("Of one that a held back document tells of too", "review:nscb-2014-2"),
        walk("Given: its own", ADULT_B, Step("A", "It says so.", shown=(fact, ADULT_B))),
        walk("Given: what the open graph would say", ADULT_B, proposed),
    ):
        save(store, one)
    set_on(store)
    shown = make_open_graph(store, target, chosen(store), lambda _, uid: (proposed,) if uid == ADULT_B else ())
    given = ["Given: its own", "Given: what the open graph would say"]
    assert [one.title for one in walkthroughs(target)] == given
    assert [(one.uid, one.review, one.steps) for one in walkthroughs(target)] == [
        (one.uid, one.review, one.steps) for one in walkthroughs(store) if one.title in given
    ]
    assert len(shown.hidden) == 7
    put_walkthroughs(store, target, chosen(store), nothing)
    assert [one.title for one in walkthroughs(target)] == given[:1]
