"""The whole graph in one canonical form: equal graphs give equal lists, whatever engine holds them."""

from typing import Any

from graph.model.schema import LABELS
from graph.store import Store
from graph.writing.stored import statement_for

_LEFT_OUT = frozenset({"WritingTurn"})
"""Labels that tell nothing of reviews."""

Line = tuple[Any, ...]


def dump(store: Store) -> list[Line]:
    """Every node as (label, uid, properties) and every relationship as (type, start, end, properties), sorted.

    Properties are sorted pairs; the ends of a relationship are (label, uid).
    """
    nodes: list[Line] = []
    relationships: list[Line] = []
    for label in LABELS:
        if label not in _LEFT_OUT:
            nodes += [_node(row) for row in store.read(statement_for("dump-nodes", label))]
            relationships += [_relationship(row) for row in store.read(statement_for("dump-relationships", label))]
    return sorted(nodes, key=repr) + sorted(relationships, key=repr)


def _node(row: dict[str, Any]) -> Line:
    return (row["label"], row["uid"], _pairs({key: value for key, value in row["properties"].items() if key != "uid"}))


def _relationship(row: dict[str, Any]) -> Line:
    start, end = (row["start_label"], row["start_uid"]), (row["end_label"], row["end_uid"])
    return (row["type"], start, end, _pairs(row["properties"]))


def _pairs(properties: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    held = {key: tuple(value) if isinstance(value, list) else value for key, value in properties.items()}
    return tuple(sorted(held.items()))
