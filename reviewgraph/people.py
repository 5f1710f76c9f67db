"""Where accounts and the log of changes are kept, and who works on this computer."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.address import FolderAddress, parse
from reviewgraph.loading import loader_name
from reviewgraph.settings import DATA, corrected_by, default_folder
from webui.accounts import FILE_NAME, PeopleFile


def people_path(data: Path | None, graph: str) -> Path:
    """The file: in the folder given, else of the setting, else beside the graph's folder.

    For a graph at an address the last is the user's own data directory.
    """
    named = data or os.environ.get(DATA, "").strip()
    if named:
        return Path(named).absolute() / FILE_NAME
    where = parse(graph)
    folder = where.path if isinstance(where, FolderAddress) else default_folder()
    return folder.absolute().parent / FILE_NAME


@contextmanager
def people_file(data: Path | None, graph: str) -> Iterator[PeopleFile]:
    """The file, made if need be, closed at the end.

    Raises:
        PeopleError: it cannot be made or opened.
    """
    file = PeopleFile(people_path(data, graph))
    try:
        yield file
    finally:
        file.close()


def user_here() -> str:
    """Who changes something on this computer without an account of ours."""
    return corrected_by() or loader_name()
