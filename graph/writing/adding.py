"""One more paper on agencies and roles that others state: what they become, without reading what each of those says.

A police force is stated by thousands of papers. What the graph says of it is the fold of all of them, and mostly one
more paper says the same again, or adds a name: then the fold of what is stored and of what is new is the fold of all.
Only where both say something, and not the same, does it matter which paper is the newest.
"""

from graph.writing.folding import SAYS_NOTHING, UNITED, fold_relationship, united
from graph.writing.statements import own_properties
from graph.writing.subgraph import Contribution, Edition, NodeKey, Properties, RelationshipKey, Subgraph, Value


def added(stored: Subgraph, part: Contribution) -> tuple[Subgraph, frozenset[NodeKey]]:
    """What stored agencies and roles, and what ties them, become when a paper states them for the first time.

    Args:
        stored: the agencies and roles, and the relationships that start at them, but for statements and passages.
        part: what the paper states.

    Returns:
        Those that become the same whatever the order of papers; and the others, for which it has to be known.
    """
    settled, unsettled = Subgraph(), set[NodeKey]()
    ties: dict[NodeKey, list[RelationshipKey]] = {}
    for key in stored.relationships:
        ties.setdefault(key.start, []).append(key)
    for node, properties in stored.nodes.items():
        joined = _node(node.label, properties, part.statements.get(node, {}))
        tied = {key: _tie(part.edition, stored.relationships[key], part.said.get(key)) for key in ties.get(node, [])}
        known = {key: held for key, held in tied.items() if held is not None}
        if joined is None or len(known) < len(tied):
            unsettled.add(node)
        else:
            settled.add(Subgraph({node: joined}, known))
    return settled, frozenset(unsettled)


def _node(label: str, stored: Properties, said: Properties) -> Properties | None:
    """The node's own properties; None where the newest of two answers counts."""
    joined: Properties = {}
    for name in own_properties(label):
        values = [properties[name] for properties in (stored, said) if name in properties]
        value = _value(name, values)
        if value is not None:
            joined[name] = value
        elif values:
            return None
    return joined


def _value(name: str, values: list[Value]) -> Value | None:
    if name in UNITED and values:
        return united(name, values)
    telling = [value for value in values if value != SAYS_NOTHING.get(name)] or values
    return telling[0] if telling and all(value == telling[0] for value in telling) else None


def _tie(edition: Edition, stored: Properties, said: Properties | None) -> Properties | None:
    """The relationship's properties; None where the newest of two answers counts."""
    if said is None:
        return stored
    if any(stored.get(name, value) != value for name, value in said.items()):
        return None
    return fold_relationship([*statements_of(stored), (edition, said)]) | _plainly(stored)


def _plainly(stored: Properties) -> Properties:
    return {name: value for name, value in stored.items() if name not in ("documents", "stated_on")}


def statements_of(properties: Properties) -> list[tuple[Edition, Properties]]:
    """What each document says of a relationship, read off it; of the documents themselves only the sha256 is known."""
    documents = _texts(properties.get("documents"))
    dates = _texts(properties.get("stated_on")) or [""] * len(documents)
    return [(Edition(sha256, ""), {"on": on} if on else {}) for sha256, on in zip(documents, dates, strict=True)]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
