"""The embedded engine's process: how it is started, shared, watched and stopped. Nothing here speaks Cypher."""

from graph.engine.client import NAME, Engine, start

__all__ = ["NAME", "Engine", "start"]
