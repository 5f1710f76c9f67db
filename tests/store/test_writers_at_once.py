"""Writers at once, in one store or in several on the same graph, make nothing twice."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Barrier
from typing import Any

import pytest

from graph.store import Store, Transaction, open_store
from tests.rig import Neo4jAccess

UNIQUE = "CREATE CONSTRAINT writers_thing_uid IF NOT EXISTS FOR (n:WritersThing) REQUIRE n.uid IS UNIQUE"
WRITERS = 4
TIES = 40


def statement(cypher: str, **values: Any) -> Callable[[Transaction], list[dict[str, Any]]]:
    return lambda transaction: transaction.run(cypher, **values)


@pytest.fixture
def embedded_stores(embedded_store: Store) -> Iterator[list[Store]]:
    """Two on one folder, as two commands would have, each used by two writers."""
    with open_store(embedded_store.address) as second:
        yield [embedded_store, second] * 2


@pytest.fixture
def neo4j_stores(neo4j_store: Store, neo4j_access: Neo4jAccess) -> Iterator[list[Store]]:
    with ExitStack() as opened:
        address, user, password = neo4j_access.address, neo4j_access.user, neo4j_access.password
        second = opened.enter_context(open_store(address, user, password))
        yield [neo4j_store, second] * 2


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def stores(request: pytest.FixtureRequest) -> list[Store]:
    chosen: list[Store] = request.getfixturevalue(f"{request.param}_stores")
    chosen[0].install([UNIQUE])
    return chosen


def together(stores: list[Store], cypher: str) -> None:
    """Every writer runs the statement for every key, and all of them for the same key at the same moment."""
    gate = Barrier(WRITERS)

    def write(store: Store) -> None:
        for number in range(1, TIES + 1):
            gate.wait(60.0)
            store.write(statement(cypher, uid=str(number)))

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, stores))


def test_things_and_their_ties(stores: list[Store]) -> None:
    stores[0].write(statement("CREATE (:WritersThing {uid: 'hub'})"))
    together(
        stores,
        """
        MATCH (hub:WritersThing {uid: 'hub'}) MERGE (n:WritersThing {uid: $uid})
        MERGE (hub)-[:HAS]->(n) SET n.seen = coalesce(n.seen, 0) + 1
        """,
    )
    [found] = stores[0].read(
        "MATCH (:WritersThing {uid: 'hub'})-[tie:HAS]->(n:WritersThing) "
        "RETURN count(DISTINCT n) AS things, count(tie) AS ties, min(n.seen) AS least, max(n.seen) AS most"
    )
    assert found == {"things": TIES, "ties": TIES, "least": WRITERS, "most": WRITERS}


def test_ties_alone(stores: list[Store]) -> None:
    """Nothing else is written on which the writers could meet: the embedded engine by itself makes some ties twice."""
    stores[0].write(statement("UNWIND range(0, $last) AS i CREATE (:WritersThing {uid: toString(i)})", last=TIES))
    together(stores, "MATCH (a:WritersThing {uid: '0'}), (b:WritersThing {uid: $uid}) MERGE (a)-[:HAS]->(b)")
    found = stores[0].read("MATCH (:WritersThing)-[tie:HAS]->(:WritersThing) RETURN count(tie) AS ties")
    assert found == [{"ties": TIES}]
