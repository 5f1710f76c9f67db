"""A store: reads and writes one graph, whichever engine holds it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from graph.engine import Engine
from graph.model.errors import EngineError, StoreError
from graph.store.bolt import Connection
from graph.store.errors import CommitInDoubtError, UnreachableError
from graph.store.retry import RaceError, with_retries

T = TypeVar("T")

# Seconds that the engine's keeper needs to notice that the engine is gone, and to say so.
NEWS_LIMIT = 2.0


class Transaction(Protocol):
    """What a unit of work gets to write with."""

    def run(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        """Run one statement with these parameters; its rows as plain Python values."""


class Store:
    """An open graph. Use it as a context manager; safe to share between threads.

    Attributes:
        engine: "ArcadeDB" or "Neo4j", the same for the embedded engine and for a server.
        version: the engine's version.
        address: the folder or the server's address, as opened.
        read_only: whether writes are refused.
    """

    def __init__(
        self,
        reading: Connection,
        writing: Connection | None,
        *,
        address: str,
        engine: str,
        version: str,
        embedded: Engine | None = None,
    ) -> None:
        self.address = address
        self.engine = engine
        self.version = version
        self.read_only = writing is None
        self._reading = reading
        self._writing = writing or reading
        self._embedded = embedded

    def __repr__(self) -> str:
        return f"<Store {self.engine} {self.version} at {self.address}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        """The rows of one statement that changes nothing, as plain Python values.

        Raises:
            StoreError: the statement was refused, took too long, or the database does not answer.
        """
        return self._attempt(lambda: self._reading.read(cypher, **values))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do the work in one transaction and return what it returns; all of it happens, or none.

        After a race with another writer the whole of it is done again, so it must do nothing but run statements; on
        the embedded engine there is one writer at a time, so it must not write through a store itself.

        Raises:
            CommitInDoubtError: the connection broke during the commit.
            StoreError: as for `read`. An error that the work itself raises passes as it is.
        """
        return self._attempt(lambda: self._write_once(work))

    def install(self, statements: Sequence[str]) -> None:
        """Run schema statements, each `IF NOT EXISTS`, in a transaction of its own each."""
        for statement in statements:
            self._attempt(partial(self._install_once, statement))

    @contextmanager
    def without_writers(self, turn: str, /, **values: Any) -> Iterator[None]:
        """Keep every other writer waiting during the block, which must not write itself.

        Args:
            turn: the statement that every writer begins with. On a server it runs in a transaction that stays open, so
                that others wait for it, and is undone; writers of the embedded engine wait for their turn anyway.
            values: its parameters.
        """
        if self._embedded is not None:
            with self._embedded.turns.taken():
                yield
        else:
            with self._writing.held(turn, **values):
                yield

    def close(self) -> None:
        """Let the connections go; the embedded engine stops if this was its last user."""
        self._reading.close()
        self._writing.close()
        if self._embedded is not None:
            self._embedded.close()

    def _write_once(self, work: Callable[[Transaction], T]) -> T:
        with self._turn(), self._writing.transaction(reading=self.read_only) as transaction:
            return work(transaction)

    def _install_once(self, statement: str) -> None:
        with self._turn():
            self._writing.run_alone(statement, reading=self.read_only)

    def _turn(self) -> AbstractContextManager[None]:
        """Writers of the embedded engine take turns; a server sees to it by itself."""
        return self._embedded.turns.taken() if self._embedded else nullcontext()

    def _attempt(self, work: Callable[[], T]) -> T:
        try:
            return with_retries(work)
        except RaceError as race:
            raise self._shortage() or race.error from race.__cause__
        except UnreachableError:
            if self._embedded is not None and (failure := self._embedded.failure(NEWS_LIMIT)) is not None:
                raise failure from None
            raise
        except CommitInDoubtError:
            raise
        except StoreError as error:
            if (shortage := self._shortage()) is not None:
                raise shortage from error
            raise

    def _shortage(self) -> EngineError | None:
        """What the embedded engine has run out of, where that is why it refuses what it is asked."""
        return self._embedded.shortage() if self._embedded is not None else None
