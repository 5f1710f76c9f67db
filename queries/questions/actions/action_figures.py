"""How a set of actions stands on a day: each figure as the uids of the actions that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model.vocabulary import CLOSED, OPEN, Assurance, Status
from queries.questions.due import is_past, last_day

SOON = 90
"""An open action is due soon when its date falls on the day asked for or in the ninety days after it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One action: its uid, how the newest document says it stands, its target as published, and what shows it."""

    action: str
    status: Status
    target_date: str | None
    assurance: Assurance
    implied: bool = False
    """Whether only the words of a progress note say how it stands."""


def figures(actions: Iterable[Standing], as_of: date) -> dict[str, tuple[str, ...]]:
    """The uids of the actions that each figure counts, in order of uid.

    ``open`` + ``not_stated`` + ``closed`` = ``all``; ``overdue`` + ``due_soon`` + ``due_later`` + ``no_date`` =
    ``open``; ``evidenced`` is part of ``completed``, and that of ``closed``; ``past_not_stated`` is part of
    ``not_stated``; ``implied`` is part of ``open`` and ``closed`` together.
    """
    counted: dict[str, list[str]] = {name: [] for name in FIGURES}
    for standing in sorted(actions, key=lambda action: action.action):
        for name in _figures_of(standing, as_of):
            counted[name].append(standing.action)
    return {name: tuple(uids) for name, uids in counted.items()}


FIGURES = (
    "open",
    "overdue",
    "due_soon",
    "due_later",
    "no_date",
    "not_stated",
    "past_not_stated",
    "closed",
    "completed",
    "evidenced",
    "implied",
    "all",
)


def _figures_of(standing: Standing, as_of: date) -> list[str]:
    implied = ["implied"] if standing.implied else []
    if standing.status in OPEN:
        return ["all", "open", _when(standing.target_date, as_of), *implied]
    if standing.status in CLOSED:
        return ["all", "closed", *_completed(standing), *implied]
    return ["all", "not_stated", *(["past_not_stated"] if is_past(standing.target_date, as_of) else [])]


def _when(target: str | None, as_of: date) -> str:
    if target is None:
        return "no_date"
    if is_past(target, as_of):
        return "overdue"
    return "due_soon" if last_day(target) <= as_of + timedelta(days=SOON) else "due_later"


def _completed(standing: Standing) -> list[str]:
    if standing.status is not Status.COMPLETED:
        return []
    return ["completed", "evidenced"] if standing.assurance is Assurance.EVIDENCED else ["completed"]


def oldest_open(actions: Iterable[Standing]) -> str | None:
    """The target date, as published, that ends first among the open actions; None where none has a date."""
    dates = [action.target_date for action in actions if action.status in OPEN and action.target_date is not None]
    return min(dates, key=lambda target: (last_day(target), target), default=None)


def share(figures: Mapping[str, tuple[str, ...]]) -> float | None:
    """The share of the completed actions that something shows to be done; None where none is completed."""
    completed = figures["completed"]
    return len(figures["evidenced"]) / len(completed) if completed else None
