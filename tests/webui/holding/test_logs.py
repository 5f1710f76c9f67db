"""The log: a line for each request with its route and role, and of errors no word that a document or a person said."""

import io
import json
import logging
from collections.abc import Iterator
from datetime import date

import pytest
from flask.testing import FlaskClient

from graph.model.errors import StoreError
from graph.store import Store
from graph.store.errors import UnreachableError
from webui import create_app
from webui.logs import REQUESTS, LogFormat, begin, error_line
from webui.rights import Person, Right

WHO = Person("Greta Reader", frozenset({Right.READ, Right.EDIT}))


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Where lines go; the loggers are as they were after it."""
    root, requests = logging.getLogger(), logging.getLogger(REQUESTS)
    kept = (root.handlers[:], root.level, requests.level)
    yield io.StringIO()
    root.handlers[:], root.level = kept[0], kept[1]
    requests.setLevel(kept[2])


def _client(error: Exception | None = None) -> FlaskClient:
    def opened() -> Store:
        raise error or StoreError("no graph behind this test")

    return create_app(opened, today=lambda: date(2026, 10, 1), who=lambda: WHO).test_client()


def _begun(log: io.StringIO, form: LogFormat | None) -> None:
    kept = logging.getLogger().handlers[:]  # pytest's own, which `begin` puts away
    begin(form, log)
    logging.getLogger().handlers[:0] = [each for each in kept if each not in logging.getLogger().handlers]


def test_a_line_of_json_for_each_request(log: io.StringIO) -> None:
    _begun(log, LogFormat.JSON)
    client = _client()
    client.get("/questions?words=Holloway")
    client.get("/no/such/Holloway")
    first, second = (json.loads(line) for line in log.getvalue().splitlines())
    assert {name: first[name] for name in ("level", "method", "route", "status", "role")} == {
        "level": "info", "method": "GET", "route": "/questions", "status": 200, "role": "editor",
    }  # fmt: skip
    assert first["milliseconds"] >= 0
    assert first["at"].endswith("+00:00")
    assert (second["route"], second["status"]) == ("none", 404)
    assert first["request"] != second["request"]
    assert "Holloway" not in log.getvalue()
    assert "Greta" not in log.getvalue()


def test_a_line_of_text_for_each_request(log: io.StringIO) -> None:
    _begun(log, LogFormat.TEXT)
    _client().get("/how")
    assert " info GET /how 200 " in log.getvalue()
    assert " editor " in log.getvalue()


def test_without_a_format_only_what_goes_wrong(log: io.StringIO) -> None:
    _begun(log, None)
    client = _client()
    client.get("/how")
    assert log.getvalue() == ""
    client.get("/reviews")
    assert " error GET /reviews: reference " in log.getvalue()


@pytest.mark.parametrize("form", list(LogFormat))
def test_an_error_has_the_reference_of_its_page_and_where_it_arose(log: io.StringIO, form: LogFormat) -> None:
    _begun(log, form)
    try:
        raise KeyError("review:holloway")
    except KeyError as cause:
        error = ZeroDivisionError("Mrs Holloway")
        error.__cause__ = cause
    page = _client(error).get("/reviews/review:holloway").get_data(as_text=True)
    reference = page.partition("Reference: <strong>")[2].partition("<")[0]
    assert reference in log.getvalue()
    assert "ZeroDivisionError" in log.getvalue()
    assert "KeyError" in log.getvalue()
    assert "test_logs.py" in log.getvalue()
    assert "olloway" not in log.getvalue()


def test_words_of_a_message_make_no_second_line(log: io.StringIO) -> None:
    _begun(log, LogFormat.TEXT)
    logging.getLogger("reviewgraph.other").warning("a\n2026 info \x1b[31mforged")
    (line,) = log.getvalue().splitlines()
    assert line.endswith(r"warning a\n2026 info \x1b[31mforged")


def test_what_tells_of_this_machine_alone_is_told_with_its_words() -> None:
    gone = UnreachableError("The database does not answer.", where="bolt://127.0.0.1")
    assert error_line(gone) == "UnreachableError: bolt://127.0.0.1: The database does not answer."
    assert error_line(StoreError("a name in a statement")) == "StoreError"
