"""What hangs on the things of the invented graph, the same on both engines, counted by hand from tests/webui/graph.py."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_neighbourhood import Tie, neighbours, things, ties
from tests.webui.graph import (
    ACTIONS,
    AREA,
    BOARD,
    CS,
    FINDING,
    GAP,
    GAP_IMPLIED,
    GAP_OPEN_END,
    GP,
    MHT,
    MISSED,
    MISSED_TWIN,
    OLD_BOARD,
    PCT,
    PLAN,
    POLICE,
    REC3,
    REC5,
    REPORT,
    SHARING,
    D,
    K,
    R,
    invented,
    write,
)
from webui.explore.shown import shown
from webui.explore.state import Status, View
from webui.explore.telling import rests_on, told

DAY = date(2025, 10, 1)
WARD = "role:mht/ward-manager"
AROUND_K = {
    *(GAP, GAP_IMPLIED, GAP_OPEN_END, MISSED, MISSED_TWIN, FINDING, REC3, REC5, *ACTIONS.values()),
    *(CS, MHT, POLICE, GP, BOARD, AREA, REPORT, PLAN, "case:k"),
}


def test_what_hangs_on_things(store: Store) -> None:
    """One test: an engine takes longer to be filled than to answer."""
    write(store, invented())
    _neighbours(store)
    _names(store)
    _links(store)


def test_what_views_come_to(embedded_store: Store) -> None:
    """On one engine: that both give the same rows is tested above and where the other statements are."""
    write(embedded_store, invented())
    _views(embedded_store)
    _told(embedded_store)
    _paths(embedded_store)


def _neighbours(store: Store) -> None:
    found = neighbours(store, [K, REC3, OLD_BOARD, "review:none"])
    assert found.keys() == {K, REC3, OLD_BOARD}
    assert {each.uid for each in found[K]} == AROUND_K
    assert [(each.tie, each.label) for each in found[OLD_BOARD]] == [(Tie(OLD_BOARD, "SUCCEEDED_BY", BOARD), "Agency")]
    assert [each.tie for each in found[REC3]] == [
        Tie(REC3, "ABOUT", SHARING),
        Tie(REC3, "ADDRESSED_TO", MHT),
        Tie(REC3, "IMPLEMENTED_BY", ACTIONS["3.1"]),
        Tie(REC3, "IMPLEMENTED_BY", ACTIONS["3.2"]),
        Tie(K, "MADE", REC3),
        Tie(REC3, "RESPONDS_TO", MISSED_TWIN),
    ]


def _names(store: Store) -> None:
    found = things(store, [K, WARD, GAP, REC3, FINDING, SHARING, AREA, PLAN, "case:k", "agency:none"])
    assert {uid: (thing.label, thing.called) for uid, thing in found.items()} == {
        K: ("Review", "Child K"),
        WARD: ("Role", "Ward manager"),
        GAP: ("InformationGap", "that a parent had been admitted twice"),
        REC3: ("Recommendation", "Recommendation 3"),
        FINDING: ("Finding", "Handover notes had no place for marks or bruises."),
        SHARING: ("Theme", "Sharing information"),
        AREA: ("Region", "Fenholt"),
        PLAN: ("Document", "child-k-plan.docx"),
        "case:k": ("Case", "Child K"),
    }
    assert (found[GAP].year, found[K].kinds) == (2020, ("LCSPR",))


def _links(store: Store) -> None:
    assert ties(store, [GAP, MHT, CS, K, AREA, WARD]) == (
        Tie(CS, "TOOK_PART_IN", K),
        Tie(MHT, "TOOK_PART_IN", K),
        Tie(GAP, "HELD_BY", MHT),
        Tie(GAP, "NEEDED_BY", CS),
        Tie(K, "IDENTIFIED", GAP),
        Tie(K, "IN_REGION", AREA),
        Tie(WARD, "AT", MHT),
    )


def _views(store: Store) -> None:
    view = View(start=(K,))
    seen = shown(store, view, DAY)
    assert set(seen.things) == {K, *AROUND_K}
    # Every neighbour is tied to the review by one link; those between them are counted from the list of ties.
    assert seen.links_of[K] == len(AROUND_K) == 22
    assert dict(seen.kinds)["Action"] == 5
    late = shown(store, View(start=(K,), kinds=("Action",), status=Status.OVERDUE), DAY)
    assert set(late.things) == {K, ACTIONS["3.2"]}
    assert dict(late.kinds)["Action"] == 5
    themed = shown(store, View(start=(K,), theme=SHARING), DAY)
    assert {uid for uid, thing in themed.things.items() if thing.fact} == {GAP, REC3}
    # The trust took part in two reviews; the other one is of 2012.
    assert D in shown(store, View(start=(MHT,)), DAY).things
    assert D not in shown(store, View(start=(MHT,), from_year=2013), DAY).things
    few = shown(store, View(start=(K,), most=3, focus=(R,)), DAY)
    assert len(few.drawn) == 3
    assert K in few.drawn
    with pytest.raises(QuestionError):
        shown(store, View(start=("review:none",)), DAY)


def _told(store: Store) -> None:
    found = told(store, shown(store, View(start=(K,), focus=(GAP,)), DAY))
    assert found is not None
    assert [quote.page for quote in found.quotes] == [23]
    assert {each.words: [thing.uid for thing in each.things] for each in found.tied} == {
        "Held by": [MHT],
        "Needed by": [CS],
        "Same event as": [MISSED_TWIN],
        "Identified by": [K],
    }
    link = told(store, shown(store, View(start=(K,), focus=(GAP, "HELD_BY", MHT)), DAY))
    assert link is not None
    assert link.sentence == (
        "“that a parent had been admitted twice” names Mental Health Trust as holding the information."
    )
    assert [quote.page for quote in link.quotes] == [23]
    seen = shown(store, View(start=(K,), focus=("review:none",)), DAY)
    assert told(store, seen) is None
    assert rests_on(Tie(CS, "TOOK_PART_IN", K), seen.things) == (K,)


def _paths(store: Store) -> None:
    # The primary care trust took part in the other review only: by an agency of both, the path has three steps.
    seen = shown(store, View(start=(K,), folded=(K,), path=(K, PCT)), DAY)
    assert [seen.steps[0].first, seen.steps[-1].second] == [K, PCT]
    assert {K, PCT, *(step.second for step in seen.steps)} == set(seen.things)
    assert len(seen.steps) == 3
    assert seen.no_path is None
    none = shown(store, View(start=(K,), path=(K, R)), DAY)
    assert none.steps == ()
    assert none.no_path is not None
