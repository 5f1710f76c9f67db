"""Bars, shades, places and labels of drawings, on small things worked out by hand."""

from dataclasses import replace

import pytest

from graph.store import Store
from queries.questions.pages.page_review import review
from tests.conftest import empty
from tests.webui.graph import K, invented, write
from webui.drawing.heat import heat, shade
from webui.drawing.layout import HIGH, WIDE, places
from webui.drawing.subgraph import KINDS_DRAWN, MOST, Dot, Line, Subgraph, subgraph
from webui.drawing.vis import drawing


@pytest.mark.parametrize(("share", "step"), [(0.0, 0), (0.14, 1), (0.15, 2), (0.3, 3), (0.45, 4), (0.6, 5), (1.0, 5)])
def test_heat_steps(share: float, step: int) -> None:
    assert heat(share) == f"heat{step}"


@pytest.mark.parametrize(
    ("count", "most", "step"), [(0, 3, 0), (1, 1, 1), (2, 3, 2), (5, 5, 5), (1, 100, 1), (60, 100, 3)]
)
def test_shades_of_few_reviews_stay_light(count: int, most: int, step: int) -> None:
    assert shade(count, most) == f"heat{step}"


def _shown(dots: list[Dot], lines: list[Line]) -> Subgraph:
    by_uid = {dot.uid: dot for dot in dots}
    return Subgraph("r", by_uid, tuple(lines), frozenset(by_uid))


def test_columns_run_with_the_thread_and_lines_stay_short() -> None:
    dots = [Dot("r", "Review", "R"), Dot("a", "Recommendation", "1"), Dot("b", "Recommendation", "2")]
    dots += [Dot("x", "Action", "1"), Dot("y", "Action", "2")]
    crossed = [Line("a", "IMPLEMENTED_BY", "y"), Line("b", "IMPLEMENTED_BY", "x")]
    found = places(_shown(dots, crossed))
    assert [found[uid][0] for uid in ("r", "a", "x")] == [0, WIDE, 2 * WIDE]
    assert (found["a"][1] < found["b"][1]) == (found["y"][1] < found["x"][1])
    assert abs(found["a"][1] - found["b"][1]) == HIGH


def test_places_are_the_same_every_time_and_never_shared(embedded_store: Store) -> None:
    write(embedded_store, invented())
    shown = subgraph(review(embedded_store, K), KINDS_DRAWN)
    found = places(shown)
    assert found == places(shown)
    assert len(set(found.values())) == len(shown.drawn) == len(shown.dots)
    empty(embedded_store)


def test_more_nodes_than_fit_keeps_the_best_tied(embedded_store: Store) -> None:
    write(embedded_store, invented())
    read = review(embedded_store, K)
    many = tuple(replace(read.facts[0], uid=f"learning_point:{number}", label="Finding") for number in range(MOST + 20))
    shown = subgraph(replace(read, facts=(*read.facts, *many)), KINDS_DRAWN)
    assert shown.cut
    assert len(shown.drawn) == MOST
    assert K in shown.drawn
    assert len(places(shown)) == MOST
    empty(embedded_store)


def test_labels_are_plain_short_and_never_empty() -> None:
    dots = [Dot("r", "Review", ""), Dot("a", "Finding", "word " * 40)]
    shown = _shown(dots, [Line("r", "FOUND", "a")])
    drawn = drawing(shown, places(shown), lambda dot: f"/{dot.uid}", str)
    labels = {node["id"]: node["label"] for node in drawn["nodes"]}
    assert labels["r"] == "Without words"
    assert labels["a"].endswith("word …")
    assert len(labels["a"]) < 70
