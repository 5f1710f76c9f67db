"""Connections of the official driver to one database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j

from graph.store.bolt.translation import wrapped
from graph.store.bolt.values import parameters, rows

# Seconds.
CONNECT_LIMIT = 10.0
STATEMENT_LIMIT = 60.0
HOLD_LIMIT = 3600.0
IDLE_LIMIT = 60.0


class BoltTransaction:
    """One transaction of the driver, with plain values both ways."""

    def __init__(self, transaction: neo4j.Transaction, where: str) -> None:
        self._transaction = transaction
        self._where = where

    def run(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        given = parameters(values)
        with wrapped(self._where):
            return rows(self._transaction.run(cypher, given))


class Connection:
    """A pool of connections to one database."""

    def __init__(self, url: str, user: str | None, password: str | None, database: str | None, where: str) -> None:
        self.where = where
        self._database = database
        with wrapped(where):
            self._driver = neo4j.GraphDatabase.driver(
                url,
                auth=(user, password or "") if user else None,
                connection_timeout=CONNECT_LIMIT,
                connection_acquisition_timeout=CONNECT_LIMIT * 2,
                # Firewalls cut idle connections without a word.
                liveness_check_timeout=IDLE_LIMIT,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="reviewgraph",
            )

    def check(self) -> str:
        """Make sure that the database answers and lets us in; the server's own name and version."""
        with wrapped(self.where):
            # A transaction with nothing in it, given up at once, shows that the database is there.
            with self._session(reading=True) as session, session.begin_transaction() as transaction:
                transaction.rollback()
            return self._driver.get_server_info().agent

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        """The rows of one statement that changes nothing.

        It is a transaction by itself, which the server begins and ends: one way there and back, where a transaction of
        ours takes two.
        """
        given = parameters(values)
        with wrapped(self.where), self._session(reading=True) as session:
            return rows(session.run(neo4j.Query(cypher, timeout=STATEMENT_LIMIT), given))

    @contextmanager
    def transaction(self, *, reading: bool) -> Iterator[BoltTransaction]:
        """A transaction, committed at the end of the block and rolled back by any error inside it."""
        with (
            wrapped(self.where),
            self._session(reading=reading) as session,
            session.begin_transaction(timeout=STATEMENT_LIMIT) as transaction,
        ):
            yield BoltTransaction(transaction, self.where)
            transaction.commit()

    @contextmanager
    def held(self, cypher: str, /, **values: Any) -> Iterator[None]:
        """Keep what one statement locks during the block, however long that takes, and undo it after."""
        with wrapped(self.where), self._session(reading=False) as session:
            transaction = session.begin_transaction(timeout=HOLD_LIMIT)
            BoltTransaction(transaction, self.where).run(cypher, **values)
            try:
                yield
            finally:
                transaction.rollback()

    def run_alone(self, cypher: str, *, reading: bool) -> None:
        """One statement in a transaction of its own, as schema statements want it."""
        with wrapped(self.where), self._session(reading=reading) as session:
            session.run(cypher).consume()

    def close(self) -> None:
        self._driver.close()

    def _session(self, *, reading: bool) -> neo4j.Session:
        mode = neo4j.READ_ACCESS if reading else neo4j.WRITE_ACCESS
        return self._driver.session(database=self._database, default_access_mode=mode)
