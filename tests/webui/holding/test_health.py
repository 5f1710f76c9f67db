"""/healthz: 200 while the parts answer within a second, 503 with which one does not, and nothing that strangers may not know."""

import threading
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from flask import Flask

from graph.model.errors import StoreError
from graph.store import Store
from webui import create_app
from webui.accounts import Gate, PeopleFile
from webui.health import Part

SECRET = "bolt://secret"


class _Answering(Store):
    def __init__(self) -> None:
        self.asked = 0

    def read(self, _: str, /, **__: Any) -> list[dict[str, Any]]:
        self.asked += 1
        return [{"number": 7}]


def _broken() -> Store:
    raise StoreError("it is gone", where=SECRET)


def _app(store: Store | None, gate: Gate | None = None) -> Flask:
    opened = (lambda: store) if store is not None else _broken
    return create_app(opened, today=lambda: date(2026, 10, 1), gate=gate)


def test_all_is_well_without_signing_in(tmp_path: Path) -> None:
    file = PeopleFile(tmp_path / "people.sqlite")
    answer = _app(_Answering(), Gate(file)).test_client().get("/healthz")
    file.close()
    assert (answer.status_code, answer.json) == (200, {"status": "ok", "graph": "ok", "accounts": "ok"})
    assert answer.headers["Cache-Control"] == "no-store"


def test_head_gives_the_same_without_the_words() -> None:
    answer = _app(_Answering()).test_client().head("/healthz")
    assert (answer.status_code, answer.data) == (200, b"")


def test_which_part_does_not_answer_and_nothing_of_why(tmp_path: Path) -> None:
    file = PeopleFile(tmp_path / "people.sqlite")
    answer = _app(None, Gate(file)).test_client().get("/healthz")
    file.close()
    assert (answer.status_code, answer.json) == (503, {"status": "trouble", "graph": "trouble", "accounts": "ok"})
    assert SECRET not in answer.text


def test_what_does_not_answer_in_time_is_not_asked_again_meanwhile() -> None:
    asked, go_on = [], threading.Event()

    def slow() -> None:
        asked.append(1)
        go_on.wait(20)

    part, begun = Part(slow, within=0.05), monotonic()
    assert [part.answers(), part.answers()] == [False, False]
    assert monotonic() - begun < 10
    assert len(asked) == 1
    go_on.set()
    patient = Part(lambda: None, within=20)
    assert [patient.answers(), patient.answers()] == [True, True]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_is_only_read(method: str) -> None:
    assert getattr(_app(_Answering()).test_client(), method)("/healthz").status_code in (400, 405)
