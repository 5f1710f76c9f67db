"""Which settings hold secrets, so that programs which need none are started without them."""

from collections.abc import Mapping

_SECRET = frozenset({"REVIEWGRAPH_PASSWORD", "REVIEWGRAPH_READER_PASSWORD", "NEO4J_PASSWORD", "NEO4J_AUTH"})
"""Passwords of a Neo4j. The embedded engine has its own, and what reads documents opens no graph at all."""


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without them: what a process was started with can be looked up for as long as it lives."""
    return {name: value for name, value in environment.items() if name.upper() not in _SECRET}
