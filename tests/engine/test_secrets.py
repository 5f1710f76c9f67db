"""Passwords and the keeper's token are seen by nobody but the user who started the engine."""

import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph.engine import Engine, start
from graph.engine.folder import DataFolder, open_folder
from graph.engine.orphan import engines_of
from graph.engine.private import write_private
from graph.engine.state import read_state


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = start(tmp_path_factory.mktemp("secrets") / "Übersicht der Fälle, ελληνικά")
    yield opened
    opened.close()


def test_no_password_is_in_a_process_list(engine: Engine) -> None:
    secrets = {engine.access.password, engine.access.reader_password}
    [process] = engines_of(DataFolder(engine.folder))
    state = read_state(DataFolder(engine.folder))
    assert state is not None
    seen = " ".join([*process.cmdline(), *psutil.Process(state.pid).cmdline()])
    assert "-Darcadedb.txWalFlush=2" in seen
    assert not any(secret in seen for secret in (*secrets, state.token))


def test_no_password_is_left_in_the_folder(engine: Engine) -> None:
    secrets = (engine.access.password.encode(), engine.access.reader_password.encode())
    files = [path for path in engine.folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files for secret in secrets if secret in path.read_bytes()]


def test_no_password_is_shown(engine: Engine) -> None:
    assert engine.access.password not in repr(engine.access) + repr(engine)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are access lists there, not modes")
def test_only_the_owner_gets_in(engine: Engine) -> None:
    folder = DataFolder(engine.folder)
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.run.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.state.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="rights are access lists there, not modes")
def test_a_private_file_replaces_one_that_was_open_to_others(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    write_private(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8") == "new"


def test_a_stranger_without_the_token_is_turned_away(engine: Engine) -> None:
    state = read_state(open_folder(engine.folder))
    assert state is not None
    with socket.create_connection(("127.0.0.1", state.port), timeout=10.0) as stranger:
        stranger.sendall(b'{"token": "guess"}\n')
        assert stranger.recv(100) == b""
