"""How often the graph was changed: the same number twice means that nothing was changed between."""

from graph.store import Store
from graph.store.statements import load


def turn(store: Store) -> int | None:
    """How many times the graph was changed; None where that is not known, which says nothing about changes."""
    number: int | None = store.read(load("queries.cypher", "page-turn"))[0]["number"]
    return number
