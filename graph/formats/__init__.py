"""The formats of graphs, and how one that an earlier version left is brought up to this one's."""

from graph.formats.migrating import due, migrate
from graph.formats.migrations import MIGRATIONS, Migration

__all__ = ["MIGRATIONS", "Migration", "due", "migrate"]
