"""Which backups hold which documents: a list of those that were made, and those that lie in a folder."""

import json
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.copying.archive import NODES, opened_backup
from graph.engine.private import make_private_folder, write_private
from graph.model.errors import UsageError
from reviewgraph.forgetting.papers import Paper

LIST = "backups.json"
_DOCUMENT = "Document"


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A backup, and the SHA-256 of each document in it. ``documents`` is None where it cannot be read."""

    path: str
    made_at: str
    documents: tuple[str, ...] | None

    @property
    def is_there(self) -> bool:
        return Path(self.path).is_file()

    def may_hold(self, papers: Collection[Paper]) -> bool:
        """Whether it holds any of these documents, as far as can be told."""
        return self.documents is None or not {paper.sha256 for paper in papers}.isdisjoint(self.documents)


def note_backup(beside: Path, made: KnownBackup) -> None:
    """Put a backup on the list, in place of an earlier one of the same path.

    Raises:
        OSError: the list cannot be written.
    """
    every = [each for each in known_backups(beside) if each.path != made.path]
    _keep(beside, [*every, made])


def known_backups(beside: Path) -> tuple[KnownBackup, ...]:
    """The backups on the list beside a file, whether or not they are still there."""
    try:
        rows = json.loads((beside.with_name(LIST)).read_text(encoding="utf-8"))
        return tuple(KnownBackup(row["path"], row["made_at"], tuple(row["documents"])) for row in rows)
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return ()


def take_off(beside: Path, gone: Iterable[KnownBackup]) -> None:
    """Take backups that were deleted off the list."""
    paths = {each.path for each in gone}
    _keep(beside, [each for each in known_backups(beside) if each.path not in paths])


def read_backup(path: Path) -> KnownBackup:
    """A backup as its file says.

    Raises:
        UsageError: it is no backup, or it is damaged.
    """
    with opened_backup(path) as backup:
        documents = (node.uid.removeprefix("document:") for node in backup.nodes() if node.label == _DOCUMENT)
        return KnownBackup(str(path.absolute()), backup.manifest.made_at, tuple(sorted(documents)))


def backups_in(folder: Path) -> Iterator[KnownBackup]:
    """The backups in a folder and the folders in it; a damaged one says of no document that it is in it."""
    return _read(path for path in sorted(folder.rglob("*")) if path.is_file() and _looks_like_one(path))


def _read(paths: Iterable[Path]) -> Iterator[KnownBackup]:
    for path in paths:
        try:
            yield read_backup(path)
        except UsageError:
            yield KnownBackup(str(path.absolute()), "", None)


def every_backup(beside: Path, folder: Path | None) -> tuple[KnownBackup, ...]:
    """Those of the list, those that a newer version made by itself beside the file, and those of a folder."""
    found = {each.path: each for each in known_backups(beside)}
    by_itself = beside.parent.glob("*-of-format-*.backup") if beside.parent.is_dir() else ()
    for each in (*_read(sorted(by_itself)), *(backups_in(folder) if folder else ())):
        found[each.path] = each
    return tuple(found[path] for path in sorted(found))


def _looks_like_one(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as bundle:
            return NODES in bundle.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _keep(beside: Path, every: list[KnownBackup]) -> None:
    if not beside.parent.is_dir():
        make_private_folder(beside.parent)
    write_private(beside.with_name(LIST), json.dumps([asdict(each) for each in every], indent=1) + "\n")
