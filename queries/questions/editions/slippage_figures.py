"""One action's dates over time: how its target moved, when it was reported completed, and whether that was in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from graph.model.vocabulary import OPEN, Status
from queries.questions.due import last_day
from queries.questions.editions.editions import Statement, standing_at
from queries.questions.editions.editions_course import Course, Step, course, steps

NO_DATE = "no date"
Note = tuple[str, str]
"""A dated note of progress: its date and the status that it gives."""


class Outcome(StrEnum):
    """How an action reported completed compares with its first target."""

    IN_TIME = "in_time"
    LATE = "late"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Slip:
    """What the editions known by a day say of one action's dates.

    ``editions`` counts the documents that state it and can be placed in time. ``targets`` are its target dates in turn,
    None where an edition took the date out. ``moved`` is the sum of their moves in days, later above nought; None where
    it has no two of them. ``reported`` is the date of what first says that it is completed. ``days_late`` and
    ``days_open`` are counted from the end of the first target; ``shown_late`` where an edition dated after it had
    the action still open. ``disputed`` where documents whose order cannot be told
    give different targets.
    """

    action: str
    editions: tuple[str, ...]
    targets: tuple[str | None, ...]
    moved: int | None
    taken_out: bool
    completed: bool
    reported: str | None
    outcome: Outcome | None
    days_late: int | None
    shown_late: bool
    days_open: int | None
    disputed: bool

    @property
    def targets_in_turn(self) -> str:
        """Every target in turn: ``2019-12 → 2020-06``; empty where none was given."""
        return " → ".join(target or NO_DATE for target in self.targets)


def slip(statements: Sequence[Statement], notes: Iterable[Note], as_of: date) -> Slip | None:
    """One action's dates by the editions known by a day; None where none of these states it."""
    known = [each for each in statements if each.edition.known_by(as_of)]
    if not known:
        return None
    in_turn = steps(known)
    targets = course(in_turn, lambda each: each.target_date)
    dates = _from_the_first(targets)
    first = dates[0] if dates else None
    standing = standing_at(known, as_of)
    completed = standing is not None and standing.status is Status.COMPLETED
    still_open = standing is not None and standing.status in OPEN
    reported = _reported(in_turn, notes, as_of) if completed else None
    outcome = compare(reported, first) if completed else None
    return Slip(
        action=known[0].action,
        editions=tuple(each.edition.name for each in known),
        targets=dates,
        moved=_moved(dates),
        taken_out=None in dates,
        completed=completed,
        reported=reported,
        outcome=outcome,
        days_late=_days(first, last_day(reported)) if outcome is Outcome.LATE and reported else None,
        shown_late=outcome is Outcome.LATE and _open_after(first, known),
        days_open=_days(first, as_of) if still_open else None,
        disputed=targets.disputed,
    )


def _from_the_first(targets: Course[str]) -> tuple[str | None, ...]:
    values = list(targets.values)
    while values and values[0] is None:
        values.pop(0)
    return tuple(values)


def _moved(targets: Iterable[str | None]) -> int | None:
    """The sum of the moves between one given date and the next, across any edition that gave none."""
    dates = [target for target in targets if target is not None]
    if len(dates) < 2:
        return None
    return sum(days_between(earlier, later) for earlier, later in pairwise(dates))


def days_between(earlier: str, later: str) -> int:
    """Days from the end of one date to the end of the other; none where one only says the other more exactly."""
    if earlier.startswith(later) or later.startswith(earlier):
        return 0
    return (last_day(later) - last_day(earlier)).days


def _days(target: str | None, day: date) -> int | None:
    """Days from the end of a target to a day, where that is past; else None."""
    if target is None or last_day(target) >= day:
        return None
    return (day - last_day(target)).days


def _open_after(target: str | None, statements: Iterable[Statement]) -> bool:
    """Whether an edition dated after a target says that the action is still open."""
    if target is None:
        return False
    still_open = [each.edition.dated for each in statements if each.status in OPEN]
    return any(dated is not None and first_day(dated) > last_day(target) for dated in still_open)


def _reported(in_turn: Sequence[Step], notes: Iterable[Note], as_of: date) -> str | None:
    """The date of the earliest edition or note that says completed, since the action was last reopened."""
    statuses = course(in_turn, _status)
    reopened = _reopened(statuses)
    saying = [
        turn.first.edition.dated
        for turn in statuses.turns
        if turn.value is Status.COMPLETED and turn.first.edition.dated is not None
    ]
    saying += [when for when, status in notes if status == Status.COMPLETED and last_day(when) <= as_of]
    after = [when for when in saying if reopened is None or last_day(when) > reopened]
    return min(after, key=lambda when: (last_day(when), when), default=None)


def _status(statement: Statement) -> Status | None:
    return None if statement.status is Status.UNKNOWN else statement.status


def _reopened(statuses: Course[Status]) -> date | None:
    """The day of the newest edition that says open of an action that was said to be completed before."""
    days = [
        day
        for place, turn in enumerate(statuses.turns)
        if turn.value in OPEN and Status.COMPLETED in statuses.values[:place] and (day := turn.first.edition.day)
    ]
    return max(days, default=None)


def compare(reported: str | None, target: str | None) -> Outcome:
    """Whether a report came by the end of the target, after it, or neither can be told."""
    if reported is None or target is None:
        return Outcome.CANNOT_TELL
    if last_day(reported) <= last_day(target):
        return Outcome.IN_TIME
    return Outcome.LATE if first_day(reported) > last_day(target) else Outcome.CANNOT_TELL


def first_day(partial: str) -> date:
    """The day on which an ISO date begins: itself, or the first day of the month or year that it names."""
    end = last_day(partial)
    return date(end.year, end.month if "-" in partial else 1, end.day if partial.count("-") == 2 else 1)
