"""The file of corrections: changed whole or not at all, by one editor at a time."""

from pathlib import Path

import pytest

from graph.engine.lock import FileLock
from graph.model.errors import UsageError
from loaders.corrections import read_corrections
from loaders.corrections.entries import Entry, Rename, SetField
from reviewgraph.desk import corrections_file
from reviewgraph.desk.corrections_file import locked

OLD = SetField(by="A", on="2026-11-01", why="x", target="action:a/1", field="status", was="pending", to="completed")
NEW = SetField(by="B", on="2026-11-02", why="y", target="action:a/1", field="status", was="pending", to="withdrawn")
BY = "  who: A\r\n  when: 2026-11-01\r\n  why: x\r\n"
FILE = (
    "# ours\r\n\r\n"
    "- set: action:a/1   # the first\r\n  field: status\r\n  was: pending\r\n  to: completed\r\n"
    + BY
    + "\r\n# the next one\r\n- set: action:a/2\r\n  field: themes\r\n  was: []\r\n  to:\r\n  - record-keeping\r\n"
    + BY
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "corrections.yaml"
    made.write_bytes(FILE.encode())
    return made


def test_an_entry_that_another_takes_the_place_of_stays_as_a_comment(path: Path) -> None:
    with locked(path) as book:
        first, second = book.before
        after = book.write([NEW], [first])
    text = path.read_bytes().decode()
    assert text.startswith("# ours\r\n\r\n# - set: action:a/1   # the first\r\n#   field: status\r\n")
    assert "#   why: x\r\n\r\n# the next one\r\n- set: action:a/2\r\n" in text
    assert [entry.says for entry in after] == [second.says, NEW.says]
    assert after == read_corrections(path)


def test_the_last_entry_is_commented_out_with_its_list(path: Path) -> None:
    with locked(path) as book:
        (left,) = book.write((), [book.before.entries[1]])
    assert left.says == OLD.says
    assert (
        path.read_bytes()
        .decode()
        .endswith("#   - record-keeping\r\n#   who: A\r\n#   when: 2026-11-01\r\n#   why: x\r\n")
    )


@pytest.mark.parametrize("entry", [OLD, Rename(by="A", on="2026-11-01", why="x", name="A", to="A")])
def test_what_does_not_go_with_the_file_leaves_it_as_it_was(path: Path, entry: Entry) -> None:
    if isinstance(entry, Rename):
        path.write_text("[]  # in brackets\n", encoding="utf-8")
    before = path.read_bytes()
    with locked(path) as book, pytest.raises(UsageError):
        book.write([entry])
    assert path.read_bytes() == before


def test_a_file_that_was_made_is_taken_away_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.yaml"
    with locked(path) as book:
        assert len(book.write([OLD])) == 1
        assert path.read_text(encoding="utf-8").startswith("# Corrections of this collection")
        book.undo()
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written"), locked(tmp_path / "file" / "corrections.yaml"):
        pass


def test_an_editor_waits_for_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections_file, "_PATIENCE", 0.1)
    other = FileLock(path.with_name(".corrections.yaml.lock"))
    assert other.acquire()
    with pytest.raises(UsageError, match="somebody else is changing"), locked(path):
        pass
    other.release()
    with locked(path) as book:
        assert len(book.before) == 2
