"""Accounts by command, and what `serve` demands before it listens to others."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from reviewgraph.cli import serving
from reviewgraph.cli.main import commands
from reviewgraph.cli.serving import Serving, is_loopback
from reviewgraph.people import people_path
from reviewgraph.settings import MEANINGS
from webui.accounts import passwords
from webui.rights import Right

PASSWORD = "four words apart here"


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in MEANINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(passwords, "_METHOD", "scrypt:1024:8:1")  # quick; that it is slow is tested with it


def call(*args: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(commands, [str(arg) for arg in args], input=typed)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with an administrator's account."""
    folder = tmp_path / "data"
    result = call("account", "add", "Ada Min", "--role", "admin", "--data", folder, typed=f"{PASSWORD}\n")
    assert result.exit_code == 0, result.output
    return folder


def test_accounts_are_made_listed_and_changed(data: Path) -> None:
    assert call("account", "add", "rita", "--role", "reader", "--data", data, typed=f"{PASSWORD}\n").exit_code == 0
    assert call("account", "role", "rita", "--role", "editor", "--data", data).stdout == "rita is editor now.\n"
    assert call("account", "password", "RITA", "--data", data, typed=f"{PASSWORD}!\n").exit_code == 0
    assert call("account", "deactivate", "rita", "--data", data).exit_code == 0
    listed = call("account", "list", "--data", data).stdout.splitlines()
    assert [line.split("  ")[:2] for line in listed] == [["Ada Min", "admin"], ["rita", "editor"]]
    assert listed[1].endswith("may not sign in")
    assert call("account", "activate", "rita", "--data", data).exit_code == 0
    log = call("audit", "--json", "--data", data).stdout
    done = [(each["action"], each["subject"], each["detail"]) for each in map(json.loads, log.splitlines())]
    assert done == [
        ("account made", "Ada Min", "as admin"),
        ("account made", "rita", "as reader"),
        ("role set", "rita", "to editor"),
        ("password set", "rita", ""),
        ("account closed", "rita", ""),
        ("account opened", "rita", ""),
    ]
    assert "words" not in log


def test_the_log_says_who_used_the_command(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_CORRECTED_BY", "J. Doe")
    call("account", "add", "rita", "--role", "reader", "--data", data, typed=f"{PASSWORD}\n")
    rows = list(csv.reader(io.StringIO(call("audit", "--csv", "--who", "doe", "--data", data).stdout)))
    assert rows[0] == ["at", "who", "action", "subject", "detail"]
    assert [row[1:] for row in rows[1:]] == [["J. Doe (command)", "account made", "rita", "as reader"]]
    assert call("audit", "--since", "2999-01-01", "--data", data).stdout == "No such change.\n"


@pytest.mark.parametrize(
    ("args", "typed", "code", "said"),
    [
        (("account", "add", "rita", "--role", "reader"), "short\n", 1, "at least 12 characters"),
        (("account", "add", "rita", "--role", "reader"), "", 1, "at least 12 characters"),
        (("account", "add", "ada min", "--role", "reader"), f"{PASSWORD}\n", 1, "There is an account"),
        (("account", "add", "rita"), f"{PASSWORD}\n", 2, "--role"),
        (("account", "role", "rita", "--role", "reader"), "", 1, "There is no account “rita”."),
        (("account", "role", "Ada Min", "--role", "reader"), "", 1, "No administrator would be left"),
        (("account", "deactivate", "Ada Min"), "", 1, "No administrator would be left"),
    ],
)
def test_what_cannot_be_done_is_said(data: Path, args: tuple[str, ...], typed: str, code: int, said: str) -> None:
    result = call(*args, "--data", data, typed=typed)
    assert result.exit_code == code
    assert said in result.stderr
    assert PASSWORD not in result.output


def test_asking_makes_no_file(tmp_path: Path) -> None:
    for args in (("account", "list"), ("audit",), ("account", "deactivate", "x")):
        result = call(*args, "--graph", tmp_path / "none" / "graph")
        assert result.exit_code == 2
        assert "reviewgraph account add NAME --role admin" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_command_takes_a_password_as_an_argument() -> None:
    group = commands.commands["account"]
    within: dict[str, Any] = getattr(group, "commands", {})
    assert set(within) == {"add", "list", "role", "password", "deactivate", "activate"}
    for command in within.values():
        names = {name for param in command.params for name in (param.name, *param.opts)}
        assert not {name for name in names if "pass" in name}
        assert len([param for param in command.params if param.param_type_name == "argument"]) <= 1


def test_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = str(tmp_path / "graph")
    assert people_path(None, graph) == tmp_path / "people.sqlite"
    assert people_path(None, "bolt://neo4j:7687").parent.name == "reviewgraph"
    monkeypatch.setenv("REVIEWGRAPH_DATA", str(tmp_path / "kept"))
    assert people_path(None, graph) == people_path(None, "bolt://x") == tmp_path / "kept" / "people.sqlite"
    assert people_path(tmp_path / "given", graph) == tmp_path / "given" / "people.sqlite"


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.0.2.1", False), ("localhost.example.org", False), ("", False), ("2130706433", False)],
)  # fmt: skip
def test_which_addresses_are_this_computers_alone(host: str, own: bool) -> None:
    assert is_loopback(host) is own


@pytest.mark.parametrize(
    "args",
    [
        ("--host", "0.0.0.0"),
        ("--host", "::"),
        ("--host", "192.0.2.1"),
        ("--accounts",),
        ("--name", "reviews.example.gov.uk"),
        ("--behind-proxy", "1"),
        ("--host", "0.0.0.0", "--read-only"),
    ],
)
def test_whatever_lets_others_in_demands_an_administrator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.setattr(serving, "serve_pages", lambda *_, **__: pytest.fail("it listened"))
    monkeypatch.setattr(serving, "open_store", lambda *_, **__: pytest.fail("it opened the graph"))
    folder = tmp_path / "data"
    for _ in range(2):
        result = call("serve", *args, "--graph", tmp_path / "g", "--data", folder)
        assert result.exit_code == 2
        assert "no accounts yet" in result.stderr
        assert "reviewgraph account add NAME --role admin" in result.stderr
        assert not folder.exists() or (folder / "people.sqlite").exists()
        # somebody's account is not yet an administrator's
        call("account", "add", "rita", "--role", "editor", "--data", folder, typed=f"{PASSWORD}\n")


def test_no_option_leads_round_accounts() -> None:
    options = {opt for param in commands.commands["serve"].params for opt in param.opts}
    assert "--behind-a-login" not in options
    plain = Serving()
    assert not plain.needs_accounts
    assert not Serving(names=("localhost",)).needs_accounts


def test_what_the_options_allow() -> None:
    assert Serving().allowed == {Right.READ, Right.EDIT, Right.MANAGE}
    assert Serving(uploads=True).allowed == set(Right)
    assert Serving(read_only=True, uploads=True).allowed == {Right.READ, Right.MANAGE}
    assert Serving(host="10.0.0.5", names=("a.example",)).hosts >= {"10.0.0.5", "a.example", "localhost"}
    assert not {"0.0.0.0", "::"} & Serving(host="0.0.0.0").hosts


class Opened:
    """Stands for a store and remembers how it was opened."""

    def __init__(self, **options: Any) -> None:
        self.options = options

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, _: str, **__: object) -> list[dict[str, Any]]:
        """An empty graph: no review is restricted."""
        return []


@contextmanager
def _served(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[list[Opened], list[dict[str, Any]]]]:
    """What was opened, and how the application was made; nothing listens."""
    stores: list[Opened] = []
    made: list[dict[str, Any]] = []

    def opens(_: str, **options: Any) -> Opened:
        stores.append(Opened(**options))
        return stores[-1]

    def makes(reader: Any, **options: Any) -> object:
        made.append({**options, "reader": reader()})
        return object()

    monkeypatch.setattr(serving, "open_store", opens)
    monkeypatch.setattr(serving, "create_app", makes)
    monkeypatch.setattr(serving, "brought_up_to_date", lambda _: None)
    monkeypatch.setattr(serving, "serve_pages", lambda *_, **__: None)
    yield stores, made


NEO4J = {"REVIEWGRAPH_GRAPH": "bolt://127.0.0.1:1", "REVIEWGRAPH_USER": "w", "REVIEWGRAPH_PASSWORD": "wp"}


def test_pages_read_as_the_readers_user_and_change_as_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**NEO4J, "REVIEWGRAPH_READER_USER": "r", "REVIEWGRAPH_READER_PASSWORD": "rp"}.items():
        monkeypatch.setenv(name, value)
    with _served(monkeypatch) as (stores, made):
        assert call("serve", "--data", tmp_path).exit_code == 0
    assert [each.options for each in stores] == [
        {"user": "r", "password": "rp", "read_only": True},
        {"user": "w", "password": "wp"},
    ]
    assert made[0]["reader"] is stores[0]
    assert made[0]["open_editor"]() is stores[1]
    assert made[0]["gate"] is None


def test_read_only_opens_nothing_to_write_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in NEO4J.items():
        monkeypatch.setenv(name, value)
    with _served(monkeypatch) as (stores, made):
        assert call("serve", "--read-only", "--data", tmp_path / "d").exit_code == 0
    assert [each.options for each in stores] == [{"user": "w", "password": "wp", "read_only": True}]
    assert made[0]["open_editor"] is None
    assert made[0]["who"]().rights == {Right.READ}
    assert not (tmp_path / "d").exists()


def test_what_is_missing_is_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_GRAPH", "bolt://127.0.0.1:1")
    asked: list[object] = []

    def answers(settings: Any) -> Any:
        asked.append(settings)
        return type(settings)(settings.graph, "w", "wp")

    monkeypatch.setattr(serving, "credentials", answers)
    with _served(monkeypatch) as (stores, _):
        assert call("serve", "--data", tmp_path).exit_code == 0
    assert len(asked) == 1
    assert [each.options["user"] for each in stores] == ["w", "w"]


def test_with_an_administrator_others_are_served_and_warned_of_plain_text(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in NEO4J.items():
        monkeypatch.setenv(name, value)
    with _served(monkeypatch) as (_, made):
        result = call("serve", "--host", "0.0.0.0", "--data", data)
        assert result.exit_code == 0, result.output
        assert "travel unencrypted" in result.stderr
        assert made[0]["gate"] is not None
        assert made[0]["secure"] is False
        result = call("serve", "--host", "0.0.0.0", "--behind-proxy", "1", "--data", data)
        assert result.stderr == ""
        assert (made[1]["secure"], made[1]["proxies"]) == (True, 1)
