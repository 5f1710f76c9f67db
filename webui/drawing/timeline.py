"""A timeline as shapes with places: a line for each kind of event, years from left to right."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from queries.questions.pages.page_timeline import Event, Kind

WIDTH, LEFT, RIGHT = 1140, 206, 1116
"""Pixels: the whole drawing, and where its first and last year begin and end."""

_LINE, _ROW, _ABOVE, _BELOW, _NAMES = 17, 44, 14, 30, 34
_APART = 28
"""Marks nearer to each other than this would overlap: they are drawn as one, with their number."""
_WIDE = 23
"""Letters of a line's name that fit beside it."""
_MOST_TICKS, _STEPS = 14, (1, 2, 5, 10, 20, 50, 100)
_LEAST_YEARS = 3
_LETTER, _LONGEST = 8, 16

SHAPES = {
    Kind.HAPPENED: "dot",
    Kind.REVIEW: "ring",
    Kind.COMMISSIONED: "ring",
    Kind.PUBLISHED: "dot",
    Kind.MISSED: "triangle",
    Kind.FINDING: "down",
    Kind.RECOMMENDED: "square",
    Kind.DUE: "square",
    Kind.OVERDUE: "late",
    Kind.CLAIMED: "square",
    Kind.EVIDENCED: "full",
    Kind.EDITION: "ring",
}
"""The shapes of the kinds; all others are gaps: diamonds."""

FILLED = frozenset({"dot", "diamond", "triangle", "late", "full"})
"""The shapes on which a number stands in the colour of the paper."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One or several events of a line that stand near each other. ``worked_out``: all by the year of their review."""

    shape: str
    x: float
    y: float
    count: int
    worked_out: bool

    @property
    def light(self) -> bool:
        """Whether a number on it is drawn in the colour of the paper."""
        return self.shape in FILLED and not self.worked_out


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the timeline: its name in lines of text, and how far down it stands."""

    name: tuple[str, ...]
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a review under its mark."""

    text: str
    x: float
    y: float

    @property
    def anchor(self) -> str:
        """Which part of the words stands at its place, so that they stay inside the drawing."""
        return "end" if self.x > WIDTH - _LETTER * _LONGEST / 2 else "middle"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is drawn, in pixels. ``ticks`` are years with their places."""

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, float], ...]
    names: tuple[Name, ...]
    first: int
    last: int
    width: int = WIDTH
    left: int = LEFT
    right: int = RIGHT


def timeline(events: Iterable[Event], names: Mapping[Kind, str]) -> Timeline | None:
    """The drawing of the events that have a date; None where none has.

    Args:
        events: in any order.
        names: what each kind's line is called; the lines stand in this order, and kinds without a name are left out.
    """
    dated = [event for event in events if event.when and event.kind in names]
    if not dated:
        return None
    first, last = _span(dated)
    scale = _Scale(first, last)
    lanes: list[Lane] = []
    labels: tuple[Name, ...] = ()
    down = float(_ABOVE)
    for kind, name in names.items():
        own = [event for event in dated if event.kind is kind]
        if not own:
            continue
        lines = tuple(textwrap.wrap(name, _WIDE))
        high = max(_ROW, _LINE * len(lines) + 12)
        lanes.append(Lane(lines, down + high / 2, _marks(own, scale, down + high / 2)))
        down += high
        if kind is Kind.REVIEW:
            labels = _labels(own, lanes[-1], scale)
            down += _NAMES if labels else 0
    return Timeline(down + _BELOW, tuple(lanes), scale.ticks(), labels, first, last)


def position(when: str) -> float:
    """An ISO date as a number of years; a month or a year stands in its middle."""
    parts = [int(part) for part in when.split("-")]
    year = float(parts[0])
    if len(parts) == 1:
        return year + 0.5
    return year + (parts[1] - 1 + ((parts[2] - 0.5) / 31 if len(parts) > 2 else 0.5)) / 12


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, years: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (years - self.first) / (self.last + 1 - self.first), 1)

    def ticks(self) -> tuple[tuple[int, float], ...]:
        years = self.last + 1 - self.first
        step = next(step for step in (*_STEPS, years) if years / step <= _MOST_TICKS)
        return tuple((year, self.x(year)) for year in range(-(-self.first // step) * step, self.last + 1, step))


def _span(events: Sequence[Event]) -> tuple[int, int]:
    years = [int((event.when or "")[:4]) for event in events]
    first, last = min(years), max(years)
    short = max(0, _LEAST_YEARS - (last + 1 - first))
    return first - short // 2, last + short - short // 2


def _marks(events: Iterable[Event], scale: _Scale, y: float) -> tuple[Mark, ...]:
    groups: list[_Group] = []
    for event in sorted(events, key=lambda event: position(event.when or "")):
        groups.append(_Group([event], scale.x(position(event.when or ""))))
        while len(groups) > 1 and groups[-1].middle - groups[-2].middle < _APART:
            last = groups.pop()
            groups[-1] = _Group(groups[-1].events + last.events, groups[-1].places + last.places)
    return tuple(group.mark(y) for group in groups)


@dataclass(frozen=True, slots=True)
class _Group:
    """Events that are drawn as one, and the sum of their places."""

    events: list[Event]
    places: float

    @property
    def middle(self) -> float:
        return self.places / len(self.events)

    def mark(self, y: float) -> Mark:
        shape = SHAPES.get(self.events[0].kind, "diamond")
        worked_out = all(event.stands_in for event in self.events)
        return Mark(shape, round(self.middle, 1), y, len(self.events), worked_out)


def _labels(events: Sequence[Event], lane: Lane, scale: _Scale) -> tuple[Name, ...]:
    """The names of reviews under their marks, in two rows by turns; none where they would run into each other."""
    if len(lane.marks) != len(events):
        return ()
    ordered = sorted(events, key=lambda event: position(event.when or ""))
    names = [
        Name(textwrap.shorten(event.words, _LONGEST, placeholder=" …"), scale.x(position(event.when or "")), lane.y)
        for event in ordered
    ]
    rows = [[Name(name.text, name.x, lane.y + 27 + 15 * row) for name in names[row::2]] for row in (0, 1)]
    clear = all(
        after.x - before.x > (len(before.text) + len(after.text)) * _LETTER / 2 + 4
        for row in rows
        for before, after in pairwise(row)
    )
    return tuple(name for row in rows for name in row) if clear else ()
