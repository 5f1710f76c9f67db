"""Reading back what the graph holds of a document and of reviews, inside the transaction that changes it."""

from collections.abc import Iterable
from typing import Any

from graph.model.errors import StoreError
from graph.model.records import DocumentRecords
from graph.store import Transaction
from graph.store.format import refuse_later_in
from graph.store.retry import RaceError
from graph.store.statements import load, load_for
from graph.writing import extracts
from graph.writing.marks import Mark, by_property
from graph.writing.meeting import Entry
from graph.writing.subgraph import Edition, NodeKey, Properties, RelationshipKey, Subgraph

PACKAGE = "graph.writing"


def statement_for(name: str, label_or_type: str, *ends: str) -> str:
    """One of this package's statements with the names of the schema in it."""
    return load_for(PACKAGE, name, label_or_type, *ends)


def document_properties(tx: Transaction, sha256: str) -> Properties | None:
    """The properties of a document's node, or None."""
    rows = tx.run(statement_for("nodes", "Document"), uids=[f"document:{sha256}"])
    return dict(rows[0]["properties"]) if rows else None


def take_turn(tx: Transaction, sha256: str) -> Properties | None:
    """Make every other writer wait; then the properties of the document's node, or None.

    Raises:
        StoreError: a later version has brought the graph to its own format meanwhile.
    """
    rows = tx.run(load(PACKAGE, "take-turn"), sha256=sha256, uid=f"document:{sha256}")
    refuse_later_in(tx)
    held = rows[0]["properties"]
    return dict(held) if held else None


def catalogue(tx: Transaction) -> dict[str, Entry]:
    """Every document with its review records, by sha256."""
    return {row["sha256"]: _entry(row) for row in tx.run(load(PACKAGE, "catalogue"))}


def listing(tx: Transaction, marks: Iterable[Mark]) -> list[Entry]:
    """Every document that lists a review record with any of these marks, with all its review records."""
    return [_entry(row) for row in tx.run(load(PACKAGE, "listed"), **by_property(marks))]


def entry_of_stored(properties: Properties) -> Entry:
    """A document with its review records, from the properties of its node."""
    return _entry({"as_of": None, "published": None, **properties})


def _entry(row: dict[str, Any]) -> Entry:
    edition = Edition(row["sha256"], row["kind"], row["as_of"], row["published"])
    return Entry(edition, row["name"], extracts.reviews_from_json(row["reviews"]))


def records_of(tx: Transaction, documents: Iterable[str]) -> dict[str, DocumentRecords]:
    """The records of these documents (sha256), by sha256.

    Raises:
        RaceError: another writer took one out since it was looked up.
    """
    uids = [f"extract:{sha256}" for sha256 in sorted(documents)]
    rows = tx.run(load(PACKAGE, "extracts"), uids=uids) if uids else []
    if len(rows) != len(uids):
        message = f"{len(uids) - len(rows)} of {len(uids)} documents are no longer there."
        raise RaceError(StoreError(message, remedy="Try again when nobody else is loading."))
    return {row["uid"].removeprefix("extract:"): extracts.from_json(row["records"]) for row in rows}


def reviews_subgraph(tx: Transaction, reviews: Iterable[str]) -> Subgraph:
    """These reviews (uids) with their cases and facts, and every relationship of theirs that the writer makes."""
    graph, uids = Subgraph(), sorted(reviews)
    if not uids:
        return graph
    for name in ("reviews", "of-reviews", "updates-of-reviews"):
        take_nodes(graph, tx.run(load(PACKAGE, name), uids=uids))
    for label in ("Review", "Update"):
        own = sorted(key.uid for key in graph.nodes if key.label == label)
        take_relationships(graph, tx.run(statement_for("outgoing", label), uids=own) if own else [])
    for name in ("outgoing-of-reviews", "into-reviews"):
        take_relationships(graph, tx.run(load(PACKAGE, name), uids=uids))
    return graph


def supersedes_among(tx: Transaction, documents: Iterable[str]) -> Subgraph:
    """The SUPERSEDES between these documents (sha256)."""
    graph = Subgraph()
    uids = [f"document:{sha256}" for sha256 in sorted(documents)]
    take_relationships(graph, tx.run(load(PACKAGE, "supersedes"), uids=uids) if uids else [])
    return graph


def reviews_reported(tx: Transaction, documents: Iterable[str]) -> dict[str, frozenset[str]]:
    """Uids of the reviews that each of these documents (sha256) reports."""
    uids, found = [f"document:{sha256}" for sha256 in sorted(documents)], dict[str, set[str]]()
    for row in tx.run(load(PACKAGE, "reports-of"), uids=uids) if uids else []:
        found.setdefault(row["sha256"], set()).add(row["review"])
    return {sha256: frozenset(reviews) for sha256, reviews in found.items()}


def take_nodes(graph: Subgraph, rows: list[dict[str, Any]]) -> None:
    """Put the nodes that these rows are into the graph."""
    for row in rows:
        properties = dict(row["properties"])
        uid = properties.pop("uid")
        graph.nodes[NodeKey(row["label"], uid)] = properties


def take_relationships(graph: Subgraph, rows: list[dict[str, Any]]) -> None:
    """Put the relationships that these rows are into the graph."""
    for row in rows:
        start, end = NodeKey(row["start_label"], row["start_uid"]), NodeKey(row["end_label"], row["end_uid"])
        properties = dict(row["properties"])
        capacity = str(properties.get("capacity", "")) if row["type"] == "SAT_ON" else ""
        graph.relationships[RelationshipKey(row["type"], start, end, capacity)] = properties
