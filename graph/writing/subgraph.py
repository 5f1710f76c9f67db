"""Plain values for pieces of a graph: keys of nodes and relationships, and what a document states of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Value = str | int | float | bool | list[str]
Properties = dict[str, Value]


class NodeKey(NamedTuple):
    """A node: its label and uid."""

    label: str
    uid: str


class RelationshipKey(NamedTuple):
    """A relationship: its type and ends. ``capacity`` tells two SAT_ON between the same ends apart, else empty."""

    type: str
    start: NodeKey
    end: NodeKey
    capacity: str = ""


@dataclass(slots=True)
class Subgraph:
    """Nodes and relationships with their properties."""

    nodes: dict[NodeKey, Properties] = field(default_factory=dict)
    relationships: dict[RelationshipKey, Properties] = field(default_factory=dict)

    def add(self, other: "Subgraph") -> None:
        """Take in the nodes and relationships of the other one, which win where both have them."""
        self.nodes.update(other.nodes)
        self.relationships.update(other.relationships)


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as far as the order of documents goes."""

    sha256: str
    kind: str
    as_of: str | None = None
    published: str | None = None

    @property
    def date(self) -> str:
        """The day it speaks of, else its publication, else empty: ISO, possibly partial."""
        return self.as_of or self.published or ""

    @property
    def order(self) -> tuple[str, str, str]:
        """Sorts documents from the oldest to the newest."""
        return (self.date, self.kind, self.sha256)

    @property
    def key(self) -> NodeKey:
        return document_key(self.sha256)

    def is_later_edition_of(self, other: "Edition") -> bool:
        """Whether this is the same kind of paper with a surely later date (2010-05 is not surely later than 2010)."""
        dated = bool(self.date and other.date) and not self.date.startswith(other.date)
        return self.kind == other.kind and dated and self.date > other.date


@dataclass(slots=True)
class Contribution:
    """What one document states.

    ``statements`` are of nodes that several documents may state; ``own`` nodes are of this document alone. ``said`` are
    relationships that several documents may state; ``plain`` ones need no document to vouch for them.
    """

    edition: Edition
    statements: dict[NodeKey, Properties] = field(default_factory=dict)
    said: dict[RelationshipKey, Properties] = field(default_factory=dict)
    own: dict[NodeKey, Properties] = field(default_factory=dict)
    plain: dict[RelationshipKey, Properties] = field(default_factory=dict)

    def say(self, kind: str, start: NodeKey, end: NodeKey, **properties: Value | None) -> None:
        """State a relationship; a first saying is kept."""
        self.said.setdefault(RelationshipKey(kind, start, end), known(properties))


def known(properties: Mapping[str, Value | None]) -> Properties:
    """The properties without those that are not known."""
    return {name: value for name, value in properties.items() if value is not None}


def document_key(sha256: str) -> NodeKey:
    return NodeKey("Document", f"document:{sha256}")
