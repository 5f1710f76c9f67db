"""Starts commands, finds the processes of a graph's folder, and ends one of them without a word, as a crash would."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

import psutil

from graph.engine.folder import DataFolder
from graph.engine.orphan import engines_of
from graph.engine.runtime import JAVA_SETTING, locate
from tests.reliability.kills.nursery import COMPLAINED, ENDED, SAID, Nursery

LIMIT = 180.0
"""Seconds within which whatever was disturbed has to come to an end by itself."""


class Victim(StrEnum):
    """What is ended."""

    COMMAND = "the command"
    ENGINE = "the engine"
    KEEPER = "the engine's keeper"
    ALL = "all of them at once"


class Command:
    """A ``reviewgraph`` command that runs in a folder; what it says goes into files there."""

    def __init__(self, births: Nursery, folder: Path, settings: Mapping[str, str], *arguments: str) -> None:
        self._folder = folder
        for name in (SAID, COMPLAINED, ENDED):
            (folder / name).unlink(missing_ok=True)
        self.pid = births.start(folder, settings, arguments)
        self._process = psutil.Process(self.pid) if psutil.pid_exists(self.pid) else None

    @property
    def running(self) -> bool:
        with suppress(psutil.Error):
            return bool(self._process and self._process.is_running() and self._process.status() != psutil.STATUS_ZOMBIE)
        return False

    @property
    def code(self) -> int | None:
        """What it ended with; None where it did not end by itself."""
        found = self._read(ENDED)
        return int(found) if found else None

    @property
    def said(self) -> str:
        return self._read(SAID)

    @property
    def complained(self) -> str:
        return self._read(COMPLAINED)

    def _read(self, name: str) -> str:
        path = self._folder / name
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def terminate(self) -> None:
        """Ask it to end, as what stops services does."""
        with suppress(psutil.Error):
            if self._process:
                self._process.terminate()

    def finished(self) -> bool:
        """Wait for its end; False where it had to be ended."""
        if self._process is None:
            return True
        try:
            self._process.wait(LIMIT)
        except psutil.TimeoutExpired:
            self._process.kill()
            return False
        return True


def kill(victim: Victim, command: Command, folders: tuple[Path, ...]) -> int:
    """End it; how many processes that were: none, where it was not there yet or any more."""
    keepers = [one for folder in folders for one in keeper_of(folder)]
    engines = [one for folder in folders for one in engines_of(_data(folder))]
    chosen = {
        Victim.COMMAND: lambda: _with_children(command.pid),
        Victim.ENGINE: lambda: engines,
        Victim.KEEPER: lambda: keepers,
        Victim.ALL: lambda: [*_with_children(command.pid), *keepers, *engines],
    }[victim]()
    killed = 0
    for process in chosen if command.running else ():
        with suppress(psutil.NoSuchProcess):
            process.kill()
            killed += 1
    return killed


def settle(*folders: Path) -> bool:
    """Wait until nothing of these folders runs any more; False where something does not end."""
    left = [one for folder in folders for one in (*keeper_of(folder), *engines_of(_data(folder)))]
    _, alive = psutil.wait_procs(left, timeout=60)
    for process in alive:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    return not alive


def graphs_in(folder: Path) -> tuple[Path, ...]:
    """The folders of graphs in a folder, drafts of them too."""
    return tuple(path.parent for path in folder.rglob("engine") if path.is_dir())


def end_keepers(folder: Path) -> None:
    """Let the engine of a folder go at once, where nobody needs a clean end: that takes two seconds."""
    for process in keeper_of(folder):
        with suppress(psutil.NoSuchProcess):
            process.kill()


@contextmanager
def quick_engine(folder: Path) -> Iterator[None]:
    """Engines start in half the time: their program is translated once and not improved, which long work wants.

    It is the same engine by its setting for a Java of one's own. On Windows nothing is changed.
    """
    if sys.platform == "win32":
        yield
        return
    own = folder / "java"
    own.write_text(f'#!/bin/sh\nexec "{locate(os.environ).java}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"\n')
    own.chmod(0o700)
    before = os.environ.get(JAVA_SETTING)
    os.environ[JAVA_SETTING] = str(own)
    try:
        yield
    finally:
        del os.environ[JAVA_SETTING]
        if before is not None:
            os.environ[JAVA_SETTING] = before


def _data(folder: Path) -> DataFolder:
    return DataFolder(Path(os.path.realpath(folder)))


def _with_children(pid: int) -> list[psutil.Process]:
    """The command and what reads for it, but not the keeper, which is a victim of its own."""
    with suppress(psutil.NoSuchProcess):
        own = psutil.Process(pid)
        return [own, *(child for child in own.children(recursive=True) if not _is_of_engine(child))]
    return []


def _is_of_engine(process: psutil.Process) -> bool:
    with suppress(psutil.Error):
        return any("graph.engine.keeper" in part or "ArcadeDBServer" in part for part in process.cmdline())
    return True


def keeper_of(folder: Path) -> list[psutil.Process]:
    """The keepers of a folder: one, or none."""
    where = os.path.realpath(folder)
    return _running(lambda line: "graph.engine.keeper" in line and where in line)


def _running(wanted: Callable[[list[str]], bool]) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter(["name"]):
        with suppress(psutil.Error):
            if "python" in (process.info["name"] or "").lower() and wanted(process.cmdline()):
                found.append(process)
    return found
