"""Roles that carry actions, on the graph of graphs/roles.cypher as of 15 June 2020; its head lists the actions."""

from datetime import date

import pytest

from graph.store import Store
from queries.questions.actions.role_load import NO_AGENCY, QUESTION, By, WithoutRole, actions_without_role, role_load
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def roles(store: Store) -> Store:
    return build(store, "roles")


def test_by_role(roles: Store) -> None:
    rows = role_load(roles, as_of=AS_OF)
    assert [(row.role, row.role_title, row.agencies) for row in rows] == [
        ("role:hospital/nurse", "Head of Nursing", ("Hospital",)),
        ("role:clinic/nurse", "head of nursing", ("Clinic",)),
        ("role:officer", "Lead Officer", (NO_AGENCY,)),
    ]
    assert [
        (row.all, row.open, row.overdue, row.due_soon, row.no_date, row.not_stated, row.past_not_stated, row.closed)
        for row in rows
    ] == [
        (3, 2, 1, 1, 0, 1, 1, 0),  # 1 overdue since January, 2 due by the end of July, 3 not stated and past 2019
        (2, 1, 0, 0, 0, 0, 0, 1),  # 8 due in 2021, 4 completed
        (1, 1, 0, 0, 1, 0, 0, 0),  # 5
    ]
    assert [(row.reviews, row.implied, row.oldest_open_target) for row in rows] == [
        (2, 1, "2020-01"),
        (2, 0, "2021"),
        (1, 0, None),
    ]
    assert rows[0].behind["overdue"] == ("action:1",)
    assert rows[0].facts == ("action:1", "action:2", "action:3", "review:one", "review:two")
    assert all(row.few for row in rows)


def test_by_title_capitals_do_not_matter(roles: Store) -> None:
    rows = role_load(roles, as_of=AS_OF, by=By.TITLE)
    assert [(row.role, row.role_title, row.agencies, row.all, row.open, row.closed, row.reviews) for row in rows] == [
        (None, "Head of Nursing", ("Clinic", "Hospital"), 5, 3, 1, 2),  # 1 2 8 open, 3 not stated, 4 closed
        (None, "Lead Officer", (NO_AGENCY,), 1, 1, 0, 1),
    ]


def test_what_no_role_leads_is_said(roles: Store) -> None:
    assert actions_without_role(roles) == WithoutRole(("action:6",), ("action:7",))  # a role leads 2 too
    notes = QUESTION.ask(roles, {}, AS_OF).notes
    assert "1 more action names a lead agency but no role, and no row here counts such: ask open-actions." in notes
    assert "1 more action names no lead at all." in notes
    of_one = QUESTION.ask(roles, {"kind": "SCR"}, AS_OF).notes
    assert not any("more action" in note for note in of_one)


def test_filters(roles: Store) -> None:
    assert [row.role for row in role_load(roles, as_of=AS_OF, agency="Clinic")] == ["role:clinic/nurse"]
    assert [row.role for row in role_load(roles, as_of=AS_OF, sector="police")] == []
    assert [(row.role, row.all) for row in role_load(roles, as_of=AS_OF, theme="nursing")] == [
        ("role:hospital/nurse", 1)
    ]
    assert [(row.role, row.all) for row in role_load(roles, as_of=AS_OF, kind="SCR")] == [
        ("role:hospital/nurse", 2),
        ("role:clinic/nurse", 1),
    ]


@pytest.mark.parametrize("by", list(By))
def test_the_question_counts_what_stands_behind(roles: Store, by: By) -> None:
    answer = QUESTION.ask(roles, {"by": by.value}, AS_OF)
    assert answer == QUESTION.ask(roles, {"by": by.value}, AS_OF)
    names = [column.name for column in answer.columns]
    assert ("role" in names) is (by is By.ROLE)
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert {name: len(uids) for name, uids in behind.items()} == {name: values[name] for name in behind}
        assert values["open"] + values["not_stated"] + values["closed"] == values["all"]


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()
