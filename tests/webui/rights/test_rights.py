"""Who may do what: reading is the least, changing takes more, and forms from elsewhere are refused."""

import logging
import re
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.store import Store
from tests.webui.kept_log import Kept
from webui import create_app
from webui.audit import noted
from webui.rights import READER, Person, Right, anybody, right_of, takes


def _no_graph() -> Store:
    raise AssertionError("these pages need no graph")


def _app(who: Person | None, log: Kept | None = None) -> Flask:
    app = create_app(_no_graph, today=lambda: date(2025, 10, 1), who=lambda: who, log=log)
    app.add_url_rule("/form", "form", lambda: app.jinja_env.from_string("{{ csrf_field() }}").render())
    app.add_url_rule("/change", "change", _change, methods=["POST"])
    app.add_url_rule("/manage", "manage", takes(Right.MANAGE)(lambda: "managed"))
    app.add_url_rule("/open", "open", anybody(lambda: "open"))
    return app


def _change() -> str:
    noted("changed", "review:x", "a word")
    return "changed"


EDITOR = Person("A. Editor", frozenset({Right.READ, Right.EDIT}))


def _token(client: FlaskClient) -> str:
    found = re.search(r'value="([^"]+)"', client.get("/form").get_data(as_text=True))
    assert found
    return found[1]


def test_an_editor_with_the_forms_token_changes_and_is_noted() -> None:
    log = Kept()
    client = _app(EDITOR, log).test_client()
    answer = client.post("/change", data={"csrf_token": _token(client)})
    assert (answer.status_code, answer.text) == (200, "changed")
    assert [(one.who, one.action, one.subject, one.detail) for one in log.changes] == [
        ("A. Editor", "changed", "review:x", "a word")
    ]


def test_a_reader_changes_nothing() -> None:
    log = Kept()
    client = _app(READER, log).test_client()
    answer = client.post("/change", data={"csrf_token": _token(client)})
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.text
    assert log.changes == []


@pytest.mark.parametrize("token", [None, "", "made-up"])
def test_a_form_without_its_token_is_refused(token: str | None) -> None:
    log = Kept()
    client = _app(EDITOR, log).test_client()
    _token(client)
    answer = client.post("/change", data={} if token is None else {"csrf_token": token})
    assert answer.status_code == 400
    assert "This form is out of date" in answer.text
    assert log.changes == []


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_that_another_site_sends_is_refused(site: str) -> None:
    client = _app(EDITOR).test_client()
    answer = client.post("/change", data={"csrf_token": _token(client)}, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403


def test_somebody_who_has_not_signed_in_sees_open_pages_alone() -> None:
    client = _app(None).test_client()
    assert client.get("/open").text == "open"
    with client.get("/static/frame.css") as sheet:
        assert sheet.status_code == 200
    assert client.get("/how").status_code == 403
    assert client.get("/manage").status_code == 403


def test_a_page_that_takes_a_right_refuses_those_without_it() -> None:
    assert _app(EDITOR).test_client().get("/manage").status_code == 403
    manager = Person("M", frozenset(Right))
    assert _app(manager).test_client().get("/manage").text == "managed"


def test_what_says_nothing_takes_the_right_to_read_and_changes_the_right_to_edit() -> None:
    app = _app(READER)
    assert right_of(app, "method.page") is Right.READ
    assert right_of(app, "change", "POST") is Right.EDIT
    assert right_of(app, "static") is None


def test_session_cookies_stay_with_this_server() -> None:
    client = _app(EDITOR).test_client()
    cookie = client.get("/form").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_without_a_file_changes_are_lines_of_the_programs_log(caplog: pytest.LogCaptureFixture) -> None:
    client = _app(EDITOR).test_client()
    with caplog.at_level(logging.INFO, "reviewgraph.audit"):
        client.post("/change", data={"csrf_token": _token(client)})
    assert "A. Editor changed review:x a word" in caplog.text
