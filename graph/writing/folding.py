"""The fold: nodes and relationships worked out from what all documents state of them, the oldest first.

docs/decisions/2026-11-21-statements.md gives the rules and the reasons.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.model.vocabulary import Assurance, ReviewKind, Sector, Status
from graph.writing.statements import own_properties
from graph.writing.subgraph import Contribution, Edition, NodeKey, Properties, RelationshipKey, Subgraph, Value

Said = tuple[Edition, Properties]
"""One document's statement."""

_STANDING = ("status", "status_text", "status_certainty", "rag", "assurance", "progress")
_TARGET = ("target_text", "target_date")
UNITED = frozenset({"aliases", "kinds"})
"""Lists to which every document adds."""
_DATES = frozenset({"incident_date", "commissioned", "published", "when"})
SAYS_NOTHING: dict[str, object] = {
    "sector": Sector.OTHER.value,
    "kinds": ReviewKind.OTHER.value,
    "status": Status.UNKNOWN.value,
    "assurance": Assurance.NOT_STATED.value,
}
"""Values that stand for the lack of one: anything else that a document says is preferred."""

_NEWEST_ONLY = frozenset(
    {
        "ADDRESSED_TO",
        "LED_BY",
        "MISSED_BY",
        "HELD_BY",
        "NEEDED_BY",
        "RESPONDS_TO",
        "ABOUT",
        "COMMISSIONED_BY",
        "IN_REGION",
    }
)
"""Types where the newest document that names any end speaks for the node; of all others, every document's count."""


def fold(contributions: Iterable[Contribution]) -> Subgraph:
    """The part of the graph that these documents make. Their order does not matter."""
    ordered = sorted(contributions, key=lambda one: one.edition.order)
    graph = Subgraph()
    for key, said in _statements(ordered).items():
        graph.nodes[key] = fold_node(key.label, said)
        for edition, properties in said:
            graph.relationships[RelationshipKey("STATED_IN", key, edition.key)] = properties
    graph.relationships.update(_fold_relationships(ordered))
    for one in ordered:
        graph.nodes.update(one.own)
        graph.relationships.update(one.plain)
    _prefer_named_ends(graph)
    return graph


def _statements(ordered: Iterable[Contribution]) -> dict[NodeKey, list[Said]]:
    found: dict[NodeKey, list[Said]] = defaultdict(list)
    for one in ordered:
        for key, properties in one.statements.items():
            found[key].append((one.edition, properties))
    return found


def fold_node(label: str, said: Sequence[Said]) -> Properties:
    """A node's own properties from the statements of it, the oldest first."""
    names = own_properties(label)
    folded: Properties = {}
    if label == "Action":
        folded.update(_standing(said))
        folded.update(_newest_with_any(said, _TARGET))
        names = {name: meaning for name, meaning in names.items() if name not in (*_STANDING, *_TARGET)}
    for name in names:
        values = [properties[name] for _, properties in said if name in properties]
        if values:
            folded[name] = _folded(name, values)
    return folded


def _folded(name: str, values: list[Value]) -> Value:
    if name in UNITED:
        return united(name, values)
    telling = [value for value in values if value != SAYS_NOTHING.get(name)] or values
    return _finest(telling) if name in _DATES else telling[-1]


def united(name: str, values: list[Value]) -> list[str]:
    """Everything that any of these lists holds, sorted; what stands for the lack of a value only where it is alone."""
    everything = {item for value in values if isinstance(value, list) for item in value}
    return sorted(everything - {SAYS_NOTHING.get(name)} or everything)


def _finest(dates: list[Value]) -> Value:
    """The newest document's date, or an older one's that says the same day more exactly."""
    newest = str(dates[-1])
    return max((str(date) for date in dates if str(date).startswith(newest)), key=len)


def _newest_with_any(said: Sequence[Said], names: Sequence[str]) -> Properties:
    for _, properties in reversed(said):
        found = {name: properties[name] for name in names if name in properties}
        if found:
            return found
    return {}


def _standing(said: Sequence[Said]) -> Properties:
    """How an action stands: all of it from one document, so that a colour never goes with another one's status.

    That is the newest document which says anything of it. An edition that a later one of the same paper replaced is not
    asked, so where the later one prints the action without a status, its status is unknown.
    """
    current = [one for one in said if not any(later.is_later_edition_of(one[0]) for later, _ in said)]
    telling = [properties for _, properties in current if _says_standing(properties)]
    chosen = telling[-1] if telling else current[-1][1]
    return {name: chosen[name] for name in _STANDING if name in chosen}


def _says_standing(properties: Properties) -> bool:
    return any(name in properties and properties[name] != SAYS_NOTHING.get(name) for name in _STANDING)


def _fold_relationships(ordered: Sequence[Contribution]) -> dict[RelationshipKey, Properties]:
    said: dict[RelationshipKey, list[Said]] = defaultdict(list)
    for one in ordered:
        for key, properties in one.said.items():
            said[key].append((one.edition, properties))
    spoken = _speakers(ordered)
    return {
        key: fold_relationship(found)
        for key, found in said.items()
        if key.type not in _NEWEST_ONLY or found[-1][0] == spoken[key.type, key.start]
    }


def _speakers(ordered: Sequence[Contribution]) -> dict[tuple[str, NodeKey], Edition]:
    """For each type and start node, the newest document that names any end."""
    return {(key.type, key.start): one.edition for one in ordered for key in one.said}


def fold_relationship(said: Sequence[Said]) -> Properties:
    """A relationship's properties from what documents say of it, the oldest first."""
    folded: Properties = {}
    for _, properties in said:
        folded.update(properties)
    because = {reason for _, properties in said for reason in _list(properties.get("because"))}
    by_document = sorted((edition.sha256, str(properties.get("on", ""))) for edition, properties in said)
    folded["documents"] = [sha256 for sha256, _ in by_document]
    if because:
        folded["because"] = sorted(because)
    if any(on for _, on in by_document):
        folded["stated_on"] = [on for _, on in by_document]
    return folded


def _list(value: Value | None) -> list[str]:
    return value if isinstance(value, list) else []


def _prefer_named_ends(graph: Subgraph) -> None:
    """A gap's end that one document names needs no words for it from another."""
    for kind, words in (("HELD_BY", "holder_as_said"), ("NEEDED_BY", "recipient_as_said")):
        for key in graph.relationships:
            if key.type == kind and key.start in graph.nodes:
                graph.nodes[key.start].pop(words, None)
