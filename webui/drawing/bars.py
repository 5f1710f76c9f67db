"""Bars of actions: how wide each part is, in percent of the longest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Counted(Protocol):
    """How many actions are open, overdue (part of open), not stated and closed; all but overdue add up to ``all``."""

    @property
    def open(self) -> int: ...
    @property
    def overdue(self) -> int: ...
    @property
    def not_stated(self) -> int: ...
    @property
    def closed(self) -> int: ...
    @property
    def all(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of a bar by themselves."""

    open: int
    overdue: int
    not_stated: int
    closed: int
    all: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: its class, where it starts and how wide it is, both in percent."""

    look: str
    start: float
    width: float


def bars(rows: Sequence[Counted]) -> list[tuple[Part, ...]]:
    """A bar per row: overdue, open, not stated and closed, in that order; parts of nought are left out."""
    longest = max((row.all for row in rows), default=0)
    return [_bar(row, longest) for row in rows]


def _bar(row: Counted, longest: int) -> tuple[Part, ...]:
    counts = (
        ("late", row.overdue),
        ("open", row.open - row.overdue),
        ("hatched", row.not_stated),
        ("closed", row.closed),
    )
    parts, start = [], 0.0
    for look, count in counts:
        # Half a percent short, so that the outline of the longest bar is not cut off.
        width = 99.5 * count / longest if longest else 0.0
        if count:
            parts.append(Part(look, round(start, 2), round(width, 2)))
        start += width
    return tuple(parts)
