"""Where disk or memory ran out, the words say so; else they keep silent."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from graph.engine.folder import open_folder
from graph.engine.room import SCARCE, full_disk, no_memory
from graph.engine.server import stopped
from graph.model.errors import EngineError, StoreError
from graph.store import Store

Usage = namedtuple("Usage", "total used free")


@pytest.mark.parametrize(("free", "full"), [(0, True), (SCARCE - 1, True), (SCARCE, False)])
def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, full: bool) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, free))
    error = full_disk(tmp_path)
    assert (error is not None) is full
    assert error is None or (error.where == str(tmp_path) and "disk is full" in error.message)


def test_a_folder_that_is_gone_is_not_full(tmp_path: Path) -> None:
    assert full_disk(tmp_path / "none") is None


@pytest.mark.parametrize(
    "text",
    [
        'Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread "main"',
        "There is insufficient memory for the Java Runtime Environment to continue.",
        "Error occurred during initialization of VM\nCould not reserve enough space for 1048576KB object heap",
    ],
)
def test_an_engine_without_memory_is_said(tmp_path: Path, text: str) -> None:
    folder = open_folder(tmp_path / "graph")
    folder.console_log.write_text(text, encoding="utf-8")
    assert "too little memory" in stopped(1, folder).message


def test_any_other_end_is_left_to_the_logs(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "graph")
    assert no_memory(folder.console_log) is None
    folder.console_log.write_text("terminated", encoding="utf-8")
    error = stopped(3, folder)
    assert "exit code 3" in error.message
    assert error.where == str(folder.logs)


def test_what_the_engine_refuses_on_a_full_disk_is_put_down_to_that(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StoreError, match="refused a statement"):
        embedded_store.write(lambda tx: tx.run("RETURN nonsense("))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, 0))
    assert embedded_store.read("RETURN 1 AS one") == [{"one": 1}]
    with pytest.raises(EngineError, match="disk is full") as caught:
        embedded_store.write(lambda tx: tx.run("RETURN nonsense("))
    assert caught.value.where == embedded_store.address
