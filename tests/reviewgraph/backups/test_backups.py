"""A collection comes back whole from its backup: graph, corrections, documents, accounts; into empty places alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.copying import digest, opened_backup
from graph.store import Store, open_store
from reviewgraph.backups import Companions, restore, save
from reviewgraph.cli.backup import backup as backup_command
from reviewgraph.cli.backup import copy, restore_command
from reviewgraph.desk.places import places_for
from tests.conftest import empty
from tests.exports.material import put, two_reviews
from tests.rig import Neo4jAccess
from webui.accounts import Gate, PeopleFile
from webui.rights import Right

AT = "2026-11-30T10:00:00+00:00"


def companions_in(folder: Path) -> Companions:
    return Companions(places_for(str(folder / "graph")), folder / "people.sqlite")


def belongings(folder: Path) -> Companions:
    """Companions with something of everything in them."""
    companions = companions_in(folder)
    desk = companions.desk
    assert desk
    desk.corrections.write_text("# corrections\n")
    for path in (desk.documents / "Bericht – final.pdf", desk.uncorrected / "abc.json"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(path.name.encode())
    file = PeopleFile(companions.people)
    file.secret()
    with file.changing() as connection:
        connection.execute("INSERT INTO account VALUES (1, 'a', 'A', 'admin', 'scrypt:hash', 1, ?)", (AT,))
        connection.execute("INSERT INTO session VALUES (x'01', 1, 1.0, 1.0)")
        connection.execute(
            "INSERT INTO change (at, who, action, subject, detail) VALUES (?, 'A', 'saved', 'x', '')", (AT,)
        )
    file.close()
    return companions


@pytest.fixture
def saved(embedded_store: Store, tmp_path: Path) -> Path:
    """A backup of a graph with all its belongings."""
    put(embedded_store, two_reviews())
    (tmp_path / "old").mkdir()
    save(embedded_store, belongings(tmp_path / "old"), tmp_path / "saved", at=AT)
    return tmp_path / "saved"


def no_server() -> Store:
    raise AssertionError("a folder is meant")


def test_everything_comes_back(embedded_store: Store, saved: Path, tmp_path: Path) -> None:
    place = tmp_path / "new"
    (place / "graph").mkdir(parents=True)  # an empty folder is an empty place
    told: list[int] = []
    with opened_backup(saved) as backup:
        restore(backup, place / "graph", no_server, companions_in(place), told.append)
        assert sum(told) == backup.manifest.nodes + backup.manifest.relationships
    with open_store(place / "graph") as store:
        assert digest(store, without=()) == digest(embedded_store, without=())
    assert (place / "corrections.yaml").read_text() == "# corrections\n"
    assert (place / "documents" / "Bericht – final.pdf").read_bytes() == "Bericht – final.pdf".encode()
    assert (place / "graph" / ".desk" / "uncorrected" / "abc.json").read_bytes() == b"abc.json"
    assert sorted(each.name for each in place.iterdir()) == ["corrections.yaml", "documents", "graph", "people.sqlite"]
    assert_accounts_without_sessions(tmp_path / "old" / "people.sqlite", place / "people.sqlite")


def assert_accounts_without_sessions(old: Path, new: Path) -> None:
    """Accounts and the log came along; who was signed in, and what cookies were signed with, did not."""
    with closing(sqlite3.connect(old)) as connection:
        secret = connection.execute("SELECT value FROM setting WHERE name = 'secret'").fetchone()[0]
    assert secret in old.read_bytes()
    assert secret not in new.read_bytes()
    assert new.stat().st_mode & 0o077 == 0
    file = PeopleFile(new)
    with file.reading() as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone()[0] == 0
        assert connection.execute("SELECT action FROM change").fetchone()["action"] == "saved"
    assert Gate(file, frozenset(Right)).people.has_admin()
    file.close()


@pytest.mark.parametrize(
    "name", ["graph/other", "corrections.yaml", "documents/Bericht – final.pdf", "people.sqlite-wal"]
)
def test_nothing_that_is_there_is_replaced(saved: Path, tmp_path: Path, name: str) -> None:
    place = tmp_path / "new"
    (place / name).parent.mkdir(parents=True, exist_ok=True)
    (place / name).write_text("mine")
    before = sorted(each for each in place.rglob("*"))
    done = CliRunner().invoke(restore_command, [str(saved), "--graph", str(place / "graph")])
    assert "Nothing was changed" in str(done.exception)
    assert (place / name).read_text() == "mine"
    assert sorted(each for each in place.rglob("*")) == before


@pytest.mark.parametrize(
    "name", ["../x", "documents/../x", "documents/a/b", "documents/", "documents/.x", "documents/..\\x", "/etc/x", "x"]
)
def test_a_name_in_a_backup_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    assert companions_in(tmp_path).place_of(name) is None


@pytest.mark.neo4j
def test_a_copy_from_one_engine_to_the_other_and_back_is_the_same(
    embedded_store: Store,
    neo4j_store: Store,
    neo4j_access: Neo4jAccess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(embedded_store, two_reviews())
    monkeypatch.setenv("REVIEWGRAPH_USER", neo4j_access.user)
    monkeypatch.setenv("REVIEWGRAPH_PASSWORD", neo4j_access.password)
    monkeypatch.setenv("REVIEWGRAPH_DATA", str(tmp_path))
    there = CliRunner().invoke(copy, ["--from", embedded_store.address, "--to", neo4j_access.address])
    assert there.exit_code == 0, there.output
    assert digest(neo4j_store, without=()) == digest(embedded_store, without=())
    back = CliRunner().invoke(copy, ["--from", neo4j_access.address, "--to", str(tmp_path / "back")])
    assert back.exit_code == 0, back.output
    with open_store(tmp_path / "back") as store:
        assert digest(store, without=()) == digest(embedded_store, without=())
    again = CliRunner().invoke(copy, ["--from", str(tmp_path / "back"), "--to", neo4j_access.address])
    assert "There is a graph here already" in str(again.exception)
    empty(neo4j_store)


def test_writers_wait_while_a_backup_is_made(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    done = CliRunner().invoke(backup_command, [str(tmp_path / "saved"), "--graph", embedded_store.address])
    assert done.exit_code == 0, done.output
    assert "nodes" in done.output
    with embedded_store.without_writers("RETURN 1"), open_store(embedded_store.address) as other:
        other._embedded.turns._processes.acquire = lambda *_, **__: False  # type: ignore[union-attr,method-assign]
        with pytest.raises(Exception, match="Another writer"):
            other.write(lambda tx: tx.run("RETURN 1"))
