"""Answers that many pages need are worked out once for all of them, for as long as the graph is not changed.

Every change of a graph counts its turn up, in the transaction that makes the change. An answer is kept with the turn
that was read before it was worked out, so it is never older than that turn. While somebody loads documents each
answer would be out of date at once; then, of what takes long to work out, one that is at most some seconds old may
do, where the caller says so: it is whole, and tells of one moment. What is changed through this server is forgotten
at once, for whoever changed it looks at it next.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from flask import Flask, current_app, g

from graph.store import Store
from queries.questions.pages.page_turn import turn
from webui import reader

MOST = 48
"""Answers kept of one graph."""
SETTLED = 2.0
"""Seconds for which a turn must have stood before an answer counts as one of that turn: an engine may show a change in
parts for a moment."""
WORTH = 0.3
"""Seconds that working it out must have taken for an old answer to be given: what is quick is always new."""

_MEMORY = "webui.remembered"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Remembered(Generic[Value]):
    """An answer; ``seconds`` is how long ago it was asked for, and ``changed`` whether the graph was changed since."""

    value: Value
    seconds: float = 0.0
    changed: bool = False


@dataclass(slots=True)
class _Kept:
    """One answer, and the lock of whoever works it out: others who want it wait for that one."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    value: Any = None
    turn: int | None = None
    at: float | None = None
    settled: bool = False
    took: float = 0.0


@dataclass(slots=True)
class _Graph:
    """What is known of one open graph."""

    turn: int | None = None
    since: float = 0.0
    kept: OrderedDict[Hashable, _Kept] = field(default_factory=OrderedDict)


class Memory:
    """Keeps answers, of each open graph by itself.

    Args:
        clock: seconds, always growing.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._guard = threading.Lock()
        self._graphs: WeakKeyDictionary[Store, _Graph] = WeakKeyDictionary()

    def get(self, store: Store, what: Hashable, make: Callable[[Store], Value], *, old: float) -> Remembered[Value]:
        """The answer that is kept under a name and what was asked, else what ``make`` gives.

        Args:
            store: the graph.
            what: the name and all that the answer depends on beside the graph.
            make: works it out; nobody may change what it gives.
            old: seconds that it may be old though the graph was changed since, where it takes long to work out.
        """
        number = turn(store)
        if number is None:  # nobody counts the changes of this graph
            return Remembered(make(store))
        kept, since = self._place(store, what, number)
        with kept.lock:
            now = self._clock()
            may_be = old if kept.took >= WORTH else -1.0
            if kept.at is None or not (now - kept.at <= may_be or (kept.settled and kept.turn == number)):
                kept.at = None  # where it cannot be worked out, what was kept is not given any more
                kept.value, kept.turn, kept.settled = make(store), number, now - since >= SETTLED
                kept.at, kept.took = now, self._clock() - now
            return Remembered(kept.value, now - kept.at, kept.turn != number)

    def forget(self) -> None:
        """Forget everything."""
        with self._guard:
            self._graphs.clear()

    def _place(self, store: Store, what: Hashable, number: int) -> tuple[_Kept, float]:
        with self._guard:
            graph = self._graphs.setdefault(store, _Graph())
            if graph.turn != number:
                graph.turn, graph.since = number, self._clock()
            kept = graph.kept.setdefault(what, _Kept())
            graph.kept.move_to_end(what)
            while len(graph.kept) > MOST:
                graph.kept.popitem(last=False)
            return kept, graph.since


def install(app: Flask) -> None:
    """Keep answers from request to request, until something is changed here."""
    app.extensions[_MEMORY] = Memory()

    @app.teardown_request
    def _forget(_: BaseException | None) -> None:
        if g.get("graph_edited", False):
            app.extensions[_MEMORY].forget()


def remembered(what: Hashable, make: Callable[[Store], Value], *, old: float = 0.0) -> Remembered[Value]:
    """The answer for the graph of this request; see ``Memory.get``."""
    memory: Memory = current_app.extensions[_MEMORY]
    return memory.get(reader.graph(), what, make, old=old)
