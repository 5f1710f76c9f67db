"""A backup holds the whole graph, says what it must amount to, and is trusted only when it amounts to that."""

import json
import zipfile
from pathlib import Path

import pytest

from graph.copying import Manifest, digest, make, opened_backup, write_backup
from graph.copying.archive import FORMAT, NODES
from graph.model.errors import UsageError
from graph.store import Store
from tests.canonical import dump
from tests.conftest import empty
from tests.exports.material import hostile, put, two_reviews

HEAD = Manifest(FORMAT, 1, "0.1.0", "2026-11-30T10:00:00+00:00")


def written(store: Store, folder: Path) -> Path:
    corrections = folder / "corrections.yaml"
    corrections.write_bytes(b"- rename: A\r\n\xff")
    write_backup(store, folder / "graph.backup", HEAD, {"corrections.yaml": corrections})
    return folder / "graph.backup"


def restored(store: Store, backup: Path) -> None:
    empty(store)
    with opened_backup(backup) as found:
        make(store, found.nodes(), found.relationships())


@pytest.mark.parametrize("graph", [two_reviews, hostile], ids=["two reviews", "hostile words"])
def test_a_restored_graph_is_equal(store: Store, tmp_path: Path, graph: object) -> None:
    put(store, graph())  # type: ignore[operator]
    before, known = dump(store), digest(store)
    restored(store, written(store, tmp_path))
    assert dump(store) == before
    assert digest(store) == known


@pytest.mark.neo4j
def test_the_other_engine_holds_the_same(embedded_store: Store, neo4j_store: Store, tmp_path: Path) -> None:
    put(embedded_store, hostile())
    restored(neo4j_store, written(embedded_store, tmp_path))
    assert digest(neo4j_store, without=()) == digest(embedded_store, without=())
    other = tmp_path / "other"
    other.mkdir()
    assert written(neo4j_store, other).read_bytes() == (tmp_path / "graph.backup").read_bytes()


def test_files_that_belong_to_the_graph_come_along(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    with opened_backup(written(embedded_store, tmp_path)) as backup, backup.file("corrections.yaml") as file:
        assert file.read() == b"- rename: A\r\n\xff"
        assert backup.manifest.files == ("corrections.yaml",)
        assert (tmp_path / "graph.backup").stat().st_mode & 0o077 == 0
        assert backup.manifest.nodes == len(list(backup.nodes())) > 10
        assert backup.manifest.relationships == len(list(backup.relationships())) > 10


def test_the_digest_tells_other_graphs_apart_and_leaves_out_when_they_were_loaded(embedded_store: Store) -> None:
    put(embedded_store, two_reviews())
    before = digest(embedded_store)
    embedded_store.write(lambda tx: tx.run("MATCH (d:Document) SET d.loaded_at = 'later'"))
    assert digest(embedded_store) == before
    embedded_store.write(lambda tx: tx.run("MATCH (r:Review) SET r.title = 'another'"))
    assert digest(embedded_store) != before


def test_nothing_is_made_where_there_is_a_graph(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    before = dump(embedded_store)
    with (
        opened_backup(written(embedded_store, tmp_path)) as backup,
        pytest.raises(UsageError, match="There is a graph here already"),
    ):
        make(embedded_store, backup.nodes(), backup.relationships())
    assert dump(embedded_store) == before


def test_a_backup_that_is_not_whole_is_refused_wherever_it_ends(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    whole = written(embedded_store, tmp_path).read_bytes()
    cut = tmp_path / "cut.backup"
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        cut.write_bytes(whole[:length])
        with pytest.raises(UsageError, match=r"damaged|not whole"), opened_backup(cut):
            pytest.fail("trusted")


def test_a_backup_with_a_changed_byte_is_refused_or_reads_the_same(embedded_store: Store, tmp_path: Path) -> None:
    """Bytes that no reader looks at (a date in the zip file's own lists) may change; nothing else may."""
    put(embedded_store, two_reviews())
    path = written(embedded_store, tmp_path)
    whole = path.read_bytes()
    with opened_backup(path) as backup:
        expected = (list(backup.nodes()), list(backup.relationships()))
    refused = 0
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            with opened_backup(path) as backup:
                assert (list(backup.nodes()), list(backup.relationships())) == expected
        except UsageError:
            refused += 1
    assert refused > 100


def test_a_line_that_was_put_in_is_found_out(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    path, changed = written(embedded_store, tmp_path), tmp_path / "changed.backup"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b'["Review","review:x",{}]\n' if name == NODES else b""))
    with pytest.raises(UsageError, match="damaged"), opened_backup(changed):
        pytest.fail("trusted")


def test_a_backup_of_a_newer_version_names_the_version_to_install(embedded_store: Store, tmp_path: Path) -> None:
    path, newer = written(embedded_store, tmp_path), tmp_path / "newer.backup"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(newer, "w") as new:
        manifest = json.loads(old.read("manifest.json")) | {"format": FORMAT + 1, "version": "9.9.9"}
        new.writestr("manifest.json", json.dumps(manifest))
    with pytest.raises(UsageError, match=r"Install reviewgraph 9\.9\.9 or newer"), opened_backup(newer):
        pytest.fail("trusted")


def test_a_place_that_cannot_be_written_keeps_what_stands_there(embedded_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "kept").write_text("kept")
    with pytest.raises(UsageError, match="The backup cannot be written"):
        write_backup(embedded_store, folder, HEAD, {})
    assert (folder / "kept").read_text() == "kept"
    assert [each.name for each in tmp_path.iterdir()] == ["a folder"]
