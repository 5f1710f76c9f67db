"""Settings that nothing reads, that name what is not there, or that are no numbers are found."""

from pathlib import Path

import pytest

from reviewgraph.doctor import State
from reviewgraph.doctor.environment import settings


def test_without_settings_all_is_well() -> None:
    (found,) = settings({"PATH": "/bin"})
    assert (found.state, found.words) == (State.WELL, "None is set: everything is in its usual place.")


def test_settings_that_are_sound_are_named_without_what_they_say(tmp_path: Path) -> None:
    (found,) = settings({"REVIEWGRAPH_DATA": str(tmp_path), "REVIEWGRAPH_PASSWORD": "hush"})
    assert (found.state, found.words) == (State.WELL, "Set: REVIEWGRAPH_DATA, REVIEWGRAPH_PASSWORD.")


def test_a_setting_that_nothing_reads_is_noted_with_the_one_that_is_like_it() -> None:
    (found,) = settings({"REVIEWGRAPH_PASWORD": "hush"})
    assert found.state is State.NOTE
    assert found.words == "REVIEWGRAPH_PASWORD is set, and nothing reads it."
    assert (found.remedy or "").startswith("Did you mean REVIEWGRAPH_PASSWORD?")


@pytest.mark.parametrize(
    ("name", "inside"), [("REVIEWGRAPH_DATA", ""), ("REVIEWGRAPH_CORRECTIONS", "corrections.yaml")]
)
def test_a_folder_that_is_not_there_is_trouble(tmp_path: Path, name: str, inside: str) -> None:
    (found,) = settings({name: str(tmp_path / "none" / inside)})
    assert found.state is State.TROUBLE
    assert f"there is no folder {tmp_path / 'none'}" in found.words


def test_a_number_that_is_none_is_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_READING_MB", "plenty")
    (found,) = settings({"REVIEWGRAPH_READING_MB": "plenty"})
    assert found.state is State.TROUBLE
    assert found.words == "REVIEWGRAPH_READING_MB: “plenty” is no number above nought."
