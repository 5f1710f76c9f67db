"""Each thing that can be wrong with an installation is found, and the finding says what to do."""

import json
import os
import shutil
import socket
import sys
from collections import namedtuple
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.engine.folder import DataFolder, open_folder
from graph.engine.seal import close_seal
from graph.store import Store
from reviewgraph.cli.doctor import doctor
from reviewgraph.doctor import Finding, State, engines, places, program, serving

Usage = namedtuple("Usage", "total used free")


def only(found: object, state: State) -> list[Finding]:
    return [each for each in found if each.state is state]  # type: ignore[attr-defined]


def test_a_sound_program_is_well() -> None:
    assert only(program.program(), State.TROUBLE) == []
    assert only(program.clock(), State.TROUBLE) == []


@pytest.mark.parametrize("version", [None, "0.1"], ids=["missing", "too old"])
def test_a_package_that_does_not_fit_is_named(monkeypatch: pytest.MonkeyPatch, version: str | None) -> None:
    real = metadata.version

    def found(name: str) -> str:
        if name != "flask":
            return real(name)
        if version is None:
            raise metadata.PackageNotFoundError(name)
        return version

    monkeypatch.setattr(metadata, "version", found)
    (trouble,) = only(program.program(), State.TROUBLE)
    assert "flask" in trouble.words
    assert "pip install" in (trouble.remedy or "")


def test_file_names_that_are_not_utf_8_are_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    (trouble,) = program.words_and_names()
    assert (trouble.state, trouble.remedy) == (
        State.TROUBLE,
        "Set PYTHONUTF8=1 in the environment, and start again.",
    )


def test_a_clock_that_was_set_back_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    later = tmp_path / "__init__.py"
    later.write_text("")
    os.utime(later, (4e9, 4e9))  # the year 2096
    monkeypatch.setattr("reviewgraph.__file__", str(later))
    (trouble,) = program.clock()
    assert trouble.state is State.TROUBLE
    assert "Set the clock" in (trouble.remedy or "")


def _file(place: Path) -> None:
    place.write_text("x")


def _foreign(place: Path) -> None:
    place.mkdir()
    (place / "thesis.docx").write_text("x")


def _newer(place: Path) -> None:
    place.mkdir()
    DataFolder(place).marker.write_text('{"format": 99}')


@pytest.mark.parametrize(
    ("make", "words"),
    [(_file, "a file, not a folder"), (_foreign, "thesis.docx"), (_newer, "format is 99")],
    ids=["file", "not ours", "newer"],
)
def test_a_folder_that_cannot_hold_the_graph_is_trouble(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    make(tmp_path / "graph")
    found = only(places.graph_folder(tmp_path / "graph"), State.TROUBLE)
    assert words in found[0].words
    assert found[0].remedy


def test_files_of_a_graph_that_are_not_as_they_were_left_are_trouble(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "graph")
    folder.databases.mkdir()
    (folder.databases / "Role_0.bucket").write_bytes(b"roles")
    close_seal(folder)
    assert only(places.graph_folder(folder.root), State.TROUBLE) == []
    (folder.databases / "Role_0.bucket").write_bytes(b"rules")
    (found,) = only(places.graph_folder(folder.root), State.TROUBLE)
    assert "Role_0.bucket was changed" in found.words
    assert "restore FILE" in (found.remedy or "")


def test_nothing_there_yet_is_a_note(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "graph"):
        (found,) = only(places.graph_folder(place), State.NOTE)
        assert "no graph" in found.words
        assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(("free", "state"), [(10, State.TROUBLE), (200, State.NOTE), (900, State.WELL)])
def test_little_room_on_the_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, free * 2**20))
    (found,) = places.rooms(tmp_path / "graph", tmp_path / "people.sqlite")
    assert found.state is state


def test_a_folder_that_a_service_copies_is_noted(tmp_path: Path) -> None:
    found = only(places.graph_folder(tmp_path / "OneDrive - Council" / "graph"), State.NOTE)
    assert any("sensitive" in (each.remedy or "") for each in found)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for Java")
@pytest.mark.parametrize("mode", [0o700, 0o600], ids=["ends with an error", "may not be run"])
def test_a_java_that_is_blocked_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'blocked by policy' >&2\nexit 126\n")
    java.chmod(mode)
    monkeypatch.setenv("REVIEWGRAPH_JAVA", str(java))
    (found,) = only(engines.embedded(), State.TROUBLE)
    assert str(java) in (found.remedy or "")
    assert "Java program does not run" in found.words


def test_no_engine_at_all_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_ENGINE_JARS", str(tmp_path))
    (found,) = engines.embedded()
    assert found.state is State.TROUBLE
    assert "REVIEWGRAPH_ENGINE_JARS" in (found.remedy or "")


def test_a_port_that_is_taken_is_noted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        serving_port = taken.getsockname()[1]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(serving, "PORT", serving_port)
            (found,) = serving.port()
    assert found.state is State.NOTE
    assert "--port 0" in (found.remedy or "")


def test_corrections_that_cannot_be_read_are_trouble(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text("- rename: [\n")
    (found,) = serving.corrections(path)
    assert found.state is State.TROUBLE
    assert "corrections.yaml" in found.words


def test_the_command_ends_with_one_where_something_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_ENGINE_JARS", str(tmp_path))
    done = CliRunner().invoke(doctor, ["--graph", str(tmp_path / "graph"), "--json"])
    assert done.exit_code == 1
    states = {each["subject"]: each["state"] for each in json.loads(done.output)}
    assert states["engine"] == "trouble"
    assert states["program"] == "well"


@pytest.mark.neo4j
def test_a_neo4j_is_looked_at_instead_of_the_engine(neo4j_store: Store) -> None:
    (found,) = engines.server(neo4j_store)
    assert found.state is State.WELL
    assert neo4j_store.version in found.words
