"""The data folder: where everything in it lies, and whether it is one of ours."""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from graph.engine.private import make_private_folder, patiently, write_private
from graph.model.errors import EngineError

FORMAT = 1
DATABASE = "reviews"

# What an operating system leaves in a folder that its user calls empty.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", "lost+found"})


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Paths inside one data folder; `root` is absolute, with links resolved."""

    root: Path

    @property
    def marker(self) -> Path:
        """Says that the folder is ours, and in which format."""
        return self.root / "reviewgraph.json"

    @property
    def run(self) -> Path:
        """Owner-only: state, lock and secrets of the running engine."""
        return self.root / "engine"

    @property
    def state(self) -> Path:
        return self.run / "state.json"

    @property
    def lock(self) -> Path:
        return self.run / "lock"

    @property
    def write_lock(self) -> Path:
        return self.run / "write-lock"

    @property
    def seal(self) -> Path:
        return self.run / "seal.json"

    @property
    def databases(self) -> Path:
        """The engine's own files."""
        return self.root / "databases"

    @property
    def root_password(self) -> Path:
        return self.run / "root-password"

    @property
    def logging_settings(self) -> Path:
        return self.run / "logging.properties"

    @property
    def config(self) -> Path:
        return self.root / "config"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def engine_log(self) -> Path:
        return self.logs / "engine.0.log"

    @property
    def console_log(self) -> Path:
        return self.logs / "engine-console.log"

    @property
    def keeper_log(self) -> Path:
        return self.logs / "keeper.log"

    @property
    def tag(self) -> str:
        """Names this folder on the engine's command line, in plain ASCII whatever the folder is called."""
        return hashlib.sha256(os.fsencode(os.path.normcase(self.root))).hexdigest()[:32]


def open_folder(path: Path) -> DataFolder:
    """Make sure that `path` is a data folder of ours, making it when it is missing or empty.

    Raises:
        EngineError: it is a file, cannot be written, holds other files, or was made by a newer version.
    """
    folder = _at(path)
    try:
        if folder.root.exists():
            _check(folder)
        else:
            make_private_folder(folder.root)
        make_private_folder(folder.run)
        folder.logs.mkdir(exist_ok=True)
        folder.config.mkdir(exist_ok=True)
        if not folder.marker.exists():
            _mark(folder)
    except OSError as error:
        raise EngineError(
            f"The folder for the graph cannot be made or written: {error.strerror or error}.",
            where=str(folder.root),
            remedy="Give a folder that you may write to with --graph.",
        ) from error
    return folder


def _at(path: Path) -> DataFolder:
    return DataFolder(Path(os.path.realpath(path.expanduser())))


def check_folder(path: Path) -> DataFolder:
    """A data folder of ours that is there, with nothing made or changed in it.

    Raises:
        EngineError: it is a file, holds other files, was made by a newer version, or cannot be read.
    """
    folder = _at(path)
    try:
        _check(folder)
    except OSError as error:
        raise EngineError(
            f"The folder for the graph cannot be read: {error.strerror or error}.",
            where=str(folder.root),
            remedy="Ask for the right to read it.",
        ) from error
    return folder


def _mark(folder: DataFolder) -> None:
    """Several processes may open a new folder at once: each has a draft of its own, and all say the same."""
    draft = folder.run / f"marker-{secrets.token_hex(8)}"
    write_private(draft, json.dumps({"format": FORMAT, "engine": "ArcadeDB"}) + "\n")
    patiently(lambda: draft.replace(folder.marker))


def _check(folder: DataFolder) -> None:
    if not folder.root.is_dir():
        raise EngineError(
            "This is a file, not a folder.", where=str(folder.root), remedy="Give a folder, or a Neo4j address."
        )
    # Listed before the marker is looked for: another process may be making this folder ours meanwhile.
    foreign = sorted(entry.name for entry in folder.root.iterdir() if entry.name not in LITTER)
    if folder.marker.exists():
        _check_format(folder)
        return
    # `engine` alone: a first start that was cut short, or another process at its own first start.
    if foreign and not {"engine", "logs", "config"}.issuperset(foreign):
        raise EngineError(
            f"The folder is not empty and was not made by reviewgraph (it holds {', '.join(foreign[:3])}).",
            where=str(folder.root),
            remedy="Give an empty or new folder for the graph.",
        )


def _check_format(folder: DataFolder) -> None:
    try:
        found = json.loads(folder.marker.read_text(encoding="utf-8"))["format"]
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(
            "The file that marks the graph's folder cannot be read.",
            where=str(folder.marker),
            remedy="Restore the folder from a backup, or give a new folder.",
        ) from error
    if found != FORMAT:
        raise EngineError(
            f"The folder's format is {found}; this version of reviewgraph reads format {FORMAT}.",
            where=str(folder.root),
            remedy="Use the version of reviewgraph that made it, or a newer one.",
        )
