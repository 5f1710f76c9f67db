"""What the campaign found, each tried at the very moment that mattered."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

import pytest

from graph.copying.archive import FILES, Part
from graph.model.errors import UsageError
from graph.store import Store
from loaders.corrections import read_corrections
from loaders.corrections.entries import Rename, SetField
from loaders.corrections.replacing import put
from reviewgraph.backups import Companions
from reviewgraph.backups.companions import put_back, refuse_to_overwrite
from reviewgraph.backups.restoring import _alone
from reviewgraph.desk.corrections_file import locked
from reviewgraph.desk.desk import open_desk
from reviewgraph.desk.places import places_for
from tests.reliability.kills.expected import BY, load, material
from tests.reliability.kills.promises import held
from webui.desk.judgements import Act, Judgement


class KilledError(BaseException):
    """Stands for the end of the process: nothing that catches errors catches it."""


def _killed(*_: object, **__: object) -> None:
    raise KilledError


def _set(value: str, was: str | None = None) -> SetField:
    return SetField(target="action:a/1", field="measure", was=was, to=value, by=BY, on="2026-11-30", why="a test")


def test_a_correction_takes_the_place_of_another_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two steps neither would stand in the file."""
    path = tmp_path / "corrections.yaml"
    seen = []
    with locked(path) as book:
        book.write([_set("first")])

    def watched(path: Path, content: bytes) -> None:
        put(path, content)
        seen.append(read_corrections(path))

    monkeypatch.setattr("reviewgraph.desk.corrections_file.put", watched)
    with locked(path) as book:
        book.write([_set("second")], tuple(book.before))
    assert [[one.to for one in each if isinstance(one, SetField)] for each in seen] == [["second"]]


def test_what_ends_while_the_file_is_written_leaves_it_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "corrections.yaml"
    with locked(path) as book:
        book.write([_set("first")])
    before = path.read_bytes()
    monkeypatch.setattr("loaders.corrections.replacing._move", _killed)
    with pytest.raises(KilledError), locked(path) as book:
        book.write([Rename(name="A", to="B", by=BY, on="2026-11-30", why="a test")])
    assert path.read_bytes() == before


@pytest.mark.parametrize("value", ["First", "Second"])
def test_a_correction_that_never_reached_the_graph_can_be_made_again(
    value: str, embedded_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same one, or another in its place."""
    documents = material(tmp_path / "papers")
    load(embedded_store, documents.records, documents.folder)
    uid = documents.records[0].actions[0].id
    first = Judgement(target=uid, act=Act.SET, field="measure", values=("First",), by=BY, on="2026-11-30", why="a test")
    with open_desk(str(tmp_path / "graph"), tmp_path / "corrections.yaml") as desk:
        with monkeypatch.context() as patched:
            patched.setattr("reviewgraph.desk.judge.write_document", _killed)
            with pytest.raises(KilledError):
                desk.judge(first, embedded_store)
        assert desk.judge(replace(first, values=(value,)), embedded_store).corrected
    assert _measures(embedded_store, uid) == {value}
    written = read_corrections(tmp_path / "corrections.yaml")
    assert {one.to for one in written if isinstance(one, SetField)} == {value}


def _measures(store: Store, uid: str) -> set[str | None]:
    return {action.measure for each in held(store) for action in each.actions if action.id == uid}


@dataclass(frozen=True, slots=True)
class _Backup:
    """Holds one file of a collection."""

    name: str
    content: bytes

    @property
    def manifest(self) -> Any:
        part = Part(len(self.content), 0, sha256(self.content).hexdigest())
        return SimpleNamespace(files=(self.name,), parts={FILES + self.name: part})

    @contextmanager
    def file(self, _: str) -> Iterator[IO[bytes]]:
        yield BytesIO(self.content)


def test_a_restore_goes_on_from_the_files_that_one_left_which_was_cut_short(tmp_path: Path) -> None:
    backup: Any = _Backup("corrections.yaml", b"# a file\n")
    own = Companions(places_for(str(tmp_path / "graph"), None), tmp_path / "people.sqlite")
    with pytest.raises(KilledError), put_back(backup, own):
        raise KilledError
    assert not (tmp_path / "corrections.yaml").exists()
    with put_back(backup, own):
        assert (tmp_path / "corrections.yaml").read_bytes() == b"# a file\n"
    refuse_to_overwrite(backup, own)
    (tmp_path / "corrections.yaml").write_bytes(b"# another\n")
    with pytest.raises(UsageError, match="there already"):
        refuse_to_overwrite(backup, own)


def test_a_file_of_a_backup_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup: Any = _Backup("corrections.yaml", b"# a file\n")
    own = Companions(places_for(str(tmp_path / "graph"), None), tmp_path / "people.sqlite")
    monkeypatch.setattr("os.fsync", _killed)
    with pytest.raises(KilledError), put_back(backup, own):
        pass
    assert list(tmp_path.iterdir()) == []


def test_two_restores_to_one_place_do_not_meet(tmp_path: Path) -> None:
    draft = tmp_path / ".graph.restoring"
    with _alone(draft), pytest.raises(UsageError, match="Another restore"), _alone(draft):
        pass
    with _alone(draft):
        assert not draft.exists()
    assert list(tmp_path.iterdir()) == []
