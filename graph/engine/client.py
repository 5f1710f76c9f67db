"""A process's share in the engine of a folder: joins the one that runs, or has a keeper start it."""

import contextlib
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil

import graph
from graph.engine import lifeline
from graph.engine.folder import DataFolder, open_folder
from graph.engine.lifeline import Access, Line
from graph.engine.orphan import end
from graph.engine.room import full_disk
from graph.engine.runtime import locate
from graph.engine.server import START_LIMIT, STOP_LIMIT
from graph.engine.state import HELD, KeeperState, read_state, started
from graph.engine.turns import Turns
from graph.engine.windows import NO_WINDOW, OWN_GROUP
from graph.model.errors import EngineError
from graph.model.secrets_kept import without_secrets

logger = logging.getLogger(__name__)

# Seconds: the engine's own limit, and time for a keeper that is still stopping and for our own to start.
JOIN_LIMIT = START_LIMIT + 2 * STOP_LIMIT
CONNECT_LIMIT = 2.0

NAME = "ArcadeDB"


class Engine:
    """A lifeline held to the engine of one folder. Closing the last one stops the engine; so does the process's end."""

    def __init__(self, folder: DataFolder, keeper: KeeperState, line: Line, access: Access) -> None:
        self.folder = folder.root
        self.logs = folder.logs
        self.access = access
        self.turns = Turns(folder)
        self._keeper = keeper
        self._line: Line | None = line
        self._failure: EngineError | None = None
        self._guard = threading.Lock()

    def __repr__(self) -> str:
        return f"Engine({str(self.folder)!r})"

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.access.bolt_port}"

    def failure(self, seconds: float = 0.0) -> EngineError | None:
        """What stopped the engine, or None while it runs; waits that long for bad news."""
        with self._guard:
            if self._failure is None and self._line is not None:
                self._failure = self._news(self._line, seconds)
            return self._failure

    def shortage(self) -> EngineError | None:
        """What to say where the disk of the folder is full, which is why the engine refuses things; else None."""
        return full_disk(self.folder)

    def close(self) -> None:
        """Let go; if nobody else uses the engine, it has stopped when this returns."""
        with self._guard:
            line, self._line = self._line, None
        if line is None:
            return
        with contextlib.suppress(OSError, EOFError, TimeoutError):
            line.send(lifeline.goodbye())
            while True:
                line.receive(2 * STOP_LIMIT)
        line.close()
        if not self._keeper.alive():
            self._end_server()

    def _news(self, line: Line, seconds: float) -> EngineError | None:
        try:
            return lifeline.failure_in(line.receive(seconds))
        except TimeoutError:
            return None
        except EOFError:
            self._end_server()
            return EngineError(
                "The process that keeps the engine was ended.",
                where=str(self.logs),
                remedy="Start again: what was committed is on the disk.",
            )

    def _end_server(self) -> None:
        """A keeper that was killed could not stop it, and not every kernel does."""
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self.access.server_pid)
            if abs(started(process) - self.access.server_started) < 2.0:
                end(process)


def start(path: Path) -> Engine:
    """The engine of the data folder, started if it is not running; returns when it is ready.

    Raises:
        EngineError: no runtime, an unsuitable folder, or the engine did not start.
    """
    locate(os.environ)
    folder = open_folder(path)
    deadline = time.monotonic() + JOIN_LIMIT
    keeper: subprocess.Popen[bytes] | None = None
    while time.monotonic() < deadline:
        if (engine := _join(folder, deadline)) is not None:
            return engine
        if keeper is None or keeper.poll() == HELD:
            keeper = _launch_keeper(folder)
        elif keeper.poll() is not None:
            break
        time.sleep(0.05)
    raise _not_started(folder)


def _not_started(folder: DataFolder) -> EngineError:
    """A keeper that ended without a word: on a full disk it can leave none, neither in its log nor for us to find."""
    if (full := full_disk(folder.root)) is not None:
        return full
    return EngineError(
        "The engine could not be started.", where=str(folder.keeper_log), remedy="The log there says why."
    )


def _join(folder: DataFolder, deadline: float) -> Engine | None:
    """The engine of a live keeper; None where there is no such keeper."""
    state = read_state(folder)
    if state is None or not state.alive():
        return None
    try:
        line = Line(socket.create_connection(("127.0.0.1", state.port), timeout=CONNECT_LIMIT))
    except OSError:
        return None
    try:
        line.send(lifeline.hello(state.token))
        message = _answer(line, state, deadline)
    except (OSError, EOFError):
        line.close()
        return None
    if (access := lifeline.access_in(message)) is not None:
        return Engine(folder, state, line, access)
    line.close()
    raise lifeline.failure_in(message) or EngineError("The keeper's answer is unknown.", where=str(folder.logs))


def _answer(line: Line, state: KeeperState, deadline: float) -> dict[str, object]:
    """The keeper answers once the engine is ready, or has failed."""
    while time.monotonic() < deadline:
        with contextlib.suppress(TimeoutError):
            return line.receive(1.0)
        if not state.alive():
            break
    raise EOFError


def _launch_keeper(folder: DataFolder) -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C in the user's terminal is for the user's process."""
    home = str(Path(graph.__file__).parents[1])
    paths = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    with folder.keeper_log.open("ab") as log:
        keeper = subprocess.Popen(  # noqa: S603 - our own program; no shell
            # -P: no module is ever taken from the data folder, which is the working directory.
            [sys.executable, "-P", "-m", "graph.engine.keeper", str(folder.root)],
            cwd=folder.root,
            env=without_secrets(os.environ) | {"PYTHONPATH": paths},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            creationflags=NO_WINDOW | OWN_GROUP,
            start_new_session=True,
        )
    # It outlives this call, and maybe this engine's use here: whenever it ends, somebody must take note.
    threading.Thread(target=keeper.wait, daemon=True).start()
    return keeper
