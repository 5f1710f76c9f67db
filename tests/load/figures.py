"""What came of a load: times by page, the slope of each process's memory, and whether that is what was wanted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

SECOND = 1.0
"""In which nineteen of twenty pages must be there."""
ALLOWED = {"web": 1.0, "keeper": 1.0, "engine": 10.0}
"""MB a minute that a process may grow after the warm-up. The engine's heap ends at a gigabyte and fills on the way."""


@dataclass(frozen=True, slots=True)
class Took:
    """One request: what it was for, when it was sent (seconds from the start), how long it took, and its status."""

    what: str
    at: float
    seconds: float
    status: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that was measured.

    Attributes:
        pages: requests of readers.
        edits: requests of editors.
        memory: by process, (minutes, MB).
        loaded: documents that the loader stored.
        wanted: documents that it was given.
        errors: what went wrong, in words.
    """

    pages: Sequence[Took]
    edits: Sequence[Took]
    memory: Mapping[str, Sequence[tuple[float, float]]]
    loaded: int
    wanted: int
    errors: Sequence[str] = field(default_factory=tuple)


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that this share of all is not above (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the straight line through the points with the least squares; nought for fewer than two moments."""
    many = len(points)
    if not many:
        return 0.0
    x, y = sum(at for at, _ in points) / many, sum(value for _, value in points) / many
    spread = sum((at - x) ** 2 for at, _ in points)
    return sum((at - x) * (value - y) for at, value in points) / spread if spread else 0.0


def verdict(outcome: Outcome, *, warm_up: float, slopes: bool) -> list[str]:
    """What is not as wanted; nothing where all is. Requests sent, and memory measured, in the warm-up do not count.

    Args:
        outcome: what was measured.
        warm_up: minutes at the beginning.
        slopes: whether the run was long enough for memory to tell anything.
    """
    missed = [*outcome.errors]
    bad = [f"{one.what}: {one.status}" for one in (*outcome.pages, *outcome.edits) if one.status >= 400]
    if bad:
        missed.append(f"{len(bad)} requests were refused or broke, the first: {bad[0]}")
    late = percentile((one.seconds for one in counted(outcome.pages, warm_up)), 0.95)
    if late > SECOND:
        missed.append(f"p95 of pages is {late:.2f} s, wanted {SECOND:.2f} s")
    if outcome.loaded < outcome.wanted:
        missed.append(f"{outcome.loaded} of {outcome.wanted} documents were loaded")
    for name, points in outcome.memory.items() if slopes else ():
        grows = slope([point for point in points if point[0] >= warm_up])
        if grows > ALLOWED[name]:
            missed.append(f"{name} grows {grows:.1f} MB a minute, allowed {ALLOWED[name]:.1f}")
    return missed


def counted(pages: Sequence[Took], warm_up: float) -> Sequence[Took]:
    """Those sent after the warm-up; all, where none was."""
    return [one for one in pages if one.at >= 60 * warm_up] or pages


def table(outcome: Outcome, *, warm_up: float) -> str:
    """The figures as Markdown."""
    pages = counted(outcome.pages, warm_up)
    lines = ["| page | asked | median | p95 | longest |", "| --- | --- | --- | --- | --- |"]
    for what in [*sorted({one.what for one in pages}), "all pages"]:
        some = [one.seconds for one in pages if what in (one.what, "all pages")]
        times = " | ".join(f"{seconds:.2f}" for seconds in (percentile(some, 0.5), percentile(some, 0.95), max(some)))
        lines.append(f"| {what} | {len(some)} | {times} |")
    lines += ["", f"{len(outcome.edits)} requests of editors; {outcome.loaded} of {outcome.wanted} documents loaded."]
    lines += ["", "| process | MB after warm-up | MB at the end | MB a minute | allowed |", "| --- |" + " --- |" * 4]
    for name, points in outcome.memory.items():
        warm = [point for point in points if point[0] >= warm_up] or points
        grows = f"{slope(warm):+.2f} | {ALLOWED[name]:.0f}"
        lines.append(f"| {name} | {warm[0][1]:.0f} | {warm[-1][1]:.0f} | {grows} |")
    return "\n".join(lines)
