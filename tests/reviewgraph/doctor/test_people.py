"""The file of accounts: damage and open rights are found, and looking leaves nothing behind."""

import os
import sys
from pathlib import Path

import pytest

from reviewgraph.doctor import State
from reviewgraph.doctor.people import people
from webui.accounts import FILE_NAME, PeopleFile

ONLY_MODES = pytest.mark.skipif(sys.platform == "win32", reason="rights are access lists there, not modes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound file that nobody uses."""
    file = PeopleFile(tmp_path / FILE_NAME)
    file.secret()
    file.close()
    return file.path


def test_a_sound_file_is_well_and_left_as_it_was(path: Path) -> None:
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    (found,) = people(path)
    assert found.state is State.WELL
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == before


def test_a_file_in_use_is_well(path: Path) -> None:
    file = PeopleFile(path)
    file.secret()
    assert path.with_name(f"{FILE_NAME}-wal").exists()
    assert [each.state for each in people(path)] == [State.WELL]
    file.close()


def test_no_file_is_well(tmp_path: Path) -> None:
    (found,) = people(tmp_path / FILE_NAME)
    assert found.state is State.WELL
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("kept", [0, 5000], ids=["another file", "torn pages"])
def test_a_damaged_file_is_trouble(path: Path, kept: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:kept] + b"\xff" * (len(whole) - kept))
    (found,) = people(path)
    assert found.state is State.TROUBLE
    assert f"{path} is damaged" in found.words
    assert "reviewgraph restore FILE" in (found.remedy or "")


@ONLY_MODES
def test_a_file_that_others_may_read_is_trouble(path: Path) -> None:
    path.chmod(0o640)
    (found,) = people(path)
    assert found.state is State.TROUBLE
    assert found.remedy == f"chmod 600 '{path}'"


@ONLY_MODES
def test_a_file_of_another_user_is_noted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    (found,) = people(path)
    assert found.state is State.NOTE
    assert "belongs to another user" in found.words
