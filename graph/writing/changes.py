"""The difference between the graph as stored and the graph as it ought to be."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.writing.reports import Counts
from graph.writing.subgraph import NodeKey, Properties, RelationshipKey, Subgraph

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Changes:
    """What to make, to set anew and to take out. Keys are sorted, so equal changes are written the same way."""

    created_nodes: Mapping[NodeKey, Properties]
    changed_nodes: Mapping[NodeKey, Properties]
    removed_nodes: tuple[NodeKey, ...]
    created_relationships: Mapping[RelationshipKey, Properties]
    changed_relationships: Mapping[RelationshipKey, Properties]
    removed_relationships: tuple[RelationshipKey, ...]
    nodes: Mapping[str, Counts]
    relationships: Mapping[str, Counts]


def changes(stored: Subgraph, wanted: Subgraph) -> Changes:
    """What turns the one into the other."""
    return Changes(
        _created(stored.nodes, wanted.nodes),
        _changed(stored.nodes, wanted.nodes),
        _removed(stored.nodes, wanted.nodes),
        _created(stored.relationships, wanted.relationships),
        _changed(stored.relationships, wanted.relationships),
        _removed(stored.relationships, wanted.relationships),
        _counts(_by_label(stored.nodes), _by_label(wanted.nodes)),
        _counts(_by_type(stored.relationships), _by_type(wanted.relationships)),
    )


def _created(stored: Mapping[K, Properties], wanted: Mapping[K, Properties]) -> dict[K, Properties]:
    return {key: wanted[key] for key in _sorted(wanted) if key not in stored}


def _changed(stored: Mapping[K, Properties], wanted: Mapping[K, Properties]) -> dict[K, Properties]:
    return {key: wanted[key] for key in _sorted(wanted) if key in stored and stored[key] != wanted[key]}


def _removed(stored: Mapping[K, Properties], wanted: Mapping[K, Properties]) -> tuple[K, ...]:
    return tuple(key for key in _sorted(stored) if key not in wanted)


def _sorted(keys: Mapping[K, Properties]) -> list[K]:
    return sorted(keys, key=str)


def _by_label(nodes: Mapping[NodeKey, Properties]) -> dict[str, dict[NodeKey, Properties]]:
    found: dict[str, dict[NodeKey, Properties]] = {}
    for key, properties in nodes.items():
        found.setdefault(key.label, {})[key] = properties
    return found


def _by_type(relationships: Mapping[RelationshipKey, Properties]) -> dict[str, dict[RelationshipKey, Properties]]:
    found: dict[str, dict[RelationshipKey, Properties]] = {}
    for key, properties in relationships.items():
        found.setdefault(key.type, {})[key] = properties
    return found


def _counts(
    stored: Mapping[str, Mapping[K, Properties]], wanted: Mapping[str, Mapping[K, Properties]]
) -> dict[str, Counts]:
    names = sorted({*stored, *wanted})
    return {name: _count(stored.get(name, {}), wanted.get(name, {})) for name in names}


def _count(stored: Mapping[K, Properties], wanted: Mapping[K, Properties]) -> Counts:
    fate = Counter(
        "created" if key not in stored else "changed" if stored[key] != wanted[key] else "unchanged" for key in wanted
    )
    return Counts(fate["created"], fate["changed"], fate["unchanged"], len(_removed(stored, wanted)))
