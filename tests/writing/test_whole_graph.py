"""The whole graph as a pure function of the documents: order and repetition do not matter."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.records import DocumentRecords
from graph.writing.assembly import Loaded, whole_graph
from graph.writing.subgraph import NodeKey, RelationshipKey, Subgraph
from tests.writing import material
from tests.writing.chance import PAPERS

REVIEW = NodeKey("Review", "review:nscb-2009-1")
WRITE = NodeKey("Action", "action:nscb-2009-1/6-1-1")


def graph_of(*documents: DocumentRecords) -> Subgraph:
    return whole_graph(Loaded(one, "2026-11-21T09:00:00", "tests") for one in documents)


def ends(graph: Subgraph, kind: str, start: NodeKey) -> set[str]:
    return {key.end.uid for key in graph.relationships if key.type == kind and key.start == start}


def test_report_and_plan_are_one_review() -> None:
    graph = graph_of(material.report(), material.plan())
    assert [key for key in graph.nodes if key.label == "Review"] == [REVIEW]
    assert graph.nodes[REVIEW]["year"] == 2008
    assert graph.nodes[REVIEW]["year_basis"] == "incident"


def test_recommendation_printed_in_both_is_one_node_with_two_passages() -> None:
    graph = graph_of(material.report(), material.plan())
    asked = NodeKey("Recommendation", "recommendation:nscb-2009-1/6-1")
    assert len(ends(graph, "EVIDENCED_BY", asked)) == 2
    assert len(ends(graph, "STATED_IN", asked)) == 2


def test_passage_read_by_character_recognition_says_so_and_others_say_nothing() -> None:
    graph = graph_of(material.report(), material.plan())
    marked = {key.uid for key, said in graph.nodes.items() if said.get("recognised")}
    actions = [key for key in graph.nodes if key.label == "Action"]
    assert marked == {uid for action in actions for uid in ends(graph, "EVIDENCED_BY", action)} != set()
    assert all("recognised" not in said for key, said in graph.nodes.items() if key.uid not in marked)


def test_action_finds_the_recommendation_that_only_the_report_prints() -> None:
    graph = graph_of(material.report(), material.plan())
    asked = NodeKey("Recommendation", "recommendation:nscb-2009-1/norbury-police/1")
    assert len(ends(graph, "IMPLEMENTED_BY", asked)) == 1
    alone = graph_of(material.report())
    assert ends(alone, "IMPLEMENTED_BY", asked) == set()


def test_newer_edition_updates_and_keeps_history() -> None:
    graph = graph_of(material.plan(), material.later_plan())
    newer, older = (NodeKey("Document", f"document:{material.sha(name)}") for name in ("plan2.docx", "plan.docx"))
    assert RelationshipKey("SUPERSEDES", newer, older) in graph.relationships
    (write,) = (key for key in graph.nodes if key.label == "Action" and graph.nodes[key].get("ref") == "6.1.1")
    assert graph.nodes[write]["status"] == "completed"
    assert graph.relationships[RelationshipKey("STATED_IN", write, older)]["status"] == "pending"
    assert ends(graph, "LED_BY", write) == {
        "agency:norbury-safeguarding-children-board",
        "role:norbury-safeguarding-children-board/head-teacher",
    }


def test_fact_that_the_newer_edition_drops_stays() -> None:
    newer = material.later_plan()
    graph = graph_of(material.plan(), replace(newer, actions=newer.actions[:1]))
    dropped = [key for key in graph.nodes if key.label == "Action" and graph.nodes[key].get("section")]
    assert [ends(graph, "STATED_IN", key) for key in dropped] == [{f"document:{material.sha('plan.docx')}"}]


def test_why_an_agency_took_part() -> None:
    graph = graph_of(material.report(), material.plan())
    reasons = {
        key.start.uid: properties["because"]
        for key, properties in graph.relationships.items()
        if key.type == "TOOK_PART_IN"
    }
    assert reasons == {
        "agency:norbury-police": ["contributed", "information_gap", "missed_opportunity", "panel"],
        "agency:hill-primary-school": ["finding", "leads_action"],
    }


def test_end_of_a_gap_that_names_no_agency_is_words_only() -> None:
    graph = graph_of(material.report())
    (gap,) = (key for key in graph.nodes if key.label == "InformationGap")
    assert graph.nodes[gap]["recipient_as_said"] == "other agencies"
    assert "holder_as_said" not in graph.nodes[gap]
    assert ends(graph, "NEEDED_BY", gap) == set()
    assert ends(graph, "HELD_BY", gap) == {"agency:norbury-police"}
    assert NodeKey("Agency", "agency:other-agencies") not in graph.nodes


def test_agency_without_a_record_is_made_with_sector_other() -> None:
    graph = graph_of(material.report())
    assert graph.nodes[NodeKey("Agency", "agency:norbury-council")]["sector"] == "other"


def test_every_order_gives_the_same_graph() -> None:
    papers = [material.report(), material.plan(), material.later_plan(), material.tracker()]
    graphs = [graph_of(*order) for order in permutations(papers)]
    assert all(graph == graphs[0] for graph in graphs)


@settings(deadline=None, max_examples=60)
@given(papers=PAPERS, data=st.data())
def test_order_and_repetition_never_matter(papers: tuple[DocumentRecords, ...], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations([*papers, papers[0]]))
    assert graph_of(*shuffled) == graph_of(*papers)


@settings(deadline=None, max_examples=30)
@given(papers=PAPERS)
def test_every_relationship_joins_nodes_of_the_graph(papers: tuple[DocumentRecords, ...]) -> None:
    graph = graph_of(*papers)
    for key in graph.relationships:
        assert key.start in graph.nodes
        assert key.end in graph.nodes or key.end.label in {"Region", "Theme"}
