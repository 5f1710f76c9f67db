"""Themes that come up together, on the graph of graphs/together.cypher; its head lists who carries what.

Information sharing: reviews 1 2 3 4 6. Recording: 1 2 3 5. Escalation: 6. Any theme: 1 to 6.
"""

from datetime import date

import pytest

from graph.store import Store
from queries.exports.cells import cell_text
from queries.questions.interval import rate_of
from queries.questions.themes.co_occurring_themes import QUESTION, Times, co_occurring_themes, lift
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def together(store: Store) -> Store:
    return build(store, "together")


def test_a_pair_by_hand(together: Store) -> None:
    (row,) = co_occurring_themes(together)
    assert (row.theme_a_label, row.theme_b_label) == ("Information sharing", "Recording")
    # Both: 1 2 3. Either: 1 to 6. By chance 4 of 6 of the five with sharing would have recording: 3.33, so 3 is 0.9.
    assert (row.both, row.either, row.with_a, row.with_b, row.of_reviews) == (3, 6, 5, 4, 6)
    assert (row.share, row.low, row.lift, row.few) == (0.5, rate_of(3, 6).low, 0.9, False)
    assert row.years == (Times("2010", 2), Times("2012", 1))
    assert row.agencies == (Times("Police", 2),)  # 1 and 2; the hospital is never in facts of both, and 3 names nobody
    assert row.behind["both"] == ("review:1", "review:2", "review:3")
    assert row.facts_of_both == 6  # gap 1, missed 1 2 3, recommendation 2, finding 3


def test_at_least_one(together: Store) -> None:
    rows = co_occurring_themes(together, at_least=1)
    assert [(row.theme_a_label, row.theme_b_label, row.both, row.either, row.share, row.lift) for row in rows] == [
        ("Information sharing", "Recording", 3, 6, 0.5, 0.9),
        ("Escalation", "Information sharing", 1, 5, 0.2, 1.2),  # 1 of 6 by 1 of 1 and 5 of 6
    ]
    assert (rows[1].years, rows[1].no_year) == ((), 1)


def test_fewer_than_five_reviews_give_no_share(together: Store) -> None:
    (row,) = co_occurring_themes(together, region="Town")
    assert (row.both, row.either, row.share, row.low, row.high, row.lift, row.few) == (
        3,
        3,
        None,
        None,
        None,
        None,
        True,
    )
    answer = QUESTION.ask(together, {"region": "Town"}, AS_OF)
    (told,) = [cell_text(row.lift, column) for column in answer.columns if column.name == "lift"]
    assert told == "too few"
    assert any("fewer than 5 reviews" in note for note in answer.notes)
    assert not any("fewer than 5 reviews" in note for note in QUESTION.ask(together, {}, AS_OF).notes)


def test_a_theme_is_one_of_each_pair(together: Store) -> None:
    rows = co_occurring_themes(together, at_least=1, theme="Escalation")
    assert [(row.theme_a_label, row.theme_b_label) for row in rows] == [("Escalation", "Information sharing")]
    assert rows[0].of_reviews == 6  # the other theme and the base are not narrowed by it


def test_only_facts_that_name_the_agency(together: Store) -> None:
    (row,) = co_occurring_themes(together, agency="Police")
    assert (row.both, row.either, row.of_reviews) == (2, 3, 3)  # recording in 3 names nobody; 4 to 6 name nobody
    assert co_occurring_themes(together, agency="Hospital", at_least=1) == []  # sharing in 1, recording in 2


def test_lift_by_hand() -> None:
    assert lift(2, 4, 5, 10) == 1.0  # 4 of 10 of 5 is 2: chance
    assert lift(4, 4, 5, 10) == 2.0


def test_the_question_counts_what_stands_behind(together: Store) -> None:
    answer = QUESTION.ask(together, {"at-least": "1"}, AS_OF)
    assert answer == QUESTION.ask(together, {"at-least": "1"}, AS_OF)
    names = [column.name for column in answer.columns]
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert {name: len(uids) for name, uids in behind.items()} == {name: values[name] for name in behind}


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()
