"""The figures as tables, for a terminal or for docs/performance.md."""

import os
import platform
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from benchmarks.scaling.asking import Asked
from benchmarks.scaling.loading import Written

WRITER_WANTED, OBJECTS_WANTED, QUESTION_WANTED = 0.8, 20.0, 1.3


@dataclass(frozen=True, slots=True)
class Run:
    """Everything measured at one size on one engine. ``objects`` is the writer's speed in shares of neomodel's."""

    engine: str
    engine_version: str
    asked_for: int
    nodes: int
    relationships: int
    batches: Written
    papers: Written
    objects: float
    asked: tuple[Asked, ...]


def machine() -> str:
    """What it was measured on, in a line."""
    drivers = ", ".join(f"{name} {version(name)}" for name in ("neo4j", "neomodel"))
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{system}, Python {platform.python_version()}, {drivers}"


def writer_table(runs: Iterable[Run]) -> list[list[str]]:
    """Loading: one line per engine and size."""
    head = [
        "engine", "nodes", "relationships", "rows a second", "of a bare loop", "paper by paper, of a bare loop",
        "times neomodel",
    ]  # fmt: skip
    return [head, *(_writer_line(run) for run in runs)]


def _writer_line(run: Run) -> list[str]:
    return [
        f"{run.engine} {run.engine_version}",
        f"{run.nodes:,}",
        f"{run.relationships:,}",
        f"{run.batches.rows / run.batches.ours:,.0f}",
        f"{run.batches.speed:.2f}",
        f"{run.papers.speed:.2f}",
        f"{run.objects:.0f}",
    ]


def question_table(runs: Sequence[Run], *, about: bool) -> list[list[str]]:
    """Questions about everything, or (``about``) about one thing: for each run the seconds, and the ratio if any."""
    return _by_question(runs, _cell, about=about)


def parts_table(runs: Sequence[Run], *, about: bool) -> list[list[str]]:
    """The same questions: the seconds that their statements took, and those for what is worked out on top."""
    return _by_question(runs, _parts, about=about)


def _by_question(runs: Sequence[Run], cell: Callable[[Asked], str], *, about: bool) -> list[list[str]]:
    head = ["question", *(f"{run.engine} {run.asked_for:,}" for run in runs)]
    found: dict[str, dict[int, str]] = {}
    for place, run in enumerate(runs):
        for asked in run.asked:
            if bool(asked.about) is about:
                found.setdefault(_name((asked.question, asked.about)), {})[place] = cell(asked)
    return [head, *([name, *(cells.get(place, "") for place in range(len(runs)))] for name, cells in found.items())]


def _parts(asked: Asked) -> str:
    if asked.seconds is None or asked.asking is None:
        return asked.note
    return f"{asked.asking:.3f} + {asked.seconds - asked.asking:.3f} s"


def _cell(asked: Asked) -> str:
    if asked.seconds is None:
        return asked.note
    held = f"× {asked.ratio:.2f}" if asked.ratio is not None else asked.note
    return f"{asked.seconds:.3f} s ({held})"


def growth_table(runs: Sequence[Run]) -> list[list[str]]:
    """How many times longer each question takes from one size to the next on the same engine."""
    steps = [
        (before, after) for before in runs for after in runs
        if before.engine == after.engine and after is _next(runs, before)
    ]  # fmt: skip
    head = ["question", *(f"{after.engine} {before.asked_for:,} → {after.asked_for:,}" for before, after in steps)]
    names = list(dict.fromkeys((asked.question, asked.about) for run in runs for asked in run.asked))
    lines = [[_name(name), *(_grown(name, before, after) for before, after in steps)] for name in names]
    return [head, *lines] if steps else []


def _next(runs: Sequence[Run], run: Run) -> Run | None:
    larger = [other for other in runs if other.engine == run.engine and other.asked_for > run.asked_for]
    return min(larger, key=lambda other: other.asked_for, default=None)


def _name(name: tuple[str, str]) -> str:
    question, about = name
    return f"{question}, one {about}" if about else question


def _grown(name: tuple[str, str], before: Run, after: Run) -> str:
    seconds = [
        next((asked.seconds for asked in run.asked if (asked.question, asked.about) == name), None)
        for run in (before, after)
    ]
    return f"× {seconds[1] / seconds[0]:.1f}" if seconds[0] and seconds[1] else ""


def misses(runs: Iterable[Run]) -> list[str]:
    """What is not as wanted, a line each."""
    found = []
    for run in runs:
        where = f"{run.engine}, {run.asked_for:,} nodes"
        if run.batches.speed < WRITER_WANTED:
            found.append(f"{where}: the writer has {run.batches.speed:.2f} of the bare loop's speed")
        if run.papers.speed < WRITER_WANTED:
            found.append(f"{where}: write_document has {run.papers.speed:.2f} of the bare loop's speed")
        if run.objects < OBJECTS_WANTED:
            found.append(f"{where}: the writer is {run.objects:.0f} times as fast as neomodel")
        for asked in run.asked:
            if asked.ratio is not None and asked.ratio > QUESTION_WANTED:
                name = _name((asked.question, asked.about))
                found.append(f"{where}: {name} takes {asked.ratio:.2f} times as long as its bare statements")
    return found


def plain(table: Sequence[Sequence[str]]) -> str:
    """Columns set out with spaces."""
    widths = [max(len(row[place]) for row in table) for place in range(len(table[0]))] if table else []
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )


def markdown(table: Sequence[Sequence[str]]) -> str:
    """The table as Markdown."""
    if not table:
        return ""
    lines = ["| " + " | ".join(row) + " |" for row in table]
    return "\n".join([lines[0], "|" + " --- |" * len(table[0]), *lines[1:]])
