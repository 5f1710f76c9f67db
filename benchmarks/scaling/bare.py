"""The smallest hand-written statements for a question's answer, and the values to run them with."""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

from graph.store.statements import load
from queries.questions.evidence import Passage
from queries.questions.question import Answer, ColumnKind

BARE = "benchmarks.bare"
DAY = date(2026, 10, 1)
"""The day that overdue is worked out for."""
_READ = ("words", "score")
"""Figures that stand for facts whose own words an answer gives."""
_SINCE = date(2025, 10, 1)
"""The day a year before, after which what changed is asked for."""


def bare(question: str, about: str = "") -> tuple[str, ...]:
    """The statements of the file with a question's name, and with what it is about added to that; empty without one.

    Several stand in a file with lines of nothing but ``;`` between.
    """
    file = f"{question}-by-{about}" if about else question
    if not (files(BARE) / f"{file}.cypher").is_file():
        return ()
    return tuple(part.strip() for part in load(BARE, file).split("\n;\n"))


def values(statement: str, subjects: Mapping[str, str], shown: Iterable[str]) -> dict[str, Any]:
    """What a statement is run with: the uids of what was asked about, the days, and ``shown``."""
    every = {**subjects, "day": DAY.isoformat(), "since": _SINCE.isoformat(), "shown": sorted(shown)}
    return {name: value for name, value in every.items() if f"${name}" in statement}


def shown_by(answer: Answer) -> frozenset[str]:
    """The uids of the facts whose passages an answer shows, or whose words it gives."""
    found: set[str] = set()
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        for column, value in zip(answer.columns, row, strict=True):
            if column.kind is ColumnKind.PASSAGES:
                found.update(at.fact_uid for at in value if isinstance(at, Passage))
        found.update(uid for figure in _READ for uid in behind.get(figure, ()))
    return frozenset(found)
