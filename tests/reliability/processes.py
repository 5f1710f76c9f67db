"""Finds the processes of a graph's folder and ends one of them without a word, as a power cut or a crash would."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import psutil

from graph.engine.folder import DataFolder

ROOT = Path(__file__).parents[2]


class Victim(StrEnum):
    """What is ended."""

    COMMAND = "the command"
    ENGINE = "the engine"
    KEEPER = "the engine's keeper"
    ALL = "all of them at once"


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """A ``reviewgraph`` command on the graph of a folder, in a process group of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "REVIEWGRAPH_GRAPH": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-c", "from reviewgraph.cli import main; main()", *arguments],
        cwd=folder.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def end(victim: Victim, command: subprocess.Popen[str], folder: Path) -> int:
    """Kill it; how many processes that were. None, where it was not there (yet, or any more)."""
    chosen = {
        Victim.COMMAND: lambda: _with_children(command.pid),
        Victim.ENGINE: lambda: _engine(folder),
        Victim.KEEPER: lambda: _keeper(folder),
        Victim.ALL: lambda: [*_with_children(command.pid), *_keeper(folder), *_engine(folder)],
    }[victim]()
    killed = 0
    for process in chosen:
        with suppress(psutil.NoSuchProcess):
            process.kill()
            killed += 1
    return killed


def settle(folder: Path) -> None:
    """Wait until nothing of the folder runs any more."""
    psutil.wait_procs([*_keeper(folder), *_engine(folder)], timeout=60)


def _with_children(pid: int) -> list[psutil.Process]:
    """The command and what reads for it, but not the keeper, which is a victim of its own."""
    with suppress(psutil.NoSuchProcess):
        own = psutil.Process(pid)
        return [own, *(child for child in own.children(recursive=True) if not _is_engine(child))]
    return []


def _is_engine(process: psutil.Process) -> bool:
    with suppress(psutil.Error):
        return any("graph.engine.keeper" in part or "ArcadeDBServer" in part for part in process.cmdline())
    return True


def _keeper(folder: Path) -> list[psutil.Process]:
    return _running(lambda line: "graph.engine.keeper" in line and os.path.realpath(folder) in line)


def _engine(folder: Path) -> list[psutil.Process]:
    tag = DataFolder(Path(os.path.realpath(folder))).tag
    return _running(lambda line: any(tag in part for part in line))


def _running(wanted: Callable[[list[str]], bool]) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if wanted(process.cmdline()):
                found.append(process)
    return found
