"""Reading back what the graph holds of one document besides its reviews, inside the transaction that changes it."""

from dataclasses import dataclass, field
from typing import Any

from graph.store import Transaction
from graph.store.statements import load
from graph.writing.adding import added, statements_of
from graph.writing.stored import PACKAGE, statement_for, take_nodes, take_relationships
from graph.writing.subgraph import Contribution, Edition, NodeKey, Subgraph

_SHARED = ("Agency", "Role")
"""Labels of nodes that documents of different reviews state."""


@dataclass(slots=True)
class StoredDocument:
    """A document's own nodes, and the agencies and roles that it states or stated."""

    own: Subgraph
    shared: Subgraph
    others: list[Contribution] = field(default_factory=list)
    """What other documents state of those agencies and roles that have to be worked out from all of them."""
    settled: Subgraph = field(default_factory=Subgraph)
    """The other agencies and roles as they ought to be, with what ties them: it takes no more than the document."""


def document_subgraph(tx: Transaction, sha256: str, part: Contribution | None, *, held: bool) -> StoredDocument:
    """What the graph holds of a document, besides its reviews.

    Args:
        tx: the transaction.
        sha256: the document.
        part: what it states from now on, if anything.
        held: whether the graph holds the document at all.
    """
    found = StoredDocument(_own(tx, sha256) if held else Subgraph(), Subgraph())
    for label in _SHARED:
        stated = _stated(tx, label, sha256) if held else set[str]()
        uids = sorted(stated | {key.uid for key in (part.statements if part else ()) if key.label == label})
        if uids:
            _add_shared(tx, found, label, uids, sha256, part, held=held)
    return found


def _own(tx: Transaction, sha256: str) -> Subgraph:
    own, uid = Subgraph(), f"document:{sha256}"
    for name in ("document", "passages", "extract", "review-records"):
        take_nodes(own, tx.run(load(PACKAGE, name), uid=uid))
    take_relationships(own, tx.run(load(PACKAGE, "own-relationships"), uid=uid))
    return own


def _stated(tx: Transaction, label: str, sha256: str) -> set[str]:
    return {row["uid"] for row in tx.run(statement_for("stated", label), uid=f"document:{sha256}")}


def _add_shared(
    tx: Transaction,
    found: StoredDocument,
    label: str,
    uids: list[str],
    sha256: str,
    part: Contribution | None,
    *,
    held: bool,
) -> None:
    shared = Subgraph()
    take_nodes(shared, tx.run(statement_for("nodes", label), uids=uids))
    if shared.nodes:
        take_relationships(shared, tx.run(statement_for("shared-relationships", label), uids=uids))
    unsettled = frozenset(shared.nodes)
    if part and not held:
        settled, unsettled = added(shared, part)
        found.settled.add(settled)
    if held:
        own = tx.run(statement_for("evidence", label), uids=uids, uid=f"document:{sha256}")
        take_relationships(shared, own)
    if unsettled:
        rows = tx.run(statement_for("statements", label), uids=sorted(key.uid for key in unsettled))
        take_relationships(shared, rows)
        found.others += _others(shared, unsettled, sha256, _editions(rows))
    found.shared.add(shared)


def _editions(rows: list[dict[str, Any]]) -> dict[str, Edition]:
    """The documents that state something, by sha256."""
    named = ((row["end_uid"].removeprefix("document:"), row) for row in rows)
    return {sha256: Edition(sha256, row["kind"], row["as_of"], row["published"]) for sha256, row in named}


def _others(
    shared: Subgraph, unsettled: frozenset[NodeKey], sha256: str, editions: dict[str, Edition]
) -> list[Contribution]:
    """The statements of other documents, as if they had been worked out from their records."""
    found = {other: Contribution(edition) for other, edition in editions.items() if other != sha256}
    for key, properties in shared.relationships.items():
        if key.start not in unsettled:
            continue
        if key.type == "STATED_IN":
            other = key.end.uid.removeprefix("document:")
            if other in found:
                found[other].statements[key.start] = properties
            continue
        for edition, said in statements_of(properties):
            if edition.sha256 in found:
                found[edition.sha256].said[key] = said
    return list(found.values())
