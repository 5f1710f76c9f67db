"""A part of the graph as plain values, in one canonical order, ready to be written out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.copying.reading import NEVER_COPIED, Node, Relationship, labels, nodes, outgoing, uids_of
from graph.store import Store
from graph.writing.subgraph import NodeKey, Value
from queries.exports.graphs.reading import into_reviews

__all__ = [
    "Ends",
    "GraphPart",
    "Node",
    "NodeKey",
    "Relationship",
    "Value",
    "nodes_by_label",
    "part_of",
    "read_part",
    "relationships_by_ends",
]

_NEVER = frozenset({"WritingTurn", "ReviewRecord"})
"""Labels that tell nothing of reviews: what writing goes by."""
_EXTRACT = "Extract"

_FACT = {"STATED_IN", "EVIDENCED_BY", "ABOUT"}
_FOLLOWED: Mapping[str, frozenset[str]] = {
    "Review": frozenset(
        {"CONCERNS", "COMMISSIONED_BY", "IN_REGION", "FOUND", "IDENTIFIED", "MADE", "PLANNED", *_FACT},
    ),
    "Case": frozenset(_FACT),
    "Finding": frozenset(_FACT),
    "MissedOpportunity": frozenset({"MISSED_BY", *_FACT}),
    "InformationGap": frozenset({"HELD_BY", "NEEDED_BY", *_FACT}),
    "Recommendation": frozenset({"ADDRESSED_TO", *_FACT}),
    "Action": frozenset({"LED_BY", "HAS_UPDATE", *_FACT}),
    "Update": frozenset({"STATED_IN"}),
    "Role": frozenset({"AT"}),
    "Region": frozenset({"PART_OF"}),
    "Theme": frozenset({"BROADER"}),
    "Passage": frozenset({"IN"}),
    "Walkthrough": frozenset({"HAS"}),
}
"""What hangs on a node of each label. Left out is whatever leads into another review."""


class Ends(NamedTuple):
    """A type of relationship with the labels that it joins."""

    type: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class GraphPart:
    """Nodes in order of label and uid; relationships between them in order of type, ends and properties."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


def part_of(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> GraphPart:
    """A part in its canonical order: equal contents give equal parts."""
    return GraphPart(
        tuple(sorted(nodes, key=lambda node: node.key)),
        tuple(sorted(relationships, key=lambda each: (each.type, each.start, each.end, _pairs(each.properties)))),
    )


def read_part(store: Store, reviews: Collection[str] | None = None, *, extracts: bool = False) -> GraphPart:
    """The whole graph, or everything that hangs on these reviews (uids), with all relationships inside it.

    That is a review's case, facts, updates, agencies, roles, themes and the broader ones, regions and what they are
    part of, documents, walkthroughs and steps, and the passages that its facts rest on. What an agency or role rests
    on comes too, out of documents that tell of these reviews alone, and so do, with ``extracts``, the raw records.
    """
    keys, found = _everything(store) if reviews is None else _hanging_on(store, reviews)
    left_out = NEVER_COPIED if extracts else NEVER_COPIED | {_EXTRACT}
    held = list(nodes(store, {key for key in keys if key.label not in left_out}))
    known = {node.key for node in held}
    return part_of(held, (each for each in found if each.start in known and each.end in known))


def nodes_by_label(part: GraphPart) -> dict[str, list[Node]]:
    """The nodes under their labels, in order."""
    found: dict[str, list[Node]] = {}
    for node in part.nodes:
        found.setdefault(node.label, []).append(node)
    return found


def relationships_by_ends(part: GraphPart) -> dict[Ends, list[Relationship]]:
    """The relationships under their type and the labels of their ends, in order."""
    found: dict[Ends, list[Relationship]] = {}
    for each in part.relationships:
        found.setdefault(Ends(each.type, each.start.label, each.end.label), []).append(each)
    return dict(sorted(found.items()))


def _everything(store: Store) -> tuple[set[NodeKey], list[Relationship]]:
    keys = {NodeKey(label, uid) for label in labels() for uid in uids_of(store, label)}
    return keys, list(outgoing(store, keys))


def _hanging_on(store: Store, reviews: Collection[str]) -> tuple[set[NodeKey], list[Relationship]]:
    found: list[Relationship] = []
    chosen: set[NodeKey] = set()
    fresh = {NodeKey("Review", uid) for uid in reviews} | set(into_reviews(store, reviews))
    while fresh:
        chosen |= fresh
        further = list(outgoing(store, fresh))
        found += further
        fresh = {each.end for each in further if each.type in _FOLLOWED.get(each.start.label, ())} - chosen
    own = _documents_of_these_alone(found, chosen)
    passages = list(outgoing(store, {each.end for each in found if each.type == "EVIDENCED_BY"} - chosen))
    found += passages
    chosen |= {each.start for each in passages if each.end in own}
    chosen |= {each.end for each in found if each.type == "READ_AS" and each.start in own}
    return chosen, found


def _documents_of_these_alone(found: Iterable[Relationship], chosen: set[NodeKey]) -> set[NodeKey]:
    """Documents that report no review but chosen ones: what others report may speak of other people."""
    reported: dict[NodeKey, set[NodeKey]] = {}
    for each in found:
        if each.type == "REPORTS":
            reported.setdefault(each.start, set()).add(each.end)
    return {document for document, reviews in reported.items() if reviews <= chosen}


def _pairs(properties: Mapping[str, Value]) -> str:
    return repr(sorted(properties.items()))
