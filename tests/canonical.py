"""The whole graph as values that tests compare: equal graphs give equal lists, whatever engine holds them."""

from collections.abc import Mapping
from typing import Any

from graph.copying.reading import labels, nodes, outgoing, uids_of
from graph.store import Store
from graph.writing.subgraph import NodeKey, Value

Line = tuple[Any, ...]


def dump(store: Store) -> list[Line]:
    """Every node as (label, uid, properties) and every relationship as (type, start, end, properties), sorted.

    Properties are sorted pairs; the ends of a relationship are (label, uid).
    """
    keys = [NodeKey(label, uid) for label in labels() for uid in uids_of(store, label)]
    held: list[Line] = [(*node.key, pairs(node.properties)) for node in nodes(store, keys)]
    ties: list[Line] = [
        (each.type, tuple(each.start), tuple(each.end), pairs(each.properties)) for each in outgoing(store, keys)
    ]
    return sorted(held, key=repr) + sorted(ties, key=repr)


def pairs(properties: Mapping[str, Value]) -> Line:
    """Properties by name, lists as tuples."""
    return tuple(sorted((name, tuple(held) if isinstance(held, list) else held) for name, held in properties.items()))
