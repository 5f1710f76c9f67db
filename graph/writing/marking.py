"""Marks for documents that an earlier version wrote: so that later papers find them."""

from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing.applying import apply
from graph.writing.changes import changes
from graph.writing.marks import RULES
from graph.writing.review_records import listed
from graph.writing.stored import PACKAGE, entry_of_stored, take_turn
from graph.writing.subgraph import Subgraph

_BATCH = 200
"""Documents that one transaction gives marks."""


def mark_documents(store: Store) -> int:
    """Give every document its review records with their marks, where they lack; how many lacked them.

    Each batch is a transaction: one that is broken off goes on the next time.
    """
    done = 0
    while unmarked(store):
        done += store.write(_mark_some)
    return done


def unmarked(store: Store) -> bool:
    """Whether any document lacks them. Reading alone takes no turn: a graph that lacks nothing waits for nobody."""
    return bool(store.read(load(PACKAGE, "unmarked"), rules=RULES, many=1))


def _mark_some(tx: Transaction) -> int:
    take_turn(tx, "")
    rows = tx.run(load(PACKAGE, "unmarked"), rules=RULES, many=_BATCH)
    tx.run(load(PACKAGE, "remove-review-records"), uids=[f"document:{row['sha256']}" for row in rows])
    wanted = Subgraph()
    for row in rows:
        wanted.add(listed(entry_of_stored(row), row["records_digest"]))
    apply(tx, changes(Subgraph(), wanted), named={}, moved={})
    return len(rows)
