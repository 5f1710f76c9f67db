"""A running child, as its starter sees it: asked, waited for, watched and ended."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from queue import Empty, SimpleQueue

import psutil

from graph.model.errors import ReviewgraphError
from graph.model.secrets_kept import without_secrets
from loaders.process.channel import Ready, receive, send

_HOME = Path(__file__).parents[2]
_START_LIMIT = 60.0
_POLITE_LIMIT = 2.0
_PROGRAMS_EVERY = 1.0
"""Seconds between two looks for programs that the child runs: a look goes through all processes of the computer."""

if sys.platform == "win32":
    _FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _FLAGS = 0


class Running:
    """One child. It is started at once; its first answer is waited for when it is needed."""

    def __init__(self, module: str) -> None:
        """Starts ``python -m module``, in a session of its own: Ctrl+C is for the user's process.

        Raises:
            ReviewgraphError: no process can be started.
        """
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by end()
        paths = os.pathsep.join(filter(None, (str(_HOME), os.environ.get("PYTHONPATH"))))
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program; no shell
                # -P: no module is ever taken from the working directory, which may hold the documents.
                [sys.executable, "-P", "-W", "ignore", "-m", module],
                env=without_secrets(os.environ) | {"PYTHONPATH": paths},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                creationflags=_FLAGS,
                start_new_session=True,
            )
        except OSError as error:
            self._errors.close()
            raise _not_started(str(error)) from error
        self._heard: SimpleQueue[object] = SimpleQueue()
        self._pid: int | None = None
        self._programs: list[psutil.Process] = []
        self._looked = 0.0
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def ready(self) -> None:
        """Waits until the child can read.

        Raises:
            ReviewgraphError: it ended, or takes longer than a minute.
        """
        if self._pid is not None:
            return
        try:
            greeting = self.answer(_START_LIMIT)
        except EOFError:
            greeting = None
        if not isinstance(greeting, Ready):
            why = self._last_words()
            self.end(at_once=True)
            raise _not_started(why)
        self._pid = greeting.pid

    def ask(self, request: object) -> None:
        """Sends a request.

        Raises:
            OSError: the child is gone.
        """
        assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
        send(self._process.stdin, request)

    def answer(self, seconds: float) -> object:
        """The child's next message; None if there is none within the seconds.

        Raises:
            EOFError: the child is gone.
        """
        try:
            message = self._heard.get(timeout=seconds)
        except Empty:
            return None
        if isinstance(message, EOFError):
            self._heard.put(message)
            raise message
        return message

    def memory(self) -> int:
        """Bytes in use by the child and the programs that it runs."""
        total = 0
        with contextlib.suppress(psutil.Error):
            child = psutil.Process(self._pid)
            if time.monotonic() - self._looked > _PROGRAMS_EVERY:
                self._looked = time.monotonic()
                self._programs = child.children(recursive=True)
            total += child.memory_info().rss
        for program in self._programs:
            with contextlib.suppress(psutil.Error):
                total += program.memory_info().rss
        return total

    def end(self, *, at_once: bool = False) -> str:
        """Ends the child and all that it runs; how it ended, in a word. An idle one takes leave by itself."""
        if not at_once:
            self._take_leave()
        how = self._kill()
        self._listener.join(_POLITE_LIMIT)
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        return how

    def _take_leave(self) -> None:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
            self._process.stdin.close()
            self._process.wait(_POLITE_LIMIT)

    def _kill(self) -> str:
        if self._process.poll() is None:
            programs: list[psutil.Process] = []
            with contextlib.suppress(psutil.Error):
                programs = psutil.Process(self._process.pid).children(recursive=True)
            self._process.kill()
            for program in programs:
                with contextlib.suppress(psutil.Error):
                    program.kill()
        return _ending(self._process.wait())

    def _listen(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - a pipe was asked for
        with contextlib.suppress(EOFError, OSError, ValueError):
            while True:
                self._heard.put(receive(self._process.stdout))
        self._heard.put(EOFError())

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "no answer")


def _ending(code: int) -> str:
    if code >= 0:
        return f"exit code {code:#x}" if code > 255 else f"exit code {code}"
    with contextlib.suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"


def _not_started(why: str) -> ReviewgraphError:
    return ReviewgraphError(
        f"The process that reads documents cannot be started ({why}).",
        remedy=f"Check that {sys.executable} may start programs on this computer.",
    )
