"""The folders that are used: there, ours, with room, and not somewhere that copies files behind our back."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graph.engine.folder import DataFolder, check_folder
from graph.engine.seal import check_seal
from graph.engine.state import read_state
from graph.model.errors import EngineError
from reviewgraph.doctor.finding import Finding, note, trouble, well

_ROOM = 500 * 2**20
_SCARCE = 100 * 2**20
_SYNCED = ("onedrive", "dropbox", "google drive", "icloud", "nextcloud")


def graph_folder(path: Path) -> Iterator[Finding]:
    """The folder of the graph."""
    if not path.exists() or (path.is_dir() and not any(path.iterdir())):
        yield note("graph", f"There is no graph at {path} yet.", "Make one: reviewgraph load PATH")
    else:
        yield _ours(path)
    yield from _writable(_nearest(path))
    if any(name in str(path).lower() for name in _SYNCED):
        yield note(
            "graph",
            f"{path} seems to be copied to another computer by a service.",
            "Keep the graph on this computer's own disk: a service that copies files while they change can damage "
            "them, and the material is sensitive. Give another folder with --graph.",
        )


def _ours(path: Path) -> Finding:
    try:
        return _sound(check_folder(path))
    except EngineError as error:
        return trouble("graph", error.message, error.remedy)


def _sound(folder: DataFolder) -> Finding:
    state = read_state(folder)
    used = ", in use by another command" if state is not None and state.alive() else ""
    if not used:
        check_seal(folder)
    return well("graph", f"{folder.root} holds a graph{used} ({_megabytes(_size(folder))}).")


def _writable(folder: Path) -> Iterator[Finding]:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as error:
        yield trouble(
            "folder",
            f"Nothing can be written in {folder}: {error.strerror or error}.",
            "Ask for the right to write there, or give another folder with --graph.",
        )


def rooms(graph: Path | None, people_file: Path) -> Iterator[Finding]:
    """The disks that are written to: of the graph, of accounts and changes, and of files that stay for a moment."""
    folders = (graph, people_file.parent, Path(tempfile.gettempdir()))
    disks: dict[int, Path] = {}
    for folder in (_nearest(each.absolute()) for each in folders if each):
        disks.setdefault(folder.stat().st_dev, folder)
    yield from map(_room, disks.values())


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    words = f"{_megabytes(free)} free on the disk of {folder}."
    if free < _SCARCE:
        return trouble("disk", words, "Make room before the next load: a full disk stops it (what is stored stays).")
    if free < _ROOM:
        return note("disk", words, "Make room soon: a hundred reviews need some 200 MB.")
    return well("disk", words)


def _nearest(path: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(one for one in (path, *path.parents) if one.is_dir())


def _size(folder: DataFolder) -> int:
    return sum(each.stat().st_size for each in folder.root.rglob("*") if each.is_file())


def _megabytes(size: int) -> str:
    return f"{size / 2**20:,.0f} MB"
