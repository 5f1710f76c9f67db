"""Open actions on the small graph, as of 15 June 2020.

Actions by number, as graphs/small.cypher has them:
   1 child-a  in progress, 2019-12       police               overdue: December 2019 is over
   2 child-a  pending (implied), 2020-06 police, hospital     due soon: June is not over
   3 child-a  overdue in words, no date  hospital             open, no date
   4 child-b  unknown, 2012              children             not stated, past its date
   5 child-b  completed, evidenced       children
   6 child-b  completed (implied)        children, police
   7 child-b  withdrawn                  children (and a role at no agency)
   8 adult-c  pending, 2021              a role at no agency  due later
   9 adult-c  unknown                    nobody
  10 adult-c  in progress, 2020-06-14    police twice         overdue since yesterday
  11 child-d  unknown, 2020              hospital             not stated, 2020 is not over
  12 child-d  pending, 2020-09-13        hospital             due soon: day 90 (30 June days on, 31, 31 … 13 September)
  13 child-d  pending, 2020-09-14        hospital             due later: day 91
"""

from datetime import date
from typing import Any

import pytest

from graph.store import Store
from queries.exports.answers import as_table
from queries.questions.actions.open_actions import (
    ALL_ACTIONS,
    NO_LEAD,
    NO_SECTOR,
    By,
    OpenActionsRow,
    Statuses,
    open_actions,
)
from queries.questions.registry import QUESTIONS
from queries.questions.scope import Filters
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


def _figures(row: OpenActionsRow) -> tuple[Any, ...]:
    return (
        row.open,
        row.overdue,
        row.due_soon,
        row.due_later,
        row.no_date,
        row.not_stated,
        row.past_not_stated,
        row.closed,
        row.all,
        row.share_evidenced,
        row.oldest_open_target,
    )


def test_by_agency(small: Store) -> None:
    rows = open_actions(small, as_of=AS_OF)
    assert [(row.agency_name, *_figures(row)) for row in rows] == [
        # open, overdue, soon, later, no date; not stated, past; closed; all; evidenced share, oldest
        ("Hospitals Trust", 4, 0, 2, 1, 1, 1, 0, 0, 5, None, "2020-06"),  # 2 3 12 13 open, 11
        ("Ostermere Police", 3, 2, 1, 0, 0, 0, 0, 1, 4, 0.0, "2019-12"),  # 1 2 10 open, 6 closed
        ("Children’s Services", 0, 0, 0, 0, 0, 1, 1, 3, 4, 0.5, None),  # 4; 5 6 7 closed, 5 of 5 and 6 evidenced
        (NO_LEAD, 1, 0, 0, 1, 0, 1, 0, 0, 2, None, "2021"),  # 8 open, 9
    ]
    assert [row.agency for row in rows] == ["agency:hospital", "agency:police", "agency:children", None]


def test_every_figure_gives_back_its_actions(small: Store) -> None:
    police = open_actions(small, as_of=AS_OF)[1]
    assert police.behind["overdue"] == ("action:01", "action:10")
    assert police.behind["closed"] == ("action:06",)
    assert police.facts == ("action:01", "action:02", "action:06", "action:10")


def test_by_review(small: Store) -> None:
    rows = open_actions(small, as_of=AS_OF, by=By.REVIEW)
    assert [(row.review_title, row.open, row.overdue, row.not_stated, row.closed, row.all) for row in rows] == [
        ("Child A", 3, 1, 0, 0, 3),
        ("Adult C", 2, 1, 1, 0, 3),
        ("Child D", 2, 0, 1, 0, 3),
        ("Child B", 0, 0, 1, 3, 4),
    ]


def test_by_agency_and_review(small: Store) -> None:
    rows = open_actions(small, as_of=AS_OF, by=By.AGENCY_AND_REVIEW, region="Fenholt")
    assert [(row.agency_name, row.review_title, row.all) for row in rows] == [
        ("Ostermere Police", "Adult C", 1),
        (NO_LEAD, "Adult C", 2),
    ]


def test_all_counts_each_action_once(small: Store) -> None:
    (whole,) = open_actions(small, as_of=AS_OF, by=By.ALL)
    # Open: 1 2 3 8 10 12 13; not stated: 4 9 11; closed: 5 6 7; evidenced: 5 of 5 and 6.
    assert (whole.open, whole.not_stated, whole.closed, whole.all, whole.share_evidenced) == (7, 3, 3, 13, 0.5)


def test_by_sector(small: Store) -> None:
    rows = open_actions(small, as_of=AS_OF, by=By.SECTOR)
    assert [(row.sector_name, row.open, row.not_stated, row.closed) for row in rows] == [
        ("Health", 4, 1, 0),  # the hospital's: 2 3 12 13, 11
        ("Police", 3, 0, 1),  # 1 2 10, 6
        ("Social care", 0, 1, 3),  # 4; 5 6 7
        (NO_LEAD, 1, 1, 0),  # 8, 9
    ]
    assert rows[0].agency is None


def test_an_agency_whose_field_is_not_known(small: Store) -> None:
    small.write(lambda tx: tx.run("MATCH (a:Agency {uid: 'agency:hospital'}) REMOVE a.sector"))
    rows = open_actions(small, as_of=AS_OF, by=By.SECTOR)
    assert [(row.sector_name, row.open) for row in rows][-2:] == [(NO_SECTOR, 4), (NO_LEAD, 1)]


def test_by_place(small: Store) -> None:
    rows = open_actions(small, as_of=AS_OF, by=By.REGION)
    assert [(row.place_name, row.open, row.not_stated, row.closed, row.all) for row in rows] == [
        ("Ostermere", 5, 2, 3, 10),  # child-a, child-b, adult-c
        ("Wales", 2, 1, 0, 3),  # child-d: Wales has no regions between
    ]
    rows = open_actions(small, as_of=AS_OF, by=By.AREA)
    assert [(row.place, row.all) for row in rows] == [
        ("region:brackwater", 7),
        ("region:fenholt", 3),
        ("region:aberwen", 3),
    ]


def test_days_since_the_oldest_date(small: Store) -> None:
    # December 2019 ended on the 31st: 15 June 2020 is 15 + 31 + 30 + 31 + 29 + 31 = 167 days on. June 2020 is not over.
    days = {row.agency_name: row.oldest_open_days for row in open_actions(small, as_of=AS_OF)}
    assert days == {"Ostermere Police": 167, "Hospitals Trust": None, "Children’s Services": None, NO_LEAD: None}


@pytest.mark.parametrize(
    ("filters", "actions"),
    [
        (Filters(), 13),
        (Filters(region="Ostermere"), 10),  # child-a, child-b, adult-c
        (Filters(region="brackwater"), 7),  # child-a, child-b; the case does not matter
        (Filters(region="England"), 10),
        (Filters(region="region:wales"), 3),  # child-d
        (Filters(kind="sar"), 3),  # adult-c is both DHR and SAR; adult-e has no actions
        (Filters(from_year=2012, to_year=2014), 7),  # child-b, adult-c
        (Filters(from_year=2018), 3),  # child-d
        (Filters(to_year=2009), 3),  # child-a
        (Filters(region="Wales", kind="SCR"), 0),
        (Filters(agency="Ostermere Police"), 4),  # 1 2 6 10: by a role too
        (Filters(sector="health"), 5),  # 2 3 11 12 13
        (Filters(theme="Record keeping"), 1),  # 1
        (Filters(agency="Hospitals Trust", theme="Record keeping"), 0),
    ],
)
def test_filters(small: Store, filters: Filters, actions: int) -> None:
    rows = open_actions(small, as_of=AS_OF, by=By.ALL, **filters)
    assert sum(row.all for row in rows) == actions


def test_overdue_follows_the_day_asked_for(small: Store) -> None:
    overdue = {
        day: sum(row.overdue for row in open_actions(small, as_of=day, by=By.ALL))
        for day in (date(2019, 12, 31), date(2020, 1, 1), date(2020, 7, 1), date(2022, 1, 1))
    }
    # On New Year's Day: 1. By July also 2 and 10. By 2022 also 8, 12 and 13; 3 has no date and never is.
    assert overdue == {date(2019, 12, 31): 0, date(2020, 1, 1): 1, date(2020, 7, 1): 3, date(2022, 1, 1): 6}


def test_statuses_of_the_editions_of_a_day(store: Store) -> None:
    build(store, "editions")
    day = date(2020, 7, 1)
    (whole,) = open_actions(store, as_of=day, by=By.ALL, statuses=Statuses.AS_OF)
    # p2 and q2 speak on that day. a1, a2 in progress and past 2020-06 and 2019-06; a5 pending, as p1 said, past February;
    # a3 pending until 30 September, day 91; a4 not stated; a6 and b1 completed. Only p3 states a7; q1, without a
    # date, alone states b2.
    assert whole.behind["overdue"] == ("action:a1", "action:a2", "action:a5")
    assert whole.behind["due_later"] == ("action:a3",)
    assert (whole.open, whole.not_stated, whole.closed, whole.all) == (4, 1, 2, 7)
    notes = QUESTIONS["open-actions"].ask(store, {"statuses": "as-of"}, day).notes
    assert "dated on that day or before" in notes[0]
    assert open_actions(store, as_of=date(2019, 6, 29), by=By.ALL, statuses=Statuses.AS_OF) == []


def test_implied_statuses_are_counted_and_noted_once_each(small: Store) -> None:
    asked = QUESTIONS["open-actions"]
    for by in By:
        notes = asked.ask(small, {"by": by.value}, AS_OF).notes
        assert "Of these statuses 2 are implied by a progress note, not stated in a status cell." in notes, by
        assert "Statuses are those of the newest edition loaded" in notes[0]
    (whole,) = open_actions(small, as_of=AS_OF, by=By.ALL)
    assert whole.behind["implied"] == ("action:02", "action:06")
    one = asked.ask(small, {"to-year": "2009"}, AS_OF).notes
    assert "Of these statuses 1 is implied by a progress note, not stated in a status cell." in one
    assert not any("implied" in note for note in asked.ask(small, {"region": "Wales"}, AS_OF).notes)


@pytest.mark.parametrize(
    ("by", "there"),
    [
        (By.AGENCY, {"agency_name", "agency"}),
        (By.REVIEW, {"review_title", "review"}),
        (By.AGENCY_AND_REVIEW, {"agency_name", "agency", "review_title", "review"}),
        (By.SECTOR, {"sector_name"}),
        (By.REGION, {"place_name", "place"}),
        (By.ALL, {"agency_name"}),
    ],
)
def test_columns_that_are_never_filled_are_left_out(small: Store, by: By, there: set[str]) -> None:
    answer = QUESTIONS["open-actions"].ask(small, {"by": by.value}, AS_OF)
    names = {"agency_name", "agency", "review_title", "review", "sector_name", "place_name", "place"}
    assert {column.name for column in answer.columns} & names == there
    assert (answer.rows[0][0] == ALL_ACTIONS) is (by is By.ALL)


def test_no_oldest_date_is_a_dash(small: Store) -> None:
    (line,) = [
        line
        for line in as_table(QUESTIONS["open-actions"].ask(small, {}, AS_OF), 200).splitlines()
        if "Children" in line
    ]
    assert " – " in line
    assert "not stated" not in line


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    assert open_actions(store, as_of=AS_OF) == []
