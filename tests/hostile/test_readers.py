"""Whoever may only read changes nothing, by no statement and by no other door of the engine, on both engines."""

import base64
import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from graph import engine
from graph.engine import Engine
from graph.model.errors import StoreError
from graph.store import Store, open_store
from tests.hostile.writing_statements import ALL, COMMANDS, DATA, LANGUAGES, OUTSIDE
from tests.rig import Neo4jAccess

RULE = "CREATE CONSTRAINT hostile_thing IF NOT EXISTS FOR (n:Thing) REQUIRE n.uid IS UNIQUE"
SEED = "CREATE (:Thing {uid: 'seed'})-[:TIE {since: 0}]->(:Other {uid: 'other'})"
NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.uid"
TIES = "MATCH (a)-[r]->(b) RETURN a.uid AS a, type(r) AS type, properties(r) AS properties, b.uid AS b ORDER BY a, b"
RULES = "SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties RETURN name, labelsOrTypes, properties ORDER BY name"


@pytest.fixture
def reader(store: Store, request: pytest.FixtureRequest) -> Iterator[Store]:
    store.install([RULE])
    store.write(lambda transaction: transaction.run(SEED))
    user: tuple[str, ...] = ()
    if store.engine == "Neo4j":
        access: Neo4jAccess = request.getfixturevalue("neo4j_access")
        user = (access.user, access.password)
    with open_store(store.address, *user, read_only=True) as opened:
        yield opened


def _held(store: Store) -> Any:
    return [store.read(NODES), store.read(TIES), sorted(map(str, store.read(RULES)))]


def test_no_statement_of_a_reader_changes_anything(store: Store, reader: Store) -> None:
    before, done = _held(store), []
    for statement in ALL:
        for way in (_read, _write, _install):
            try:
                way(reader, statement)
            except StoreError:
                continue
            done.append(statement)
        assert _held(store) == before, statement
    # What the engine lets through did nothing; no statement that writes is among it.
    assert set(done) <= _HARMLESS[store.engine]


_NONE_OF_THAT_NAME = "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"
_HARMLESS = {
    "ArcadeDB": {
        _NONE_OF_THAT_NAME,
        "PROFILE CREATE (:Thing {uid: 'a'})",  # explained, and not run
        "CALL apoc.util.sleep(1)",
        "CALL algo.pagerank()",
    },
    "Neo4j": {
        _NONE_OF_THAT_NAME,
        "CALL db.clearQueryCaches()",
        "CALL tx.setMetaData({a: 1})",
        # A file is no part of the graph. Whoever runs the server can forbid it; no statement of ours holds it.
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    },
}


def _read(reader: Store, statement: str) -> None:
    reader.read(statement)


def _write(reader: Store, statement: str) -> None:
    reader.write(lambda transaction: transaction.run(statement))


def _install(reader: Store, statement: str) -> None:
    reader.install([statement])


def test_a_writer_does_what_readers_may_not(store: Store) -> None:
    """Else the test above could not fail."""
    store.install([RULE])
    for statement in (DATA[0], "MATCH (n:Thing) SET n.uid = 'other'", "MATCH (n) DETACH DELETE n"):
        before = _held(store)
        _write(store, statement)
        assert _held(store) != before


def test_not_even_a_writer_reaches_outside(embedded_store: Store) -> None:
    for statement in OUTSIDE:
        if "sleep" not in statement and "algo" not in statement and "apoc.merge" not in statement:
            with pytest.raises(StoreError):
                _write(embedded_store, statement)


def test_the_engines_other_door_is_shut_to_readers_and_to_strangers(embedded_store: Store) -> None:
    embedded_store.install([RULE])
    embedded_store.write(lambda transaction: transaction.run(SEED))
    before = _held(embedded_store)
    running = engine.start(Path(embedded_store.address))
    try:
        for user in ((running.access.reader, running.access.reader_password), ("root", "guess"), None):
            for language, command in LANGUAGES:
                body = {"language": language, "command": command}
                assert _refused(running, "/api/v1/command/reviews", body, user), (language, command)
                assert _refused(running, "/api/v1/query/reviews", body, user), (language, command)
            for command in COMMANDS:
                assert _refused(running, "/api/v1/server", {"command": command}, user), command
        assert _held(embedded_store) == before
    finally:
        running.close()


def _refused(running: Engine, path: str, body: dict[str, str], user: tuple[str, str] | None) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", _port(running), timeout=20.0)
    key = base64.b64encode(":".join(user).encode()).decode() if user else ""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Basic {key}"} if user else {})
    connection.request("POST", path, json.dumps(body), headers)
    with connection.getresponse() as response:
        response.read()
    connection.close()
    return response.status >= 400


def _port(running: Engine) -> int:
    listening = psutil.Process(running.access.server_pid).net_connections("tcp")
    ports = {each.laddr.port for each in listening if each.status == psutil.CONN_LISTEN}
    (port,) = ports - {running.access.bolt_port}
    return int(port)
