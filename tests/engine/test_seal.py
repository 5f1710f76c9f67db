"""The seal: files that changed while no engine ran are noticed; nothing else is."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.engine import seal
from graph.engine.folder import DataFolder, open_folder
from graph.engine.seal import break_seal, check_seal, close_seal
from graph.model.errors import EngineError


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """Two files of a made-up engine, sealed."""
    folder = open_folder(tmp_path / "graph")
    (folder.databases / "reviews").mkdir(parents=True)
    (folder.databases / "reviews" / "Role_0.bucket").write_bytes(b"pages of roles")
    (folder.databases / "reviews" / "schema.json").write_bytes(b"{}")
    close_seal(folder)
    return folder


def _change(file: Path) -> None:
    file.write_bytes(b"pages of rules")


def _append(file: Path) -> None:
    file.write_bytes(file.read_bytes() + bytes(1))


def _delete(file: Path) -> None:
    file.unlink()


def _add(file: Path) -> None:
    file.with_name("Role_1.bucket").write_bytes(b"")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (_change, "reviews/Role_0.bucket was changed"),
        (_append, "reviews/Role_0.bucket was changed"),
        (_delete, "reviews/Role_0.bucket is missing"),
        (_add, "reviews/Role_1.bucket was not there"),
    ],
)
def test_a_change_is_named_and_goes_on_being_named(
    folder: DataFolder, damage: Callable[[Path], None], words: str
) -> None:
    damage(folder.databases / "reviews" / "Role_0.bucket")
    for _ in range(2):
        with pytest.raises(EngineError, match=words) as caught:
            break_seal(folder)
        assert caught.value.where == str(folder.root)
        assert "restore FILE" in (caught.value.remedy or "")


def test_many_changes_are_counted(folder: DataFolder) -> None:
    for number in range(5):
        (folder.databases / f"{number}.bucket").write_bytes(b"")
    with pytest.raises(EngineError, match=r"0\.bucket was not there, 1.*, 2\.bucket was not there and 2 more\."):
        check_seal(folder)


def test_what_is_broken_accuses_nobody_until_it_is_closed_again(folder: DataFolder) -> None:
    break_seal(folder)
    _change(folder.databases / "reviews" / "Role_0.bucket")
    break_seal(folder)
    close_seal(folder)
    check_seal(folder)
    _delete(folder.databases / "reviews" / "Role_0.bucket")
    with pytest.raises(EngineError, match="is missing"):
        check_seal(folder)


def test_looking_leaves_the_seal(folder: DataFolder) -> None:
    before = folder.seal.read_bytes()
    check_seal(folder)
    assert folder.seal.read_bytes() == before
    assert json.loads(before)["reviews/schema.json"] == [2, 2745614147]  # zlib.crc32(b"{}")


def test_what_a_system_leaves_in_folders_is_no_damage(folder: DataFolder) -> None:
    (folder.databases / ".DS_Store").write_bytes(b"x")
    check_seal(folder)


@pytest.mark.parametrize("text", ["", "[", "[]"], ids=["broken", "cut short", "something else"])
def test_without_a_whole_seal_nothing_is_said(folder: DataFolder, text: str) -> None:
    folder.seal.write_text(text, encoding="utf-8")
    _delete(folder.databases / "reviews" / "Role_0.bucket")
    check_seal(folder)
    break_seal(folder)


def test_where_it_cannot_be_written_there_is_none(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    break_seal(folder)
    monkeypatch.setattr(seal, "write_private", full)
    close_seal(folder)
    _change(folder.databases / "reviews" / "Role_0.bucket")
    check_seal(folder)
