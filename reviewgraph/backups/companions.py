"""The files that belong to a graph: corrections, added documents, accounts and the log of changes."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from graph.copying import Backup
from graph.copying.archive import FILES
from graph.engine.private import make_private_folder
from graph.model.errors import UsageError
from loaders.collection import CORRECTIONS
from reviewgraph.desk.places import Places
from webui.accounts import FILE_NAME
from webui.accounts.people_copy import BESIDE, copy_without_sessions

_CORRECTIONS, _PEOPLE = CORRECTIONS, FILE_NAME
_DOCUMENTS, _UNCORRECTED = "documents/", "uncorrected/"


@dataclass(frozen=True, slots=True)
class Companions:
    """Where the files of one graph are, or would be.

    Attributes:
        desk: corrections and added documents; None where a graph at an address has no place for them.
        people: the file of accounts and changes.
    """

    desk: Places | None
    people: Path

    def with_graph_in(self, draft: Path) -> "Companions":
        """The same for a graph that is made in another folder: what lies in its own folder lies in that one."""
        if self.desk is None:
            return self
        return replace(self, desk=replace(self.desk, private=draft / self.desk.private.name))

    @property
    def _single(self) -> dict[str, Path]:
        return {_PEOPLE: self.people} | ({_CORRECTIONS: self.desk.corrections} if self.desk else {})

    @property
    def _folders(self) -> dict[str, Path]:
        return {_DOCUMENTS: self.desk.documents, _UNCORRECTED: self.desk.uncorrected} if self.desk else {}

    def files(self) -> Iterator[tuple[str, Path]]:
        """Those that are there, under the names that a backup has for them."""
        yield from ((name, path) for name, path in self._single.items() if path.is_file())
        for start, folder in self._folders.items():
            for path in sorted(folder.iterdir()) if folder.is_dir() else ():
                if path.is_file() and not path.name.startswith("."):
                    yield start + path.name, path

    def place_of(self, name: str) -> Path | None:
        """Where a file of that name belongs; None where this graph has no such place, or the name is none of ours."""
        if name in self._single:
            return self._single[name]
        for start, folder in self._folders.items():
            inside = name.removeprefix(start)
            if name.startswith(start) and inside == PurePosixPath(inside).name:
                return folder / inside if inside and "\\" not in inside and not inside.startswith(".") else None
        return None


def copies(companions: Companions, scratch: Path) -> dict[str, Path]:
    """The files as they are to be kept, by name; the file of accounts is copied while others may use it."""
    found = dict(companions.files())
    if _PEOPLE in found:
        found[_PEOPLE] = copy_without_sessions(found[_PEOPLE], scratch / _PEOPLE)
    return found


def refuse_to_overwrite(backup: Backup, companions: Companions) -> None:
    """Raises UsageError where a file that would be put back is there already, or has no place to go to.

    One that is there with just this content was left by a restore that was cut short.
    """
    for name in backup.manifest.files:
        place = companions.place_of(name)
        if place is None:
            raise UsageError(
                f"the backup holds {name}, and a graph at this address has no place for it.",
                remedy="Nothing was changed. Name a file of corrections with REVIEWGRAPH_CORRECTIONS: it goes there, "
                "and documents beside it.",
            )
        for there in (place, *(place.with_name(place.name + ending) for ending in BESIDE)):
            if there.exists() and not (there == place and _is_back(backup, name, place)):
                raise UsageError(
                    "this file is there already, and would be mixed with what the backup holds.",
                    where=str(there),
                    remedy="Nothing was changed. Move it away with its like, or restore to another place.",
                )


def _is_back(backup: Backup, name: str, place: Path) -> bool:
    try:
        with place.open("rb") as there:
            return hashlib.file_digest(there, "sha256").hexdigest() == backup.manifest.parts[FILES + name].sha256
    except OSError:
        return False


@contextmanager
def put_back(backup: Backup, companions: Companions) -> Iterator[None]:
    """Write the files of a backup where they belong, each whole and readable by its owner alone, for what follows.

    Where that fails, those that were written are taken away again.
    """
    made: list[Path] = []
    try:
        for name in backup.manifest.files:
            place = companions.place_of(name)
            assert place is not None  # noqa: S101 - refuse_to_overwrite went before
            if not place.exists():
                make_private_folder(place.parent)
                _put(backup, name, place)
                made.append(place)
        yield
    except BaseException:
        for place in made:
            place.unlink(missing_ok=True)
        raise


def _put(backup: Backup, name: str, place: Path) -> None:
    draft = place.with_name(f".{place.name}.restoring")
    draft.unlink(missing_ok=True)  # of a restore that was cut short
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with backup.file(name) as source, os.fdopen(handle, "wb") as to:
            shutil.copyfileobj(source, to)
            to.flush()
            os.fsync(to.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
