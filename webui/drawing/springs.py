"""rustworkx, and nothing else of it: places by springs, and how often a thing lies between others.

The same graph gives the same places: the start is worked out, the seed is fixed, and places are rounded.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

Place = tuple[float, float]

_SEED = 1
_PAIRS = 45_000_000
"""Pairs of things that one layout may look at: what bounds its time."""
_PIVOTS, _ALONE = 12, 4_000
_GOLDEN = math.pi * (3 - math.sqrt(5))


def laid_out(things: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """A place for every thing, in units of which neighbours stand about one apart; the middle is nought."""
    number = {uid: at for at, uid in enumerate(things)}
    graph = _graph(number, links)
    start = _start(graph)
    if len(things) < 2:
        return dict.fromkeys(things, (0.0, 0.0))
    found = rx.spring_layout(graph, pos=start, num_iter=_rounds(len(things)), seed=_SEED)
    wide = math.sqrt(len(things)) / 2
    return {uid: _rounded((found[at][0] * wide, found[at][1] * wide)) for uid, at in number.items()}


def added(held: Mapping[str, Place], new: Mapping[str, Place], links: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Places for new things among others, which stay exactly where they are.

    Args:
        held: the places of the others.
        new: about where each new thing is to stand.
        links: between any of them.
    """
    every = {**held, **new}
    number = {uid: at for at, uid in enumerate(every)}
    found = rx.spring_layout(
        _graph(number, links),
        pos={number[uid]: place for uid, place in every.items()},
        fixed={number[uid] for uid in held},
        k=1.0,
        num_iter=min(40, _rounds(len(every))),
        seed=_SEED,
    )
    return {uid: _rounded(found[number[uid]]) for uid in new}


def betweenness(things: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, float]:
    """The share of shortest ways between two others that run through each thing, nought to one."""
    number = {uid: at for at, uid in enumerate(things)}
    if len(things) > _ALONE:
        return dict.fromkeys(things, 0.0)
    found = rx.betweenness_centrality(_graph(number, links))
    return {uid: round(found[at], 6) for uid, at in number.items()}


def _graph(number: Mapping[str, int], links: Iterable[tuple[str, str]]) -> "rx.PyGraph[None, None]":
    graph: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * len(number))
    pairs = {(min(ends), max(ends)) for ends in ((number[one], number[other]) for one, other in links)}
    graph.add_edges_from_no_data(sorted(pair for pair in pairs if pair[0] != pair[1]))
    return graph


def _rounds(things: int) -> int:
    return max(2, min(150, _PAIRS // (things * things)))


def _rounded(place: Sequence[float]) -> Place:
    return (round(place[0], 3), round(place[1], 3))


def _start(graph: "rx.PyGraph[None, None]") -> dict[int, Place]:
    """Where things stand before springs pull: by how far each is from a few that are far from one another.

    After Brandes and Pich, Eigensolver methods for progressive multidimensional scaling (2007): two directions in which
    those distances differ most. Springs then need few rounds, which is what a graph of thousands has time for.
    """
    count = len(graph)
    at = np.arange(count)
    spiral = np.column_stack((np.cos(at * _GOLDEN), np.sin(at * _GOLDEN))) * np.sqrt(at / max(count, 1))[:, None]
    if count > 2 and graph.num_edges():
        # Things that are as far from all pivots as each other would share one place, and parts apart one line.
        spiral = _spread(_distances(graph)) + (0.15 if rx.is_connected(graph) else 0.6) * spiral
    return {number: (float(x), float(y)) for number, (x, y) in enumerate(spiral)}


def _distances(graph: "rx.PyGraph[None, None]") -> NDArray[np.float64]:
    """Steps from each pivot, a column per pivot; from where there is no way, one more than the longest."""
    around = [sorted(graph.neighbors(node)) for node in range(len(graph))]
    pivot = max(range(len(graph)), key=lambda node: (len(around[node]), -node))
    columns: list[NDArray[np.float64]] = []
    nearest = np.full(len(graph), np.inf)
    for _ in range(min(_PIVOTS, len(graph))):
        columns.append(_steps(around, pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)


def _steps(around: list[list[int]], pivot: int) -> NDArray[np.float64]:
    steps = np.full(len(around), -1.0)
    steps[pivot] = 0
    level, far = [pivot], 0
    while level:
        far += 1
        further = []
        for node in level:
            for other in around[node]:
                if steps[other] < 0:
                    steps[other] = far
                    further.append(other)
        level = further
    steps[steps < 0] = far
    return steps


def _spread(distances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Two coordinates for each thing, between about -1 and 1."""
    squares = distances**2
    centred = -0.5 * (squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean())
    _, vectors = np.linalg.eigh(centred.T @ centred)
    best = vectors[:, ::-1][:, :2]
    if best.shape[1] < 2:
        best = np.column_stack((best, np.zeros(len(best))))
    # An eigenvector may come out either way round: its largest part is made positive.
    best = best * np.sign(best[np.argmax(np.abs(best), axis=0), range(2)] + 1e-12)
    places = centred @ best
    return np.asarray(places / max(float(np.abs(places).max()), 1e-9))
