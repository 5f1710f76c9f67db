"""``python -m tests.forgetting``: loads all samples, forgets each in turn, and looks for its sentences in every file."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

import click
from click.testing import CliRunner

from loaders.collection import documents_in
from reviewgraph.cli.main import commands
from tests.forgetting.collection import SAMPLES
from tests.forgetting.searching import found_in, sentences_only_in


@click.command()
@click.option("--most", default=0, help="Only so many documents; all if left out.")
def forget_each(most: int) -> None:
    """For each sample: a copy of the graph of all of them, from which it is forgotten."""
    papers = sorted(documents_in([SAMPLES]))
    with tempfile.TemporaryDirectory(prefix="forgetting-") as folder:
        loaded = Path(folder) / "loaded"
        _run("load", str(SAMPLES), "--graph", str(loaded / "graph"))
        left = [_left(paper, papers, loaded, Path(folder) / "one") for paper in papers[: most or None]]
    click.echo(f"{len(left)} documents forgotten; of {sum(left)} of their sentences something was left.")
    sys.exit(1 if sum(left) else 0)


def _left(paper: Path, papers: list[Path], loaded: Path, place: Path) -> int:
    """How many of the document's sentences are found after it was forgotten."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(loaded, place)
    sentences = sentences_only_in(paper, [other for other in papers if other != paper])
    before = set().union(*found_in([place], sentences).values())
    began = time.monotonic()
    _run("forget", paper.name, "--graph", str(place / "graph"))
    seconds = time.monotonic() - began
    after = found_in([place], sentences)
    left = set().union(*after.values())
    click.echo(
        f"{paper.name}: {len(before)} sentences found before, {len(left)} after, {seconds:.1f} s {sorted(after)}"
    )
    return len(left)


def _run(*args: str) -> None:
    done = CliRunner().invoke(commands, args)
    if done.exit_code:
        raise click.ClickException(done.output)


if __name__ == "__main__":
    forget_each()
