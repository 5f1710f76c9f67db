"""A graph of about any number of nodes, review by review: the same seed always makes the same one.

``records`` gives the papers as extraction would have read them; ``batches`` gives the same papers as nodes and
relationships, worked out by the writer's own rules, in pieces that fit in memory however large the whole is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from graph.model.records import DocumentRecords
from graph.writing.assembly import Loaded, whole_graph
from graph.writing.changes import Changes, changes
from graph.writing.subgraph import NodeKey, RelationshipKey, Subgraph
from reviewgraph.reference import regions, themes
from tests.scale.papers import papers
from tests.scale.proportions import Proportions, Size, proportions

AT, BY = "2026-11-29T12:00:00+00:00", "generator"
"""When and by whom every paper is said to have been loaded."""

_SHARED = ("Agency", "Role")
_REFERENCE = len(regions()) + len(themes())
_LEAST = 16
"""Nodes that are too few for another review."""


def reviews(nodes: int, seed: int = 1, *, first: int = 0) -> Iterator[tuple[DocumentRecords, ...]]:
    """The papers of every review of a graph of about so many nodes, areas and themes included.

    Reviews are numbered from ``first``; those with other numbers are other reviews.
    """
    known = proportions()
    for number, size in enumerate(_sizes(known, seed, nodes - _REFERENCE), first):
        yield papers(known, seed, number, size)


def records(nodes: int, seed: int = 1, *, first: int = 0) -> Iterator[DocumentRecords]:
    """Every paper of such a graph, ready for ``write_document``."""
    for found in reviews(nodes, seed, first=first):
        yield from found


def changes_of(some: Iterable[DocumentRecords]) -> Changes:
    """What the writer makes of these papers in a graph that holds nothing but areas and themes."""
    return _Made().of(some)


def batches(nodes: int, seed: int = 1, *, together: int = 20, first: int = 0) -> Iterator[Changes]:
    """Such a graph as what the writer makes of it, so many reviews at a time.

    A store that was prepared with the areas and the themes can take each of them with ``graph.writing.applying.apply``.
    Agencies and roles come with the first paper that names them.
    """
    made = _Made()
    waiting: list[DocumentRecords] = []
    for number, found in enumerate(reviews(nodes, seed, first=first), 1):
        waiting.extend(found)
        if number % together == 0:
            yield made.of(waiting)
            waiting = []
    if waiting:
        yield made.of(waiting)


def _sizes(known: Proportions, seed: int, nodes: int) -> Iterator[Size]:
    """Dealt from the measured reviews, shuffled anew each time that all are used; the last ones made to fit."""
    chance, deck = Random(f"{seed}/sizes"), list[Size]()
    left = float(nodes)
    while left > _LEAST:
        if not deck:
            deck = chance.sample(known.sizes, len(known.sizes))
        size = deck.pop()
        if size.nodes > left:
            size = size.shrunk(left / size.nodes)
        left -= size.nodes
        yield size


@dataclass(slots=True)
class _Made:
    """Agencies, roles and what ties them, which come again in later papers: what was made of them before."""

    nodes: set[NodeKey] = field(default_factory=set)
    ties: set[RelationshipKey] = field(default_factory=set)

    def of(self, some: Iterable[DocumentRecords]) -> Changes:
        graph = whole_graph(Loaded(one, AT, BY) for one in some)
        new = {key: held for key, held in graph.nodes.items() if key not in self.nodes}
        ties = {key: held for key, held in graph.relationships.items() if key not in self.ties}
        self.nodes.update(key for key in new if key.label in _SHARED)
        self.ties.update(key for key in ties if key.start.label in _SHARED and key.end.label in (*_SHARED, "Region"))
        return changes(Subgraph(), Subgraph(new, ties))
