"""Which folders are taken for a graph, and which are refused."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from graph.engine.folder import DataFolder, open_folder
from graph.model.errors import EngineError


def test_a_new_folder_is_made_and_known_again(tmp_path: Path) -> None:
    made = open_folder(tmp_path / "deep" / "graph")
    assert json.loads(made.marker.read_text(encoding="utf-8"))["format"] == 1
    assert open_folder(tmp_path / "deep" / "graph") == made


def test_a_new_folder_may_be_opened_by_many_at_once(tmp_path: Path) -> None:
    openers = 8
    together = Barrier(openers)

    def opened(path: Path) -> DataFolder:
        together.wait(timeout=10)
        return open_folder(path)

    with ThreadPoolExecutor(openers) as pool:
        for round_ in range(40):
            path = tmp_path / str(round_)
            assert len(set(pool.map(opened, [path] * openers))) == 1
            assert [entry.name for entry in sorted(path.iterdir())] == ["config", "engine", "logs", "reviewgraph.json"]
            assert list((path / "engine").iterdir()) == []


def test_an_empty_folder_is_taken_and_litter_does_not_count(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").touch()
    assert open_folder(tmp_path).marker.exists()


def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").touch()
    with pytest.raises(EngineError, match=r"minutes\.docx"):
        open_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.docx"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph").touch()
    with pytest.raises(EngineError, match="a file, not a folder"):
        open_folder(tmp_path / "graph")


def test_a_folder_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineError, match="cannot be made"):
        open_folder(tmp_path / "file" / "graph")


def test_a_format_of_another_version_is_refused(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "graph")
    folder.marker.write_text(json.dumps({"format": 99}), encoding="utf-8")
    with pytest.raises(EngineError, match="format is 99"):
        open_folder(tmp_path / "graph")


def test_a_broken_marker_is_refused(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "graph")
    folder.marker.write_text("[", encoding="utf-8")
    with pytest.raises(EngineError, match="cannot be read"):
        open_folder(tmp_path / "graph")


def test_the_tag_is_plain_and_differs_between_folders(tmp_path: Path) -> None:
    tags = {DataFolder(tmp_path / name).tag for name in ("a", "b", "Fälle der Stadt")}
    assert len(tags) == 3
    assert all(tag.isascii() and tag.isalnum() for tag in tags)
