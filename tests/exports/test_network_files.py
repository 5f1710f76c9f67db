"""GraphML and GEXF: valid XML whatever the texts hold, and the same graph when read back."""

import io
import re
from collections import Counter
from collections.abc import Callable
from typing import IO, Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.model.schema import LABELS, RELATIONSHIPS
from graph.model.xml_text import clean
from queries.exports.graphs.gexf import write_gexf
from queries.exports.graphs.graphml import write_graphml
from queries.exports.graphs.network import called, key_of, network_of
from queries.exports.graphs.part import GraphPart, NodeKey, part_of
from tests.exports.material import HOSTILE, hostile, node, two_reviews

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://www.gexf.net/1.2draft}"

Write = Callable[[GraphPart, IO[bytes]], None]


def _written(write: Write, part: GraphPart) -> bytes:
    file = io.BytesIO()
    write(part, file)
    return file.getvalue()


def _plain(network: Any) -> tuple[dict[str, Any], Counter[str]]:
    """Nodes with their attributes, and how often each edge is there; the readers add ``id`` and ``networkx_key``."""
    added = {"id", "networkx_key"}
    edges = [
        (start, end, sorted((name, repr(value)) for name, value in data.items() if name not in added))
        for start, end, data in network.edges(data=True)
    ]
    return {key: dict(data) for key, data in network.nodes(data=True)}, Counter(map(repr, edges))


@pytest.mark.parametrize("part", [hostile(), two_reviews(), GraphPart((), ())], ids=["hostile", "two", "empty"])
def test_both_formats_read_back_as_the_same_graph(part: GraphPart) -> None:
    expected = _plain(network_of(part))
    assert len(expected[0]) == len(part.nodes)
    graphml = nx.read_graphml(io.BytesIO(_written(write_graphml, part)), force_multigraph=True)
    assert _plain(graphml) == expected
    gexf = nx.read_gexf(io.BytesIO(_written(write_gexf, part)))
    assert _plain(gexf) == expected


def test_what_a_network_holds_is_what_the_graph_holds() -> None:
    network = network_of(hostile())
    assert network.number_of_nodes() == len(hostile().nodes)
    assert network.number_of_edges() == len(hostile().relationships)
    theme = network.nodes["Theme:theme:t"]
    assert theme == {
        "label": "Tëa & 'cake'",
        "node_label": "Theme",
        "uid": "theme:t",
        "slug": "t",
        "theme_label": "Tëa & 'cake'",
        "definition": 'Of <tea> and "cake"',
    }
    # A number in documents and a text in steps: an attribute has one type.
    assert network.nodes["Document:document:d"]["notes"] == "0"
    assert network.nodes["Document:document:d"]["pages"] == 3
    assert network.nodes["Step:step:1"]["shown"] == '["b", "a", "b"]'
    assert network.nodes["Passage:passage:p"]["recognised"] is True
    (edge,) = network.get_edge_data("Agency:agency:none", "Agency:agency:one-empty").values()
    assert edge == {"label": "SUCCEEDED_BY", "documents": '["d"]', "on": "2012-05", "stated_on": '["2012-05"]'}


def test_only_what_xml_forbids_is_lost() -> None:
    assert clean("a\x00b\x0b\x1fc\ufffe\uffffd\te\r\nf\rg\n😀\x7f\x85") == "abcd\te\nf\ng\n😀\x7f\x85"


@pytest.mark.parametrize("write", [write_graphml, write_gexf])
def test_the_files_are_valid_xml_and_always_the_same(write: Write) -> None:
    text = _written(write, hostile())
    assert text == _written(write, hostile())
    assert ElementTree.fromstring(text) is not None
    assert re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", text) is None
    assert not re.search("[\ufffe\uffff]", text.decode())


def test_graphml_keeps_the_rules_of_its_own() -> None:
    """http://graphml.graphdrawing.org/xmlns/1.0/graphml-structure.xsd: ids are NMTOKENs, unique in the graph."""
    root = ElementTree.fromstring(_written(write_graphml, hostile()))
    nodes = [each.attrib["id"] for each in root.iter(f"{GRAPHML}node")]
    edges = [each.attrib["id"] for each in root.iter(f"{GRAPHML}edge")]
    keys = {each.attrib["id"]: each.attrib for each in root.iter(f"{GRAPHML}key")}
    for ids in (nodes, edges):
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[A-Za-z0-9._:-]+", each) for each in ids)
    assert {end for each in root.iter(f"{GRAPHML}edge") for end in (each.attrib["source"], each.attrib["target"])} <= (
        set(nodes)
    )
    assert {each["attr.type"] for each in keys.values()} <= {"boolean", "int", "long", "float", "double", "string"}
    names = [(each["for"], each["attr.name"]) for each in keys.values()]
    assert len(set(names)) == len(names)
    assert {each.attrib["key"] for each in root.iter(f"{GRAPHML}data")} <= set(keys)
    assert [child.tag for child in root] == [f"{GRAPHML}key"] * len(keys) + [f"{GRAPHML}graph"]


def test_gexf_keeps_the_rules_of_its_own() -> None:
    """https://gexf.net/1.2/gexf-12draft-primer.pdf: typed attributes declared once, every value for one of them."""
    root = ElementTree.fromstring(_written(write_gexf, hostile()))
    assert "lastmodifieddate" not in root.find(f"{GEXF}meta").attrib  # type: ignore[union-attr]
    allowed = {"integer", "double", "float", "boolean", "long", "string", "liststring", "anyURI"}
    for kind, plural in (("node", "nodes"), ("edge", "edges")):
        (declared,) = [each for each in root.iter(f"{GEXF}attributes") if each.attrib["class"] == kind]
        attributes = [each.attrib for each in declared]
        assert {each["type"] for each in attributes} <= allowed
        assert len({each["title"] for each in attributes}) == len(attributes)
        ids = {each["id"] for each in attributes}
        values = [each.attrib for owner in root.iter(f"{GEXF}{plural}") for each in owner.iter(f"{GEXF}attvalue")]
        assert values
        assert {each["for"] for each in values} <= ids
    edges = [each.attrib["id"] for each in root.iter(f"{GEXF}edge")]
    assert len(set(edges)) == len(edges)


def test_no_property_is_a_word_that_the_formats_keep_for_themselves() -> None:
    kept = {"id", "pid", "start", "end", "parents", "spells", "slices", "viz", "weight", "type", "key", "mode"}
    properties = {name for label in LABELS.values() for name in label.properties}
    properties |= {name for kind in RELATIONSHIPS.values() for name in kind.properties}
    assert properties & kept == set()


def test_keys_differ_wherever_uids_do() -> None:
    keys = [key_of(NodeKey("Role", uid)) for uid in (*HOSTILE, "a/b", "a.2f.b", "a-b", "a_b", "é")]
    assert len(set(keys)) == len(keys)
    assert key_of(NodeKey("Role", "role:a/b")) == "Role:role:a.2f.b"


def test_a_node_is_called_by_what_people_call_it() -> None:
    assert called(node("agency:p", "Agency", name="Police", sector="police")) == "Police"
    assert called(node("document:d", "Document", name="d.pdf", title="The report")) == "The report"
    assert called(node("theme:odd", "Theme", slug="odd")) == "odd"
    assert called(node("learning_point:1", "Finding", text=" ")) == "learning_point:1"
    long = called(node("learning_point:2", "Finding", text="Words\nand " * 30))
    assert len(long) == 80
    assert long.startswith("Words and Words")
    assert long.endswith("…")


def test_a_part_is_in_one_order() -> None:
    part = two_reviews()
    assert part_of(reversed(part.nodes), reversed(part.relationships)) == part
