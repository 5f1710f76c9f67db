"""Fresh graphs on either engine, each with a store of ours and the driver itself on the same warm engine."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import neo4j

from graph import engine
from graph.engine.folder import DATABASE
from graph.store import Store, open_store
from reviewgraph.loading import prepared
from tests.rig import neo4j_rig

Statements = list[tuple[str, list[dict[str, Any]]]]
"""Statements, each with its rows."""

_COUNTS = ("MATCH (n) RETURN count(n) AS many", "MATCH ()-[r]->() RETURN count(r) AS many")


@dataclass(frozen=True, slots=True)
class Bench:
    """A graph to measure on.

    ``read`` is the driver as the store's own reads use it, ``wrote`` as its writes do.
    """

    name: str
    store: Store
    reading: neo4j.Driver
    writing: neo4j.Driver
    database: str | None
    url: str = field(repr=False)
    """With user and password, as neomodel wants it."""

    def read(self, statement: str, **values: Any) -> list[dict[str, Any]]:
        """Rows straight from the driver, in a list."""
        with self.reading.session(database=self.database, default_access_mode=neo4j.READ_ACCESS) as session:
            return [record.data() for record in session.run(statement, values)]

    def write(self, statements: Statements) -> None:
        """Batches straight through the driver, all in one transaction.

        The driver's other ways are slower on the embedded engine, by far where a statement is its own transaction.
        """
        with self.writing.session(database=self.database) as session, session.begin_transaction() as transaction:
            for statement, rows in statements:
                transaction.run(statement, {"rows": rows}).consume()
            transaction.commit()

    def counts(self) -> tuple[int, int]:
        """Nodes and relationships."""
        nodes, relationships = (self.store.read(statement)[0]["many"] for statement in _COUNTS)
        return nodes, relationships


@contextmanager
def embedded(folder: Path) -> Iterator[Bench]:
    """A prepared, empty graph on the embedded engine."""
    with ExitStack() as stack:
        store = stack.enter_context(open_store(folder))
        own = engine.start(folder)
        stack.callback(own.close)
        access = own.access
        reading = stack.enter_context(_driver(own.address, access.reader, access.reader_password))
        writing = stack.enter_context(_driver(own.address, access.user, access.password))
        prepared(store)
        url = own.address.replace("://", f"://{access.user}:{access.password}@")
        yield Bench("embedded", store, reading, writing, DATABASE, url)


@contextmanager
def server(folder: Path) -> Iterator[Bench]:
    """A prepared, empty graph on a Neo4j of its own."""
    with ExitStack() as stack:
        access = stack.enter_context(neo4j_rig(folder))
        store = stack.enter_context(open_store(access.address, access.user, access.password))
        driver = stack.enter_context(_driver(access.address, access.user, access.password))
        prepared(store)
        url = access.address.replace("://", f"://{access.user}:{access.password}@")
        yield Bench("neo4j", store, driver, driver, None, url)


def _driver(address: str, user: str, password: str) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        address, auth=(user, password), notifications_min_severity="OFF", telemetry_disabled=True
    )


ENGINES: Mapping[str, Callable[[Path], AbstractContextManager[Bench]]] = MappingProxyType(
    {"embedded": embedded, "neo4j": server}
)
"""How a fresh graph is opened, by the engine's name."""
