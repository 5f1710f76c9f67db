"""Walkthroughs and corrections by the API: with the token alone, noted, and never over what somebody else changed."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from flask.testing import FlaskClient

from graph.model.errors import QuestionError, UsageError
from graph.store import Store
from tests.webui.conftest import TODAY
from tests.webui.graph import K
from tests.webui.kept_log import Kept
from tests.webui.served import invented_in
from webui import create_app
from webui.desk import Desk
from webui.desk.judgements import Act, Done, Field, Item, Judgement, Listing, Sort, Written
from webui.rights import Person, Right

EDITOR = Person("A. Editor", frozenset({Right.READ, Right.EDIT}))
ACTION = "action:x/1"


class FakeDesk:
    """A desk that knows one action and keeps what is judged; the real one has tests of its own."""

    def __init__(self) -> None:
        self.judged: list[Judgement] = []

    def item(self, target: str, _graph: Store, _paper: str | None = None) -> Item:
        if target != ACTION:
            raise QuestionError(f"The graph holds no {target}.")
        return Item(ACTION, "action", "Do it.", (Field("status", ("pending",), Sort.CHOICE),), (Act.DROP,))

    def judge(self, judgement: Judgement, _graph: Store) -> Done:
        if judgement.values == ("pending",):
            raise UsageError("this would change nothing.", remedy="Nothing was written.")
        self.judged.append(judgement)
        return Done(("c1",), ("plan.docx",), ())

    def corrections(self, _graph: Store) -> Listing:
        written = Written("c1", 3, "status is completed", (ACTION,), None, "A", "2025-10-01", "why", ("plan.docx",))
        return Listing("corrections.yaml", (written,), ("all is used",))


class Client:
    """An editor's client that carries the token."""

    def __init__(self, store: Store) -> None:
        self.log, self.desk = Kept(), FakeDesk()
        app = create_app(
            lambda: store,
            today=lambda: TODAY,
            open_editor=lambda: store,
            who=lambda: EDITOR,
            log=self.log,
            desk=cast(Desk, self.desk),
        )
        self.pages: FlaskClient = app.test_client()
        self.token = self.ask("GET", "session")[1]["csrf_token"]

    def ask(self, method: str, address: str, body: Any = None, token: str | None = None) -> tuple[int, Any]:
        headers = {"X-CSRFToken": self.token if token is None else token} if method != "GET" else {}
        answer = self.pages.open(f"/api/v1/{address}", method=method, json=body, headers=headers)
        return answer.status_code, answer.json


@pytest.fixture(scope="module")
def client(running_embedded: Store) -> Iterator[Client]:
    with invented_in(running_embedded):
        yield Client(running_embedded)


def test_a_walkthrough_is_made_changed_and_taken_out(client: Client) -> None:
    status, made = client.ask("POST", "walkthroughs", {"review": K, "title": "For the team"})
    assert (status, made["title"], made["review"]) == (201, "For the team", K)
    assert len(made["steps"]) > 5
    assert {"uid": made["uid"], "title": "For the team", "review": K} in client.ask("GET", "walkthroughs")[1][
        "walkthroughs"
    ]
    steps = [made["steps"][0] | {"words": "Other words.", "hidden": False}]
    change = {"title": "Shorter", "mark": made["mark"], "steps": steps}
    status, changed = client.ask("PUT", f"walkthroughs/{made['uid']}", change)
    assert (status, changed["steps"]) == (200, steps)
    assert client.ask("GET", f"walkthroughs/{made['uid']}")[1] == changed
    status, refused = client.ask("PUT", f"walkthroughs/{made['uid']}", change)
    assert status == 409
    assert "Somebody else has changed this walkthrough" in refused["error"]["message"]
    assert client.ask("DELETE", f"walkthroughs/{made['uid']}", {"mark": made["mark"]})[0] == 409
    assert client.ask("DELETE", f"walkthroughs/{made['uid']}", {"mark": changed["mark"]})[0] == 200
    assert client.ask("GET", f"walkthroughs/{made['uid']}")[0] == 404
    assert [each.action for each in client.log.changes][:2] == ["walkthrough made", "walkthrough saved"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, None),
        ({"review": 7}, "review"),
        ({"review": K, "title": " "}, "title"),
        ({"review": K, "more": 1}, None),
        ({"review": K, "title": "x" * 200}, "title"),
    ],
)
def test_a_body_that_does_not_fit_is_refused(client: Client, body: Any, where: str | None) -> None:
    status, answer = client.ask("POST", "walkthroughs", body)
    assert (status, answer["error"]["where"]) == (400, where)


def test_nothing_changes_without_the_token(client: Client) -> None:
    status, answer = client.ask("POST", "walkthroughs", {"review": K}, token="")
    assert (status, "X-CSRFToken" in answer["error"]["message"]) == (400, True)
    assert client.ask("GET", "walkthroughs")[1] == {"walkthroughs": []}


def test_a_correction_is_tried_written_and_noted(client: Client) -> None:
    given = {"target": ACTION, "act": "set", "field": "status", "values": ["completed"], "why": "Minutes of 3 May."}
    assert client.ask("POST", "corrections", given) == (201, {"ids": ["c1"], "corrected": ["plan.docx"], "waiting": []})
    (judged,) = client.desk.judged
    assert (judged.by, judged.on, judged.values, judged.was) == (
        "A. Editor",
        "2025-10-01",
        ("completed",),
        ("pending",),
    )
    assert client.log.changes[-1].action == "correction written"
    listed = client.ask("GET", "corrections")[1]
    assert listed["corrections"][0]["says"] == "status is completed"


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"field": "colour"}, 400, "There are: status"),
        ({"act": "rename"}, 400, "cannot be corrected so"),
        ({"target": "action:x/2"}, 404, "holds no action:x/2"),
        ({"values": ["pending"]}, 400, "Nothing was changed"),
        ({"why": ""}, 400, "does not fit"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    client: Client, change: dict[str, Any], status: int, words: str
) -> None:
    given = {"target": ACTION, "act": "set", "field": "status", "values": ["completed"], "why": "Minutes."}
    found, answer = client.ask("POST", "corrections", given | change)
    assert (found, words in answer["error"]["message"]) == (status, True)
