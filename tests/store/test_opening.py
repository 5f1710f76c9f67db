"""Opening a server by its address, and what is said when it cannot be."""

import socket
from pathlib import Path

import pytest

from graph.engine import start
from graph.model.errors import EngineError, StoreError
from graph.store import Store, open_store
from graph.store.bolt import connection
from graph.store.opening import product
from tests.rig import Neo4jAccess


def test_nobody_there() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(StoreError, match=r"does not answer.*refused.*port are right") as caught:
            open_store(address, "neo4j", "wrong")
    assert caught.value.where == address
    assert not isinstance(caught.value, EngineError)
    assert "\n" not in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_access: Neo4jAccess) -> None:
    with pytest.raises(StoreError, match="user name or password") as caught:
        open_store(neo4j_access.address, neo4j_access.user, "wrong")
    assert "wrong" not in str(caught.value)


@pytest.mark.neo4j
def test_user_and_password_from_the_settings(neo4j_access: Neo4jAccess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_USER", neo4j_access.user)
    monkeypatch.setenv("REVIEWGRAPH_PASSWORD", neo4j_access.password)
    with open_store(neo4j_access.address) as store:
        assert store.engine == "Neo4j"
        assert store.version.startswith("5.")


@pytest.mark.neo4j
def test_a_database_that_is_not_there(neo4j_access: Neo4jAccess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_DATABASE", "nosuch")
    with pytest.raises(StoreError, match="REVIEWGRAPH_DATABASE"):
        open_store(neo4j_access.address, neo4j_access.user, neo4j_access.password)


@pytest.mark.neo4j
def test_a_question_that_takes_too_long(neo4j_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "STATEMENT_LIMIT", 1.0)
    with pytest.raises(StoreError, match="took too long"):
        neo4j_store.read("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS n")


def test_the_embedded_engine_answers_at_its_address_too(embedded_store: Store) -> None:
    engine = start(Path(embedded_store.address))
    try:
        with open_store(engine.address, engine.access.user, engine.access.password) as store:
            assert (store.engine, store.version) == ("ArcadeDB", embedded_store.version)
        with pytest.raises(StoreError, match="user name or password"):
            open_store(engine.address, engine.access.user, "wrong")
    finally:
        engine.close()


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        ("Neo4j/5.26.30", ("Neo4j", "5.26.30")),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", ("ArcadeDB", "26.10.2")),
        ("Other", ("Other", "unknown")),
    ],
)
def test_what_a_server_says_of_itself(agent: str, expected: tuple[str, str]) -> None:
    assert product(agent) == expected
