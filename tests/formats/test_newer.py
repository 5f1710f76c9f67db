"""A graph of a later format is left alone by everybody, readers and those too who had opened it before."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.copying import opened_backup
from graph.model.errors import StoreError, UsageError
from graph.store import Store, open_store
from graph.store.format import EARLIER, FORMAT, Stated, check_format, state, stated
from graph.writing import forget, prepare, write_document
from graph.writing.walkthroughs import Walkthrough, save
from tests.canonical import dump
from tests.conftest import empty
from tests.formats.kept import AT, BY, path_of
from tests.writing import material

NEWER = Stated(FORMAT + 1, "9.9.9")
WORDS = r"reviewgraph 9\.9\.9.*Nothing was changed\. Install reviewgraph 9\.9\.9 or newer"


@pytest.fixture
def newer(store: Store) -> Iterator[Store]:
    """A store that was opened before a later version came to it."""
    prepare(store)
    write_document(store, material.report(), at=AT, by=BY)
    assert stated(store) == EARLIER
    state(store, NEWER)
    yield store
    empty(store)


def test_nobody_changes_it(newer: Store) -> None:
    before = dump(newer)
    with pytest.raises(StoreError, match=WORDS):
        check_format(newer)
    with pytest.raises(StoreError, match=WORDS):
        write_document(newer, material.plan(), at=AT, by=BY)
    with pytest.raises(StoreError, match=WORDS):
        forget(newer, "report.txt")
    with pytest.raises(StoreError, match=WORDS):
        save(newer, Walkthrough("x", "review:nscb-2009-1", ()))
    assert dump(newer) == before
    state(newer, Stated(FORMAT, "this one"))
    assert stated(newer) == NEWER


@pytest.mark.parametrize("read_only", [True, False])
def test_nobody_opens_it(embedded_store: Store, *, read_only: bool) -> None:
    prepare(embedded_store)
    state(embedded_store, NEWER)
    with pytest.raises(StoreError, match=WORDS):
        open_store(embedded_store.address, read_only=read_only)
    empty(embedded_store)
    with open_store(embedded_store.address, read_only=read_only) as store:
        assert stated(store) == EARLIER


def test_readers_are_told_how_to_bring_an_older_one_up(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No step makes readers wait as yet: as if one did."""
    prepare(embedded_store)
    monkeypatch.setattr("graph.store.format.READ_FROM", 1)
    open_store(embedded_store.address, read_only=True).close()
    write_document(embedded_store, material.report(), at=AT, by=BY)
    open_store(embedded_store.address).close()
    with pytest.raises(StoreError, match="reviewgraph load PATH"):
        open_store(embedded_store.address, read_only=True)


def test_a_backup_of_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.backup"
    with zipfile.ZipFile(path_of(FORMAT)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            changed = {"graph_format": FORMAT + 1, "version": "9.9.9"} if name == "manifest.json" else {}
            new.writestr(name, json.dumps(json.loads(old.read(name)) | changed) if changed else old.read(name))
    with pytest.raises(UsageError, match=r"Install reviewgraph 9\.9\.9 or newer"), opened_backup(path):
        pytest.fail("trusted")
