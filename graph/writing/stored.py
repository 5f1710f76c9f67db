"""Reading back what the graph holds of a document and of reviews, inside the transaction that changes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.model.errors import StoreError
from graph.model.records import DocumentRecords
from graph.store import Transaction
from graph.store.retry import RaceError
from graph.store.statements import load
from graph.writing import extracts
from graph.writing.meeting import Entry
from graph.writing.subgraph import Contribution, Edition, NodeKey, Properties, RelationshipKey, Subgraph

PACKAGE = "graph.writing"
_SHARED = ("Agency", "Role")
"""Labels of nodes that documents of different reviews state."""


def statement_for(name: str, label_or_type: str, *ends: str) -> str:
    """A statement with the names of the schema in it: a database takes only values as parameters, not names.

    ``LABEL`` in the file stands for the first name, or ``TYPE`` with ``START`` and ``END`` for a type and its ends.
    """
    text = load(PACKAGE, name)
    if ends:
        return (
            text.replace(":TYPE", f":{label_or_type}").replace(":START", f":{ends[0]}").replace(":END", f":{ends[1]}")
        )
    return text.replace(":LABEL", f":{label_or_type}")


def document_properties(tx: Transaction, sha256: str) -> Properties | None:
    """The properties of a document's node, or None."""
    rows = tx.run(statement_for("nodes", "Document"), uids=[f"document:{sha256}"])
    return dict(rows[0]["properties"]) if rows else None


def catalogue(tx: Transaction) -> dict[str, Entry]:
    """Every document with its review records, by sha256."""
    return {row["sha256"]: _entry(row) for row in tx.run(load(PACKAGE, "catalogue"))}


def _entry(row: dict[str, Any]) -> Entry:
    edition = Edition(row["sha256"], row["kind"], row["as_of"], row["published"])
    return Entry(edition, row["name"], extracts.reviews_from_json(row["reviews"]))


def records_of(tx: Transaction, documents: Iterable[str]) -> dict[str, DocumentRecords]:
    """The records of these documents (sha256), by sha256.

    Raises:
        RaceError: another writer took one out since the catalogue was read.
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
        _take_nodes(graph, tx.run(load(PACKAGE, name), uids=uids))
    for label in sorted({key.label for key in graph.nodes}):
        own = sorted(key.uid for key in graph.nodes if key.label == label)
        _take_relationships(graph, tx.run(statement_for("outgoing", label), uids=own))
    _take_relationships(graph, tx.run(load(PACKAGE, "into-reviews"), uids=uids))
    return graph


def supersedes_among(tx: Transaction, documents: Iterable[str]) -> Subgraph:
    """The SUPERSEDES between these documents (sha256)."""
    graph = Subgraph()
    uids = [f"document:{sha256}" for sha256 in sorted(documents)]
    _take_relationships(graph, tx.run(load(PACKAGE, "supersedes"), uids=uids))
    return graph


@dataclass(slots=True)
class StoredDocument:
    """A document's own nodes, and the agencies and roles that it states or stated."""

    own: Subgraph
    shared: Subgraph
    others: list[Contribution] = field(default_factory=list)
    """What other documents state of the same agencies and roles."""


def document_subgraph(
    tx: Transaction, sha256: str, touched: Iterable[NodeKey], catalogued: dict[str, Entry]
) -> StoredDocument:
    """What the graph holds of a document, besides its reviews.

    Args:
        tx: the transaction.
        sha256: the document.
        touched: agencies and roles that its new records state.
        catalogued: every document.
    """
    own, shared = Subgraph(), Subgraph()
    uid = f"document:{sha256}"
    for name in ("document", "passages", "extract"):
        _take_nodes(own, tx.run(load(PACKAGE, name), uid=uid))
    _take_relationships(own, tx.run(load(PACKAGE, "own-relationships"), uid=uid))
    for label in _SHARED:
        stated = tx.run(statement_for("stated", label), uid=uid)
        uids = sorted({row["uid"] for row in stated} | {key.uid for key in touched if key.label == label})
        _take_nodes(shared, tx.run(statement_for("nodes", label), uids=uids))
        for name in ("statements", "shared-relationships"):
            _take_relationships(shared, tx.run(statement_for(name, label), uids=uids))
        _take_relationships(shared, tx.run(statement_for("evidence", label), uids=uids, sha256=sha256))
    return StoredDocument(own, shared, _others(shared, sha256, catalogued))


def _others(shared: Subgraph, sha256: str, catalogued: dict[str, Entry]) -> list[Contribution]:
    """The statements of other documents, as if they had been worked out from their records."""
    found = {other: Contribution(entry.edition) for other, entry in catalogued.items() if other != sha256}
    for key, properties in shared.relationships.items():
        if key.type == "STATED_IN":
            other = key.end.uid.removeprefix("document:")
            if other in found:
                found[other].statements[key.start] = properties
            continue
        for other, said in _said(properties):
            if other in found:
                found[other].said[key] = said
    return [one for one in found.values() if one.statements or one.said]


def _said(properties: Properties) -> list[tuple[str, Properties]]:
    documents = _texts(properties.get("documents"))
    dates = _texts(properties.get("stated_on")) or [""] * len(documents)
    return [(sha256, {"on": on} if on else {}) for sha256, on in zip(documents, dates, strict=True)]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _take_nodes(graph: Subgraph, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        properties = dict(row["properties"])
        uid = properties.pop("uid")
        graph.nodes[NodeKey(row["label"], uid)] = properties


def _take_relationships(graph: Subgraph, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        start, end = NodeKey(row["start_label"], row["start_uid"]), NodeKey(row["end_label"], row["end_uid"])
        properties = dict(row["properties"])
        capacity = str(properties.get("capacity", "")) if row["type"] == "SAT_ON" else ""
        graph.relationships[RelationshipKey(row["type"], start, end, capacity)] = properties
