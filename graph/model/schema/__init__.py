"""The schema read off the neomodel classes: labels, relationship types, property names, constraints and indexes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from graph.model.schema import nodes, relationships

_NODES: tuple[Any, ...] = (
    nodes.Document,
    nodes.Extract,
    nodes.ReviewRecord,
    nodes.Passage,
    nodes.Region,
    nodes.Review,
    nodes.Case,
    nodes.Agency,
    nodes.Role,
    nodes.Finding,
    nodes.MissedOpportunity,
    nodes.InformationGap,
    nodes.Recommendation,
    nodes.Action,
    nodes.Update,
    nodes.Theme,
    nodes.Walkthrough,
    nodes.Step,
    nodes.Restriction,
    nodes.WritingTurn,
)


@dataclass(frozen=True, slots=True)
class Label:
    """One node label: what it is, its properties by name with a sentence each, which are unique and which indexed."""

    name: str
    meaning: str
    properties: Mapping[str, str]
    unique: tuple[str, ...]
    indexed: tuple[str, ...]
    lists: frozenset[str]


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """One relationship type: what it means, its properties, the pairs of labels it joins.

    ``documented`` tells that documents state it, and that its property ``documents`` names them.
    """

    name: str
    meaning: str
    properties: Mapping[str, str]
    joins: tuple[tuple[str, str], ...]
    documented: bool


def _sentences(model: Any) -> dict[str, Any]:
    return dict(model.defined_properties(aliases=False, rels=False))


def _label(model: Any) -> Label:
    properties = _sentences(model)
    return Label(
        name=model.__label__,
        meaning=model.__doc__,
        properties=MappingProxyType({name: defined.help_text for name, defined in properties.items()}),
        unique=tuple(name for name, defined in properties.items() if defined.unique_index),
        indexed=tuple(name for name, defined in properties.items() if defined.index),
        lists=frozenset(name for name, defined in properties.items() if hasattr(defined, "base_property")),
    )


def _relationship_types() -> dict[str, RelationshipType]:
    joins: dict[str, list[tuple[str, str]]] = {}
    models: dict[str, Any] = {}
    for node in _NODES:
        for _, defined in node.defined_properties(properties=False, aliases=False).items():
            name = defined.definition["relation_type"]
            models[name] = defined.definition["model"]
            joins.setdefault(name, []).append((node.__label__, defined._raw_class))
    return {name: _relationship_type(name, models[name], tuple(pairs)) for name, pairs in joins.items()}


def _relationship_type(name: str, model: Any, joins: tuple[tuple[str, str], ...]) -> RelationshipType:
    properties = {key: defined.help_text for key, defined in _sentences(model).items()}
    documented = issubclass(model, relationships.Documented)
    return RelationshipType(name, model.__doc__, MappingProxyType(properties), joins, documented)


LABELS: Mapping[str, Label] = MappingProxyType({model.__label__: _label(model) for model in _NODES})
"""Every label by name, in the order of the documentation page."""

RELATIONSHIPS: Mapping[str, RelationshipType] = MappingProxyType(_relationship_types())
"""Every relationship type by name, in the order in which the labels bring them."""


def schema_statements() -> list[str]:
    """The Cypher that makes every unique constraint, then every index, where they are missing.

    Run it at every start, first on an empty store: Neo4j's community edition knows unique constraints only.
    """
    constraints = [
        f"CREATE CONSTRAINT {label.name.lower()}_{name} IF NOT EXISTS FOR (n:{label.name}) REQUIRE n.{name} IS UNIQUE"
        for label in LABELS.values()
        for name in label.unique
    ]
    indexes = [
        f"CREATE INDEX {label.name.lower()}_{name} IF NOT EXISTS FOR (n:{label.name}) ON (n.{name})"
        for label in LABELS.values()
        for name in label.indexed
    ]
    return constraints + indexes
