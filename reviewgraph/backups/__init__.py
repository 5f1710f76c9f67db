"""Backups of a collection: the graph with its corrections, added documents, accounts and log of changes."""

from reviewgraph.backups.companions import Places, places_beside
from reviewgraph.backups.restoring import restore
from reviewgraph.backups.saving import save

__all__ = ["Places", "places_beside", "restore", "save"]
