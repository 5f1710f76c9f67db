"""A second store, for open graphs: on the embedded engine, started once, and empty before each test that uses it."""

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.conftest import empty


@pytest.fixture(scope="session")
def running_target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The engine that open graphs are written into."""
    with open_store(tmp_path_factory.mktemp("target") / "open graph") as store:
        yield store


@pytest.fixture
def target(running_target: Store) -> Store:
    """An empty store; constraints of earlier tests may be there."""
    empty(running_target)
    return running_target
