"""The files that belong to a graph: corrections, added documents, accounts and the log of changes."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from graph.copying import Backup
from graph.engine.private import make_private_folder
from graph.model.errors import UsageError

_CORRECTIONS, _PEOPLE = "corrections.yaml", "people.sqlite"
_DOCUMENTS, _UNCORRECTED = "documents/", "uncorrected/"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside its file: left there, it would be taken for a part of the file that is put back."""
_NOT_KEPT = ("DELETE FROM session", "DELETE FROM attempt", "DELETE FROM setting WHERE name = 'secret'", "VACUUM")
"""Who is signed in just now, and what cookies are signed with: a backup has no need of them."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of one graph are, or would be; None where a graph at an address has no such place.

    Attributes:
        corrections: the file of corrections.
        people: the file of accounts and changes.
        documents: the folder of documents that were added on the pages.
        uncorrected: the folder of what those say without corrections.
    """

    corrections: Path | None
    people: Path
    documents: Path | None
    uncorrected: Path | None

    def files(self) -> Iterator[tuple[str, Path]]:
        """Those that are there, under the names that a backup has for them."""
        for name, path in ((_CORRECTIONS, self.corrections), (_PEOPLE, self.people)):
            if path is not None and path.is_file():
                yield name, path
        for start, folder in ((_DOCUMENTS, self.documents), (_UNCORRECTED, self.uncorrected)):
            for path in sorted(folder.iterdir()) if folder is not None and folder.is_dir() else ():
                if path.is_file() and not path.name.startswith("."):
                    yield start + path.name, path

    def place_of(self, name: str) -> Path | None:
        """Where a file of that name belongs; None where this graph has no such place, or the name is none of ours."""
        if name in (_CORRECTIONS, _PEOPLE):
            return self.corrections if name == _CORRECTIONS else self.people
        for start, folder in ((_DOCUMENTS, self.documents), (_UNCORRECTED, self.uncorrected)):
            inside = name.removeprefix(start)
            if name.startswith(start) and folder is not None and inside == PurePosixPath(inside).name:
                return folder / inside if inside and "\\" not in inside and not inside.startswith(".") else None
        return None


def places_beside(graph_folder: Path | None, corrections: Path | None, people: Path) -> Places:
    """The places of a graph: those of added documents lie beside its folder, or beside its file of corrections."""
    if graph_folder is not None:
        own = graph_folder.absolute()
        return Places(corrections, people, own.parent / "documents", own / ".desk" / "uncorrected")
    if corrections is None:
        return Places(None, people, None, None)
    beside = corrections.absolute().parent
    return Places(corrections, people, beside / "documents", beside / ".reviewgraph-desk" / "uncorrected")


def copies(places: Places, scratch: Path) -> dict[str, Path]:
    """The files as they are to be kept, by name; the file of accounts is copied while others may use it."""
    found = dict(places.files())
    if _PEOPLE in found:
        found[_PEOPLE] = _without_sessions(found[_PEOPLE], scratch / _PEOPLE)
    return found


def _without_sessions(path: Path, copy: Path) -> Path:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy, isolation_level=None)) as target:
        source.backup(target)
        for statement in _NOT_KEPT:
            target.execute(statement)
    return copy


def refuse_to_overwrite(places: Places, names: tuple[str, ...]) -> None:
    """Raises UsageError where a file that would be put back is there already, or has no place to go to."""
    for name in names:
        place = places.place_of(name)
        if place is None:
            raise UsageError(
                f"the backup holds {name}, and a graph at this address has no place for it.",
                remedy="Nothing was changed. Name a file of corrections with REVIEWGRAPH_CORRECTIONS: it goes there, "
                "and documents beside it.",
            )
        for there in (place, *(place.with_name(place.name + ending) for ending in _BESIDE)):
            if there.exists():
                raise UsageError(
                    "this file is there already, and would be mixed with what the backup holds.",
                    where=str(there),
                    remedy="Nothing was changed. Move it away with its like, or restore to another place.",
                )


def put_back(backup: Backup, places: Places) -> None:
    """Write the files of a backup where they belong, each readable by its owner alone."""
    for name in backup.manifest.files:
        place = places.place_of(name)
        assert place is not None  # noqa: S101 - refuse_to_overwrite went before
        make_private_folder(place.parent)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with backup.file(name) as source, os.fdopen(handle, "wb") as to:
            shutil.copyfileobj(source, to)
            to.flush()
            os.fsync(to.fileno())
