"""A store that is opened for reading refuses every change."""

from collections.abc import Iterator

import pytest

from graph.model.errors import StoreError
from graph.store import Store, open_store
from tests.rig import Neo4jAccess

SEED = "CREATE (:Thing {uid: 'seed'})"


@pytest.fixture
def embedded_reader(embedded_store: Store) -> Iterator[Store]:
    embedded_store.write(lambda transaction: transaction.run(SEED))
    with open_store(embedded_store.address, read_only=True) as reader:
        yield reader


@pytest.fixture
def neo4j_reader(neo4j_store: Store, neo4j_access: Neo4jAccess) -> Iterator[Store]:
    neo4j_store.write(lambda transaction: transaction.run(SEED))
    with open_store(neo4j_access.address, neo4j_access.user, neo4j_access.password, read_only=True) as reader:
        yield reader


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def reader(request: pytest.FixtureRequest) -> Store:
    chosen: Store = request.getfixturevalue(f"{request.param}_reader")
    return chosen


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Thing {uid: 'a'})",
        "MERGE (n:Thing {uid: 'a'}) RETURN n.uid AS uid",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.uid = 'other'",
        "MATCH (n) REMOVE n.uid",
        "MATCH (n) SET n:Other",
        "UNWIND [1] AS x CREATE (:Thing {uid: x})",
    ],
)
def test_every_change_is_refused(reader: Store, statement: str) -> None:
    with pytest.raises(StoreError, match="reading only"):
        reader.write(lambda transaction: transaction.run(statement))
    with pytest.raises(StoreError, match="reading only"):
        reader.read(statement)
    everything = "MATCH (n) RETURN n.uid AS uid, labels(n) AS labels"
    assert reader.read(everything) == [{"uid": "seed", "labels": ["Thing"]}]


def test_a_constraint_is_refused(reader: Store) -> None:
    with pytest.raises(StoreError, match="reading only"):
        reader.install(["CREATE CONSTRAINT never IF NOT EXISTS FOR (n:Never) REQUIRE n.uid IS UNIQUE"])


def test_it_reads_what_another_writes(embedded_store: Store, embedded_reader: Store) -> None:
    embedded_store.write(lambda transaction: transaction.run("CREATE (:Thing {uid: 'later'})"))
    found = embedded_reader.read("MATCH (n:Thing) RETURN n.uid AS uid ORDER BY uid")
    assert found == [{"uid": "later"}, {"uid": "seed"}]
    assert embedded_reader.read_only


def test_files_of_the_computer_cannot_be_read(embedded_store: Store) -> None:
    with pytest.raises(StoreError):
        embedded_store.write(lambda tx: tx.run("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"))
