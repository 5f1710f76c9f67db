"""The one place where a unit of work is tried again after a race."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from graph.model.errors import StoreError

T = TypeVar("T")

TRIES = 8
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 1.0


class RaceError(Exception):
    """Something passing was in the way; the same work may well succeed if it is done again from its start.

    Args:
        error: what to tell the user when it did not.
    """

    def __init__(self, error: StoreError) -> None:
        self.error = error
        super().__init__(str(error))


def with_retries(work: Callable[[], T], pause: Callable[[float], None] = time.sleep) -> T:
    """Do the work, again after each race with growing pauses, at most `TRIES` times; the last race is raised."""
    for attempt in range(TRIES - 1):
        try:
            return work()
        except RaceError:
            # Spread at random: two writers that met once would else meet again.
            pause(min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt) * random.uniform(0.5, 1.5))  # noqa: S311
    return work()
