"""How long each question takes beside the smallest hand-written statements for the same answer, on one warm engine."""

import signal
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from types import FrameType
from typing import Any

from benchmarks.scaling.bare import BARE, DAY, bare, shown_by, values
from benchmarks.scaling.engines import Bench
from graph.model.errors import ReviewgraphError
from graph.store import Store
from graph.store.statements import load
from queries.questions.question import Answer, Question
from queries.questions.registry import QUESTIONS

Took = tuple[float, float]
"""Seconds in all, and those of them that statements took."""
ABOUT = ("agency", "review", "theme")
"""Parameters that narrow a question to one thing."""

NEEDED: Mapping[str, Mapping[str, str]] = {
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
    """One question's time in seconds, with what it was narrowed to, its rows, and the bare statements' time.

    ``asking`` is the part of ``seconds`` that its statements took, the rest is worked out. ``note`` says why there is
    no time, or nothing to hold it against.
    """

    question: str
    about: str
    rows: int | None
    seconds: float | None
    bare: float | None
    note: str = ""
    asking: float | None = None

    @property
    def ratio(self) -> float | None:
        """The question's time in shares of the bare statements'."""
        return self.seconds / self.bare if self.seconds is not None and self.bare else None


def ask_all(bench: Bench, names: Collection[str], *, rounds: int, limit: float) -> Iterator[Asked]:
    """These questions of the registry about everything, then about one agency, review or theme where it can be."""
    subjects = subjects_of(bench)
    for question in (question for name, question in QUESTIONS.items() if name in names):
        offered = {parameter.name for parameter in question.parameters} - NEEDED.get(question.name, {}).keys()
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
    given = {name: subjects[subject] for name, subject in NEEDED.get(question.name, {}).items()}
    given |= {about: subjects[about]} if about else {}
    store = _Clocked(bench.store)
    statements = bare(question.name, about)

    def ask() -> Answer:
        return question.ask(store, given, DAY)

    def ask_bare() -> None:
        for statement, asked in with_values:
            bench.read(statement, **asked)

    begun = perf_counter()
    try:
        with _at_most(limit):
            answer = ask()
        with_values = [(statement, values(statement, subjects, shown_by(answer))) for statement in statements]
        works = [lambda: store.clocked(ask), *([lambda: _clocked(ask_bare)] if statements else [])]
        best = _best(works, rounds, limit)
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
    note = "" if statements else "no bare statement"
    seconds, asking = best[0]
    return Asked(question.name, about, len(answer.rows), seconds, best[1][0] if statements else None, note, asking)


class _Clocked(Store):
    """An open store that counts the seconds that its reads take."""

    def __init__(self, store: Store) -> None:
        self.__dict__.update(store.__dict__)
        self.asking = 0.0

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        begun = perf_counter()
        rows = super().read(cypher, **values)
        self.asking += perf_counter() - begun
        return rows

    def clocked(self, work: Callable[[], object]) -> Took:
        """Seconds of the work, and of its reads."""
        self.asking = 0.0
        seconds, _ = _clocked(work)
        return seconds, self.asking


def _clocked(work: Callable[[], object]) -> Took:
    begun = perf_counter()
    work()
    took = perf_counter() - begun
    return took, took


def _best(works: list[Callable[[], Took]], rounds: int, limit: float) -> list[Took]:
    """The best time of each: once to warm up, then in turn, as long as the limit allows."""
    begun = perf_counter()
    best = [(float("inf"), 0.0)] * len(works)
    for number in range(rounds + 1):
        if number > 1 and perf_counter() - begun > limit:
            break
        for place in range(len(works)) if number % 2 else reversed(range(len(works))):
            with _at_most(limit):
                took = works[place]()
            best[place] = min(best[place], took)
    return best


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
