"""Opening for writing: an older graph is kept as it was, brought up to date, and told of in one line."""

import logging
from pathlib import Path

import pytest

from graph.copying import digest, opened_backup
from graph.store import Store
from graph.store.format import EARLIER, FORMAT, Stated, stated
from reviewgraph import __version__
from reviewgraph.backups import Companions, restore, save
from reviewgraph.forgetting.backups import known_backups
from reviewgraph.loading import prepared
from reviewgraph.upgrading import brought_up_to_date
from tests.conftest import empty
from tests.formats.kept import AT, put_back
from tests.rig import Neo4jAccess


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The data folder of a graph at an address."""
    monkeypatch.setenv("REVIEWGRAPH_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("*-of-format-0-*.backup"))


def test_an_older_graph_is_kept_and_brought_up(
    embedded_store: Store, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put_back(embedded_store, 0)
    before, folder = digest(embedded_store, without=()), Path(embedded_store.address).parent
    known = backups(folder)
    prepared(embedded_store)
    assert stated(embedded_store) == Stated(FORMAT, __version__)
    (file,) = [each for each in backups(folder) if each not in known]
    assert file.name.startswith(Path(embedded_store.address).name)
    assert file.stat().st_mode & 0o077 == 0
    assert [each.levelno for each in caplog.records if str(file) in each.getMessage()] == [logging.WARNING]
    assert "\n" not in caplog.messages[-1]
    (listed,) = [each for each in known_backups(data / "people") if each.path == str(file)]
    assert len(listed.documents or ()) == 5
    with opened_backup(file) as backup:
        assert backup.manifest.graph_format == 0
        empty(embedded_store)
        restore(backup, None, lambda: _Lent(embedded_store), Companions(None, data / "people"))  # type: ignore[arg-type,return-value]
    assert digest(embedded_store, without=()) == before
    assert stated(embedded_store).format == 0
    file.unlink()


class _Lent:
    """A store that whoever opens it does not close."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> Store:
        return self._store

    def __exit__(self, *_: object) -> None:
        """It stays open."""


@pytest.mark.neo4j
def test_at_an_address_it_is_kept_in_the_data_folder(neo4j_store: Store, neo4j_access: Neo4jAccess, data: Path) -> None:
    put_back(neo4j_store, 0)
    file = brought_up_to_date(neo4j_store)
    assert backups(data) == [file]
    assert data.stat().st_mode & 0o077 == 0
    assert stated(neo4j_store).format == FORMAT
    assert brought_up_to_date(neo4j_store) is None


def test_where_nothing_lacks_nothing_is_kept(embedded_store: Store, data: Path) -> None:
    folder = Path(embedded_store.address).parent
    known = sorted(folder.iterdir())
    prepared(embedded_store)
    assert stated(embedded_store) == Stated(FORMAT, __version__)
    put_back(embedded_store, FORMAT)
    prepared(embedded_store)
    assert sorted(folder.iterdir()) == known


def test_where_it_cannot_be_kept_nothing_is_changed(
    embedded_store: Store, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_back(embedded_store, 0)
    before = digest(embedded_store, without=())

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reviewgraph.upgrading.save", full)
    with pytest.raises(OSError, match="No space left"):
        prepared(embedded_store)
    assert digest(embedded_store, without=()) == before
    assert stated(embedded_store) == EARLIER


def test_a_backup_says_the_format_of_its_graph_and_a_restore_too(
    embedded_store: Store, data: Path, tmp_path: Path
) -> None:
    own = Companions(None, data / "people.sqlite")
    for number in (0, 1):
        put_back(embedded_store, number)
        assert save(embedded_store, own, tmp_path / "saved", at=AT).graph_format == number
        empty(embedded_store)
        with opened_backup(tmp_path / "saved") as backup:
            restore(backup, None, lambda: _Lent(embedded_store), own)  # type: ignore[arg-type,return-value]
        assert stated(embedded_store) == Stated(number, __version__)
