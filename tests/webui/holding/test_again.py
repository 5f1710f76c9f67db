"""A page that broke because the graph changed while it was made is made once more; what changes something is not."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from graph.store import Store
from webui import again, create_app
from webui.rights import Person, Right


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "PAUSE", 0)


def _client(breaks: int) -> tuple[FlaskClient, list[int]]:
    """A page that breaks so many times, and the number of times that it was made."""

    def no_graph() -> Store:
        raise AssertionError("these pages need no graph")

    made: list[int] = []

    def page() -> str:
        made.append(1)
        if len(made) <= breaks:
            raise KeyError("review:not-read")
        return "made"

    app = create_app(no_graph, today=lambda: date(2026, 10, 1), who=lambda: Person("edda", frozenset(Right)))
    app.add_url_rule("/broken", "broken", page, methods=["GET", "POST"])
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client(), made


def test_made_again_where_it_only_reads() -> None:
    client, made = _client(breaks=1)
    assert client.get("/broken").get_data(as_text=True) == "made"
    assert len(made) == 2


def test_what_breaks_again_is_an_error() -> None:
    client, made = _client(breaks=2)
    assert client.get("/broken").status_code == 500
    assert len(made) == 2


def test_what_changes_something_is_done_once() -> None:
    client, made = _client(breaks=1)
    assert client.post("/broken").status_code == 500
    assert len(made) == 1
