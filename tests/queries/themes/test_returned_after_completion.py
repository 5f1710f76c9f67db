"""Themes that returned after completion, on the graph of graphs/returned.cypher; its head tells of the reviews.

In North are first, second, fourth, fifth, seventh and eighth. The fourth is of the first's year and the fifth of none, so
neither comes after it; the seventh comes before it.
"""

from datetime import date
from typing import Any

import pytest

from graph.store import Store
from queries.questions.editions.completion_reports import (
    BY_DOCUMENT,
    BY_NOTE,
    BY_YEAR,
    Reported,
    completion_reports,
    is_before,
)
from queries.questions.review_places import NO_REGION
from queries.questions.themes.returned_after_completion import (
    QUESTION,
    By,
    ReturnedAfterCompletionRow,
    Within,
    returned_after_completion,
)
from queries.questions.themes.returned_after_completion_rows import NO_AGENCY, happened_before
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def returned(store: Store) -> Store:
    return build(store, "returned")


def _what(rows: list[ReturnedAfterCompletionRow]) -> list[tuple[Any, ...]]:
    return [(row.theme_label, row.later_title, row.before_report) for row in rows]


def test_within_a_region_both_sides(returned: Store) -> None:
    rows = returned_after_completion(returned)
    assert _what(rows) == [
        ("Information sharing", "Eighth", "no"),  # January 2013 is after the note of May 2012
        ("Recording", "Eighth", None),  # no dated document says that 4 was completed
        ("Information sharing", "Second", "yes"),  # 10 March 2012 is before May and before June 2012
    ]
    sharing, recording, second = rows
    assert {(row.earlier_title, row.earlier_year, row.place, row.shared) for row in rows} == {
        ("First", 2010, None, ("North",))
    }
    assert (sharing.completed, sharing.evidenced, sharing.claimed_only, sharing.implied) == (2, 1, 1, 1)  # not 3
    assert (sharing.reported, sharing.reported_basis) == ("2012-05", BY_NOTE)
    assert (sharing.recommendations, sharing.failures, sharing.later_year, sharing.years_between) == (1, 0, 2018, 8)
    assert (recording.completed, recording.claimed_only, recording.reported, recording.reported_basis) == (
        1,
        1,
        "2010",
        BY_YEAR,
    )
    assert (recording.recommendations, recording.failures) == (0, 1)
    assert sharing.behind["completed"] == ("action:1", "action:2")
    assert [passage.quote for passage in second.earlier_evidence] == ["Share"]
    assert [passage.quote for passage in second.later_evidence] == ["Share."]


def test_a_whole_theme_in_one_row(returned: Store) -> None:
    rows = returned_after_completion(returned, within=Within.ANYWHERE, by=By.THEME)
    # Recording: taken up by the sixth (a recommendation) and the eighth (a finding). Sharing: by the third (a gap) and the
    # eighth (a recommendation); the second, before completion was reported, is no return. 2010 to 2018.
    assert [(row.theme_label, row.times, row.recommendations, row.failures, row.completed) for row in rows] == [
        ("Information sharing", 2, 1, 1, 2),
        ("Recording", 2, 1, 1, 1),
    ]
    assert {(row.earlier_title, row.later_title, row.years_between) for row in rows} == {("First", "Eighth", 8)}
    assert [row.before_report for row in rows] == [None, None]
    answer = QUESTION.ask(returned, {"by": "theme"}, AS_OF)
    assert "times" in {column.name for column in answer.columns}
    assert "times" not in {column.name for column in QUESTION.ask(returned, {}, AS_OF).columns}


def test_within_an_area(returned: Store) -> None:
    rows = returned_after_completion(returned, within=Within.AREA)
    assert [(*each, row.shared) for each, row in zip(_what(rows), rows, strict=True)] == [
        ("Information sharing", "Eighth", "no", ("Town",)),
        ("Recording", "Eighth", None, ("Town",)),
    ]


def test_within_a_line_of_agencies(returned: Store) -> None:
    rows = returned_after_completion(returned, within=Within.AGENCY)
    # The board took over from the trust, which led 1; the police led 2 through a role. The ward is a unit of the board,
    # but not of the trust: the two are not of one line.
    assert [(row.later_title, row.shared, row.before_report) for row in rows] == [
        ("Third", ("Police",), None),  # no document says when what it looks at happened
        ("Second", ("Board of Health",), "yes"),
    ]
    assert rows[0].failures == 1  # the gap; the missed opportunity is the same event


def test_anywhere(returned: Store) -> None:
    rows = returned_after_completion(returned, within=Within.ANYWHERE)
    assert _what(rows) == [
        ("Information sharing", "Third", None),
        ("Information sharing", "Eighth", "no"),
        ("Recording", "Sixth", None),
        ("Recording", "Eighth", None),
        ("Information sharing", "Second", "yes"),
    ]
    assert {row.shared for row in rows} == {()}


@pytest.mark.parametrize(
    ("by", "places"),
    [
        (By.REGION, {"Third": ["South"], "Sixth": [NO_REGION], "Second": ["North"]}),
        (By.AREA, {"Third": ["Port"], "Sixth": [NO_REGION], "Second": ["Village"]}),
        (By.AGENCY, {"Third": ["Police"], "Sixth": ["Police"], "Second": ["Board of Health"]}),
    ],
)
def test_rows_by_place_of_the_later_review(returned: Store, by: By, places: dict[str, list[str]]) -> None:
    rows = returned_after_completion(returned, within=Within.ANYWHERE, by=by)
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.later_title in places:
            found.setdefault(row.later_title, []).append(row.place_name or "")
    assert found == places


def test_a_place_is_the_shared_one_where_that_is_what_counts(returned: Store) -> None:
    rows = returned_after_completion(returned, within=Within.AGENCY, by=By.AGENCY)
    assert [(row.place, row.place_name) for row in rows] == [
        ("agency:police", "Police"),
        ("agency:health", "Board of Health"),
    ]
    eighth = returned_after_completion(returned, by=By.AGENCY, theme="Recording")
    assert [(row.later_title, row.place, row.place_name) for row in eighth] == [("Eighth", None, NO_AGENCY)]


def test_notes_say_what_is_left_out(returned: Store) -> None:
    notes = QUESTION.ask(returned, {}, AS_OF).notes
    # The first and the fourth are of one year, the fifth is of none; the sixth names no area.
    assert any(note.startswith("2 pairs of reviews are left out") for note in notes)
    assert any(note.startswith("1 review names no area and is compared with none") for note in notes)
    assert any(note.startswith("In 1 row what the later review looks at happened before") for note in notes)
    anywhere = QUESTION.ask(returned, {"within": "anywhere", "theme": "recording"}, AS_OF).notes
    assert any(note.startswith("1 pair of reviews is left out") for note in anywhere)  # first and fifth
    assert not any("names no area" in note or "In 1 row" in note for note in anywhere)


def test_filters(returned: Store) -> None:
    assert _what(returned_after_completion(returned, theme="recording")) == [("Recording", "Eighth", None)]
    assert _what(returned_after_completion(returned, to_year=2012)) == [("Information sharing", "Second", "yes")]
    assert returned_after_completion(returned, from_year=2011) == []  # the earlier review must be asked for too
    # Both sides name the board or the trust it took over from: action 1, and recommendation 2; the ward is its unit too.
    health = returned_after_completion(returned, agency="Board of Health")
    assert [(row.later_title, row.completed) for row in health] == [("Eighth", 1), ("Second", 1)]
    assert returned_after_completion(returned, agency="Board of Health", related="no") == []


@pytest.mark.parametrize("within", list(Within))
@pytest.mark.parametrize("by", list(By))
def test_the_question_counts_what_stands_behind(returned: Store, within: Within, by: By) -> None:
    asked = {"within": within.value, "by": by.value}
    answer = QUESTION.ask(returned, asked, AS_OF)
    assert answer.rows
    assert answer == QUESTION.ask(returned, asked, AS_OF)
    names = [column.name for column in answer.columns]
    assert ("place_name" in names, "shared" in names) == (
        by not in (By.ALL, By.THEME),
        within is not Within.ANYWHERE,
    )
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert {name: len(uids) for name, uids in behind.items()} == {name: values[name] for name in behind}
        assert values["evidenced"] + values["claimed_only"] == values["completed"]


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()


def test_since_when_actions_are_reported_completed(returned: Store) -> None:
    assert completion_reports(returned, ["action:1", "action:2", "action:3", "action:4"]) == {
        "action:1": Reported("2012-05", BY_NOTE),
        "action:2": Reported("2012-06", BY_DOCUMENT),
    }


def test_what_a_later_edition_contradicts_does_not_count(store: Store) -> None:
    build(store, "returned")
    store.write(
        lambda transaction: transaction.run(
            "MATCH (action:Action {uid: 'action:1'}) CREATE (action)-[:STATED_IN {status: 'in_progress'}]->(:Document "
            "{uid: 'document:between', sha256: 'between', name: 'between.csv', as_of: '2012-06-10'})"
        )
    )
    # Completed by the note of May, in progress again on 10 June, completed by the plan of June, which ends later.
    assert completion_reports(store, ["action:1"])["action:1"] == Reported("2012-06", BY_DOCUMENT)


@pytest.mark.parametrize(
    ("happened", "reported", "before"),
    [
        ("2012-03-10", "2012-05", True),
        ("2011", "2012-05", True),
        ("2012-04", "2012-05-01", True),
        ("2012", "2012-05", None),  # it may have been before or after
        ("2012-05-01", "2012-05-01", None),
        ("2012-06-01", "2012-05", False),
        ("2013", "2012", False),
        ("spring 2012", "2012-05", None),
        ("2012-13", "2012-05", None),
        (None, "2012-05", None),
    ],
)
def test_before_is_only_said_where_it_is_sure(happened: str | None, reported: str, before: bool | None) -> None:
    assert is_before(happened, reported) is before


def test_several_dates_together() -> None:
    may, june = Reported("2012-05-31", BY_DOCUMENT), Reported("2012-06-30", BY_DOCUMENT)
    assert happened_before(["2012-05-01"], [may, june]) == "yes"
    assert happened_before(["2012-06-15"], [may, june]) == "no"  # after one of them
    assert happened_before(["2012-05-01"], [may, None]) is None  # when the other was reported is not known
    assert happened_before([], [may]) is None
    assert happened_before(["2012-05-01"], []) is None
