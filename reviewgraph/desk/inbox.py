"""Uploaded documents, each in a private folder under a random name, until they are stored or discarded."""

import hashlib
import json
import re
import secrets
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from graph.engine.private import make_private_folder, write_private
from graph.model.errors import DocumentError, QuestionError
from graph.model.records import DocumentRecords
from graph.writing import extracts
from reviewgraph.desk.contents import content_of
from reviewgraph.desk.file_names import cleaned, kept_as

MB = 1_000_000
LARGEST = 50 * MB
KEPT_FOR = 7 * 24 * 3600.0
"""Seconds after which what nobody stored is taken away."""
_CHUNK = 1 << 20
_ABOUT = {"name", "kept_as", "size", "sha256", "note", "by", "at", "order"}
"""What is known of an upload. A folder that says anything else was made by another version: it goes after a week."""
_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded document: what is known of it (see ``webui.desk.papers.Paper``), and its folder."""

    id: str
    folder: Path
    about: Mapping[str, Any]

    @property
    def path(self) -> Path:
        """Its file, under the name that it is kept by; after storing there is none."""
        return self.folder / str(self.about["kept_as"])

    @property
    def drafts(self) -> Path:
        """Its own file of corrections, until it is stored."""
        return self.folder / "corrections.yaml"

    def said(self, name: str) -> dict[str, Any] | None:
        """What a small file of its folder says; None where there is no such file."""
        try:
            found: dict[str, Any] = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return found

    def say(self, name: str, what: Mapping[str, Any]) -> None:
        """Write a small file of its folder."""
        write_private(self.folder / f"{name}.json", json.dumps(what))

    def records(self) -> DocumentRecords | None:
        """What was read in it, uncorrected; None where it is not read."""
        try:
            return extracts.from_json((self.folder / "read.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def keep(self, records: DocumentRecords) -> None:
        """Write down what was read in it."""
        write_private(self.folder / "read.json", extracts.to_json(records))


class Inbox:
    """The folder of uploads. It survives a restart; ``largest`` is in bytes."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.folder = folder
        self.largest = largest

    def take(self, name: str, content: IO[bytes], *, by: str, at: str) -> Upload:
        """Write an uploaded file down; what it was called is only kept as words.

        Raises:
            DocumentError: it is empty, too large, or of no kind that is read; nothing is kept of it then.
        """
        own = secrets.token_hex(8)
        folder = self.folder / own
        make_private_folder(folder)
        try:
            return self._taken(folder, cleaned(name), content, {"by": by, "at": at, "order": time.time_ns()})
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def _taken(self, folder: Path, name: str, content: IO[bytes], about: dict[str, Any]) -> Upload:
        draft = folder / "upload"
        size, sha256 = self._copied(content, draft, name)
        kind = content_of(draft, name)
        about |= {"name": name, "size": size, "sha256": sha256, "note": kind.note}
        about["kept_as"] = kept_as(name, sha256, kind.suffix)
        draft.rename(folder / about["kept_as"])
        upload = Upload(folder.name, folder, about)
        upload.say("about", about)
        return upload

    def _copied(self, content: IO[bytes], path: Path, name: str) -> tuple[int, str]:
        size, digest = 0, hashlib.sha256()
        with path.open("xb") as stream:
            while chunk := content.read(_CHUNK):
                size += len(chunk)
                if size > self.largest:
                    raise DocumentError(
                        f"it is larger than {self.largest / MB:,.0f} MB.",
                        where=name,
                        remedy="Take the pictures out, or split it into parts.",
                    )
                digest.update(chunk)
                stream.write(chunk)
        if not size:
            raise DocumentError("the file is empty.", where=name, remedy="Save it again from its source.")
        return size, digest.hexdigest()

    def every(self) -> tuple[Upload, ...]:
        """All uploads, the oldest first."""
        found = [self._of(folder) for folder in self.folder.iterdir() if _ID.fullmatch(folder.name)]
        return tuple(sorted((one for one in found if one), key=lambda one: (one.about["order"], one.id)))

    def one(self, own: str) -> Upload:
        """The upload of an id.

        Raises:
            QuestionError: there is none.
        """
        found = self._of(self.folder / own) if _ID.fullmatch(own) else None
        if found is None:
            raise QuestionError(
                "This uploaded document is not here any more.",
                where=own,
                remedy="It was stored or discarded, or lay here for a week. Add it again.",
            )
        return found

    def _of(self, folder: Path) -> Upload | None:
        try:
            about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None  # it is being written, or taken away
        return Upload(folder.name, folder, about) if about.keys() == _ABOUT else None

    def discard(self, upload: Upload) -> None:
        """Take an upload away."""
        # What says that it is one goes first: of a folder that Windows will not let go nothing is shown.
        (upload.folder / "about.json").unlink(missing_ok=True)
        shutil.rmtree(upload.folder, ignore_errors=True)

    def sweep(self, now: float | None = None) -> None:
        """Take away what has lain here too long, and what was cut short while it was uploaded."""
        until = (time.time() if now is None else now) - KEPT_FOR
        for folder in self.folder.iterdir():
            if _ID.fullmatch(folder.name) and folder.stat().st_mtime < until:
                shutil.rmtree(folder, ignore_errors=True)
