"""What points into a part of the graph from outside it."""

from collections.abc import Collection

from graph.copying.reading import AT_ONCE
from graph.store import Store
from graph.store.statements import load
from graph.writing.subgraph import NodeKey


def into_reviews(store: Store, reviews: Collection[str]) -> list[NodeKey]:
    """What points at these reviews: documents, agencies, roles and walkthroughs."""
    statement, uids = load("queries.cypher", "export-into-reviews"), sorted(reviews)
    batches = [uids[at : at + AT_ONCE] for at in range(0, len(uids), AT_ONCE)]
    return [NodeKey(row["label"], row["uid"]) for batch in batches for row in store.read(statement, reviews=batch)]
