"""Review records as nodes: what a document lists, with the marks by which papers of the same review are found."""

from graph.writing.marks import RULES, marks
from graph.writing.meeting import Entry, profiles_of
from graph.writing.subgraph import NodeKey, RelationshipKey, Subgraph


def listed(entry: Entry, records_digest: str) -> Subgraph:
    """A node for each review record of a document, with its marks, and what ties them to the document.

    ``made_from`` tells marks of these rules and records from others; ``unmarked.cypher`` puts it together likewise.
    """
    graph, own = Subgraph(), f"review-record:{entry.edition.sha256}"
    for one in profiles_of(entry):
        key = NodeKey("ReviewRecord", f"{own}/{one.review.id}")
        graph.nodes[key] = {**marks(one), "made_from": f"{RULES} {records_digest}"}
        graph.relationships[RelationshipKey("LISTS", entry.edition.key, key)] = {}
    return graph
