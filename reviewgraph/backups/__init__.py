"""Backups of a collection: the graph with its corrections, added documents, accounts and log of changes."""

from reviewgraph.backups.companions import Companions
from reviewgraph.backups.restoring import restore
from reviewgraph.backups.saving import save

__all__ = ["Companions", "restore", "save"]
