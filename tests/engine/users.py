"""Starts processes that use an engine, and watches processes come and go."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]

# Seconds. Ample: what these tests wait for takes one or two on a quiet computer.
LIMIT = 40.0


@dataclass(frozen=True, slots=True)
class User:
    """A process of ours with an open engine."""

    process: subprocess.Popen[str]

    def pids(self) -> tuple[int, int]:
        """The processes of the engine and of its keeper, once the engine is open."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the user process ended before its engine was open"
        seen = json.loads(line)
        return seen["server"], seen["keeper"]

    def leave(self) -> None:
        self.process.communicate("\n", timeout=LIMIT)


@contextmanager
def user_of(folder: Path) -> Iterator[User]:
    """A process that opens the engine of the folder; it is ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.user", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield User(process)
        finally:
            process.kill()


def gone(pid: int) -> bool:
    """Whether the process has ended."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def within_limit(condition: Callable[[], bool]) -> bool:
    """Whether the condition becomes true in time."""
    deadline = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
