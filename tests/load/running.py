"""The load itself: a thread for each reader and editor, one that loads, one that watches memory."""

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from tests.load.figures import Outcome, Took
from tests.load.papers import written
from tests.load.serving import PASSWORD, ROOT, Server, command, surroundings, watched
from tests.load.tasks import Editor, Things, addresses
from tests.load.visiting import Visitor


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a load is.

    Attributes:
        readers: people who open pages.
        editors: people who correct.
        documents: that a loader loads meanwhile.
        seconds: how long it goes on.
        first: the number of the first of these documents: one that was loaded before is no work.
        think: seconds from one page to the next, half as long at least and half as long again at most.
    """

    readers: int
    editors: int
    documents: int
    seconds: float
    think: float
    first: int = 1_000


@dataclass(slots=True)
class _Kept:
    """What all threads write into; a list takes what is appended by any."""

    pages: list[Took] = field(default_factory=list)
    edits: list[Took] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def put_under_load(
    server: Server, graph: Path, data: Path, plan: Plan, known: Things, reviews: Sequence[str]
) -> Outcome:
    """Do all of the plan at once, and give what came of it when the time is over and the loader is done."""
    over, kept, began = threading.Event(), _Kept(), perf_counter()
    memory: dict[str, list[tuple[float, float]]] = {}
    loader = _Loader(graph, data, plan.first, plan.documents)
    readers = signed_in(server, began, "reader", plan.readers)
    editors = [
        Editor(visitor, reviews[number :: plan.editors], number)
        for number, visitor in enumerate(signed_in(server, began, "editor", plan.editors))
    ]
    jobs: list[Callable[[], None]] = [lambda: memory.update(watched(server, over))]
    jobs += [partial(_reader, visitor, number, plan, known, kept, over) for number, visitor in enumerate(readers)]
    jobs += [partial(_editor, editor, plan, kept, over) for editor in editors]
    threads = [threading.Thread(target=_safely(job, kept), daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    loader.start()
    time.sleep(plan.seconds)
    loader.wait(max(60.0, plan.seconds))
    over.set()
    for thread in threads:
        thread.join(120)
    kept.errors += [f"the program wrote: {line}" for line in troubles(server.log)]
    return Outcome(kept.pages, kept.edits, memory, loader.loaded(), plan.documents, kept.errors)


def troubles(log: Path) -> list[str]:
    """The lines of the server's log that tell of an error."""
    return [line for line in log.read_text(encoding="utf-8").splitlines() if '"level": "error"' in line]


def _safely(job: Callable[[], None], kept: _Kept) -> Callable[[], None]:
    def run() -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001 - told with the outcome
            kept.errors.append(f"{type(error).__name__}: {error}")

    return run


def signed_in(server: Server, began: float, role: str, many: int) -> list[Visitor]:
    """So many people of a role, one after the other: whoever comes with many others at once is made to wait."""
    found = [Visitor(server.port, began) for _ in range(many)]
    for number, visitor in enumerate(found, 1):
        visitor.sign_in(f"{role} {number}", PASSWORD)
    return found


def _reader(visitor: Visitor, number: int, plan: Plan, known: Things, kept: _Kept, over: threading.Event) -> None:
    chance = Random(number)
    with closing(visitor):
        over.wait(chance.uniform(0, plan.think))  # people do not come at the same moment
        for what, address in addresses(known, chance):
            if over.is_set():
                break
            kept.pages.append(visitor.get(what, address)[0])
            over.wait(chance.uniform(0.5, 1.5) * plan.think)


def _editor(editor: Editor, plan: Plan, kept: _Kept, over: threading.Event) -> None:
    chance = Random(-editor.number)
    with closing(editor.visitor):
        for turn in editor.turns():
            if over.is_set():
                break
            kept.edits.append(turn()[0])
            over.wait(chance.uniform(0.5, 1.5) * plan.think)


class _Loader:
    """`reviewgraph load` of a folder of reports, as a process."""

    def __init__(self, graph: Path, data: Path, first: int, documents: int) -> None:
        self._papers = written(data / "papers", first, documents)
        self._graph, self._data, self._log = graph, data, data / "load.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("wb") as lines:
            self._process = subprocess.Popen(
                command("load", "--graph", self._graph, self._papers),
                cwd=ROOT, env=surroundings(self._data), stdout=lines, stderr=subprocess.STDOUT,
            )  # fmt: skip

    def wait(self, seconds: float) -> None:
        """Until it is done; after so long it is ended."""
        assert self._process is not None
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait(60)

    def loaded(self) -> int:
        """How many it says that it stored."""
        return self._log.read_text(encoding="utf-8").count("  stored: ")
