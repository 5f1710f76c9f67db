"""``python -m tests.forgetting.kills``: ``reviewgraph forget`` ended at random moments, and done again."""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from graph.copying import digest
from graph.engine.exchange import is_marked
from graph.store import open_store
from tests.forgetting.collection import FORGOTTEN, OTHER_REVIEW, SAME_REVIEW, sample
from tests.forgetting.searching import found_in, sentences_only_in

_PAPERS = (FORGOTTEN, OTHER_REVIEW, SAME_REVIEW)
_SENTENCES = sentences_only_in(sample(FORGOTTEN), [sample(OTHER_REVIEW), sample(SAME_REVIEW)])
_NOT_THERE = "holds no document"


@click.command()
@click.option("--kills", default=20, help="How many.")
@click.option("--seed", default=1, help="Of the moments.")
def kill_often(kills: int, seed: int) -> None:
    """After each: the graph is whole, and forgetting again leaves no sentence and the graph of an undisturbed run."""
    moments = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="forgetting-") as folder:
        loaded, place = Path(folder) / "loaded", Path(folder) / "one"
        _command("load", *(str(sample(name)) for name in _PAPERS), "--graph", str(loaded / "graph")).wait()
        before = _digest(loaded)
        shutil.copytree(loaded, place)
        began = time.monotonic()
        _command("forget", FORGOTTEN, "--graph", str(place / "graph")).wait()
        length, after = time.monotonic() - began, _digest(place)
        click.echo(f"an undisturbed run takes {length:.1f} s")
        wrong = [_round(loaded, place, moments.uniform(0.2, 1) * length, (before, after)) for _ in range(kills)]
    click.echo(f"{kills} kills, {sum(map(bool, wrong))} with a broken promise")
    sys.exit(1 if any(wrong) else 0)


def _round(loaded: Path, place: Path, moment: float, digests: tuple[str, str]) -> str:
    """One kill; what went wrong after it, or nothing."""
    shutil.rmtree(place)
    shutil.copytree(loaded, place)
    graph = ("--graph", str(place / "graph"))
    victim = _command("forget", FORGOTTEN, *graph)
    time.sleep(moment)
    hit = victim.poll() is None
    victim.kill()
    victim.communicate()
    held = _digest(place)
    again = _said("forget", FORGOTTEN, *graph)
    if _NOT_THERE in again:
        again = _said("forget", *graph) if is_marked(place / "graph") else again
    wrong = []
    if held not in digests:
        wrong.append("neither the old graph nor the new one")
    if _digest(place) != digests[1]:
        wrong.append("not the graph of an undisturbed run")
    if found_in([place], _SENTENCES):
        wrong.append("a sentence is left")
    state = "before" if held == digests[0] else "after"
    click.echo(
        f"{moment:5.1f} s{'' if hit else ' (it had ended)'}: {state} the graph forgot; {'; '.join(wrong) or 'well'}"
    )
    return "; ".join(wrong)


def _command(*args: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", "from reviewgraph.cli import main; main()", *args],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _said(*args: str) -> str:
    return _command(*args).communicate()[0]


def _digest(place: Path) -> str:
    with open_store(place / "graph", read_only=True) as store:
        return digest(store, without=())


if __name__ == "__main__":
    kill_often()
