"""Pages for somebody who edits, over the invented graph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.store import Store
from tests.webui.conftest import TODAY
from tests.webui.graph import K
from tests.webui.kept_log import Kept
from tests.webui.served import invented_in
from webui import create_app
from webui.rights import Person, Right

EDITOR = Person("A. Editor", frozenset({Right.READ, Right.EDIT}))


def editing_app(store: Store, log: Kept | None = None, title: str = "reviewgraph") -> Flask:
    return create_app(
        lambda: store,
        today=lambda: TODAY,
        title=title,
        open_editor=lambda: store,
        who=lambda: EDITOR,
        log=log or Kept(),
    )


@dataclass
class Desk:
    """Somebody who edits in a browser without script: pages, forms and what was noted."""

    client: FlaskClient
    log: Kept
    store: Store

    def form(self, address: str, at: str | None = None) -> dict[str, list[str]]:
        """The fields of the form of a page that is sent to an address, as a browser would send them."""
        body = self.client.get(address).get_data(as_text=True)
        return fields_of(body, at or address.partition("?")[0])

    def send(self, address: str, fields: dict[str, list[str]], **changed: str) -> TestResponse:
        return self.client.post(
            address, data={**fields, **{name.replace("_", "-"): value for name, value in changed.items()}}
        )

    def make(self, title: str = "Child K for nurses") -> str:
        """A walkthrough of Child K, made and kept; its uid."""
        fields = self.form(f"/walkthroughs/new?review={K}", "/walkthroughs/new")
        answer = self.send("/walkthroughs/new", fields, title=title)
        assert answer.status_code == 303, answer.get_data(as_text=True)
        found = re.search(r"/walkthroughs/(walkthrough:[^/]+)/edit", answer.headers["Location"])
        assert found
        return found[1]


def fields_of(body: str, address: str) -> dict[str, list[str]]:
    """What a browser would send of the forms with this action, buttons left out."""
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.fields: dict[str, list[str]] = {}
            self.inside, self.area, self.select = False, "", ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = {name: value or "" for name, value in attrs}
            if tag == "form":
                self.inside = given.get("action") == address and given.get("method") == "post"
            if not self.inside:
                return
            if tag == "input" and (given.get("type") != "checkbox" or "checked" in given):
                self.fields.setdefault(given["name"], []).append(given.get("value", ""))
            if tag == "textarea":
                self.area = given["name"]
                self.fields[self.area] = [""]

        def handle_endtag(self, tag: str) -> None:
            if tag == "textarea":
                self.area = ""
            if tag == "form":
                self.inside = False

        def handle_data(self, data: str) -> None:
            if self.area:
                self.fields[self.area][0] += data.removeprefix("\n")

    reader = Reader()
    reader.feed(body)
    return reader.fields


@pytest.fixture(scope="module")
def desk(running_embedded: Store) -> Iterator[Desk]:
    """Pages over the invented graph, for an editor."""
    log = Kept()
    with invented_in(running_embedded):
        yield Desk(editing_app(running_embedded, log).test_client(), log, running_embedded)
