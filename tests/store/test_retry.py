"""A unit of work is done again after a race, with growing pauses, and not for ever."""

import pytest

from graph.model.errors import StoreError
from graph.store.retry import LONGEST_PAUSE, TRIES, RaceError, with_retries


def test_work_that_wins_a_race_at_last_is_done() -> None:
    races = [1, 2]
    pauses: list[float] = []

    def work() -> int:
        if races:
            races.pop()
            raise RaceError(StoreError("lost"))
        return 42

    assert with_retries(work, pauses.append) == 42
    assert len(pauses) == 2


def test_the_last_race_is_raised_after_pauses_that_grow() -> None:
    pauses: list[float] = []

    def work() -> None:
        raise RaceError(StoreError("lost"))

    with pytest.raises(RaceError, match="lost"):
        with_retries(work, pauses.append)
    assert len(pauses) == TRIES - 1
    assert pauses[-1] > pauses[0]
    assert max(pauses) <= LONGEST_PAUSE * 1.5


def test_other_errors_pass_at_once() -> None:
    pauses: list[float] = []

    def work() -> None:
        raise StoreError("refused")

    with pytest.raises(StoreError, match="refused"):
        with_retries(work, pauses.append)
    assert pauses == []
