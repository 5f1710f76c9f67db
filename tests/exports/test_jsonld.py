"""JSON-LD, read by rdflib as any program for linked data would read it."""

import io
import json

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, ORG, PROV, RDF, RDFS, SKOS, XSD

from graph.model.schema import LABELS, RELATIONSHIPS
from queries.exports.graphs import terms
from queries.exports.graphs.jsonld import iri, write_jsonld
from queries.exports.graphs.part import GraphPart, NodeKey, part_of
from tests.exports.material import HOSTILE, hostile, node, tie, two_reviews

# rdflib's own parser of JSON-LD makes one.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OWN = "urn:reviewgraph:terms:"


def _text(part: GraphPart) -> str:
    file = io.BytesIO()
    write_jsonld(part, file)
    return file.getvalue().decode()


def _triples(part: GraphPart) -> Graph:
    return Graph().parse(data=_text(part), format="json-ld")


def _node(label: str, uid: str) -> URIRef:
    return URIRef(iri(NodeKey(label, uid)))


def own(name: str) -> URIRef:
    return URIRef(OWN + name)


def test_a_tiny_graph_gives_these_triples_and_no_other() -> None:
    finding = node("learning_point:1", "Finding", text="Words.")
    passage = node("passage:1", "Passage", quote="Words.", page=3, recognised=True)
    document = node("document:1", "Document", title="Report", published="2012-05")
    ties = [tie("EVIDENCED_BY", finding, passage, documents=["1", "2"]), tie("IN", passage, document)]
    graph = _triples(part_of([finding, passage, document], ties))
    f, p, d = (_node(*each.key) for each in (finding, passage, document))
    statement = next(graph.subjects(RDF.type, RDF.Statement))
    documents = next(graph.objects(statement, own("documents")))
    expected = {
        (f, RDF.type, own("Finding")),
        (f, RDF.type, PROV.Entity),
        (f, own("uid"), Literal("learning_point:1")),
        (f, own("text"), Literal("Words.")),
        (f, PROV.wasDerivedFrom, p),
        (p, RDF.type, own("Passage")),
        (p, RDF.type, PROV.Entity),
        (p, own("uid"), Literal("passage:1")),
        (p, PROV.value, Literal("Words.")),
        (p, own("page"), Literal(3)),
        (p, own("recognised"), Literal(True)),
        (p, PROV.wasQuotedFrom, d),
        (d, RDF.type, own("Document")),
        (d, RDF.type, PROV.Entity),
        (d, RDF.type, DCTERMS.BibliographicResource),
        (d, own("uid"), Literal("document:1")),
        (d, DCTERMS.title, Literal("Report")),
        (d, DCTERMS.issued, Literal("2012-05", datatype=XSD.gYearMonth)),
        (statement, RDF.type, RDF.Statement),
        (statement, RDF.type, own("EVIDENCED_BY")),
        (statement, RDF.subject, f),
        (statement, RDF.predicate, PROV.wasDerivedFrom),
        (statement, RDF.object, p),
        (statement, own("documents"), documents),
    }
    assert [str(each) for each in Collection(graph, documents)] == ["1", "2"]
    # The list of two is four triples more.
    assert {each for each in graph if each[1] not in (RDF.first, RDF.rest)} == expected
    assert len(graph) == len(expected) + 4


def test_themes_agencies_roles_and_regions_speak_published_vocabularies() -> None:
    graph = _triples(two_reviews())
    sharing, police, chief = (
        _node("Theme", "theme:sharing"),
        _node("Agency", "agency:police"),
        _node("Role", "role:police/chief"),
    )
    assert (sharing, RDF.type, SKOS.Concept) in graph
    assert (sharing, SKOS.prefLabel, Literal("Sharing", lang="en-GB")) in graph
    assert (sharing, SKOS.notation, Literal("sharing")) in graph
    assert list(graph.subject_objects(SKOS.broader)) == [(sharing, _node("Theme", "theme:information"))]
    assert (police, RDF.type, ORG.Organization) in graph
    assert (police, ORG.subOrganizationOf, _node("Agency", "agency:parent")) in graph
    assert (chief, RDF.type, ORG.Post) in graph
    assert (chief, ORG.postIn, police) in graph
    assert (_node("Region", "region:north"), DCTERMS.isPartOf, _node("Region", "region:land")) in graph
    assert (_node("Region", "region:north"), RDFS.label, Literal("North", lang="en-GB")) in graph
    assert (_node("Review", "review:a"), DCTERMS.spatial, _node("Region", "region:north")) in graph
    assert (_node("Action", "action:a"), DCTERMS.subject, sharing) in graph
    # In two capacities: two statements of one triple.
    statements = list(graph.subjects(RDF.type, own("SAT_ON")))
    assert {str(next(graph.objects(each, own("capacity")))) for each in statements} == {"panel", "chair"}
    assert (chief, own("SAT_ON"), _node("Review", "review:a")) in graph


def test_a_succession_is_a_change_event() -> None:
    graph = _triples(hostile())
    old, new = _node("Agency", "agency:none"), _node("Agency", "agency:one-empty")
    (event,) = graph.objects(old, ORG.changedBy)
    assert (event, RDF.type, ORG.ChangeEvent) in graph
    assert (event, ORG.originalOrganization, old) in graph
    assert (event, ORG.resultingOrganization, new) in graph
    assert (new, ORG.resultedFrom, event) in graph
    assert (event, own("on"), Literal("2012-05", datatype=XSD.gYearMonth)) in graph


def test_hostile_texts_come_through_as_they_are() -> None:
    graph = _triples(hostile())
    for number, text in enumerate(HOSTILE):
        subject = _node("Finding", f"learning_point:{number}/{text}")
        assert [str(each) for each in graph.objects(subject, own("text"))] == [text]
    aliases = {str(each) for each in graph.objects(_node("Agency", "agency:all"), SKOS.altLabel)}
    assert aliases == {text for text in HOSTILE if text}
    assert [str(each) for each in Collection(graph, next(graph.objects(None, own("shown"))))] == ["b", "a", "b"]


def test_numbers_keep_their_types() -> None:
    graph = _triples(hostile())
    scores = {each for _, each in graph.subject_objects(own("score"))}
    assert scores == {Literal("1.0", datatype=XSD.double), Literal("0.1", datatype=XSD.double)}
    assert (_node("Document", "document:d"), own("pages"), Literal(3)) in graph


def test_every_node_and_relationship_is_there() -> None:
    part = two_reviews()
    graph = _triples(part)
    assert len(set(graph.subjects(own("uid"), None))) == len(part.nodes)
    for each in part.relationships:
        words = terms.RELATIONSHIPS.get((each.type, each.end.label), (f"rg:{each.type}",))
        for word in words:
            prefix, _, name = word.partition(":")
            assert (URIRef(iri(each.start)), URIRef(terms.CONTEXT[prefix] + name), URIRef(iri(each.end))) in graph


def test_the_context_stands_in_the_file() -> None:
    whole = json.loads(_text(two_reviews()))
    assert set(whole) == {"@context", "@graph"}
    assert all(isinstance(value, str) for value in whole["@context"].values())
    prefixes = {word.partition(":")[0] for thing in whole["@graph"] for word in thing if not word.startswith("@")}
    assert prefixes <= set(whole["@context"])


@pytest.mark.parametrize(
    ("key", "expected"), [(NodeKey("Role", "role:a b/é"), "urn:reviewgraph:Role:role%3Aa%20b%2F%C3%A9")]
)
def test_names_are_percent_encoded(key: NodeKey, expected: str) -> None:
    assert iri(key) == expected


def test_the_words_belong_to_the_schema() -> None:
    assert set(terms.CLASSES) <= set(LABELS)
    assert {(label, name) for label, name in terms.PROPERTIES if name not in LABELS[label].properties} == set()
    joins = {(kind.name, end) for kind in RELATIONSHIPS.values() for _, end in kind.joins}
    assert set(terms.RELATIONSHIPS) <= joins
