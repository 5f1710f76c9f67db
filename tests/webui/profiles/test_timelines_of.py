"""The timelines of the invented graph are the same on both engines, checked by hand against tests/webui/graph.py."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_review import review
from queries.questions.pages.page_theme import theme
from queries.questions.pages.page_timeline import Event, Kind
from queries.questions.pages.page_timeline_of import (
    agency_events,
    pair_events,
    review_events,
    reviews_of,
    shared_lines,
    theme_events,
    timeline_events,
)
from queries.questions.scope import Filters
from tests.webui.graph import (
    ACTIONS,
    CS,
    FINDING,
    GAP,
    GAP_IMPLIED,
    GAP_OPEN_END,
    MHT,
    MISSED,
    MISSED_TWIN,
    PLAN,
    REC3,
    REC5,
    REC_D,
    RECORDING,
    REPORT,
    SHARING,
    D,
    K,
)

DAY = date(2025, 10, 1)
MEDICATION = "information_gap:d/medication"


def told(events: list[Event]) -> set[tuple[Kind, str | None, str]]:
    return {(event.kind, event.when, event.uid) for event in events}


def test_timelines(graph: Store) -> None:
    """One test for all: the graph is written once on each engine."""
    _of_a_review(graph)
    _of_an_agency(graph)
    _of_a_theme(graph)
    _of_a_pair(graph)
    _asked_by_name(graph)


def _of_a_review(graph: Store) -> None:
    assert told(review_events(graph, review(graph, K), DAY)) == {
        (Kind.HAPPENED, "2020-11", K),
        (Kind.COMMISSIONED, "2021-03", K),
        (Kind.PUBLISHED, "2022-06-09", K),
        (Kind.GAP, "2020-09", GAP),
        *((Kind.GAP, None, uid) for uid in (GAP_IMPLIED, GAP_OPEN_END)),
        *((Kind.MISSED, None, uid) for uid in (MISSED, MISSED_TWIN)),
        (Kind.FINDING, None, FINDING),
        *((Kind.RECOMMENDED, "2022-06-09", uid) for uid in (REC3, REC5)),
        (Kind.DUE, "2022-09-30", ACTIONS["3.1"]),
        (Kind.OVERDUE, "2023-03-31", ACTIONS["3.2"]),
        (Kind.DUE, None, ACTIONS["4.1"]),
        (Kind.DUE, "2023-05", ACTIONS["6.1"]),
        (Kind.DUE, None, ACTIONS["1.1"]),
        # No document of this graph states how an action stood: when it was reported is not known.
        (Kind.CLAIMED, None, ACTIONS["3.1"]),
        (Kind.EDITION, "2022-06-09", REPORT),
        (Kind.EDITION, "2023-05-12", PLAN),
    }


def _of_an_agency(graph: Store) -> None:
    events = agency_events(graph, MHT, reviews_of(graph, MHT), DAY)
    assert told(events) == {
        (Kind.REVIEW, "2020", K),
        (Kind.REVIEW, "2012", D),
        (Kind.HELD, "2020-09", GAP),
        (Kind.HELD, "2020", GAP_OPEN_END),
        (Kind.HELD, "2012", MEDICATION),
        (Kind.NEEDED, "2020", GAP_IMPLIED),
        (Kind.MISSED, "2020", MISSED_TWIN),
        (Kind.RECOMMENDED, "2022-06-09", REC3),
        (Kind.DUE, "2022-09-30", ACTIONS["3.1"]),
        (Kind.CLAIMED, None, ACTIONS["3.1"]),
        (Kind.OVERDUE, "2023-03-31", ACTIONS["3.2"]),
    }
    assert {event.uid for event in events if event.stands_in} == {GAP_OPEN_END, MEDICATION, GAP_IMPLIED, MISSED_TWIN}


def _of_a_theme(graph: Store) -> None:
    read = theme(graph, SHARING, Filters())
    assert (read.label, read.years) == ("Sharing information", (2012, 2020))
    assert read.facts == {GAP, REC3, REC_D}
    assert read.by_label == {"InformationGap": {GAP}, "Recommendation": {REC3, REC_D}}
    assert theme(graph, SHARING, Filters(from_year=2015)).facts == {GAP, REC3}
    assert told(theme_events(graph, read, DAY)) == {
        (Kind.REVIEW, "2020", K),
        (Kind.REVIEW, "2012", D),
        (Kind.GAP, "2020-09", GAP),
        (Kind.RECOMMENDED, "2022-06-09", REC3),
        # Nobody says when Child D's review was published.
        (Kind.RECOMMENDED, "2012", REC_D),
    }
    with pytest.raises(QuestionError):
        theme(graph, "theme:none", Filters())


def _of_a_pair(graph: Store) -> None:
    between = pairs(graph)
    there = between.flow(MHT, CS)
    events = pair_events(graph, there, between.flow(CS, MHT), shared_lines(graph, there, Filters()))
    assert told(events) == {
        (Kind.REVIEW, "2020", K),
        (Kind.REVIEW, "2012", D),
        (Kind.THERE, "2020-09", GAP),
        (Kind.THERE, "2012", MEDICATION),
        (Kind.BACK, "2020", GAP_IMPLIED),
    }


def _asked_by_name(graph: Store) -> None:
    """What an address names is what the page shows."""
    asked = {
        "review": {"uid": K},
        "agency": {"uid": MHT},
        "theme": {"uid": RECORDING},
        "pair": {"uid": MHT, "other": CS},
    }
    numbers = {of: len(timeline_events(graph, of, details, Filters(), DAY)) for of, details in asked.items()}
    assert numbers == {"review": 19, "agency": 11, "theme": 2, "pair": 5}
    with pytest.raises(QuestionError):
        timeline_events(graph, "nothing", {}, Filters(), DAY)
    with pytest.raises(QuestionError):
        timeline_events(graph, "review", {}, Filters(), DAY)
