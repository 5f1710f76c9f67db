"""Small graphs worked by hand, each in a Cypher file of its own."""

from graph.store import Store
from graph.store.statements import load


def build(store: Store, name: str) -> Store:
    """The store, which must be empty, with the named graph in it."""
    statement = load("tests.queries.graphs", name)
    store.write(lambda transaction: transaction.run(statement))
    return store
