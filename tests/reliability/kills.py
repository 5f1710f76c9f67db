"""The kill campaign: ``python -m tests.reliability.kills --kills 200 --seed 1``.

Prints what was done, what was ended, how often, and whatever was not as promised. Ends with 1 where something was not.
"""

import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from graph.store import open_store
from graph.writing import write_document
from reviewgraph.loading import prepared
from tests.reliability.expected import AT, BY, Expected, expected
from tests.reliability.processes import Victim, settle, start
from tests.reliability.rounds import SCENARIOS, Outcome, Place


@dataclass(slots=True)
class Tally:
    """What happened so far."""

    rounds: Counter[tuple[str, Victim]] = field(default_factory=Counter)
    hit: Counter[tuple[str, Victim]] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def add(self, scenario: str, victim: Victim, outcome: Outcome) -> None:
        self.rounds[scenario, victim] += 1
        self.hit[scenario, victim] += outcome.killed > 0
        what = f"{scenario}, {victim} after {outcome.after:.2f} s: "
        self.broken += [what + each for each in outcome.broken]

    def lines(self) -> Iterator[str]:
        yield "| what was done | what was ended | rounds | of them in time to end something |"
        yield "| --- | --- | --- | --- |"
        for scenario, victim in sorted(self.rounds):
            yield f"| {scenario} | {victim} | {self.rounds[scenario, victim]} | {self.hit[scenario, victim]} |"
        yield ""
        yield f"{sum(self.hit.values())} times something was ended; not as promised: {len(self.broken)}."
        yield from (f"- {each}" for each in self.broken)


@click.command()
@click.option("--kills", default=200, show_default=True, help="How many rounds in which something was ended.")
@click.option("--seed", default=1, show_default=True)
@click.option("--scenario", "chosen", type=click.Choice(list(SCENARIOS)), multiple=True, help="Default: all of them.")
def main(kills: int, seed: int, chosen: tuple[str, ...]) -> None:
    """Run the campaign on the embedded engine."""
    tally = campaign(kills, seed, chosen or tuple(SCENARIOS))
    click.echo("\n".join(tally.lines()))
    sys.exit(bool(tally.broken))


def campaign(kills: int, seed: int, scenarios: tuple[str, ...]) -> Tally:
    """So many rounds in which something was ended."""
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory(prefix="reviewgraph-kills-") as place:
        root = Path(place)
        wanted = expected(root / "documents")
        _graphs(root, wanted)
        longest = {name: _undisturbed(root, name) for name in scenarios}
        while sum(tally.hit.values()) < kills:
            name, victim = chance.choice(scenarios), chance.choice(list(Victim))
            with _round(root, wanted) as here:
                tally.add(name, victim, SCENARIOS[name](here, victim, chance, longest[name]))
            if sys.stderr.isatty():
                click.echo(f"\r{sum(tally.hit.values())} of {kills}, broken: {len(tally.broken)} ", err=True, nl=False)
    return tally


def _graphs(root: Path, wanted: Expected) -> None:
    """A graph without documents and one with all, as they lie on the disk when nobody uses them."""
    with open_store(root / "begun") as store:
        prepared(store, [root / "documents"])
    shutil.copytree(root / "begun", root / "full")
    with open_store(root / "full") as store:
        for each in wanted.records:
            write_document(store, each, at=AT, by=BY)
    for name in ("begun", "full"):
        settle(root / name)


@contextmanager
def _round(root: Path, wanted: Expected) -> Iterator[Place]:
    folder = root / "round"
    folder.mkdir()
    place = Place(folder, root / "documents", wanted, root / "begun", root / "full")
    try:
        yield place
    finally:
        settle(place.graph)
        shutil.rmtree(folder)


def _undisturbed(root: Path, scenario: str) -> float:
    """Seconds that the command of a scenario takes by itself: within them lies the moment of the kill."""
    folder = root / "measured"
    folder.mkdir()
    graph = folder / "graph"
    commands = {
        "load": ("load", str(root / "documents")),
        "first start": ("load", str(root / "documents")),
        "backup": ("backup", str(folder / "saved")),
        "restore": ("restore", str(folder / "saved")),
        "correction": ("doubts",),
    }
    if scenario == "restore":
        shutil.copytree(root / "full", folder / "old")
        start(folder / "old", "backup", str(folder / "saved")).wait(300)
    elif scenario != "first start":
        shutil.copytree(root / ("begun" if scenario == "load" else "full"), graph)
    began = time.monotonic()
    start(graph, *commands[scenario]).wait(300)
    took = time.monotonic() - began
    settle(graph)
    shutil.rmtree(folder)
    return took


if __name__ == "__main__":
    main()
