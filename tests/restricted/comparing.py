"""Two servers to be compared: one whose graph never held a review, and one whose graph holds it, restricted."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from flask import Flask

from graph.model.records import DocumentRecords, InformationGap
from graph.restricting import restrict
from graph.store import Store
from graph.writing import write_document
from graph.writing.walkthroughs import Step, Walkthrough, save
from loaders.collection import documents_in
from loaders.pipeline import extract_document
from queries.networks.registry import NETWORKS
from queries.questions.registry import QUESTIONS
from reviewgraph.loading import prepared
from reviewgraph.samples_folder import samples
from tests.conftest import empty
from tests.restricted.crawling import Read, crawled
from tests.webui.accounts.conftest import PASSWORD, Visitor
from webui import create_app
from webui.accounts import Gate, PeopleFile, Role, passwords
from webui.open_graph import OpenGraph
from webui.walkthroughs.drafting import drafting

TODAY = date(2026, 10, 1)
RESTRICTED, OPEN = "review:bscb-2012-3", "review:bscb-2008-1"
REFERENCE, ITS_PAPERS = "BSCB/2012/3", "child-c"
"""Of the sample review that is restricted, and what the names of its papers' files have in them."""


@dataclass(slots=True, weakref_slot=True, eq=False)
class Watched:
    """A store that notes what pages ask of it."""

    store: Store
    asked: set[str] = field(default_factory=set)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        if threading.current_thread().name != "open graph":
            self.asked.add(cypher)
        return self.store.read(cypher, **values)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a reader read of the graph that never held the review, and people who ask the one that does.

    ``words`` are what the held back documents say and print, and what people wrote about the review.
    """

    before: Mapping[str, Read]
    app: Flask
    reader: Visitor
    editor: Visitor
    full: Watched
    words: frozenset[str]


def papers(some: Iterable[str]) -> dict[str, DocumentRecords]:
    """The samples whose files' names have one of these in them, read."""
    some = tuple(some)
    with samples() as folder:
        paths = [path for path in documents_in([folder]) if any(word in path.name for word in some)]
        return {path.name: extract_document(path) for path in paths}


@contextmanager
def two_servers(
    store: Store, place: Path, documents: Mapping[str, DocumentRecords], seeds: Iterable[str], *, most: int
) -> Iterator[Compared]:
    """Fill the store with all but the review's papers, read the pages, add those, and restrict the review.

    Args:
        store: whatever it holds is deleted, before and after.
        place: a folder for accounts and the open graph.
        documents: the papers by their files' names.
        seeds: addresses that are asked for, and from where links are followed.
        most: pages of one route beside these.
    """
    empty(store)
    with samples() as folder:
        prepared(store, [folder])
    held_back = {name: one for name, one in documents.items() if ITS_PAPERS in name}
    for name in documents.keys() - held_back.keys():
        write_document(store, documents[name], at="2026-09-01T09:00:00+00:00", by="the test")
    steps = drafting(lambda: TODAY)
    save(store, Walkthrough("A proposal, kept as it was", OPEN, steps(store, OPEN)))
    with ExitStack() as closing, pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_METHOD", "scrypt:1024:8:1")
        file = PeopleFile(place / "people.sqlite")
        closing.callback(file.close)
        gate = Gate(file)
        for role in Role:
            gate.people.add(f"the {role}", role, PASSWORD, by="the test")
        app = create_app(lambda: store, today=lambda: TODAY, gate=gate, open_editor=lambda: store)
        before = crawled(app, _visitor(app, Role.READER), seeds, most=most)
        for one in held_back.values():
            write_document(store, one, at="2026-09-02T09:00:00+00:00", by="somebody else")
        _write_about_it(store)
        restrict(store, RESTRICTED, title="Child C", because="a secret reason", at="2026-10-01T09:00:00", by="me")
        full = Watched(store)
        opened = OpenGraph(lambda: cast(Store, full), place / "open", steps, patience=300.0)
        closing.callback(opened.close)
        app = create_app(
            lambda: cast(Store, full), today=lambda: TODAY, gate=gate, open_editor=lambda: store, open_graph=opened
        )
        words = frozenset(text for one in held_back.values() for text in _told(one))
        yield Compared(before, app, _visitor(app, Role.READER), _visitor(app, Role.EDITOR), full, words)
    empty(store)


def _visitor(app: Flask, role: Role) -> Visitor:
    found = Visitor(app)
    found.sign_in(f"the {role}")
    return found


def addresses(questions: Iterable[str] = QUESTIONS) -> list[str]:
    """The first page, and what no link leads to; the pages of these questions, and every answer as JSON."""
    return [
        *("/", "/compare", "/account", "/corrections", "/actions/board-pack.xlsx", "/actions/board-pack.docx"),
        *(
            f"/questions/{name}{end}"
            for name in questions
            for end in ("", "/table.csv", "/table.xlsx", "/passages?row=1")
        ),
        *(f"/api/v1/questions/{name}" for name in QUESTIONS),
        *(f"/api/v1/networks/{name}{end}" for name in NETWORKS for end in ("", "/links")),
        *(f"/api/v1/lists/{name}" for name in ("reviews", "actions", "agencies", "pairs", "themes")),
        *(f"/api/v1/{name}" for name in ("openapi.json", "session", "questions", "networks", "walkthroughs")),
        *(f"/api/v1/walkthroughs/walkthrough:{name}" for name in ("a-proposal-kept-as-it-was", "a-walk-of-it")),
        *(f"/explore?words={words}" for words in ("Child+C", "police", REFERENCE)),
        *(f"{start}{uid}" for uid in (OPEN, RESTRICTED) for start in _ABOUT_A_REVIEW),
    ]


_ABOUT_A_REVIEW = (
    "/reviews/",
    "/drawings/reviews/",
    "/explore/drawing.json?focus=",
    "/explore/drawing.svg?focus=",
    "/walkthroughs/new?review=",
    "/walkthroughs/new/present?review=",
    "/walkthroughs/new/briefing?review=",
    "/api/v1/passages?uid=",
)


def _told(records: DocumentRecords) -> Iterator[str]:
    for fact in records.facts():
        yield (fact.what if isinstance(fact, InformationGap) else fact.text) or REFERENCE
    yield from (REFERENCE, "a secret reason", "A walk of it", records.document.document, records.document.sha256)


def _write_about_it(store: Store) -> None:
    own = drafting(lambda: TODAY)
    for one in (
        Walkthrough("A walk of it", RESTRICTED, own(store, RESTRICTED)),
        Walkthrough("A walk of it that is said to be of another", OPEN, (Step("See", f"As {REFERENCE} says."),)),
        Walkthrough("A walk of it that counts", OPEN, own(store, OPEN)),
    ):
        save(store, one)
