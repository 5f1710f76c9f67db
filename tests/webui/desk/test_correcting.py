"""Correcting what the graph holds, on pages: tried, written, applied at once, listed."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from graph.model.errors import StoreError
from graph.store import Store
from reviewgraph.desk import judge
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from tests.webui.desk.conftest import ACTION, POLICE, client_over
from tests.webui.desk.test_adding import post, status
from tests.webui.reading import get
from webui.rights import Right


@pytest.fixture
def taken_back(client: FlaskClient) -> Iterator[None]:
    """The status of the action is set back after the test: the graph is the module's."""
    yield
    back = post(client, f"/correct/{ACTION}?change=status", value="in_progress", was="completed", why="Back.")
    assert "The earlier correction is taken back" in back.words


@pytest.mark.usefixtures("taken_back")
def test_a_status_is_corrected_on_its_page(client: FlaskClient, places: Places) -> None:
    item = get(client, f"/correct/{ACTION}")
    assert "What is wrong with this action?" in item.words
    assert "Status In progress Correct status" in item.words
    assert f"/correct/{ACTION}?change=status" in item.addresses()
    form = get(client, f"/correct/{ACTION}?change=status")
    assert "It says now: In progress" in form.words
    assert "plan.md, row 1" in form.words or "plan.md, line 7" in form.words
    assert [one["value"] for one in form.all("input") if one.get("name") == "was"] == ["in_progress"]
    done = post(client, f"/correct/{ACTION}?change=status", value="completed", was="in_progress", why="Minutes.")
    assert status(done) == 200
    assert "The correction is written" in done.words
    assert "Corrected: plan.md." in done.words
    assert "who: A. Person\n  when: 2026-11-30\n  why: Minutes." in places.corrections.read_text(encoding="utf-8")
    assert "It says now: Completed" in get(client, f"/correct/{ACTION}?change=status").words
    listed = get(client, "/corrections")
    assert "1 correction stands in the file" in listed.words
    assert "A. Person, 30 November 2026 Minutes. plan.md" in listed.words
    late = post(client, f"/correct/{ACTION}?change=status", value="pending", was="in_progress", why="Minutes.")
    assert status(late) == 409
    assert "Nothing was changed. This was changed meanwhile: it now says “completed”." in late.words


def test_a_graph_that_cannot_be_changed_is_told(
    client: FlaskClient, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(judge, "write_document", refuse)
    page = post(client, f"/correct/{ACTION}?change=status", value="completed", was="in_progress", why="Minutes.")
    assert status(page) == 503
    assert "The disk is full" in page.words
    assert not places.corrections.exists()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"/correct/{POLICE}", "It is the same as another agency"),
        ("/correct/review:oscb-2012-1", "Commissioned by"),
        ("/correct/recommendation:oscb-2012-1/2-1", "By the newest of 2 documents"),
        ("/correct/action:nowhere/1", "There is nothing here to correct."),
        ("/correct/nothing", "There is nothing here to correct."),
    ],
)
def test_each_kind_of_thing_has_its_page(client: FlaskClient, address: str, words: str) -> None:
    answer = client.get(address)
    assert words in answer.text
    assert answer.status_code == (404 if "nothing here" in words else 200)


def test_every_field_has_a_form(client: FlaskClient) -> None:
    tried = 0
    for target in (ACTION, POLICE, "review:oscb-2012-1", "recommendation:oscb-2012-1/2-1"):
        for address in get(client, f"/correct/{target}").addresses():
            if "?change=" in address:
                page = get(client, address)
                assert {"value", "why"} & {one.get("name") for one in page.all("textarea") + page.all("input")}
                assert len(page.all("h1")) == 1
                tried += 1
    assert tried == (16 + 1) + (3 + 5) + 15 + (7 + 1)  # the fields of each, and what else it may be


def test_readers_see_corrections_and_correct_nothing(filled: Store, desk: ReadingDesk) -> None:
    reader = client_over(filled, desk, frozenset({Right.READ}))
    page = get(reader, "/corrections")
    assert not any(address.startswith("/correct/") for address in page.addresses())
    assert reader.get(f"/correct/{ACTION}").status_code == 403


@pytest.mark.parametrize("query", ["page=0", "page=x", "page=99", "older=2"])
def test_pages_that_are_not_there(client: FlaskClient, query: str) -> None:
    assert client.get(f"/corrections?{query}").status_code == 404
