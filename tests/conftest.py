"""Stores for the tests: each engine is started once a session, and emptied before each test that uses it."""

import os
from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.rig import Neo4jAccess, RigUnavailableError, neo4j_rig

DELETE_SOME = "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted"
COUNT = "MATCH (n) RETURN count(n) AS nodes"


def empty(store: Store) -> None:
    """Delete every node and relationship; constraints stay."""
    while store.write(lambda transaction: transaction.run(DELETE_SOME))[0]["deleted"]:
        pass


@pytest.fixture(scope="session")
def running_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The session's embedded engine. Tests use `embedded_store`, which is empty."""
    with open_store(tmp_path_factory.mktemp("embedded") / "graph of tests") as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_access(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAccess]:
    """Address, user and password of the session's Neo4j; without one the test is skipped, or in CI fails."""
    try:
        with neo4j_rig(tmp_path_factory.mktemp("neo4j") / "home") as access:
            yield access
    except RigUnavailableError as error:
        if os.environ.get("CI"):
            pytest.fail(f"no Neo4j in CI: {error}")
        pytest.skip(f"no Neo4j: {error}")


@pytest.fixture(scope="session")
def running_neo4j(neo4j_access: Neo4jAccess) -> Iterator[Store]:
    """The session's Neo4j. Tests use `neo4j_store`, which is empty."""
    with open_store(neo4j_access.address, neo4j_access.user, neo4j_access.password) as store:
        if store.read(COUNT) != [{"nodes": 0}]:
            pytest.fail(f"{store.address} is not empty, and these tests delete everything: give NEO4J_URI another one")
        yield store
        empty(store)


@pytest.fixture
def embedded_store(running_embedded: Store) -> Store:
    """An empty graph on the embedded engine; constraints of earlier tests may be there."""
    empty(running_embedded)
    return running_embedded


@pytest.fixture
def neo4j_store(running_neo4j: Store) -> Store:
    """An empty graph on Neo4j; constraints of earlier tests may be there."""
    empty(running_neo4j)
    return running_neo4j


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty graph, on each engine in turn."""
    chosen: Store = request.getfixturevalue(f"{request.param}_store")
    return chosen
