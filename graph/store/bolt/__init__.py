"""The adapter of the official `neo4j` driver; nothing outside this package imports it."""

from graph.store.bolt.connection import BoltTransaction, Connection

__all__ = ["BoltTransaction", "Connection"]
