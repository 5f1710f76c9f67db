"""How old the newest backup is, as far as is known; and a damaged graph's refusal names it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.engine.seal import RESTORE
from graph.model.errors import EngineError
from reviewgraph.cli.newest_backup import naming_the_backup
from reviewgraph.doctor import Finding, State
from reviewgraph.doctor.backups import backups
from reviewgraph.forgetting.backups import KnownBackup, note_backup
from webui.accounts import FILE_NAME

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def made(beside: Path, name: str, at: str, *, there: bool = True) -> Path:
    path = beside.parent / name
    if there:
        path.write_bytes(b"x")
    note_backup(beside, KnownBackup(str(path), at, ()))
    return path


def found(beside: Path) -> Finding:
    (only,) = backups(beside, NOW)
    return only


def test_without_one_there_is_a_note(tmp_path: Path) -> None:
    assert (found(tmp_path / FILE_NAME).state, found(tmp_path / FILE_NAME).words) == (
        State.NOTE,
        "No backup is known of.",
    )


def test_the_newest_is_named_with_its_age(tmp_path: Path) -> None:
    beside = tmp_path / FILE_NAME
    path = made(beside, "second", "2026-10-30T12:00:00+00:00")  # 31 days before
    made(beside, "first", "2026-09-01T12:00:00+00:00")
    made(beside, "odd", "yesterday or so")
    assert (found(beside).state, found(beside).words) == (
        State.WELL,
        f"The newest backup was made 31 days ago: {path}.",
    )


def test_an_old_one_is_noted(tmp_path: Path) -> None:
    made(tmp_path / FILE_NAME, "old", "2026-10-29T12:00:00+00:00")
    assert found(tmp_path / FILE_NAME).state is State.NOTE
    assert "32 days ago" in found(tmp_path / FILE_NAME).words


def test_one_that_is_not_there_any_more_does_not_count(tmp_path: Path) -> None:
    made(tmp_path / FILE_NAME, "moved", "2026-11-29T12:00:00+00:00", there=False)
    assert found(tmp_path / FILE_NAME).words == "None of the backups on the list (1) is where it was put."


@pytest.mark.parametrize("text", ["[", "{}", json.dumps([{"path": "x"}])])
def test_a_list_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "backups.json").write_text(text, encoding="utf-8")
    assert found(tmp_path / FILE_NAME).words == "No backup is known of."


def test_the_refusal_of_a_damaged_graph_names_the_newest_backup(tmp_path: Path) -> None:
    path = made(tmp_path / FILE_NAME, "saved", "2026-11-29T12:00:00+00:00")
    with pytest.raises(EngineError) as caught, naming_the_backup(str(tmp_path / "graph")):
        raise EngineError("Files are not as they were.", where="here", remedy=f"Do this: {RESTORE}.")
    assert str(caught.value).endswith(f"The newest that is known was made on 2026-11-29: {path}")


def test_other_errors_stay_as_they_are(tmp_path: Path) -> None:
    made(tmp_path / FILE_NAME, "saved", "2026-11-29T12:00:00+00:00")
    error = EngineError("Java is missing.", remedy="Install it.")
    with pytest.raises(EngineError) as caught, naming_the_backup(str(tmp_path / "graph")):
        raise error
    assert caught.value is error
