"""A request does not ask for ever: after a minute no further statement goes out for it."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from graph.model.errors import StoreError
from graph.store import Store

SECONDS = 60.0
"""Of a request. One statement has its own limit in the engine, the same."""


class InTime(Store):
    """Another store, read as it is until the time is over.

    Args:
        store: the other one.
        seconds: how long it is read.
        clock: seconds, always growing.
    """

    def __init__(self, store: Store, seconds: float = SECONDS, clock: Callable[[], float] = monotonic) -> None:
        self.store = store
        self._clock, self._until = clock, clock() + seconds

    def __getattr__(self, name: str) -> Any:
        """What is not said here is the other store's: its address, its engine."""
        return getattr(self.store, name)

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        """The rows that the other store gives.

        Raises:
            StoreError: the time is over.
        """
        if self._clock() > self._until:
            raise StoreError(
                "This took longer than a minute and was stopped.",
                remedy="Ask for less at once: one region, fewer years or one kind of review.",
            )
        return self.store.read(cypher, **values)
