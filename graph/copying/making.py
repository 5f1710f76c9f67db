"""Makes a graph in an empty store from its nodes and relationships."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from graph.copying.reading import PACKAGE, Node, Relationship
from graph.model.errors import UsageError
from graph.model.schema import LABELS, RELATIONSHIPS, schema_statements
from graph.store import Store
from graph.store.statements import load, load_for
from graph.writing.subgraph import NodeKey

T = TypeVar("T")
K = TypeVar("K")

_ROWS = 1000
"""In one transaction: large ones cost the engine memory, small ones time."""


def refuse_unless_empty(store: Store) -> None:
    """Raises UsageError where the store holds anything."""
    held = store.read(load(PACKAGE, "count"))[0]["nodes"]
    if held:
        raise UsageError(
            f"There is a graph here already ({held} nodes).",
            where=store.address,
            remedy="Nothing was changed. Give an empty place.",
        )


def make(
    store: Store,
    nodes: Iterable[Node],
    relationships: Iterable[Relationship],
    done: Callable[[int], None] = lambda _: None,
) -> None:
    """Put these into an empty store, constraints first; ``done`` is told how many more are in.

    Where it stops before its end, what is in stays.

    Raises:
        UsageError: the store is not empty.
        ValueError: a label or type is none of the schema.
    """
    refuse_unless_empty(store)
    store.install(schema_statements())
    for label, some in _batches(nodes, lambda node: node.label):
        _make_nodes(store, label, some)
        done(len(some))
    for ends, found in _batches(relationships, lambda each: (each.type, each.start.label, each.end.label)):
        _make_relationships(store, ends, found)
        done(len(found))


def _make_nodes(store: Store, label: str, batch: list[Node]) -> None:
    if label not in LABELS:
        raise ValueError(f"no label {label}")
    rows = [{"uid": node.uid, **node.properties} for node in batch]
    store.write(lambda tx: tx.run(load_for(PACKAGE, "make-nodes", label), rows=rows))


def _make_relationships(store: Store, ends: tuple[str, str, str], batch: list[Relationship]) -> None:
    kind, start, end = ends
    if kind not in RELATIONSHIPS or start not in LABELS or end not in LABELS:
        raise ValueError(f"no relationship {kind} from {start} to {end}")
    text = load_for(PACKAGE, "make-relationships", kind, start, end)
    rows = [_row(each.start, each.end, dict(each.properties)) for each in batch]
    store.write(lambda tx: tx.run(text, rows=rows))


def _row(start: NodeKey, end: NodeKey, properties: dict[str, Any]) -> dict[str, Any]:
    return {"start_uid": start.uid, "end_uid": end.uid, "properties": properties}


def _batches(items: Iterable[T], kind: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
    """The items of each kind together, whatever stands between them: one statement makes things of one kind."""
    waiting: dict[K, list[T]] = defaultdict(list)
    for item in items:
        batch = waiting[kind(item)]
        batch.append(item)
        if len(batch) == _ROWS:
            yield kind(item), batch
            waiting[kind(item)] = []
    yield from ((each, batch) for each, batch in waiting.items() if batch)
