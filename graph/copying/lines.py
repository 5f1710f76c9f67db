"""Nodes and relationships as lines of JSON, one each: equal graphs give equal lines, whatever engine holds them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import Any

from graph.copying.reading import Node, Relationship, labels, nodes, outgoing, uids_of
from graph.model.errors import StoreError
from graph.store import Store
from graph.writing.subgraph import NodeKey

_PLAIN = (str, bool, int, float)
WHEN_LOADED = frozenset({"loaded_at", "loaded_by"})
"""Properties that differ between two loads of the same documents."""


def node_lines(store: Store, without: Collection[str] = ()) -> Iterator[str]:
    """Every node, in order of label and uid, without its properties of these names."""
    for label in labels():
        for node in nodes(store, (NodeKey(label, uid) for uid in uids_of(store, label))):
            yield line_of_node(node, without)


def relationship_lines(store: Store, without: Collection[str] = ()) -> Iterator[str]:
    """Every relationship, in order of its start, type, end and properties."""
    for label in labels():
        for each in outgoing(store, (NodeKey(label, uid) for uid in uids_of(store, label))):
            yield line_of_relationship(each, without)


def digest(store: Store, without: Collection[str] = WHEN_LOADED) -> str:
    """SHA-256, in hex, of all lines: equal for equal graphs, whatever engine holds them and whenever it was loaded.

    Left out are when and by whom documents were loaded, and the node by which writers take turns, which counts changes
    and states the format: they tell what happened to a graph, not what is in it. What people made, walkthroughs and
    restrictions, is in it.
    """
    return sha256_of(chain(node_lines(store, without), relationship_lines(store, without)))


def sha256_of(lines: Iterable[str]) -> str:
    """SHA-256, in hex, of lines that each end in a line feed."""
    found = sha256()
    for line in lines:
        found.update(line.encode() + b"\n")
    return found.hexdigest()


def line_of_node(node: Node, without: Collection[str] = ()) -> str:
    return _line([node.label, node.uid, _checked(node.properties, without)])


def line_of_relationship(each: Relationship, without: Collection[str] = ()) -> str:
    return _line([each.type, *each.start, *each.end, _checked(each.properties, without)])


def node_of(line: str) -> Node:
    """The node that a line was made of.

    Raises:
        ValueError: it is no such line.
    """
    label, uid, properties = _parts(line, 3)
    return Node(label, uid, properties)


def relationship_of(line: str) -> Relationship:
    """The relationship that a line was made of.

    Raises:
        ValueError: it is no such line.
    """
    kind, start_label, start_uid, end_label, end_uid, properties = _parts(line, 6)
    return Relationship(kind, NodeKey(start_label, start_uid), NodeKey(end_label, end_uid), properties)


def _parts(line: str, number: int) -> list[Any]:
    parts = json.loads(line)
    *texts, properties = parts if isinstance(parts, list) else [None]
    if len(texts) != number - 1 or not all(isinstance(text, str) for text in texts) or not isinstance(properties, dict):
        raise ValueError("not a line of a graph")
    return [*texts, properties]


def _line(parts: list[Any]) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _checked(properties: Mapping[str, Any], without: Collection[str]) -> dict[str, Any]:
    for name, value in properties.items():
        if not isinstance(value, _PLAIN) and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise StoreError(f"The property {name} holds a {type(value).__name__}, which no backup can keep.")
    return {name: value for name, value in properties.items() if name not in without}
