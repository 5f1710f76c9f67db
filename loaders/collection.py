"""Files and folders as the documents to read."""

from collections.abc import Iterable
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.readers import READABLE

PLACES = "places.csv"
"""A file of this name beside documents lists further areas (see docs/loading.md) and is no document."""
CORRECTIONS = "corrections.yaml"
"""A file of this name holds people's corrections (see docs/correcting.md) and is no document."""


def documents_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Every readable file of the paths given, folders searched through, in a stable order and each once.

    Raises:
        DocumentError: a path does not exist, or none of them holds a readable file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_inside(path)))
        elif path.exists():
            found[path] = None
        else:
            raise DocumentError("there is no such file or folder.", where=str(path), remedy="Check the path.")
    if not found:
        raise DocumentError(
            f"no document to read: files that end in {', '.join(sorted(READABLE))} are looked for.",
            where=", ".join(str(path) for path in paths),
        )
    return tuple(found)


def _inside(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file() and _is_document(path))
    return sorted(path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _is_document(path: Path) -> bool:
    """A readable file that is no lock file of an open one and no list of places."""
    return path.suffix.lower() in READABLE and not path.name.startswith("~$") and path.name != PLACES


def left_out(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of the folders given whose format is not read, in a stable order."""
    folders = [path for path in paths if path.is_dir()]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return tuple(
        path
        for path in files
        if not path.name.startswith((".", "~$")) and not _is_document(path) and path.name not in (PLACES, CORRECTIONS)
    )
