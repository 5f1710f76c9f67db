"""The graph that people without the right to restricted reviews are served: the open one, or for a moment none."""

import logging
import shutil
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from werkzeug.exceptions import ServiceUnavailable

from graph.engine.lock import FileLock
from graph.engine.private import make_private_folder
from graph.model.errors import EngineError, QuestionError, ReviewgraphError, UsageError
from graph.restricting import (
    Drafted,
    Standing,
    bring_up_to_date,
    chosen,
    documents_in,
    may_stay,
    put_walkthroughs,
    standing,
)
from graph.store import Store, open_store
from graph.writing.restrictions import Restriction
from graph.writing.walkthroughs import Step

logger = logging.getLogger(__name__)

PATIENCE = 1.5
"""Seconds that a request waits for the open graph before it is told to come again."""
EVERY = 30.0
"""Seconds after which it looks by itself: what is forgotten is to go from here too, though nobody asks."""
PAUSE = 2.0
"""Seconds after something went wrong before it is tried again."""
LONGEST_REQUEST = 60.0
"""Seconds that requests are waited for which still read an open graph that is to be put away."""
_SERVERS = 9


class NotReadyError(ServiceUnavailable):
    """The open graph is being made, or brought up to date with a change that takes something from it."""


class OpenGraph:
    """Keeps the open graph of a full one, in a folder of its own, and gives it only while it is sure of it.

    Whoever asks is given the full graph where nothing is restricted. Else the open one, once it is known that it holds
    nothing but what may be seen as the full graph stands at that moment; until then ``NotReadyError`` is raised.

    Args:
        full: gives the full graph.
        place: the folder, which is this object's own: nobody else may keep anything there.
        drafted: the steps that a graph would propose for a walkthrough of a review.
        patience: seconds that a request waits.
    """

    def __init__(self, full: Callable[[], Store], place: Path, drafted: Drafted, *, patience: float = PATIENCE) -> None:
        self._full, self._drafted, self._patience = full, drafted, patience
        own, self._lock = _own(place)
        self._graphs = own / "graphs"
        self._news = threading.Condition()
        self._sure: Standing | None = None
        self._under: tuple[Restriction, ...] = ()
        self._store: Store | None = None
        self._whole = False
        self._used: Counter[Store] = Counter()
        self._asked, self._closing = False, False
        self._worker = threading.Thread(target=self._work, name="open graph", daemon=True)
        self._worker.start()

    def restricts(self) -> bool:
        """Whether anything is restricted at this moment."""
        return bool(standing(self._full()).restrictions)

    def take(self) -> Store:
        """The graph for somebody without the right; ``let_go`` of it when the request is done.

        Raises:
            NotReadyError: it is not known yet that there is nothing in it but what may be seen.
        """
        full = self._full()
        now = standing(full)
        if not now.restrictions:
            return full
        with self._news:
            if self._sure != now:
                self._ask()
                self._news.wait_for(lambda: self._sure == now, self._patience)
            if self._sure != now or self._store is None:
                raise NotReadyError
            self._used[self._store] += 1
            return self._store

    def let_go(self, store: Store) -> None:
        """A request is done with what it took."""
        with self._news:
            if self._used[store] > 0:
                self._used[store] -= 1
            self._news.notify_all()

    def refresh(self) -> None:
        """Begin to make or mend it, before anybody asks for it."""
        with self._news:
            self._ask()

    def close(self) -> None:
        """Stop; what was made stays in its folder for the next time."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        self._worker.join()
        if self._store is not None:
            self._store.close()
        self._lock.release()

    def _ask(self) -> None:
        self._asked = True
        self._news.notify_all()

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._asked or self._closing, EVERY)
                if self._closing:
                    return
                self._asked = False
            try:
                while not self._closing and self._sure != standing(self._full()) and self._follow():
                    pass
            except Exception:
                logger.exception("The open graph could not be brought up to date; it is tried again when asked for")
                self._put_away(remove=False)
                with self._news:
                    self._news.wait_for(lambda: self._closing, PAUSE)

    def _follow(self) -> bool:
        """Bring it to how the full graph stands now; whether there is any to follow."""
        full = self._full()
        now = standing(full)
        if not now.restrictions:
            self._put_away(remove=True)
            return False
        choice = chosen(full, now.restrictions)
        if now.restrictions != self._under:
            # What pages remember of the graph goes with it: nothing that was worked out before is shown any more.
            self._put_away(remove=False)
            self._under = now.restrictions
        if self._store is None:
            self._store = self._opened()
        if not may_stay(self._store, choice):
            self._put_away(remove=True)
            self._store = self._opened(fresh=True)
        if self._whole and documents_in(self._store).items() <= documents_in(full).items():
            # Something new at most: whoever reads meanwhile reads what it was before that came.
            put_walkthroughs(full, self._store, choice, self._steps)
            self._be_sure(now)
        bring_up_to_date(full, self._store, choice, lambda: self._closing)
        put_walkthroughs(full, self._store, choice, self._steps)
        if not self._closing:
            self._whole = True
            self._be_sure(now)
        return True

    def _steps(self, store: Store, review: str) -> Iterable[Step]:
        with suppress(QuestionError):
            return self._drafted(store, review)
        return ()

    def _be_sure(self, now: Standing) -> None:
        with self._news:
            self._sure = now
            self._news.notify_all()

    def _opened(self, *, fresh: bool = False) -> Store:
        """The newest graph in the folder, or a new one; older ones are removed."""
        make_private_folder(self._graphs)
        numbers = sorted(int(each.name) for each in self._graphs.iterdir() if each.name.isdigit())
        if numbers and not fresh:
            with suppress(EngineError):  # damaged: it is only a copy, and another is made
                return open_store(self._graphs / str(numbers[-1]))
        newest = numbers[-1] + 1 if numbers else 1
        for number in numbers:
            shutil.rmtree(self._graphs / str(number), ignore_errors=True)
        return open_store(self._graphs / str(newest))

    def _put_away(self, *, remove: bool) -> None:
        """Give it to nobody any more, and close it once nobody reads it; its files go too if they are to be removed."""
        with self._news:
            store, self._store, self._sure, self._whole = self._store, None, None, False
            if store is not None:
                self._news.wait_for(lambda: self._used[store] <= 0, LONGEST_REQUEST)
                del self._used[store]
        if store is not None:
            with suppress(ReviewgraphError):
                store.close()
        if remove:
            shutil.rmtree(self._graphs, ignore_errors=True)


def _own(place: Path) -> tuple[Path, FileLock]:
    """A folder that no other process keeps its open graph in: this one, or one with a number after its name."""
    for number in range(1, _SERVERS + 1):
        own = place if number == 1 else place.with_name(f"{place.name}-{number}")
        make_private_folder(own)
        lock = FileLock(own / "lock")
        if lock.acquire():
            return own, lock
    raise UsageError(f"{_SERVERS} other servers keep their open graphs here.", where=str(place))
