"""Missed opportunities on the graph of graphs/missed.cypher; its head lists them."""

from datetime import date
from typing import Any

import pytest

from graph.store import Store
from queries.questions.gaps.missed_opportunities import QUESTION, MissedOpportunitiesRow, missed_opportunities
from queries.questions.gaps.missed_opportunity_groups import NO_AGENCY, NO_KIND, NO_YEAR, By, year_of
from queries.questions.interval import rate_of
from queries.questions.scope import Filters
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def missed(store: Store) -> Store:
    return build(store, "missed")


def _counts(row: MissedOpportunitiesRow) -> tuple[Any, ...]:
    return (row.missed, row.reviews, row.of_reviews, row.implied, row.also_gaps, row.by_review_year, row.no_year)


def test_by_kind(missed: Store) -> None:
    rows = missed_opportunities(missed)
    assert [(row.kind_name, *_counts(row), row.first_year, row.last_year) for row in rows] == [
        # missed, reviews, of; implied, gaps; by the review's year, no year; first, last
        ("Checks not made", 3, 2, 6, 1, 1, 2, 0, 2009, 2015),  # 1 in May 2009, 2 as review one, 4 as review three
        ("Referral not made", 1, 1, 6, 0, 0, 0, 0, 2011, 2011),  # 3
        (NO_KIND, 1, 1, 6, 0, 0, 0, 1, None, None),  # 5
    ]
    checks = rows[0]
    assert (checks.rate, checks.low, checks.high) == (2 / 6, rate_of(2, 6).low, rate_of(2, 6).high)
    assert [row.few for row in rows] == [False, False, False]  # of six reviews


def test_by_agency_a_share_is_of_the_reviews_it_took_part_in(missed: Store) -> None:
    rows = missed_opportunities(missed, by=By.AGENCY)
    assert [(row.agency_name, *_counts(row), row.rate, row.few) for row in rows] == [
        ("Police", 3, 2, 5, 1, 1, 1, 0, 2 / 5, False),  # 1 2 3; it took part in one, two, three, five and six
        ("Hospital", 2, 2, 2, 1, 0, 1, 1, 1.0, True),  # 2 5; it took part in one and four
        (NO_AGENCY, 1, 1, None, 0, 0, 1, 0, None, True),  # 4
    ]
    assert rows[0].behind["of_reviews"] == ("review:five", "review:one", "review:six", "review:three", "review:two")
    assert rows[0].behind["missed"] == ("missed_opportunity:1", "missed_opportunity:2", "missed_opportunity:3")


def test_by_year_is_when_it_happened_else_the_reviews(missed: Store) -> None:
    rows = missed_opportunities(missed, by=By.YEAR)
    assert [(row.year_name, row.missed, row.by_review_year, row.no_year, row.rate) for row in rows] == [
        ("2009", 1, 0, 0, None),
        ("2010", 1, 1, 0, None),
        ("2011", 1, 0, 0, None),
        ("2015", 1, 1, 0, None),  # 'in the spring' is no date
        (NO_YEAR, 1, 0, 1, None),
    ]


def test_by_agency_and_kind(missed: Store) -> None:
    rows = missed_opportunities(missed, by=By.AGENCY_AND_KIND)
    assert [(row.agency_name, row.kind_name, row.missed, row.of_reviews) for row in rows] == [
        ("Police", "Checks not made", 2, 5),
        ("Hospital", "Checks not made", 1, 2),
        ("Police", "Referral not made", 1, 5),
        ("Hospital", NO_KIND, 1, 2),
        (NO_AGENCY, "Checks not made", 1, None),
    ]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(agency="Police"), [("Checks not made", 2, 1, 5), ("Referral not made", 1, 1, 5)]),
        (Filters(sector="health"), [("Checks not made", 1, 1, 2), (NO_KIND, 1, 1, 2)]),
        (Filters(theme="recording"), [("Checks not made", 1, 1, 6), ("Referral not made", 1, 1, 6)]),
        (Filters(region="Town"), [("Checks not made", 2, 1, 2), ("Referral not made", 1, 1, 2)]),
        (Filters(kind="SAR"), [("Checks not made", 1, 1, 2), (NO_KIND, 1, 1, 2)]),
        (Filters(from_year=2012, to_year=2014), [("Referral not made", 1, 1, 1)]),  # review two alone
    ],
)
def test_filters(missed: Store, filters: Filters, expected: list[tuple[Any, ...]]) -> None:
    rows = missed_opportunities(missed, **filters)
    assert [(row.kind_name, row.missed, row.reviews, row.of_reviews) for row in rows] == expected


def test_an_agency_that_is_asked_for_has_its_row_alone(missed: Store) -> None:
    assert [row.agency_name for row in missed_opportunities(missed, by=By.AGENCY, agency="Hospital")] == ["Hospital"]


@pytest.mark.parametrize("by", list(By))
def test_the_question_counts_what_stands_behind(missed: Store, by: By) -> None:
    answer = QUESTION.ask(missed, {"by": by.value}, AS_OF)
    assert answer == QUESTION.ask(missed, {"by": by.value}, AS_OF)
    names = [column.name for column in answer.columns]
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        counted = {name: len(uids) for name, uids in behind.items() if name in values}
        assert counted == {name: values[name] for name in counted}
        assert {"missed", "reviews", "implied", "also_gaps"} <= set(counted)
        assert set(behind) <= set(names)
    assert sum("implied" in note for note in answer.notes) == 1
    assert any("1 is" in note or "one is" in note for note in answer.notes)
    assert any("may add up to more" in note for note in answer.notes) is (by in (By.AGENCY, By.AGENCY_AND_KIND))


def test_passages(missed: Store) -> None:
    checks = missed_opportunities(missed)[0]
    assert [passage.place for passage in checks.evidence] == ["one.pdf, page 2, line 4"]


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    for by in By:
        assert QUESTION.ask(store, {"by": by.value}, AS_OF).rows == ()


@pytest.mark.parametrize(
    ("happened", "year"),
    [("2009", 2009), ("2009-05", 2009), ("2009-05-14", 2009), ("May 2009", None), ("2009/10", None), (None, None)],
)
def test_only_an_iso_date_gives_a_year(happened: str | None, year: int | None) -> None:
    assert year_of(happened) == year
