"""Everything that can be served, over a graph of hostile records, to somebody who may do all of it."""

import dataclasses
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, url_for
from werkzeug.routing import AnyConverter, Rule

from graph.store import Store
from graph.writing import write_document
from graph.writing.walkthroughs import Step, Walkthrough, save
from loaders.pipeline import check, extract_document
from loaders.process import Limits
from loaders.readers import read_document
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.loading import prepared
from tests.hostile.payloads import BODY, MARK, STARTS
from tests.hostile.records import DOCUMENTS, document, text
from tests.webui.accounts.conftest import PASSWORD, Visitor
from tests.webui.desk.conftest import places_in
from webui import create_app
from webui.accounts import Gate, PeopleFile, Role, Wanted, passwords
from webui.accounts.entrance import GATE
from webui.audit import Change

TODAY = date(2026, 11, 30)
ADMIN = "Ada Min"
NAME = f"<{MARK} on{MARK}=1>"
SEEN = "".join(sign for sign in BODY if sign.isprintable())
"""A file that holds the rest is refused: it is no text."""
_UPLOADED = f"""# Serious Case Review {SEEN}

Recommendation 1: The board should {SEEN}

Recommendation 2: =HYPERLINK("http://evil.example") must be followed by the police.
"""


@dataclass
class House:
    """The application, somebody signed in, and the store behind it."""

    app: Flask
    visitor: Visitor
    store: Store
    paper: str
    target: str
    """Something of the paper that can be corrected."""
    walkthrough: str
    asked: int = 0
    """How often something was asked for."""

    def uids(self, label: str) -> list[str]:
        """The uids of a label's nodes that came from hostile records, in order."""
        rows = self.store.read(f"MATCH (n:{label}) WHERE n.uid CONTAINS $mark RETURN n.uid AS uid", mark=MARK)
        return sorted(row["uid"] for row in rows)

    @cached_property
    def things(self) -> Mapping[str, Any]:
        """What stands in the parts of addresses."""
        slugs = [row["slug"] for row in self.store.read("MATCH (n:Theme) RETURN n.slug AS slug") if MARK in row["slug"]]
        pair = min((row["holder"], row["recipient"]) for row in self.store.read(_PAIRS))
        return {
            "review": self.uids("Review")[0],
            "other": self.uids("Review")[1],
            "action": self.uids("Action")[0],
            "agency": self.uids("Agency")[0],
            "fact": self.uids("InformationGap")[0],
            "slug": min(slugs),
            "holder": pair[0],
            "recipient": pair[1],
            "sha256": document(0).document.sha256,
        }

    def send(self, address: str, **options: Any) -> Any:
        """Ask for an address as the person who is signed in."""
        self.asked += 1
        return self.visitor.client.open(address, environ_overrides={"REMOTE_ADDR": self.visitor.address}, **options)

    def noted(self) -> int:
        """How many changes were noted."""
        gate: Gate = self.app.extensions[GATE]
        return gate.log.count(Wanted())

    def count(self) -> int:
        """Every node and relationship there is."""
        [nodes] = self.store.read("MATCH (n) RETURN count(n) AS number")
        [ties] = self.store.read("MATCH ()-[r]->() RETURN count(r) AS number")
        return int(nodes["number"]) + int(ties["number"])

    def address(self, rule: Rule) -> str:
        """An address of a rule, with something of the graph in each of its parts."""
        values = {name: self._part(rule, name) for name in rule.arguments - set(rule.defaults or ())}
        with self.app.test_request_context():
            return url_for(rule.endpoint, **values) + _QUERIES.get(rule.endpoint, "").format(**self._quoted)

    def address_of(self, endpoint: str) -> str:
        """An address of an endpoint, by the first of its rules."""
        return self.address(next(self.app.url_map.iter_rules(endpoint)))

    def _part(self, rule: Rule, name: str) -> Any:
        converter = rule._converters[name]
        if isinstance(converter, AnyConverter):
            return min(converter.items)
        topic = rule.endpoint.partition(".")[0]
        return _PARTS.get((rule.endpoint, name)) or self._of_the_house(topic, rule.endpoint, name)

    def _of_the_house(self, topic: str, endpoint: str, name: str) -> Any:
        if name == "own":
            return self.paper
        if name == "target" and topic == "adding":
            return self.target
        if name == "uid" and topic.startswith("walkthrough"):
            return self.walkthrough
        if topic == "api" and "walkthroughs" in endpoint:
            return self.walkthrough
        if name in ("uid", "target"):
            return self.things[_KINDS.get(topic, "review")]
        return self.things.get(name, 1)

    @cached_property
    def _quoted(self) -> Mapping[str, str]:
        from urllib.parse import quote

        return {name: quote(str(value), safe="") for name, value in self.things.items()}


_PAIRS = """
MATCH (holder:Agency)<-[:HELD_BY]-(gap:InformationGap)-[:NEEDED_BY]->(recipient:Agency) WHERE holder.uid <> recipient.uid
RETURN holder.uid AS holder, recipient.uid AS recipient
"""
_KINDS = {"actions": "action", "agencies": "agency", "reviews": "review", "correcting": "action", "adding": "action"}
_PARTS = {
    ("static", "filename"): "frame.css",
    ("drawing.vis_network", "name"): "vis-network.min.js",
    ("evidence.page", "name"): "fact",
    ("timelines.passages", "of"): "review",
    ("questions.page", "name"): "open-actions",
    ("questions.passages", "name"): "open-actions",
    ("questions.table", "name"): "we-said-we-fixed-this",
    ("questions.workbook", "name"): "we-said-we-fixed-this",
    ("api.question", "name"): "open-actions",
    ("api.network", "name"): "information-gaps",
    ("api.links", "name"): "information-gaps",
    ("api.lines", "name"): "actions",
    ("api.nothing", "rest"): "nothing",
}
_QUERIES = {
    "evidence.page": "?uid={fact}",
    "timelines.passages": "?uid={review}&event=commissioned&when=2024",
    "questions.passages": "?row=1&column=open",
    "themes.passages": "?theme=theme:{slug}",
    "pairs.passages_behind": "?holder={holder}&recipient={recipient}",
    "walkthroughs.new": "?review={review}",
    "walkthroughs.present_new": "?review={review}",
    "walkthroughs.briefing_new": "?review={review}",
    "compare.page": "?first={review}&second={other}",
    "explore.page": "?start={review}",
    "explore.drawing": "?start={review}",
    "explore.drawing_as_svg": "?start={review}",
    "api.evidence": "?uid={fact}",
}


@contextmanager
def house(store: Store, folder: Path) -> Iterator[House]:
    """The house over an empty store, which is filled; files of its own in an empty folder."""
    fill(store)
    kept = _walkthrough(store)
    places = places_in(folder)
    desk = ReadingDesk(places, Limits(), largest=1_000_000, check=lambda path: check(read_document(path)))
    desk.close()
    file = PeopleFile(folder / "people.sqlite")
    gate = Gate(file)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_METHOD", "scrypt:1024:8:1")
        gate.people.add(ADMIN, Role.ADMIN, PASSWORD, by=BODY)
        gate.log.note(Change(datetime.now(UTC), f"=1+1{NAME}", BODY, f"{STARTS[0]} {BODY}", BODY))
        app = create_app(
            lambda: store, today=lambda: TODAY, title=f"{NAME} {BODY}", open_editor=lambda: store, gate=gate, desk=desk
        )
        visitor = Visitor(app)
        visitor.sign_in(ADMIN)
    try:
        yield House(app, visitor, store, *_upload(visitor, desk), kept)
    finally:
        file.close()


def fill(store: Store, documents: int = DOCUMENTS) -> None:
    """Put so many documents into an empty store, and all that hangs on them."""
    prepared(store)
    for number in range(documents):
        write_document(store, document(number), at=text(number, "loaded_at"), by=text(number, "loaded_by"))


def _walkthrough(store: Store) -> str:
    """One with a hostile text in each field, kept; its uid."""
    rows = store.read("MATCH (n:Review) RETURN n.uid AS uid")
    review = min(row["uid"] for row in rows)
    words = {each.name: text(0, f"Step.{each.name}") for each in dataclasses.fields(Step) if each.type in (str, "str")}
    step = Step(**words, shown=(review, text(1, "Step.shown")))  # type: ignore[arg-type]
    kept = save(store, Walkthrough(text(0, "Walkthrough.title"), review, (step, step)))
    assert kept.uid
    return kept.uid


def _upload(visitor: Visitor, desk: ReadingDesk) -> tuple[str, str]:
    """A document with a hostile name and hostile words, sent and read; its id, and that of a thing in it."""
    files = [(io.BytesIO(_UPLOADED.encode()), f"../..\\=1+1{NAME}\u202e\x1b[2J{{{{7*777}}}}`'}}).md")]
    data = {"csrf_token": visitor.token("/documents/add"), "files": files}
    with visitor.client.post(
        "/documents/add",
        data=data,
        content_type="multipart/form-data",
        environ_overrides={"REMOTE_ADDR": visitor.address},
    ) as answer:
        assert answer.status_code == 302, answer.get_data(as_text=True)[:3000]
        location = answer.headers["Location"]
    [upload] = desk._inbox.every()
    records = extract_document(upload.path)
    upload.keep(records)
    return str(location).rpartition("/")[2], next(each.id for each in (*records.facts(), *records.reviews))
