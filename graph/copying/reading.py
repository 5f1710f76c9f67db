"""Reads nodes and relationships out of a store, a bounded number at a time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.model.schema import LABELS
from graph.store import Store
from graph.store.statements import load_for
from graph.writing.subgraph import NodeKey, Value

PACKAGE = "graph.copying"
NEVER_COPIED = frozenset({"WritingTurn"})
"""Labels that tell nothing of reviews."""
AT_ONCE = 500
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


def labels() -> list[str]:
    """Every label that is copied, in order."""
    return sorted(LABELS.keys() - NEVER_COPIED)


def uids_of(store: Store, label: str) -> list[str]:
    """The uids of all nodes of a label, in order."""
    return sorted(row["uid"] for row in store.read(load_for(PACKAGE, "uids", label)))


def nodes(store: Store, keys: Iterable[NodeKey]) -> Iterator[Node]:
    """These nodes, in order of label and uid; one that the graph does not hold is left out."""
    for label, batch in _by_label(keys):
        rows = store.read(load_for(PACKAGE, "nodes", label), uids=batch)
        for row in sorted(rows, key=lambda row: str(row["uid"])):
            yield Node(label, row["uid"], {name: value for name, value in row["properties"].items() if name != "uid"})


def outgoing(store: Store, keys: Iterable[NodeKey]) -> Iterator[Relationship]:
    """Every relationship that starts at one of these nodes, in order of its start, type, end and properties."""
    for label, batch in _by_label(keys):
        found = [_relationship(label, row) for row in store.read(load_for(PACKAGE, "relationships", label), uids=batch)]
        yield from sorted(found, key=lambda one: (one.start, one.type, one.end, sorted(one.properties.items())))


def _relationship(label: str, row: Mapping[str, Value]) -> Relationship:
    start, end = NodeKey(label, str(row["start_uid"])), NodeKey(str(row["end_label"]), str(row["end_uid"]))
    properties = row["properties"]
    assert isinstance(properties, Mapping)  # noqa: S101 - what the statement returns
    return Relationship(str(row["type"]), start, end, properties)


def _by_label(keys: Iterable[NodeKey]) -> Iterator[tuple[str, list[str]]]:
    for label, group in groupby(sorted(keys), key=lambda key: key.label):
        uids = [key.uid for key in group]
        for at in range(0, len(uids), AT_ONCE):
            yield label, uids[at : at + AT_ONCE]
