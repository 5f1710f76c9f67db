"""The SQLite file of accounts, sessions and changes: private, of one version, shared by threads and processes."""

import os
import queue
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from graph.model.errors import ReviewgraphError

FILE_NAME = "people.sqlite"

_VERSION = 1
_BUSY_SECONDS = 10.0
_PAUSE = 0.02
_BEGINNING = b"SQLite format 3\x00"


class PeopleError(ReviewgraphError):
    """The file of accounts and changes cannot be used."""


class PeopleFile:
    """The file, made if need be; only its owner may read it.

    Each piece of work has a connection for itself, so threads may share a ``PeopleFile``, and processes the file. Close
    it at the end.

    Args:
        path: where it is. Its folder is made if need be.

    Raises:
        PeopleError: it cannot be made or opened, is something else, or was made by a later version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: queue.SimpleQueue[sqlite3.Connection] = queue.SimpleQueue()
        _make_private(path)
        with self._wrapped():
            _patiently(self._set_up)

    def _set_up(self) -> None:
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            self._bring_up_to_date(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to ask with; rows have names."""
        with self._wrapped(), self._connection() as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are kept together or not at all; others wait meanwhile."""
        with self._wrapped(), self._connection() as connection, _transaction(connection):
            yield connection

    def secret(self) -> bytes:
        """What cookies are signed with: made once, the same for every process."""
        with self.changing() as connection:
            connection.execute("INSERT OR IGNORE INTO setting VALUES ('secret', ?)", (secrets.token_bytes(32),))
            found = connection.execute("SELECT value FROM setting WHERE name = 'secret'").fetchone()
        return bytes(found["value"])

    def close(self) -> None:
        """Let go of the file."""
        while not self._idle.empty():
            self._idle.get_nowait().close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._idle.get_nowait()
        except queue.Empty:
            connection = _open(self.path)
        try:
            yield connection
        except sqlite3.Error:
            connection.close()  # whatever state it is in, the next piece of work starts afresh
            raise
        except BaseException:
            self._idle.put(connection)
            raise
        else:
            self._idle.put(connection)

    @contextmanager
    def _wrapped(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise PeopleError(
                f"the file of accounts and changes cannot be used ({error}).",
                where=str(self.path),
                remedy="See that its folder can be written to and that the disk has room.",
            ) from error

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        with _transaction(connection):
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > _VERSION:
                raise PeopleError(
                    "a later version of reviewgraph made this file.",
                    where=str(self.path),
                    remedy="Use that version, or another folder with --data.",
                )
            if version == 0:
                for statement in _statements():
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {_VERSION}")


def _patiently(work: Callable[[], None]) -> None:
    """Try again while another process sets the same file up: SQLite does not wait for that by itself."""
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            work()
        except sqlite3.OperationalError as error:
            if (
                error.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
                or time.monotonic() > deadline
            ):
                raise
            time.sleep(_PAUSE)
        else:
            return


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "rb") as stream:
            beginning = stream.read(len(_BEGINNING))
        if not beginning or beginning == _BEGINNING:
            path.chmod(0o600)  # SQLite gives its files beside this one the same rights
            return
    except OSError as error:
        raise PeopleError(
            f"the file of accounts and changes cannot be made or opened ({error.strerror}).",
            where=str(path),
            remedy="Give a folder that you may write to with --data.",
        ) from error
    raise PeopleError("this is no file of accounts.", where=str(path), remedy="Give another folder with --data.")


def _open(path: Path) -> sqlite3.Connection:
    # A connection is used by one thread at a time, but not always by the same one.
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # a line of the log is on the disk before its change is made
    return connection


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements() -> Iterator[str]:
    """The schema's statements one by one; `executescript` would end the transaction that they are to be part of."""
    statement = ""
    for line in files("webui.accounts").joinpath("schema.sql").read_text(encoding="utf-8").splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
