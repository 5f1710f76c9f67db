"""Who is served which graph, and that nobody is served one of which it is not sure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import inf
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

import pytest
from flask import Flask, render_template_string

from graph.model.errors import StoreError
from graph.restricting import lift, restrict, restrictions
from graph.store import Store, Transaction, open_store
from graph.writing import forget, prepare, write_document
from tests.conftest import empty
from tests.restricted.papers import ADULT_B, CHILD_M
from tests.writing import material
from webui import create_app, open_graph
from webui.deadline import InTime
from webui.open_graph import NotReadyError, OpenGraph
from webui.rights import Person, Right, person

T = TypeVar("T")
READER = Person("r", frozenset({Right.READ}))
EDITOR = Person("e", frozenset({Right.READ, Right.EDIT, Right.UPLOAD}))
TRUSTED = Person("t", frozenset(Right), trusted=True)
ON = "2026-10-01T09:00:00+00:00"


@dataclass(slots=True)
class Kept:
    """A graph with its open graph, and what stops the one who makes that."""

    full: Store
    opened: OpenGraph
    broken: bool = False

    def give(self) -> Store:
        if self.broken:
            raise StoreError("the database does not answer")
        return self.full

    def sure(self) -> Store:
        """The open graph, waited for."""
        self.opened._patience = 60.0
        store = self.opened.take()
        self.opened.let_go(store)
        self.opened._patience = 0.0
        return store


class Folders:
    """Opens graphs of any folder in one engine that runs already: each is empty the first time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, folder: Path) -> Store:
        if not folder.exists():
            empty(self._store)
        folder.mkdir(parents=True, exist_ok=True)
        return _LeftOpen(self._store, seconds=inf)


class _LeftOpen(InTime):
    def close(self) -> None:
        """Others go on with it."""

    def write(self, work: Callable[[Transaction], T]) -> T:
        return self.store.write(work)

    def install(self, statements: Sequence[str]) -> None:
        self.store.install(statements)


@pytest.fixture(scope="module")
def kept(running_embedded: Store, running_target: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    made: list[Kept] = []
    place = tmp_path_factory.mktemp("served") / "open"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(open_graph, "open_store", Folders(running_target))
        opened = OpenGraph(lambda: made[0].give(), place, lambda *_: (), patience=0.0)
        made.append(Kept(running_embedded, opened))
        yield made[0]
        opened.close()
    empty(running_embedded)


@pytest.fixture(autouse=True)
def filled(kept: Kept) -> None:
    kept.broken = False
    empty(kept.full)
    prepare(kept.full)
    for one in (material.report(), material.other_review()):
        write_document(kept.full, one, at=ON, by="the test")


def set_on(kept: Kept, review: str = CHILD_M) -> None:
    restrict(kept.full, review, title="A title", because="", at=ON, by="me")


def app_for(kept: Kept, who: Callable[[], Person | None]) -> Flask:
    app = create_app(
        lambda: kept.full,
        today=lambda: date(2026, 10, 1),
        open_editor=lambda: kept.full,
        who=who,
        open_graph=kept.opened,
    )
    app.add_url_rule("/rights", "rights", lambda: " ".join(sorted(one.value for one in (person() or READER).rights)))
    app.add_url_rule("/mark", "mark", lambda: render_template_string("{{ restricted(uid) }}", uid=CHILD_M))
    return app


def _same(who: Person | None) -> Person | None:
    return who


def reviews(store: Store) -> set[str]:
    return {row["uid"] for row in store.read("MATCH (r:Review) RETURN r.uid AS uid")}


def test_while_nothing_is_restricted_everybody_is_served_the_full_graph(kept: Kept) -> None:
    assert kept.opened.take() is kept.full
    assert app_for(kept, lambda: READER).test_client().get(f"/reviews/{CHILD_M}").status_code == 200


def test_until_it_is_sure_nobody_is_served_anything(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    client = app_for(kept, lambda: READER).test_client()
    set_on(kept)
    kept.broken = True
    with pytest.raises(StoreError):
        kept.opened.take()
    kept.broken = False
    monkeypatch.setattr(open_graph, "chosen", lambda *_: 1 / 0)
    for address in ("/", "/reviews", f"/reviews/{CHILD_M}", "/documents", "/explore"):
        with client.get(address) as answer:
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
            assert "This page is being brought up to date" in answer.get_data(as_text=True)
    with client.get("/api/v1/lists/reviews") as answer:
        assert (answer.status_code, answer.headers["Retry-After"], answer.is_json) == (503, "5", True)
    monkeypatch.undo()


def test_then_readers_are_served_the_open_graph_and_the_trusted_the_full_one(kept: Kept) -> None:
    set_on(kept)
    assert reviews(kept.sure()) == {ADULT_B}
    for who, status in ((READER, 404), (EDITOR, 404), (None, 403), (TRUSTED, 200)):
        assert app_for(kept, partial(_same, who)).test_client().get(f"/reviews/{CHILD_M}").status_code == status
    assert app_for(kept, lambda: TRUSTED).test_client().get("/mark").text == "True"
    assert app_for(kept, lambda: READER).test_client().get("/mark").text == "False"


def test_the_old_one_is_never_served_after_a_further_restriction(kept: Kept) -> None:
    set_on(kept)
    old = kept.sure()
    assert reviews(old) == {ADULT_B}
    set_on(kept, ADULT_B)
    with pytest.raises(NotReadyError):
        kept.opened.take()
    assert reviews(kept.sure()) == set()


def test_nor_after_a_document_that_it_holds_has_come_to_tell_of_the_review(kept: Kept) -> None:
    set_on(kept)
    assert reviews(kept.sure()) == {ADULT_B}
    told = material.report("other.txt")
    write_document(kept.full, told, at=ON, by="the test")
    with pytest.raises(NotReadyError):
        kept.opened.take()
    assert reviews(kept.sure()) == set()


def test_what_was_forgotten_is_gone_from_it_and_what_comes_is_in_it(kept: Kept) -> None:
    set_on(kept)
    kept.sure()
    forget(kept.full, "other.txt")
    assert reviews(kept.sure()) == set()
    write_document(kept.full, material.other_review(), at=ON, by="the test")
    until = monotonic() + 60
    while reviews(kept.sure()) != {ADULT_B} and monotonic() < until:  # served as it was until it is written
        sleep(0.1)
    assert reviews(kept.sure()) == {ADULT_B}


def test_who_is_kept_from_something_changes_nothing(kept: Kept) -> None:
    client = app_for(kept, lambda: EDITOR).test_client()
    assert client.get("/rights").text == "edit read upload"
    set_on(kept)
    assert client.get("/rights").text == "read"
    assert app_for(kept, lambda: TRUSTED).test_client().get("/rights").text == "edit manage read upload"


def test_once_all_is_lifted_the_full_graph_is_served_and_the_other_removed(kept: Kept) -> None:
    set_on(kept)
    kept.sure()
    for one in restrictions(kept.full):
        lift(kept.full, one)
    assert kept.opened.take() is kept.full
    set_on(kept)
    assert reviews(kept.sure()) == {ADULT_B}


def test_a_second_server_has_a_folder_of_its_own_and_a_damaged_one_is_made_again(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_graph, "open_store", open_store)
    first = OpenGraph(lambda: kept.full, tmp_path / "open", lambda *_: ())
    second = OpenGraph(lambda: kept.full, tmp_path / "open", lambda *_: ())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["open", "open-2"]
    first.close()
    second.close()
    (tmp_path / "open" / "graphs" / "3").mkdir(parents=True)
    (tmp_path / "open" / "graphs" / "3" / "reviewgraph.json").write_text("damaged", encoding="utf-8")
    set_on(kept)
    third = OpenGraph(lambda: kept.full, tmp_path / "open", lambda *_: (), patience=60.0)
    assert reviews(third.take()) == {ADULT_B}
    assert [each.name for each in (tmp_path / "open" / "graphs").iterdir()] == ["4"]
    third._used.clear()
    third.close()
