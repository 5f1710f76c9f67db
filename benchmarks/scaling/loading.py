"""How fast the writer is: beside a bare loop of batches through the driver, and beside neomodel's objects one by one.

The sides take turns, piece by piece, on two fresh graphs, so that whatever else the machine does hits both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

from benchmarks.scaling.engines import Bench, Statements
from graph.model.records import DocumentRecords
from graph.store import Transaction
from graph.store.statements import load
from graph.writing import write_document
from graph.writing.applying import apply
from graph.writing.changes import Changes
from tests.scale.generator import AT, BY, batches, changes_of, records

Told = Callable[[int], None]
"""Is told how many nodes are written by now."""

_ROWS = 1000
_OTHER_SEED, _WARM_NODES = 99, 4_000
_FIRST_LATER = 10_000_000
"""Numbers of reviews that come into the graph after it is loaded."""
LATER_PAPERS, _UNCOUNTED = 24, 12
_FORGET = "MATCH (n) WHERE NOT n:Region AND NOT n:Theme WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS many"


@dataclass(frozen=True, slots=True)
class Written:
    """Seconds that each side took for the same rows, and how many rows (nodes and relationships) those were."""

    rows: int
    ours: float
    bare: float

    @property
    def speed(self) -> float:
        """Our speed in shares of the bare loop's."""
        return self.bare / self.ours


def load_batches(ours: Bench, bare: Bench, nodes: int, *, compare: int, told: Told) -> Written:
    """Fill ``ours`` with about so many nodes, and ``bare`` with the first ``compare`` of them."""
    _warm(ours, bare)
    rows, seconds, plain, written = 0, 0.0, 0.0, 0
    for number, piece in enumerate(batches(nodes)):
        works: list[Callable[[], None]] = [partial(_apply, ours, piece)]
        if written < compare:
            works.append(partial(bare.write, _statements(piece)))
        took = _in_turn(works, turned=number % 2 == 1)
        if written < compare:
            rows += len(piece.created_nodes) + len(piece.created_relationships)
            seconds, plain = seconds + took[0], plain + took[1]
        written += len(piece.created_nodes)
        told(written)
    return Written(rows, seconds, plain)


def load_papers(ours: Bench, bare: Bench) -> Written:
    """Papers of new reviews into the full graphs, one by one: through ``write_document``, and as bare batches.

    The first ones are not counted: until then no engine has seen the statements that read.
    """
    rows, seconds, plain = 0, 0.0, 0.0
    for number, paper in enumerate(_later_papers(), -_UNCOUNTED):
        piece = changes_of([paper])
        works: list[Callable[[], None]] = [
            partial(_load, ours, paper),
            partial(bare.write, _statements(piece, again=True)),
        ]
        took = _in_turn(works, turned=number % 2 == 1)
        if number < 0:
            continue
        rows += len(piece.created_nodes) + len(piece.created_relationships)
        seconds, plain = seconds + took[0], plain + took[1]
    return Written(rows, seconds, plain)


def _warm(*benches: Bench) -> None:
    """The same work on a small graph first, taken out again."""
    for piece in batches(_WARM_NODES, _OTHER_SEED, together=5):
        for bench in benches:
            _apply(bench, piece)
    for bench in benches:
        while bench.store.write(lambda tx: tx.run(_FORGET))[0]["many"]:
            pass


def _later_papers() -> Iterator[DocumentRecords]:
    for number, paper in enumerate(records(1_000_000, _OTHER_SEED, first=_FIRST_LATER)):
        if number == LATER_PAPERS + _UNCOUNTED:
            return
        yield paper


def _apply(bench: Bench, piece: Changes) -> None:
    bench.store.write(partial(applied, piece))


def applied(piece: Changes, tx: Transaction) -> None:
    """Write a piece of a made-up graph, as the writer does."""
    apply(tx, piece, named={}, moved={})


def _load(bench: Bench, paper: DocumentRecords) -> None:
    write_document(bench.store, paper, at=AT, by=BY)


def _statements(piece: Changes, *, again: bool = False) -> Statements:
    """The bare loop's statements with their rows, made beforehand; ``again`` where some nodes may be there."""
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for key, held in piece.created_nodes.items():
        nodes[key.label].append({"uid": key.uid, "properties": {"uid": key.uid, **held}})
    ties: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for tie, held in piece.created_relationships.items():
        row = {"start_uid": tie.start.uid, "end_uid": tie.end.uid, "properties": held}
        ties[tie.type, tie.start.label, tie.end.label].append(row)
    found = [(_node_statement(label, again=again), rows) for label, rows in nodes.items()]
    found += [(_tie_statement(*names), rows) for names, rows in ties.items()]
    return [
        (statement, rows[first : first + _ROWS]) for statement, rows in found for first in range(0, len(rows), _ROWS)
    ]


def _node_statement(label: str, *, again: bool) -> str:
    name = "write-nodes-again" if again else "write-nodes"
    return load("benchmarks.bare", name).replace(":LABEL", f":{label}")


def _tie_statement(kind: str, start: str, end: str) -> str:
    text = load("benchmarks.bare", "write-relationships")
    return text.replace(":TYPE", f":{kind}").replace(":START", f":{start}").replace(":END", f":{end}")


def _in_turn(works: list[Callable[[], None]], *, turned: bool) -> list[float]:
    """Seconds that each took, in the order given; every other time the last one goes first."""
    took = [0.0] * len(works)
    order = range(len(works) - 1, -1, -1) if turned else range(len(works))
    for place in order:
        begun = perf_counter()
        works[place]()
        took[place] = perf_counter() - begun
    return took
