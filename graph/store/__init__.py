"""The one way to a database: an address in, rows of plain Python values out."""

from graph.store.errors import CommitInDoubtError
from graph.store.opening import open_store
from graph.store.store import Store, Transaction

__all__ = ["CommitInDoubtError", "Store", "Transaction", "open_store"]
