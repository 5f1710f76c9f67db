"""Answers that are kept: never older than the graph's turn says, or than is allowed while the graph is being changed."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from graph.store import Store
from graph.writing.stored import take_turn
from queries.questions.pages.page_turn import turn
from webui.remembered import MOST, Memory, Remembered


class _Graph(Store):
    """A graph that was changed so many times."""

    def __init__(self, number: int | None) -> None:
        self.number = number

    def read(self, _: str, /, **__: Any) -> list[dict[str, Any]]:
        return [{"number": self.number}]


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def memory(clock: _Clock) -> Memory:
    return Memory(clock)


def _counting(clock: _Clock | None = None) -> Callable[[Store], int]:
    """Gives 1, then 2, and so on; with a clock it takes half a second of it."""
    asked: list[Store] = []

    def make(store: Store) -> int:
        asked.append(store)
        if clock is not None:
            clock.now += 0.5
        return len(asked)

    return make


def test_each_change_of_a_graph_counts(store: Store) -> None:
    assert turn(store) is None
    for _ in range(2):
        store.write(lambda tx: take_turn(tx, ""))
    assert turn(store) == 2


def test_kept_while_nothing_changes(memory: Memory, clock: _Clock) -> None:
    graph, make = _Graph(1), _counting()
    memory.get(graph, "it", make, old=0)
    clock.now += 2  # a turn that was just seen may still be shown in parts: the first answer is not kept
    assert memory.get(graph, "it", make, old=0) == Remembered(2)
    clock.now += 3600
    assert memory.get(graph, "it", make, old=0) == Remembered(2, 3600.0)
    assert memory.get(graph, "another", make, old=0).value == 3


def test_worked_out_anew_after_a_change(memory: Memory, clock: _Clock) -> None:
    graph, make = _Graph(1), _counting()
    memory.get(graph, "it", make, old=0)
    clock.now += 2
    memory.get(graph, "it", make, old=0)
    graph.number = 2
    clock.now += 1
    assert memory.get(graph, "it", make, old=0) == Remembered(3)


def test_a_little_old_where_that_is_allowed_and_said_to_be(memory: Memory, clock: _Clock) -> None:
    graph, make = _Graph(1), _counting(clock)
    memory.get(graph, "it", make, old=15)
    graph.number = 2
    clock.now += 14.5
    assert memory.get(graph, "it", make, old=15) == Remembered(1, 15.0, changed=True)
    clock.now += 1
    assert memory.get(graph, "it", make, old=15) == Remembered(2)


def test_what_is_quick_is_always_new(memory: Memory) -> None:
    graph, make = _Graph(1), _counting()
    memory.get(graph, "it", make, old=15)
    graph.number = 2
    assert memory.get(graph, "it", make, old=15) == Remembered(2)


def test_a_graph_whose_changes_nobody_counts_is_always_asked(memory: Memory) -> None:
    graph, make = _Graph(None), _counting()
    assert [memory.get(graph, "it", make, old=60).value for _ in range(2)] == [1, 2]


def test_each_open_graph_by_itself(memory: Memory, clock: _Clock) -> None:
    make = _counting(clock)
    one, other = _Graph(1), _Graph(1)
    assert [memory.get(graph, "it", make, old=60).value for graph in (one, other, one)] == [1, 2, 1]


def test_what_is_changed_here_is_forgotten_at_once(memory: Memory, clock: _Clock) -> None:
    graph, make = _Graph(1), _counting(clock)
    memory.get(graph, "it", make, old=60)
    memory.forget()
    assert memory.get(graph, "it", make, old=60).value == 2


def test_so_many_are_kept(memory: Memory, clock: _Clock) -> None:
    graph, make = _Graph(1), _counting(clock)
    for what in range(MOST + 1):
        memory.get(graph, what, make, old=60)
    assert memory.get(graph, MOST, make, old=60).value == MOST + 1
    assert memory.get(graph, 0, make, old=60).value == MOST + 2


def test_what_could_not_be_worked_out_is_tried_again(memory: Memory) -> None:
    graph = _Graph(1)
    with pytest.raises(ZeroDivisionError):
        memory.get(graph, "it", lambda _: 1 // 0, old=60)
    assert memory.get(graph, "it", lambda _: 5, old=60) == Remembered(5)


def test_those_who_want_the_same_wait_for_whoever_works_it_out(memory: Memory, clock: _Clock) -> None:
    graph, make, got = _Graph(1), _counting(clock), list[int]()
    begun, go_on = threading.Event(), threading.Event()

    def slow(store: Store) -> int:
        begun.set()
        go_on.wait(20)
        return make(store)

    threads = [threading.Thread(target=lambda: got.append(memory.get(graph, "it", slow, old=60).value)) for _ in "ab"]
    threads[0].start()
    assert begun.wait(20)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(20)
    assert got == [1, 1]
