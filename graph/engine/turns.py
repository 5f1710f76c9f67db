"""Writers of the embedded engine take turns, in all processes that use it.

Two transactions that MERGE the same relationship at the same moment can make two of it there, whatever the settings:
the engine reads the relationships of a node before it notices the other's commit. Taking turns costs little on one
computer, where a transaction takes milliseconds. (Neo4j locks both nodes, and needs none of this.)
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from graph.engine.folder import DataFolder
from graph.engine.lock import FileLock
from graph.model.errors import EngineError

#: Seconds. The longest transaction is one large document.
TURN_LIMIT = 120.0


class Turns:
    """One writer at a time: among threads by a lock in memory, among processes by one on a file."""

    def __init__(self, folder: DataFolder) -> None:
        self._where = str(folder.root)
        self._threads = threading.Lock()
        self._processes = FileLock(folder.write_lock)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the turn, and hold it during the block. Not again within itself.

        Raises:
            EngineError: another writer has held it for too long.
        """
        if not self._threads.acquire(timeout=TURN_LIMIT):
            raise self._too_long()
        try:
            if not self._processes.acquire(TURN_LIMIT, pause=0.002):
                raise self._too_long()
            try:
                yield
            finally:
                self._processes.release()
        finally:
            self._threads.release()

    def _too_long(self) -> EngineError:
        return EngineError(
            f"Another writer has been at work for more than {TURN_LIMIT:.0f} seconds.",
            where=self._where,
            remedy="Try again when it is done.",
        )
