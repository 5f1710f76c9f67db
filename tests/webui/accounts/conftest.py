"""Accounts in a file of the test's own, a clock that the test moves, and browsers that sign in."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from graph.store import Store
from webui import create_app
from webui.accounts import FileLog, Gate, PeopleFile, Role, Wanted, passwords
from webui.audit import Change

PASSWORD = "four words apart here"
START = datetime(2026, 10, 1, 9, 0, tzinfo=UTC).timestamp()


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = START

    def __call__(self) -> float:
        return self.seconds

    def moment(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)


class Visitor:
    """A browser."""

    def __init__(self, app: Flask, address: str = "192.0.2.7") -> None:
        self.client: FlaskClient = app.test_client()
        self.address = address

    def get(self, page: str, status: int = 200) -> str:
        with self.client.get(page, environ_overrides={"REMOTE_ADDR": self.address}) as answer:
            assert answer.status_code == status, (page, answer.status_code, answer.get_data(as_text=True)[:2000])
            return answer.get_data(as_text=True)

    def token(self, page: str = "/sign-in") -> str:
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.get(page))
        assert found, page
        return found[1]

    def post(self, page: str, status: int, form: str = "/sign-in", **fields: str) -> str:
        data = {"csrf_token": self.token(form), **fields}
        with self.client.post(page, data=data, environ_overrides={"REMOTE_ADDR": self.address}) as answer:
            assert answer.status_code == status, (page, answer.status_code, answer.get_data(as_text=True)[:2000])
            return answer.headers.get("Location") or answer.get_data(as_text=True)

    def sign_in(self, name: str, password: str = PASSWORD, status: int = 303, back: str = "/account") -> str:
        return self.post("/sign-in", status, name=name, password=password, next=back)

    def cookie(self, name: str = "reviewgraph") -> str:
        kept = self.client.get_cookie(name)
        return kept.value if kept else ""


@pytest.fixture(autouse=True)
def _quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are made as quickly as can be; that they are slow is tested by itself."""
    monkeypatch.setattr(passwords, "_METHOD", "scrypt:1024:8:1")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[PeopleFile]:
    opened = PeopleFile(tmp_path / "data" / "people.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gate(file: PeopleFile, clock: Clock) -> Gate:
    """An account of each role: rita reads, edda edits, Ada Min manages."""
    made = Gate(file, clock=clock)
    for name, role in (("rita", Role.READER), ("edda", Role.EDITOR), ("Ada Min", Role.ADMIN)):
        made.people.add(name, role, PASSWORD, by="the test")
    return made


def no_graph() -> Store:
    raise AssertionError("these pages need no graph")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled once: that takes longer than all that these tests do with them."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("compiled")))


@pytest.fixture
def app(gate: Gate, compiled: FileSystemBytecodeCache) -> Flask:
    made = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate)
    made.jinja_env.bytecode_cache = compiled
    return made


@pytest.fixture
def visit(app: Flask) -> Callable[[], Visitor]:
    """Opens a new browser."""
    return lambda: Visitor(app)


@pytest.fixture
def noted(file: PeopleFile) -> Callable[[], list[Change]]:
    """What was noted since the accounts were made, oldest first."""
    return lambda: FileLog(file).changes(Wanted())[::-1][3:]
