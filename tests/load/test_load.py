"""The load in its short form: a few readers, an editor and a loader for some seconds; and its arithmetic, by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import open_store
from tests.load.figures import Outcome, Took, percentile, slope, verdict
from tests.load.greedy import AT_ONCE, Crowd, crowded
from tests.load.preparing import correctable_in
from tests.load.running import Plan, put_under_load
from tests.load.serving import people, served
from tests.load.tasks import PAGES, things

PLAN = Plan(readers=8, editors=1, documents=5, seconds=12, think=1.0)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Outcome, Crowd]]:
    place: Path = tmp_path_factory.mktemp("load")
    data, graph = place / "data", place / "graph"
    data.mkdir()
    with open_store(graph) as store:  # keeps the engine running for all that follows
        reviews = correctable_in(graph, data)
        known = things(store)
        people(data, PLAN.readers, PLAN.editors)
        with served(graph, data) as server:
            found = put_under_load(server, graph, data, PLAN, known, reviews)
            yield found, crowded(server, seconds=5)


@pytest.fixture(scope="module")
def outcome(both: tuple[Outcome, Crowd]) -> Outcome:
    return both[0]


def test_one_reader_does_not_starve_another(both: tuple[Outcome, Crowd]) -> None:
    crowd = both[1]
    assert [each for each in crowd.missed() if " in the middle" not in each] == []
    answered = [one.status for one in crowd.greedy]
    assert len(answered) == AT_ONCE
    # One is worked out and three wait; what is quick makes room for more.
    assert answered.count(200) >= 4


def test_nothing_breaks_under_load(outcome: Outcome) -> None:
    # How long pages take is measured by hand: the computers of CI are whoever's.
    assert [each for each in verdict(outcome, warm_up=0, slopes=False) if not each.startswith("p95")] == []


def test_the_load_was_one(outcome: Outcome) -> None:
    assert len({one.what for one in outcome.pages}) > len(PAGES) / 2
    assert len(outcome.pages) > 3 * PLAN.readers
    assert {one.what for one in outcome.edits} == {"the form", "a correction", "what was corrected"}
    assert set(outcome.memory) == {"web", "keeper", "engine"}
    assert all(points for points in outcome.memory.values())


def test_percentiles_are_values_that_were_measured() -> None:
    twenty = [float(number) for number in range(1, 21)]
    assert (percentile(twenty, 0.5), percentile(twenty, 0.95), percentile([3.0], 0.95)) == (10.0, 19.0, 3.0)


def test_the_slope_of_the_line_with_the_least_squares() -> None:
    # Middle (1, 2): (-1)(-1) + 0 + (1)(1) over 1 + 0 + 1.
    assert slope([(0.0, 1.0), (1.0, 2.0), (2.0, 3.0)]) == 1.0
    # Middle (1, 5/3): (-1)(-5/3) + 0 + (1)(1/3) = 2, over 2.
    assert slope([(0.0, 0.0), (1.0, 3.0), (2.0, 2.0)]) == 1.0
    assert (slope([]), slope([(1.0, 5.0)])) == (0.0, 0.0)


def test_what_is_not_as_wanted_is_said() -> None:
    slow = [Took("overview", 70.0, 1.5, 200)]
    leak = [(minute, 100.0 + 3 * minute) for minute in (1.0, 2.0, 3.0)]
    found = Outcome(
        slow, [Took("a correction", 1.0, 0.1, 503)], {"web": leak}, loaded=3, wanted=4, errors=["a thread died"]
    )
    assert verdict(found, warm_up=1, slopes=True) == [
        "a thread died",
        "1 requests were refused or broke, the first: a correction: 503",
        "p95 of pages is 1.50 s, wanted 1.00 s",
        "3 of 4 documents were loaded",
        "web grows 3.0 MB a minute, allowed 1.0",
    ]


def test_what_was_sent_in_the_warm_up_does_not_count() -> None:
    pages = [Took("overview", 59.0, 9.0, 200), Took("overview", 61.0, 0.5, 200)]
    assert verdict(Outcome(pages, [], {}, 0, 0), warm_up=1, slopes=True) == []
