"""The server, as a person starts it: a process of its own over a folder, with accounts, and the memory of all its parts."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph.engine.folder import open_folder
from graph.engine.state import read_state
from webui.accounts import Gate, PeopleFile, Role

PASSWORD = "four words apart here"
STARTED = 120.0
"""Seconds in which the server must be there."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: its port, its processes by name, and the file that its log goes to."""

    port: int
    processes: dict[str, psutil.Process]
    log: Path


def people(data: Path, readers: int, editors: int) -> None:
    """Accounts for so many: ``reader 1``, ``editor 1`` and so on."""
    file = PeopleFile(data / "people.sqlite")
    known = {account.name for account in Gate(file).people.every()}
    wanted = [("admin", Role.ADMIN)]
    wanted += [(f"reader {number}", Role.READER) for number in range(1, readers + 1)]
    wanted += [(f"editor {number}", Role.EDITOR) for number in range(1, editors + 1)]
    for name, role in wanted:
        if name not in known:
            Gate(file).people.add(name, role, PASSWORD, by="the load test")
    file.close()


def command(*words: str | Path) -> list[str]:
    """The reviewgraph of this environment."""
    return [sys.executable, "-P", "-c", "from reviewgraph.cli import main; main()", *(str(word) for word in words)]


def surroundings(data: Path) -> dict[str, str]:
    """The environment without settings of whoever runs this, its data in a folder of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REVIEWGRAPH_")}
    return kept | {"REVIEWGRAPH_DATA": str(data), "REVIEWGRAPH_CORRECTIONS": str(data / "corrections.yaml")}


@contextmanager
def served(graph: Path, data: Path) -> Iterator[Server]:
    """The server over a graph during the block, on a free port; ended after it by its own process id."""
    log = data / "log.jsonl"
    words = command("serve", "--graph", graph, "--port", "0", "--accounts", "--log-format", "json")
    with log.open("wb") as lines:
        running = subprocess.Popen(
            words, cwd=ROOT, env=surroundings(data), stdout=subprocess.PIPE, stderr=lines, text=True
        )
    try:
        port = _port(running)
        yield Server(port, {"web": psutil.Process(running.pid), **_engine(graph)}, log)
    finally:
        running.terminate()
        running.wait(60)
        if running.stdout is not None:
            running.stdout.close()


def _port(running: "subprocess.Popen[str]") -> int:
    assert running.stdout is not None
    given_up = threading.Timer(STARTED, running.kill)
    given_up.start()
    line = running.stdout.readline()
    given_up.cancel()
    assert line.startswith("Serving on "), line
    return int(line.split()[2].rstrip("/").rpartition(":")[2])


def _engine(graph: Path) -> dict[str, psutil.Process]:
    state = read_state(open_folder(graph))
    assert state is not None
    keeper = psutil.Process(state.pid)
    return {"keeper": keeper, "engine": keeper.children()[0]}


def watched(server: Server, until: threading.Event, every: float = 1.0) -> dict[str, list[tuple[float, float]]]:
    """Minutes and resident MB of each process, until the event is set."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in server.processes}
    began = time.monotonic()
    while not until.wait(every):
        for name, process in server.processes.items():
            with suppress(psutil.NoSuchProcess):
                found[name].append(((time.monotonic() - began) / 60, process.memory_info().rss / 2**20))
    return found
