"""How the writer and the questions do on graphs of any size, as ratios within one run.

``python -m benchmarks.scale --nodes 1000 --nodes 10000`` loads each size into a fresh graph of each engine. The writer
runs beside a bare loop of batches through the driver, and beside neomodel saving objects one by one; every question of
the registry runs beside the statements of its name in ``benchmarks/bare``. Both sides of a comparison take turns on one
warm engine, and the best of several times counts.
"""

import json
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from benchmarks.scaling.asking import Asked, ask_all
from benchmarks.scaling.engines import ENGINES
from benchmarks.scaling.loading import load_batches, load_papers
from benchmarks.scaling.objects import rows_per_second
from benchmarks.scaling.tables import (
    OBJECTS_WANTED,
    QUESTION_WANTED,
    WRITER_WANTED,
    Run,
    growth_table,
    machine,
    markdown,
    misses,
    parts_table,
    plain,
    question_table,
    writer_table,
)
from queries.questions.registry import QUESTIONS


@click.command()
@click.option("--nodes", "sizes", type=int, multiple=True, default=(1_000, 10_000), show_default=True, help="A size.")
@click.option(
    "--engine", type=click.Choice([*ENGINES, "both"]), default="both", show_default=True, help="Which engine."
)
@click.option("--compare", default=1_000_000, show_default=True, help="Nodes that the bare loop writes too, at most.")
@click.option("--rounds", default=5, show_default=True, help="How often each question is asked; the best time counts.")
@click.option("--limit", default=30.0, show_default=True, help="Seconds that one question may take.")
@click.option("--question", "names", multiple=True, type=click.Choice([*QUESTIONS, "none"]), help="Only this one.")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="Where to write all figures.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the tables as docs/performance.md has them.")
def main(
    sizes: Sequence[int],
    engine: str,
    compare: int,
    rounds: int,
    limit: float,
    names: Sequence[str],
    file: Path | None,
    *,
    as_markdown: bool,
) -> None:
    """Measures graphs of these sizes and prints the tables."""
    engines = list(ENGINES) if engine == "both" else [engine]
    runs: list[Run] = []
    for name in engines:
        for size in sorted(sizes):
            runs.append(measure(name, size, names or tuple(QUESTIONS), compare=compare, rounds=rounds, limit=limit))
            if file:
                file.write_text(json.dumps([asdict(run) for run in runs], indent=1), encoding="utf-8")
    click.echo(report(runs, as_markdown=as_markdown))


def measure(name: str, nodes: int, names: Collection[str], *, compare: int, rounds: int, limit: float) -> Run:
    """Everything about one size on one engine."""
    with tempfile.TemporaryDirectory(prefix="scale-", ignore_cleanup_errors=True) as home:
        opened = ENGINES[name]
        with opened(Path(home) / "ours") as ours, opened(Path(home) / "bare") as bare:
            batches = load_batches(ours, bare, nodes, compare=compare, told=partial(_tell, name, nodes))
            counts = ours.counts()
            asked = []
            for one in ask_all(ours, names, rounds=rounds, limit=limit):
                _tell_asked(one)
                asked.append(one)
            papers = load_papers(ours, bare)
            objects = batches.rows / batches.ours / rows_per_second(bare)
            return Run(name, ours.store.version, nodes, *counts, batches, papers, objects, tuple(asked))


def report(runs: Sequence[Run], *, as_markdown: bool) -> str:
    """All tables, what they are, and what is not as wanted."""
    shown = markdown if as_markdown else plain
    parts = [
        f"Measured on {machine()}.",
        f"The writer (at least {WRITER_WANTED} of a bare loop and {OBJECTS_WANTED:.0f} times neomodel are wanted):",
        shown(writer_table(runs)),
        f"Questions about everything (at most {QUESTION_WANTED} times the bare statements are wanted):",
        shown(question_table(runs, about=False)),
        "Questions about one agency, review or theme:",
        shown(question_table(runs, about=True)),
        "What the statements took of these, and what was worked out on top:",
        shown(parts_table(runs, about=False)),
        shown(parts_table(runs, about=True)),
        "How much longer from size to size:",
        shown(growth_table(runs)),
        *(misses(runs) or ["Everything is as wanted."]),
    ]
    return "\n\n".join(parts) if as_markdown else "\n".join(parts)


def _tell(name: str, nodes: int, done: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{name}: {done:,} of {nodes:,} nodes written", nl=done >= nodes, err=True)


def _tell_asked(one: Asked) -> None:
    if sys.stderr.isatty():
        took = f"{one.seconds:.3f} s" if one.seconds is not None else one.note
        click.echo(f"{one.question} {one.about}: {took}", err=True)


if __name__ == "__main__":
    main()
