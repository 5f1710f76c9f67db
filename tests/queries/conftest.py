"""The hand-worked graphs, on each engine in turn."""

import pytest

from graph.store import Store
from tests.queries.graphs import build


@pytest.fixture
def small(store: Store) -> Store:
    """The graph of graphs/small.cypher."""
    return build(store, "small")
