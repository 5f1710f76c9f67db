"""A part of the graph as a networkx graph whose values XML can carry, for GraphML and GEXF."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import networkx as nx

from graph.model.xml_text import clean
from queries.exports.graphs.part import GraphPart, Node, NodeKey, Value

Network: TypeAlias = "nx.MultiDiGraph[str]"
Plain = str | int | float | bool

_CALLED_BY = ("label", "title", "name", "subject", "heading", "reference", "text", "quote", "slug", "date")
"""Properties that a node can be called by, the best first."""
_LONGEST = 80
_OWN = frozenset({"label", "node_label", "uid"})
"""Attributes that every node gets; a property of such a name goes by another."""

# An identifier of GraphML is an NMTOKEN: letters, digits, and these marks.
_NO_TOKEN = re.compile(r"[^A-Za-z0-9_:-]")


def network_of(part: GraphPart) -> Network:
    """The part with a node per node and an edge per relationship, keyed ``r1``, ``r2`` … in the part's order.

    A node's key is ``Label:uid`` with any other character than letters, digits, ``_``, ``:`` and ``-`` as ``.2f.``
    (its code point in hexadecimal). Each node has ``label`` (to be read), ``node_label`` (its label in the graph),
    ``uid`` and its properties; a theme's own ``label`` goes by ``theme_label``. An edge's ``label`` is the type. A list
    is JSON text. A property that is a number on one kind of node and a text on another is text throughout. Characters
    that XML forbids are left out, and line ends are line feeds.
    """
    network: Network = nx.MultiDiGraph()
    as_text = _mixed(_named(node) for node in part.nodes)
    for node in part.nodes:
        held = {name: _plain(value, name in as_text) for name, value in sorted(_named(node).items())}
        own = {"label": called(node), "node_label": node.label, "uid": clean(node.uid)}
        network.add_node(key_of(node.key), **(own | held))
    as_text = _mixed(each.properties for each in part.relationships)
    for number, each in enumerate(part.relationships, start=1):
        held = {name: _plain(value, name in as_text) for name, value in sorted(each.properties.items())}
        network.add_edge(key_of(each.start), key_of(each.end), key=f"r{number}", **({"label": each.type} | held))
    return network


def key_of(key: NodeKey) -> str:
    """A node's key in the network: an NMTOKEN, different for every two nodes."""
    return _NO_TOKEN.sub(lambda found: f".{ord(found[0]):x}.", f"{key.label}:{key.uid}")


def called(node: Node) -> str:
    """What a person calls the node, not too long for a picture."""
    texts = (node.properties.get(name) for name in _CALLED_BY)
    text = " ".join(clean(next((text for text in texts if isinstance(text, str) and text.strip()), node.uid)).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _named(node: Node) -> dict[str, Value]:
    return {f"{node.label.lower()}_{name}" if name in _OWN else name: value for name, value in node.properties.items()}


def _mixed(properties: Iterable[Mapping[str, Value]]) -> set[str]:
    """The names whose values are of more than one type: an attribute has one type in both formats."""
    types: dict[str, set[type]] = {}
    for each in properties:
        for name, value in each.items():
            types.setdefault(name, set()).add(str if isinstance(value, list) else type(value))
    return {name for name, found in types.items() if len(found) > 1}


def _plain(value: Value, as_text: bool) -> Plain:
    if isinstance(value, str):
        return clean(value)
    if as_text or isinstance(value, list):
        return clean(json.dumps(value, ensure_ascii=False))
    return value
