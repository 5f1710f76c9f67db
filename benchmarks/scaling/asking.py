"""How long each question takes beside the smallest hand-written statement for the same facts, on one warm engine."""

import signal
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from time import perf_counter
from types import FrameType
from typing import Any

from benchmarks.scaling.engines import Bench
from graph.model.errors import ReviewgraphError
from graph.store.statements import load
from queries.questions.question import Question
from queries.questions.registry import QUESTIONS

BARE = "benchmarks.bare"
DAY = date(2026, 10, 1)
"""The day that overdue is worked out for."""
ABOUT = ("agency", "review", "theme")
"""Parameters that narrow a question to one thing."""

_NEEDED: Mapping[str, Mapping[str, str]] = {
    "agency-profile": {"agency": "agency"},
    "review-profile": {"review": "review"},
    "theme-profile": {"theme": "theme"},
    "compare": {"first": "review", "second": "other_review"},
    "path": {"from": "agency", "to": "other_agency"},
    "search": {"words": "words"},
}
"""What a question cannot be asked without: the parameter, and the subject to give."""
_WORDS = "interpreter"
"""A word that stands in a small share of all texts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question's time in seconds, with what it was narrowed to, its rows, and the bare statement's time.

    ``note`` says why there is no time, or nothing to hold it against.
    """

    question: str
    about: str
    rows: int | None
    seconds: float | None
    bare: float | None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The question's time in shares of the bare statement's."""
        return self.seconds / self.bare if self.seconds is not None and self.bare else None


def ask_all(bench: Bench, names: Collection[str], *, rounds: int, limit: float) -> Iterator[Asked]:
    """These questions of the registry about everything, then about one agency, review or theme where it can be."""
    subjects = subjects_of(bench)
    for question in (question for name, question in QUESTIONS.items() if name in names):
        offered = {parameter.name for parameter in question.parameters} - _NEEDED.get(question.name, {}).keys()
        for about in ("", *(name for name in ABOUT if name in offered and name in subjects)):
            yield _asked(bench, question, about, subjects, rounds, limit)


def subjects_of(bench: Bench) -> Mapping[str, str]:
    """Uids of agencies, reviews and a theme with about as much hanging on them in a graph of any size."""
    found = {"words": _WORDS}
    for name in ABOUT:
        rows = bench.store.read(load(BARE, f"subject-{name}"))
        found.update({key: str(row["uid"]) for key, row in zip((name, f"other_{name}"), rows, strict=False)})
    return found


def _asked(
    bench: Bench, question: Question, about: str, subjects: Mapping[str, str], rounds: int, limit: float
) -> Asked:
    given = {name: subjects[subject] for name, subject in _NEEDED.get(question.name, {}).items()}
    given |= {about: subjects[about]} if about else {}
    works: list[Callable[[], int]] = [lambda: len(question.ask(bench.store, given, DAY).rows)]
    statement = _bare(question.name, about)
    if statement:
        works.append(lambda: len(bench.read(statement, **_values(statement, subjects))))
    begun = perf_counter()
    try:
        rows, best = _best(works, rounds, limit)
    except ReviewgraphError as error:
        if perf_counter() - begun >= limit:
            # The alarm went off inside the driver, which says that the connection broke.
            return Asked(question.name, about, None, None, None, f"longer than {limit:.0f} s")
        return Asked(question.name, about, None, None, None, f"{error}".partition("\n")[0])
    except TimeoutError:
        return Asked(question.name, about, None, None, None, f"longer than {limit:.0f} s")
    except Exception as error:  # noqa: BLE001 - one broken question must not end an hour's run
        if perf_counter() - begun >= limit:
            return Asked(question.name, about, None, None, None, f"longer than {limit:.0f} s")
        return Asked(question.name, about, None, None, None, f"failed: {type(error).__name__} {error}")
    note = "" if statement else "no bare statement"
    return Asked(question.name, about, rows, best[0], best[1] if statement else None, note)


def _bare(name: str, about: str) -> str | None:
    """The hand-written statement for a question, in the file of its name, with what it is about added to that."""
    file = f"{name}-by-{about}" if about else name
    return load(BARE, file) if (files(BARE) / f"{file}.cypher").is_file() else None


def _values(statement: str, subjects: Mapping[str, str]) -> dict[str, Any]:
    return {name: uid for name, uid in subjects.items() if f"${name}" in statement}


def _best(works: list[Callable[[], int]], rounds: int, limit: float) -> tuple[int, list[float]]:
    """Rows of the first, and the best time of each: once to warm up, then in turn, as long as the limit allows."""
    begun = perf_counter()
    best = [float("inf")] * len(works)
    rows = 0
    for number in range(rounds + 1):
        if number > 1 and perf_counter() - begun > limit:
            break
        for place in range(len(works)) if number % 2 else reversed(range(len(works))):
            with _at_most(limit):
                start = perf_counter()
                found = works[place]()
                took = perf_counter() - start
            rows = found if place == 0 else rows
            best[place] = min(best[place], took)
    return rows, best


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stops what takes longer; where the system has no alarm, the engine's own limit must do."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
