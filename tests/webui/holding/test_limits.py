"""Few pages at once for one reader, fewer costly questions for everybody, and who gets no place is told when to come again."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask, request

from graph.model.errors import QuestionError, StoreError
from graph.store import Store
from webui import create_app, limits
from webui.deadline import InTime
from webui.limits import COSTLY, FREE, MOST_LINES, Limits, Queue, refuse_long
from webui.rights import Person, Right

FEW = Limits(together=2, each=1, waiting=2, waiting_each=1, seconds=0.05)


def _no_graph() -> Store:
    raise AssertionError("these pages need no graph")


def test_one_for_each_and_two_together() -> None:
    queue = Queue(FEW)
    assert [queue.enter(who) for who in ("ann", "ann", "bob", "cat")] == [True, False, True, False]
    queue.leave("ann")
    assert [queue.enter(who) for who in ("bob", "cat")] == [False, True]


def test_who_waits_gets_the_place_that_is_given_up() -> None:
    queue, got = Queue(Limits(1, 1, 2, 1, 20.0)), list[bool]()
    assert queue.enter("ann")
    waiting = threading.Thread(target=lambda: got.append(queue.enter("bob")))
    waiting.start()
    while not queue._waiting:
        pass
    # One of bob's waits already: another of his is sent away at once, although it might wait twenty seconds.
    assert queue.enter("bob") is False
    queue.leave("ann")
    waiting.join(20)
    assert got == [True]
    queue.leave("bob")
    assert (queue._working, queue._waiting) == ({}, {})


@pytest.fixture
def crowded() -> Iterator[tuple[Flask, threading.Event, threading.Event]]:
    """Pages whose costly question goes on until the first event; the second says that it is being worked out."""
    app = create_app(
        _no_graph, today=lambda: date(2026, 10, 1), who=lambda: Person(request.args["who"], frozenset(Right))
    )
    app.extensions[limits._QUEUES] = (Queue(limits.PAGES), Queue(FEW))
    go_on, begun = threading.Event(), threading.Event()

    def asked(name: str) -> str:
        begun.set()
        go_on.wait(20)
        return name

    app.view_functions["questions.page"] = app.view_functions["api.question"] = asked
    yield app, go_on, begun
    go_on.set()


def test_a_reader_who_asks_at_once_what_is_costly_holds_up_nobody(
    crowded: tuple[Flask, threading.Event, threading.Event],
) -> None:
    app, go_on, begun = crowded
    first = threading.Thread(target=lambda: app.test_client().get("/questions/search?who=ann"))
    first.start()
    assert begun.wait(20)
    busy = app.test_client().get("/questions/search?who=ann")
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "10")
    assert "The server is busy with other questions" in busy.text
    as_json = app.test_client().get("/api/v1/questions/search?who=ann")
    assert (as_json.status_code, as_json.headers["Retry-After"]) == (503, "10")
    assert "busy with other questions" in as_json.get_json()["error"]["message"]
    assert app.test_client().get("/how?who=ann").status_code == 200
    go_on.set()
    assert app.test_client().get("/questions/search?who=bob").status_code == 200
    first.join(20)
    assert app.test_client().get("/questions/search?who=ann").status_code == 200


def test_what_is_costly_or_free_is_a_page() -> None:
    app = create_app(_no_graph, today=lambda: date(2026, 10, 1))
    assert set(app.view_functions) >= COSTLY | FREE


def test_files_have_a_length() -> None:
    refuse_long(range(MOST_LINES))
    with pytest.raises(QuestionError, match=r"This file would have 50,001 lines; at most 50,000 are put into one\."):
        refuse_long(range(MOST_LINES + 1))


def test_a_request_asks_no_further_when_its_time_is_over() -> None:
    class Seven(Store):
        address = "here"

        def __init__(self) -> None:
            pass

        def read(self, _: str, /, **__: object) -> list[dict[str, object]]:
            return [{"number": 7}]

    now = [0.0]
    store = InTime(Seven(), seconds=60, clock=lambda: now[0])
    now[0] = 60.0
    assert store.read("anything") == [{"number": 7}]
    assert store.address == "here"
    now[0] = 60.1
    with pytest.raises(StoreError, match="longer than a minute"):
        store.read("anything")
