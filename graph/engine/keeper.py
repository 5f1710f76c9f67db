"""The keeper: starts the engine of one folder, and stops it when the last lifeline of its users closes.

Run as `python -m graph.engine.keeper FOLDER`. It has one thread: the kernel ties the engine to the thread that started
it, and nothing can happen between two of its steps.
"""

import contextlib
import hmac
import logging
import os
import secrets
import selectors
import socket
import sys
import time
from pathlib import Path

import psutil

from graph.engine import lifeline
from graph.engine.exchange import finish
from graph.engine.folder import DataFolder, open_folder
from graph.engine.lifeline import Access, Line
from graph.engine.lock import FileLock
from graph.engine.orphan import end_orphans
from graph.engine.runtime import READER, ROOT, locate
from graph.engine.seal import break_seal, close_seal
from graph.engine.server import RunningServer, start_server, stopped
from graph.engine.state import HELD, KeeperState, remove_state, started, write_state
from graph.model.errors import EngineError

logger = logging.getLogger(__name__)

# Seconds.
LOCK_PATIENCE = 2.0
FIRST_USER_LIMIT = 10.0
GRACE = 1.0
HELLO_LIMIT = 2.0
TICK = 0.2


class Keeper:
    """Serves lifelines for one running engine."""

    def __init__(self, folder: DataFolder, listener: socket.socket, token: str) -> None:
        self._folder = folder
        self._listener = listener
        self._token = token
        self._lines: set[Line] = set()
        self._selector = selectors.DefaultSelector()
        self._selector.register(listener, selectors.EVENT_READ)
        self._leave_at = time.monotonic() + FIRST_USER_LIMIT
        self._last: Line | None = None

    def serve(self, server: RunningServer) -> None:
        """Until the last user is gone or the engine is."""
        greeting = lifeline.ready(_access(server))
        # Those who came while the engine was starting have waited: count from now.
        self._leave_at = time.monotonic() + FIRST_USER_LIMIT
        while self._lines or time.monotonic() < self._leave_at:
            self._turn(greeting)
            if server.process.poll() is not None:
                error = stopped(server.process.returncode, self._folder)
                logger.error("%s", error)
                self._tell(lifeline.failed(error))
                return

    def refuse(self, error: EngineError) -> None:
        """Tell whoever waits that the engine could not be started: the first, who may be slow, and others with it."""
        latest = time.monotonic() + FIRST_USER_LIMIT
        while not self._lines and time.monotonic() < latest:
            self._turn(lifeline.failed(error))
        # From here on a newcomer starts a keeper of its own: what was in the way may be mended.
        remove_state(self._folder)
        until = time.monotonic() + GRACE
        while time.monotonic() < until:
            self._turn(lifeline.failed(error))

    def stop_listening(self) -> None:
        """From here on a newcomer finds nobody and starts a keeper of its own."""
        self._selector.unregister(self._listener)
        self._listener.close()

    def _turn(self, greeting: dict[str, object]) -> None:
        for key, _ in self._selector.select(TICK):
            if key.data is None:
                self._admit(greeting)
            else:
                self._hear(key.data)

    def _admit(self, greeting: dict[str, object]) -> None:
        connection, _ = self._listener.accept()
        line = Line(connection)
        try:
            shown = str(line.receive(HELLO_LIMIT).get("token", ""))
            if not hmac.compare_digest(shown.encode(), self._token.encode()):
                raise EOFError
            line.send(greeting)
        except (OSError, EOFError):
            line.close()
            return
        self._dismiss_last()
        self._lines.add(line)
        self._selector.register(connection, selectors.EVENT_READ, line)

    def _hear(self, line: Line) -> None:
        """A user says goodbye, in which case the last one out stops the engine at once, or its connection ends."""
        polite = False
        with contextlib.suppress(EOFError, TimeoutError):
            polite = "goodbye" in line.receive(0.0)
        self._selector.unregister(line.connection)
        self._lines.discard(line)
        self._leave_at = time.monotonic() + (0.0 if polite else GRACE)
        if self._lines or not polite:
            line.close()
        else:
            # Left open: its closing, with this process, tells the last user that the engine has stopped.
            self._last = line

    def _dismiss_last(self) -> None:
        """Somebody came after the last user had said goodbye: the engine stays, and that user need not wait."""
        if self._last is not None:
            self._last.close()
            self._last = None

    def _tell(self, message: dict[str, object]) -> None:
        for line in self._lines:
            with contextlib.suppress(OSError):
                line.send(message)


def _access(server: RunningServer) -> Access:
    pid = server.process.pid
    return Access(
        bolt_port=server.ports.bolt,
        version=server.version,
        user=ROOT,
        password=server.password,
        reader=READER,
        reader_password=server.reader_password,
        server_pid=pid,
        server_started=started(psutil.Process(pid)),
    )


def keep(folder: DataFolder) -> int:
    """Hold the folder's lock, run its engine for its users, clean up; the exit code."""
    lock = FileLock(folder.lock)
    if not lock.acquire(LOCK_PATIENCE):
        return HELD
    try:
        remove_state(folder)
        end_orphans(folder)
        finish(folder)
        with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
            return _serve(folder, listener)
    finally:
        lock.release()


def _serve(folder: DataFolder, listener: socket.socket) -> int:
    token = secrets.token_urlsafe(32)
    keeper = Keeper(folder, listener, token)
    me = psutil.Process()
    write_state(folder, KeeperState(me.pid, started(me), listener.getsockname()[1], token))
    try:
        server = _started(folder)
    except EngineError as error:
        logger.error("%s", error)
        keeper.refuse(error)
        return 1
    try:
        keeper.serve(server)
    finally:
        keeper.stop_listening()
        remove_state(folder)
        server.stop()
        close_seal(folder)
    return 0


def _started(folder: DataFolder) -> RunningServer:
    try:
        break_seal(folder)
        try:
            return start_server(locate(os.environ), folder)
        except BaseException:
            close_seal(folder)
            raise
    except OSError as error:
        raise EngineError(
            f"The graph's files cannot be read or written: {error.strerror or error}.",
            where=str(folder.root),
            remedy="See that the disk has room, and that you may read and write every file there.",
        ) from error


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    return keep(open_folder(Path(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
