"""Since when actions have been reported completed, and whether something happened before that."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from graph.model.vocabulary import Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.due import last_day

_PARTIAL = re.compile(r"\d{4}(-\d{2}){0,2}")

BY_DOCUMENT = "date of the plan or report"
BY_NOTE = "date of a progress note"
BY_YEAR = "year of the review"


@dataclass(frozen=True, slots=True)
class Reported:
    """An ISO date, possibly partial, on which an action was reported completed, and what gives it."""

    dated: str
    basis: str


def completion_reports(store: Store, actions: Iterable[str]) -> dict[str, Reported]:
    """Since when each of these completed actions has been reported so, by its uid.

    It is the first dated edition or note that says completed and that no later one contradicts. An action of which no
    dated one says so is left out.
    """
    uids = sorted(set(actions))
    rows = store.read(load("queries.cypher", "returned-after-completion-reports"), uids=uids) if uids else []
    said: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if is_iso(row["dated"]) and row["status"] not in (None, Status.UNKNOWN):
            for action in row["actions"]:
                said.setdefault(action, []).append(row)
    found = {action: _reported(told) for action, told in said.items()}
    return {action: report for action, report in found.items() if report}


def _reported(told: list[dict[str, Any]]) -> Reported | None:
    report: Reported | None = None
    for row in sorted(told, key=lambda row: (last_day(row["dated"]), row["status"] == Status.COMPLETED, row["source"])):
        if row["status"] != Status.COMPLETED:
            report = None
        elif report is None:
            report = Reported(row["dated"], BY_DOCUMENT if row["label"] == "Document" else BY_NOTE)
    return report


@lru_cache(maxsize=16_384)
def is_iso(dated: str | None) -> bool:
    """Whether a text is an ISO date, month or year."""
    if not dated or not _PARTIAL.fullmatch(dated):
        return False
    try:
        _first_day(dated)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=16_384)
def is_before(happened: str | None, reported: str) -> bool | None:
    """Whether the whole of one partial date lies before the whole of another; None where they overlap or are not known.

    What happened in 2012 may have been before or after May 2012.
    """
    if happened is None or not (is_iso(happened) and is_iso(reported)):
        return None
    if last_day(happened) < _first_day(reported):
        return True
    return False if _first_day(happened) > last_day(reported) else None


def _first_day(partial: str) -> date:
    return date.fromisoformat((partial + "-01-01")[:10])
