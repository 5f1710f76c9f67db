"""Where the marks of a timeline stand, and which events are drawn as one: worked by hand on a few events."""

from itertools import pairwise

import pytest

from queries.questions.pages.page_timeline import Event, Kind, rows
from webui.drawing.timeline import LEFT, RIGHT, position, timeline

NAMES = {Kind.GAP: "Not passed on", Kind.REVIEW: "Review"}


def gap(when: str | None, *, stands_in: bool = False, uid: str = "information_gap:1") -> Event:
    return Event(Kind.GAP, when, uid, "words", stands_in=stands_in)


@pytest.mark.parametrize(
    ("when", "years"),
    [("2012", 2012.5), ("2012-01", 2012 + 0.5 / 12), ("2012-07", 2012 + 6.5 / 12), ("2012-01-16", 2012 + 0.5 / 12)],
)
def test_a_year_or_month_stands_in_its_middle(when: str, years: float) -> None:
    assert position(when) == pytest.approx(years)


def test_years_run_from_the_first_to_the_last() -> None:
    drawn = timeline([gap("2010"), gap("2013")], NAMES)
    assert drawn is not None
    assert (drawn.first, drawn.last) == (2010, 2013)
    # Four years share the width: the middle of the first is an eighth of it from the left.
    wide = RIGHT - LEFT
    assert [mark.x for mark in drawn.lanes[0].marks] == pytest.approx([LEFT + wide / 8, LEFT + wide * 7 / 8], abs=0.06)
    assert [year for year, _ in drawn.ticks] == [2010, 2011, 2012, 2013]
    assert [x for _, x in drawn.ticks] == pytest.approx([LEFT + wide * at / 4 for at in range(4)], abs=0.06)


def test_a_single_year_gets_one_on_each_side() -> None:
    drawn = timeline([gap("2012-05")], NAMES)
    assert drawn is not None
    assert (drawn.first, drawn.last) == (2011, 2013)


def test_marks_that_would_overlap_are_one_with_their_number() -> None:
    drawn = timeline([gap("2010"), gap("2010"), gap("2010-08"), gap("2020")], NAMES)
    assert drawn is not None
    # Eleven years in 910 pixels: a month is 7, and August lies 10 to the right of the middle of the year.
    assert [mark.count for mark in drawn.lanes[0].marks] == [3, 1]


def test_no_two_marks_of_a_line_overlap() -> None:
    drawn = timeline([gap(f"2010-{month:02}") for month in range(1, 13)] + [gap("2016")], NAMES)
    assert drawn is not None
    places = [mark.x for mark in drawn.lanes[0].marks]
    assert all(after - before >= 28 for before, after in pairwise(places))
    assert sum(mark.count for mark in drawn.lanes[0].marks) == 13


def test_only_what_stands_in_for_a_date_is_hollow() -> None:
    drawn = timeline([gap("2010", stands_in=True), gap("2014", stands_in=True), gap("2014")], NAMES)
    assert drawn is not None
    assert [mark.worked_out for mark in drawn.lanes[0].marks] == [True, False]
    assert [mark.light for mark in drawn.lanes[0].marks] == [False, True]


def test_what_has_no_date_is_not_drawn() -> None:
    assert timeline([gap(None)], NAMES) is None
    assert timeline([Event(Kind.DUE, "2010", "action:1", "no line of this timeline")], NAMES) is None


def test_lines_stand_in_the_order_of_their_names_without_empty_ones() -> None:
    drawn = timeline([Event(Kind.REVIEW, "2010", "review:1", "Child A"), gap("2011")], NAMES)
    assert drawn is not None
    assert [lane.name for lane in drawn.lanes] == [("Not passed on",), ("Review",)]
    assert drawn.lanes[0].y < drawn.lanes[1].y < drawn.height
    assert [name.text for name in drawn.names] == ["Child A"]


def test_names_that_would_run_into_each_other_are_left_to_the_table() -> None:
    close = [Event(Kind.REVIEW, f"{year}", f"review:{year}", "A review of some length") for year in range(2000, 2020)]
    drawn = timeline(close, NAMES)
    assert drawn is not None
    assert drawn.names == ()


def test_rows_are_by_date_or_by_year_with_the_undated_last() -> None:
    events = [gap("2012-05", uid="information_gap:2"), gap(None, uid="information_gap:3"), gap("2012")]
    by_date = rows(events, by_year=False)
    assert [(row.when, row.uids) for row in by_date] == [
        ("2012", ("information_gap:1",)),
        ("2012-05", ("information_gap:2",)),
        (None, ("information_gap:3",)),
    ]
    by_year = rows(events, by_year=True)
    assert [(row.when, len(row.uids)) for row in by_year] == [("2012", 2), (None, 1)]


def test_a_row_stands_in_only_where_all_of_it_does() -> None:
    assert rows([gap("2012", stands_in=True)], by_year=True)[0].stand_in
    assert not rows([gap("2012", stands_in=True), gap("2012", uid="information_gap:2")], by_year=True)[0].stand_in
