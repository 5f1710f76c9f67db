"""No reader starves the rest: few costly questions are worked out at once, one for a reader, and files have a length.

The server works in one process: whatever is worked out for one reader is time that others wait for. So one reader has
a few pages made at once, and pages that may take long stand in a queue besides, which is short; who does not fit into
it is told so at once.
"""

import threading
from collections import Counter
from collections.abc import Sized
from dataclasses import dataclass

from flask import Flask, current_app, g, request
from werkzeug.exceptions import ServiceUnavailable

from graph.model.errors import QuestionError
from webui.rights import person

MOST_LINES = 50_000
"""Of a file that is made while somebody waits."""
COME_AGAIN = 10
"""Seconds after which a browser may ask again."""

COSTLY = frozenset(
    {
        "actions.file",
        "actions.pack",
        "agencies.file",
        "api.links",
        "api.network",
        "api.question",
        "compare.page",
        "explore.drawing",
        "explore.drawing_as_svg",
        "explore.page",
        "pairs.file",
        "questions.page",
        "questions.passages",
        "questions.table",
        "questions.workbook",
        "reviews.file",
        "themes.file",
        "walkthrough_giving.give",
    }
)
"""Endpoints whose pages may take seconds of a large graph, or make files of all its lines."""

FREE = frozenset({"static", "drawing.vis_network", "health.page"})
"""Endpoints that nobody waits for."""

_QUEUES, _ENTERED = "webui.queues", "queues_entered"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much goes on at once.

    Attributes:
        together: worked out at once, for all readers.
        each: worked out at once for one reader.
        waiting: wait at once, for all readers; each holds one of the server's threads.
        waiting_each: wait at once for one reader.
        seconds: that one waits at most.
    """

    together: int
    each: int
    waiting: int
    waiting_each: int
    seconds: float


PAGES = Limits(together=1_000, each=4, waiting=9, waiting_each=6, seconds=20.0)
"""Of all pages. How many are made for everybody together is the number of the server's threads."""
QUESTIONS = Limits(together=3, each=1, waiting=8, waiting_each=3, seconds=20.0)
"""Of those that are costly."""


class BusyError(ServiceUnavailable):
    """So much is being worked out that this has to be asked again."""


class Queue:
    """Lets in as many as the limits say; the others wait, or are sent away.

    Args:
        limits: how many.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._changed = threading.Condition()
        self._working: Counter[str] = Counter()
        self._waiting: Counter[str] = Counter()

    def enter(self, who: str) -> bool:
        """Wait for a place, at most so long; False where there is none. ``leave`` gives it up again."""
        with self._changed:
            if self._free(who):
                self._working[who] += 1
                return True
            if self._waiting[who] >= self._limits.waiting_each or self._waiting.total() >= self._limits.waiting:
                return False
            self._waiting[who] += 1
            try:
                if not self._changed.wait_for(lambda: self._free(who), self._limits.seconds):
                    return False
                self._working[who] += 1
                return True
            finally:
                _less(self._waiting, who)

    def leave(self, who: str) -> None:
        """Give up a place."""
        with self._changed:
            _less(self._working, who)
            self._changed.notify_all()

    def _free(self, who: str) -> bool:
        return self._working.total() < self._limits.together and self._working[who] < self._limits.each


def _less(counted: Counter[str], who: str) -> None:
    counted[who] -= 1
    if counted[who] <= 0:
        del counted[who]  # else every reader that ever asked would be kept


def install(app: Flask, pages: Limits = PAGES, questions: Limits = QUESTIONS) -> None:
    """Queue the requests. To be called after rights: who may not see a page does not wait for it."""
    app.extensions[_QUEUES] = (Queue(pages), Queue(questions))
    app.before_request(_enter)
    app.teardown_request(_leave)


def refuse_long(lines: Sized) -> None:
    """Refuse a file that is too long to make while somebody waits.

    Raises:
        QuestionError: it has more than ``MOST_LINES`` lines; the message says how many, and what makes them fewer.
    """
    if len(lines) > MOST_LINES:
        raise QuestionError(
            f"This file would have {len(lines):,} lines; at most {MOST_LINES:,} are put into one.",
            remedy="Choose one region, fewer years or one kind of review, and make a file of each part.",
        )


def _enter() -> None:
    if request.endpoint is None or request.endpoint in FREE:
        return
    who, (pages, questions) = _who(), current_app.extensions[_QUEUES]
    for queue in (pages, questions) if request.endpoint in COSTLY else (pages,):
        if not queue.enter(who):
            raise BusyError
        g.setdefault(_ENTERED, []).append((queue, who))


def _leave(_: BaseException | None) -> None:
    entered: list[tuple[Queue, str]] = g.pop(_ENTERED, [])
    for queue, who in reversed(entered):
        queue.leave(who)


def _who() -> str:
    """One reader: an account, wherever it is used; and of those without any, the computer that asks."""
    known = person()
    return f"account {known.name}" if known is not None else f"computer {request.remote_addr}"
