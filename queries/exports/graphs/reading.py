"""Reads nodes and relationships out of a store, a bounded number at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.store import Store
from graph.store.statements import load
from graph.writing.subgraph import NodeKey, Value

_AT_ONCE = 500
"""Uids in one statement: an answer then stays small, however large the graph is."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its properties, of which the uid is not one."""

    label: str
    uid: str
    properties: Mapping[str, Value]

    @property
    def key(self) -> NodeKey:
        return NodeKey(self.label, self.uid)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship with its properties, from one node to another."""

    type: str
    start: NodeKey
    end: NodeKey
    properties: Mapping[str, Value]


def uids_of(store: Store, label: str) -> list[str]:
    """The uids of all nodes of a label, in order."""
    return [row["uid"] for row in store.read(_statement_for("export-uids", label))]


def into_reviews(store: Store, reviews: Collection[str]) -> list[NodeKey]:
    """What points at these reviews: documents, agencies, roles and walkthroughs."""
    statement = load("queries.cypher", "export-into-reviews")
    batches = _batches(sorted(reviews))
    return [NodeKey(row["label"], row["uid"]) for batch in batches for row in store.read(statement, reviews=batch)]


def nodes(store: Store, keys: Iterable[NodeKey]) -> list[Node]:
    """These nodes; one that the graph does not hold is left out."""
    return [
        Node(label, row["uid"], {name: value for name, value in row["properties"].items() if name != "uid"})
        for label, batch in _by_label(keys)
        for row in store.read(_statement_for("export-nodes", label), uids=batch)
    ]


def outgoing(store: Store, keys: Iterable[NodeKey]) -> list[Relationship]:
    """Every relationship that starts at one of these nodes."""
    return [
        Relationship(
            row["type"],
            NodeKey(label, row["start_uid"]),
            NodeKey(row["end_label"], row["end_uid"]),
            row["properties"],
        )
        for label, batch in _by_label(keys)
        for row in store.read(_statement_for("export-relationships", label), uids=batch)
    ]


def _statement_for(name: str, label: str) -> str:
    """A statement with a label of the schema in it, for a database takes only values as parameters, not names."""
    return load("queries.cypher", name).replace(":Review", f":{label}")


def _by_label(keys: Iterable[NodeKey]) -> Iterator[tuple[str, list[str]]]:
    for label, group in groupby(sorted(keys), key=lambda key: key.label):
        for batch in _batches([key.uid for key in group]):
            yield label, batch


def _batches(uids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(uids), _AT_ONCE):
        yield uids[at : at + _AT_ONCE]
