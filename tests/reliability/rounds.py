"""One round: something is done, something of it is ended at a random moment, and what is left is held to its word."""

import random
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph.copying import digest, opened_backup
from graph.model.errors import ReviewgraphError
from graph.model.schema import LABELS, schema_statements
from graph.store import Store, Transaction, open_store
from loaders.corrections import read_corrections
from tests.reliability.expected import Expected, finish
from tests.reliability.processes import Victim, end, settle, start

_LIMIT = 180.0
_STORED = re.compile(r"^(\S+): .*\n(?:  .*\n)*?  (?:stored: |no change)", re.MULTILINE)
_TRACE = "Traceback (most recent call last)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a round happens: a folder of its own, what is known of an undisturbed load, and graphs to begin with.

    Attributes:
        folder: empty; the graph is in ``graph``.
        documents: the folder of documents.
        wanted: what loading them gives.
        begun: a graph that holds no document yet.
        full: a graph that holds all of them.
    """

    folder: Path
    documents: Path
    wanted: Expected
    begun: Path
    full: Path

    @property
    def graph(self) -> Path:
        return self.folder / "graph"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a round: which processes were ended after how long, and everything that was not as promised."""

    killed: int
    after: float
    broken: tuple[str, ...]


Scenario = Callable[[Place, Victim, random.Random, float], Outcome]


def load(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    """A load into a graph that is there."""
    shutil.copytree(place.begun, place.graph)
    return _load(place, victim, chance, longest)


def first_start(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    """A load where there is nothing yet: the engine starts for the first time."""
    return _load(place, victim, chance, longest)


def _load(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    command = start(place.graph, "load", str(place.documents))
    said, killed, after = _disturbed(command, victim, chance, longest, place.graph)
    acknowledged = len(_STORED.findall(said.stdout))
    broken = list(said.broken)
    with open_store(place.graph) as store:
        store.install(schema_statements())
        found = digest(store)
        held = place.wanted.digests.index(found) if found in place.wanted.digests else None
        if held is None and _holds_documents(store):
            broken.append("the graph is none that whole documents make")
        elif (held or 0) < acknowledged:
            broken.append(f"{acknowledged} documents were acknowledged, {held or 0} are there")
        broken += _constraints(store)
        if finish(store, place.wanted, place.documents) != place.wanted.digests[-1]:
            broken.append("loading again does not give the graph of an undisturbed load")
    return Outcome(killed, after, tuple(broken))


def backup(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    """A backup over an older one."""
    shutil.copytree(place.full, place.graph)
    file = place.folder / "saved"
    command = start(place.graph, "backup", str(file))
    command.communicate(timeout=_LIMIT)
    command = start(place.graph, "backup", str(file))
    said, killed, after = _disturbed(command, victim, chance, longest, place.graph)
    broken = list(said.broken)
    try:
        with opened_backup(file) as found:
            nodes = found.manifest.nodes
    except ReviewgraphError as error:
        return Outcome(killed, after, (*broken, f"the backup is not whole: {error}"))
    with open_store(place.graph) as store:
        if digest(store) != place.wanted.digests[-1] or not nodes:
            broken.append("the graph changed")
    return Outcome(killed, after, tuple(broken))


def restore(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    """A backup put into an empty place: either nothing is there after it, or everything."""
    shutil.copytree(place.full, place.folder / "old")
    file = place.folder / "saved"
    start(place.folder / "old", "backup", str(file)).communicate(timeout=_LIMIT)
    command = start(place.graph, "restore", str(file))
    said, killed, after = _disturbed(command, victim, chance, longest, place.folder / ".graph.restoring")
    broken = list(said.broken)
    if place.graph.exists():
        with open_store(place.graph) as store:
            if digest(store) != place.wanted.digests[-1]:
                broken.append("what was restored is not what was saved")
    else:
        again = start(place.graph, "restore", str(file))
        if again.wait(_LIMIT):
            broken.append(f"restoring again was refused: {again.communicate()[1]}")
    return Outcome(killed, after, tuple(broken))


def correct(place: Place, victim: Victim, chance: random.Random, longest: float) -> Outcome:
    """A correction written down: the file holds it wholly or not at all, and what stood there before."""
    shutil.copytree(place.full, place.graph)
    file = place.folder / "corrections.yaml"
    numbers = []
    for name in ("First", "Second"):
        command = start(place.graph, "correct", "rename", *_renaming(place, name))
        if name == "First":
            command.communicate(timeout=_LIMIT)
        else:
            said, killed, after = _disturbed(command, victim, chance, longest, place.graph)
        numbers.append(len(list(read_corrections(file))) if file.exists() else 0)
    broken = list(said.broken)
    if numbers not in ([1, 1], [1, 2]):
        broken.append(f"there were {numbers[0]} corrections, and there are {numbers[1]}")
    return Outcome(killed, after, tuple(broken))


def _renaming(place: Place, name: str) -> tuple[str, ...]:
    agency = next(one for one in place.wanted.records[0].agencies if one.name)
    if name == "Second":
        agency = next(one for one in place.wanted.records[0].agencies if one.name != agency.name)
    return (agency.name, "--to", f"{agency.name} ({name})", "--why", "a campaign", "--by", "the campaign")


@dataclass(frozen=True, slots=True)
class _Said:
    stdout: str
    broken: tuple[str, ...]


def _disturbed(
    command: subprocess.Popen[str], victim: Victim, chance: random.Random, longest: float, graph: Path
) -> tuple[_Said, int, float]:
    """Let it run for a random while, end the victim, and wait for whatever is left of it."""
    after = chance.uniform(0.0, longest)
    with suppress(subprocess.TimeoutExpired):
        command.wait(after)
    killed = end(victim, command, graph)
    try:
        stdout, stderr = command.communicate(timeout=_LIMIT)
    except subprocess.TimeoutExpired:
        command.kill()
        stdout, stderr = command.communicate()
        return _Said(stdout, ("the command did not end",)), killed, after
    settle(graph)
    time.sleep(0.05)
    broken = ("the command ended with a trace: " + stderr[-400:],) if _TRACE in stderr else ()
    return _Said(stdout, broken), killed, after


def _holds_documents(store: Store) -> bool:
    return bool(store.read("MATCH (d:Document) RETURN count(d) AS number")[0]["number"])


def _constraints(store: Store) -> list[str]:
    """Whether each unique constraint is enforced: a second node of a uid that is there is refused."""
    broken = []
    for label in LABELS:
        rows = store.read(f"MATCH (n:{label}) RETURN n.uid AS uid LIMIT 1")
        if not rows:
            continue
        try:
            store.write(partial(_double, label=label, uid=rows[0]["uid"]))
        except ReviewgraphError:
            continue
        broken.append(f"a second {label} of one uid was let in")
    return broken


def _double(tx: Transaction, label: str, uid: str) -> None:
    tx.run(f"CREATE (n:{label} {{uid: $uid}})", uid=uid)


SCENARIOS: dict[str, Scenario] = {
    "load": load,
    "first start": first_start,
    "backup": backup,
    "restore": restore,
    "correction": correct,
}
