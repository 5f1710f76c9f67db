"""Themes on the small graph.

Information sharing: gap 1 (child-a), gap 3 (child-b), gap 5 (adult-c), gap 7 (child-d), recommendation 2 (adult-e).
Record keeping: missed opportunity 1 and action 1 (child-a), finding 1 (child-b), recommendation 1 (child-d).
A theme that the taxonomy lacks: finding 2 (adult-e). Adult-e has neither region nor year.
"""

from graph.store import Store
from queries.questions.review_places import NO_REGION, PlaceBy
from queries.questions.themes.recurring_themes import BasisCount, YearCount, recurring_themes


def test_by_region(small: Store) -> None:
    rows = recurring_themes(small)
    assert [(row.place_name, row.theme_label, row.reviews, row.of_reviews, row.evidence_count) for row in rows] == [
        ("Ostermere", "Information sharing", 3, 3, 3),
        ("Ostermere", "Record keeping", 2, 3, 3),
        ("Wales", "Information sharing", 1, 1, 1),
        ("Wales", "Record keeping", 1, 1, 1),
        (NO_REGION, "Information sharing", 1, 1, 1),
        (NO_REGION, "odd", 1, 1, 1),
    ]


def test_years_say_what_they_are_of(small: Store) -> None:
    row = recurring_themes(small)[0]
    assert (row.first_year, row.last_year, row.no_year) == (2009, 2014, 0)
    assert row.years == (
        YearCount(2009, 1, ("incident",)),
        YearCount(2012, 1, ("published",)),
        YearCount(2014, 1, ("incident",)),
    )
    assert row.year_basis == (BasisCount("incident", 2), BasisCount("published", 1))


def test_a_review_without_region_or_year_is_not_lost(small: Store) -> None:
    row = recurring_themes(small)[4]
    assert (row.place, row.first_year, row.last_year, row.years, row.no_year) == (None, None, None, (), 1)


def test_agencies_are_those_that_the_facts_name(small: Store) -> None:
    ostermere, records, wales = recurring_themes(small)[:3]
    assert ostermere.agencies == ("Children’s Services", "Ostermere Police")  # gaps 1, 3 and 5
    assert records.agencies == ("Children’s Services", "Ostermere Police")  # who missed it, and who leads action 1
    assert wales.agencies == ("Children’s Services", "Hospitals Trust")  # gap 7
    assert ostermere.behind["reviews"] == ("information_gap:1", "information_gap:3", "information_gap:5")


def test_by_area(small: Store) -> None:
    rows = recurring_themes(small, by=PlaceBy.AREA)
    assert [(row.place_name, row.theme_label, row.reviews, row.of_reviews) for row in rows] == [
        ("Aberwen", "Information sharing", 1, 1),
        ("Aberwen", "Record keeping", 1, 1),
        ("Brackwater", "Information sharing", 2, 2),
        ("Brackwater", "Record keeping", 2, 2),
        ("Fenholt", "Information sharing", 1, 1),
        (NO_REGION, "Information sharing", 1, 1),
        (NO_REGION, "odd", 1, 1),
    ]


def test_at_least(small: Store) -> None:
    rows = recurring_themes(small, at_least=2)
    assert [(row.place_name, row.reviews) for row in rows] == [("Ostermere", 3), ("Ostermere", 2)]


def test_filters(small: Store) -> None:
    rows = recurring_themes(small, kind="SCR", to_year=2010)
    assert [(row.place_name, row.theme_label, row.reviews, row.of_reviews) for row in rows] == [
        ("Ostermere", "Information sharing", 1, 1),
        ("Ostermere", "Record keeping", 1, 1),
    ]
