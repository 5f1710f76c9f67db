"""Which backups hold which documents, by the list of those made and by looking into a folder."""

from pathlib import Path

from graph.copying import Manifest, write_backup
from graph.store import Store
from reviewgraph.forgetting.backups import (
    KnownBackup,
    backups_in,
    every_backup,
    known_backups,
    note_backup,
    read_backup,
    take_off,
)
from reviewgraph.forgetting.papers import Paper
from reviewgraph.forgetting.telling import backup_lines
from tests.exports.material import put, two_reviews

AT = "2026-11-30T10:00:00+00:00"
A, B = Paper("a" * 64, "a.md"), Paper("b" * 64, "b.md")


def test_a_backup_says_which_documents_are_in_it(embedded_store: Store, tmp_path: Path) -> None:
    put(embedded_store, two_reviews())
    write_backup(embedded_store, tmp_path / "one", Manifest(1, 1, "0", AT), {})
    (tmp_path / "within").mkdir()
    damaged = bytearray((tmp_path / "one").read_bytes())
    damaged[200] ^= 1
    (tmp_path / "within" / "two").write_bytes(damaged)
    (tmp_path / "other.txt").write_text("no backup", encoding="utf-8")
    rows = embedded_store.read("MATCH (d:Document) RETURN d.uid AS uid ORDER BY uid")
    held = tuple(sorted(row["uid"].removeprefix("document:") for row in rows))
    assert held
    assert read_backup(tmp_path / "one") == KnownBackup(str(tmp_path / "one"), AT, held)
    assert [*backups_in(tmp_path)] == [
        KnownBackup(str(tmp_path / "one"), AT, held),
        KnownBackup(str(tmp_path / "within" / "two"), "", None),
    ]


def test_the_list_keeps_the_newest_of_a_path_and_lets_go(tmp_path: Path) -> None:
    beside = tmp_path / "new" / "people.sqlite"
    first, second = KnownBackup("/x", "2026-01-01", (A.sha256,)), KnownBackup("/y", "2026-02-01", (B.sha256,))
    again = KnownBackup("/x", "2026-03-01", (B.sha256,))
    assert known_backups(beside) == ()
    for each in (first, second, again):
        note_backup(beside, each)
    assert known_backups(beside) == (second, again)
    assert every_backup(beside, None) == (again, second)
    take_off(beside, [second])
    assert known_backups(beside) == (again,)
    assert (beside.with_name("backups.json").stat().st_mode & 0o077) == 0


def test_backups_that_hold_a_document_are_named(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.touch()
    every = [
        KnownBackup(str(there), AT, (A.sha256, B.sha256)),
        KnownBackup("/moved", AT, (A.sha256,)),
        KnownBackup("/not", AT, (B.sha256,)),
        KnownBackup("/damaged", "", None),
    ]
    assert [*backup_lines([A], every)] == [
        f"A backup of 2026-11-30 still holds it: {there}",
        "A backup of 2026-11-30 holds it, and is no longer where it was made: /moved",
        "Cannot be read as a backup, and may hold it: /damaged",
    ]
