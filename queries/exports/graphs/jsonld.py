"""The graph as JSON-LD: PROV for documents and evidence, SKOS for themes, ORG for agencies, Dublin Core beside them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any
from urllib.parse import quote

from queries.exports.graphs.part import GraphPart, Node, NodeKey, Relationship, Value
from queries.exports.graphs.terms import CLASSES, CONTEXT, DATES, IN_ENGLISH, ORDERED, PROPERTIES, RELATIONSHIPS

Thing = dict[str, Any]

_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"),
    (re.compile(r"\d{4}-\d\d"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear"),
)


def write_jsonld(part: GraphPart, file: IO[bytes]) -> None:
    """Write the part in UTF-8 as one JSON object: its context, and its things one in a line.

    A node is a thing with the relationships that start at it. A relationship that carries properties is a thing of its
    own besides, an ``rdf:Statement``; one agency's succession by another is an ``org:ChangeEvent``.
    """
    file.write(b'{"@context": ' + _dumped(CONTEXT) + b',\n"@graph": [')
    for number, thing in enumerate(_things(part)):
        file.write((b",\n" if number else b"\n") + _dumped(thing))
    file.write(b"\n]}\n")


def iri(key: NodeKey) -> str:
    """A node's name: ``urn:reviewgraph:`` and its label and uid, percent-encoded."""
    return f"urn:reviewgraph:{key.label}:{quote(key.uid, safe='')}"


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _things(part: GraphPart) -> Iterator[Thing]:
    things = {node.key: _node(node) for node in part.nodes}
    further: list[Thing] = []
    numbers: dict[str, int] = {}
    for each in part.relationships:
        for term in _terms(each):
            _add(things[each.start], term, {"@id": iri(each.end)})
        if each.type == "SUCCEEDED_BY" or each.properties:
            thing = _statement(each, numbers)
            further.append(thing)
            if each.type == "SUCCEEDED_BY":
                _add(things[each.start], "org:changedBy", {"@id": thing["@id"]})
                _add(things[each.end], "org:resultedFrom", {"@id": thing["@id"]})
    yield from things.values()
    yield from further


def _node(node: Node) -> Thing:
    thing: Thing = {"@id": iri(node.key), "@type": [f"rg:{node.label}", *CLASSES.get(node.label, ())]}
    thing["rg:uid"] = node.uid
    return thing | _properties(node.properties, node.label)


def _terms(each: Relationship) -> tuple[str, ...]:
    return RELATIONSHIPS.get((each.type, each.end.label), (f"rg:{each.type}",))


def _statement(each: Relationship, numbers: dict[str, int]) -> Thing:
    start, end = iri(each.start), iri(each.end)
    name = f"urn:reviewgraph:relationship:{each.type}:{quote(f'{start} {end}', safe='')}"
    numbers[name] = numbers.get(name, 0) + 1
    thing: Thing = {
        "@id": name if numbers[name] == 1 else f"{name}:{numbers[name]}",
        "@type": ["rdf:Statement", f"rg:{each.type}"],
        "rdf:subject": {"@id": start},
        "rdf:predicate": {"@id": _terms(each)[0]},
        "rdf:object": {"@id": end},
    }
    if each.type == "SUCCEEDED_BY":
        thing["@type"].append("org:ChangeEvent")
        thing |= {"org:originalOrganization": {"@id": start}, "org:resultingOrganization": {"@id": end}}
    return thing | _properties(each.properties, each.type)


def _properties(properties: Mapping[str, Value], owner: str) -> Thing:
    found: Thing = {}
    for name, value in sorted(properties.items()):
        term = PROPERTIES.get((owner, name), f"rg:{name}")
        found[term] = _value(name, term, value)
    return found


def _value(name: str, term: str, value: Value) -> Any:
    if isinstance(value, list):
        items = [_value("", term, item) for item in value]
        return {"@list": items} if name in ORDERED else items
    if isinstance(value, float):
        # A number without a fraction would else be read as an integer.
        return {"@value": repr(value), "@type": "xsd:double"}
    if not isinstance(value, str):
        return value
    if term in IN_ENGLISH:
        return {"@value": value, "@language": "en-GB"}
    kind = next((kind for shape, kind in _DATES if name in DATES and shape.fullmatch(value)), None)
    return {"@value": value, "@type": kind} if kind else value


def _add(thing: Thing, term: str, value: Thing) -> None:
    thing.setdefault(term, []).append(value)
