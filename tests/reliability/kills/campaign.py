"""Rounds one after the other, and what came of them."""

import random
import shutil
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import click

from graph.model.errors import ReviewgraphError
from tests.reliability.kills import adding, correcting, loading, saving, walking
from tests.reliability.kills.browsing import RefusedError
from tests.reliability.kills.expected import Reference, material
from tests.reliability.kills.grounds import Embedded, Ground, Standing
from tests.reliability.kills.moments import USUAL, Disturbance, MissedError, Spans
from tests.reliability.kills.nursery import nursery
from tests.reliability.kills.processes import graphs_in, settle
from tests.reliability.kills.rounds import Campaign, Round, Scenario

SCENARIOS: Mapping[str, Scenario] = {
    "load": loading.load,
    "first start": loading.first_start,
    "correction written": loading.written,
    "correction taken up": loading.taken_up,
    "backup": saving.backup,
    "restore": saving.restore,
    "copy": saving.copy,
    "walkthrough edits on the pages": walking.walkthrough,
    "corrections on the pages": correcting.corrections,
    "documents added on the pages": adding.documents,
}
ON_STANDING = tuple(name for name in SCENARIOS if name not in ("first start", "backup", "restore", "copy"))
"""What is tried on a graph that stays open, where the loader or the web process is what is ended."""


@dataclass(slots=True)
class Tally:
    """What happened so far."""

    rounds: Counter[tuple[str, str]] = field(default_factory=Counter)
    hits: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, scenario: str, disturbance: Disturbance, broken: Sequence[str], seconds: float) -> None:
        victim = str(disturbance.victim or "nothing")
        self.rounds[scenario, victim] += 1
        self.hits[scenario, victim] += disturbance.killed > 0
        self.seconds[scenario].append(seconds)
        self.broken += [f"{scenario}, {victim} ended {disturbance.when}: {each}" for each in broken]

    @property
    def kills(self) -> int:
        """Rounds in which something was ended."""
        return sum(self.hits.values())

    def lines(self) -> Iterator[str]:
        yield "| what was done | what was ended | rounds | of them in time to end something |"
        yield "| --- | --- | --- | --- |"
        for scenario, victim in sorted(self.rounds):
            yield f"| {scenario} | {victim} | {self.rounds[scenario, victim]} | {self.hits[scenario, victim]} |"
        yield ""
        yield from (f"{name}: {sum(all_) / len(all_):.1f} s a round" for name, all_ in sorted(self.seconds.items()))
        yield ""
        yield f"{self.kills} rounds in which something was ended; not as promised: {len(self.broken)}."
        yield from (f"- {each}" for each in self.broken)


@contextmanager
def prepared_campaign(root: Path, reference: Reference, standing: Standing | None = None) -> Iterator[Campaign]:
    """Everything that rounds need, in a folder; each with an engine of its own unless a standing graph is given."""
    documents, added = material(root / "documents"), material(root / "added", renamed=True)
    saved = root / "saved.backup"
    ground: Ground = standing or Embedded(root, documents)
    if standing:
        standing.know(documents, reference)
    else:
        (root / "collection").mkdir()
        saving.saved(ground, root / "collection", documents, saved)
    with nursery() as births:
        yield Campaign(ground, documents, added, reference, saved, births)


def run(
    campaign: Campaign, root: Path, kills: int, seed: int, scenarios: Sequence[str], *, unmeasured: float | None = None
) -> Tally:
    """So many rounds in which something was ended, the scenarios in turn.

    Before them each scenario is gone through undisturbed, which must do well and measures how long it takes; where
    ``unmeasured`` says how many seconds are usual from one sign to the next, that is left out.
    """
    tally, chance = Tally(), random.Random(seed)
    spans: dict[str, Spans] = {name: {} for name in scenarios}
    for name in scenarios if unmeasured is None else ():
        _one(campaign, root, name, Disturbance(None, chance, spans[name]), tally)
    turns = cycle(chance.sample(scenarios, len(scenarios)))
    while tally.kills < kills:
        name, victim = next(turns), chance.choice(campaign.ground.victims)
        _one(campaign, root, name, Disturbance(victim, chance, spans[name], unmeasured or USUAL), tally)
    return tally


def _one(campaign: Campaign, root: Path, name: str, disturbance: Disturbance, tally: Tally) -> None:
    began = time.monotonic()
    with _folder(root) as folder:
        broken = list(_held_to_its_word(SCENARIOS[name], Round(campaign, folder, disturbance)))
    tally.add(name, disturbance, broken, time.monotonic() - began)
    _tell(tally, name, disturbance, broken)


def _held_to_its_word(scenario: Scenario, this: Round) -> Iterator[str]:
    try:
        with suppress(MissedError):
            yield from scenario(this)
    except (ReviewgraphError, RefusedError, OSError) as error:
        yield f"it came to a stop: {error!r}"


def _tell(tally: Tally, name: str, disturbance: Disturbance, broken: Sequence[str]) -> None:
    last = tally.seconds[name][-1]
    click.echo(
        f"{tally.kills}: {name}, {disturbance.victim or 'nothing'} ended {disturbance.when}, {disturbance.killed} "
        f"processes, {last:.1f} s, {disturbance.over - disturbance.began:.1f} of them until it was over"
        + "".join(f"\n   NOT AS PROMISED: {each}" for each in broken),
        err=True,
    )
    sys.stderr.flush()


@contextmanager
def _folder(root: Path) -> Iterator[Path]:
    folder = root / "round"
    folder.mkdir()
    try:
        yield folder
    finally:
        settle(*graphs_in(folder))
        shutil.rmtree(folder)
