"""Documents read in a process of its own, one after the other, each within its limits."""

import contextlib
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.model.errors import DocumentError, ExtractionError
from graph.model.records import DocumentRecords
from loaders.pipeline import Checked
from loaders.process.channel import Done, Failed, Fault, Refused, Request
from loaders.process.limits import MB, Limits, ended, fault, too_deep, too_large, too_slow
from loaders.process.running import Running

_TICK = 0.1
"""Seconds between two looks at the memory in use."""
_FAMILIES = {family.__name__: family for family in (DocumentError, ExtractionError)}


class ReadingProcess:
    """A process that reads documents for this one. It is used over a batch, and replaced when it had to be stopped.

    Use it in a ``with``; after that no process is left. It belongs to one thread.
    """

    def __init__(self, limits: Limits | None = None, *, module: str = "loaders.process.child") -> None:
        self.limits = limits or Limits()
        self._module = module
        self._running: Running | None = None

    def __enter__(self) -> Self:
        """Starts the process, and does not wait for it.

        Raises:
            ReviewgraphError: no process can be started.
        """
        self._running = Running(self._module)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._end(at_once=kind is not None)

    def records(self, path: Path) -> DocumentRecords:
        """Everything that one file says.

        Raises:
            DocumentError: the file cannot be read, takes more than it may, or brings the process down.
            ReviewgraphError: the process cannot be started.
        """
        result = self._read(path, whole=False)
        return result.records if isinstance(result, Checked) else result

    def checked(self, path: Path) -> Checked:
        """Everything that one file says, and what became of each block; raises as ``records`` does."""
        result = self._read(path, whole=True)
        if isinstance(result, Checked):
            return result
        raise fault(path.name, "an answer without its account")

    def _read(self, path: Path, *, whole: bool) -> DocumentRecords | Checked:
        seconds = self.limits.seconds_for(_size(path))
        try:
            running = self._asked(Request(str(path), seconds, whole))
            answer = self._answer(running, path.name, seconds)
        except BaseException:
            self._end(at_once=True)
            raise
        if not isinstance(answer, Done | Refused):
            self._end(at_once=True)
            raise self._failure(answer, path.name)
        self._rest(running)
        if isinstance(answer, Done):
            return answer.result
        raise _FAMILIES.get(answer.family, DocumentError)(answer.message, where=answer.where, remedy=answer.remedy)

    def _asked(self, request: Request) -> Running:
        """The process, with the request sent; a new one where the old one is gone."""
        running = self._running or Running(self._module)
        self._running = running
        running.ready()
        try:
            running.ask(request)
        except OSError:
            running.end(at_once=True)
            self._running = running = Running(self._module)
            running.ready()
            running.ask(request)
        return running

    def _answer(self, running: Running, name: str, seconds: float) -> object:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                answer = running.answer(_TICK)
            except EOFError:
                raise ended(name, running.end(at_once=True)) from None
            if answer is not None:
                return answer
            if running.memory() > self.limits.memory_mb * MB:
                raise too_large(name, self.limits)
        raise too_slow(name, seconds)

    def _rest(self, running: Running) -> None:
        """A process that a large document swelled is not kept, lest the next one pays for it."""
        if running.memory() > self.limits.memory_mb * MB // 2:
            self._end()

    def _failure(self, answer: object, name: str) -> DocumentError:
        if not isinstance(answer, Failed):
            return fault(name, "an answer that is none")
        if answer.fault is Fault.MEMORY:
            return too_large(name, self.limits)
        return too_deep(name) if answer.fault is Fault.DEPTH else fault(name, answer.what)

    def _end(self, *, at_once: bool = False) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.end(at_once=at_once)


def _size(path: Path) -> int:
    """Bytes; nought where there is no such file, which the reader says better."""
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0
