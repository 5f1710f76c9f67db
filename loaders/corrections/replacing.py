"""Putting the file of corrections in its place: whole or not at all, and on the disk before anybody is told so."""

import os
import time
from contextlib import suppress
from pathlib import Path

_TRIES = 20


def put(path: Path, content: bytes) -> None:
    """Give a file this content. What it was, it is until then, whenever the program or the computer stops.

    Raises:
        OSError: it cannot be written; it is left as it was.
    """
    path = Path(os.path.realpath(path))  # where it is a link, what it leads to is replaced
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("wb") as stream:
            if path.exists():
                draft.chmod(path.stat().st_mode & 0o777)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _move(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    _settle(path.parent)


def _move(draft: Path, path: Path) -> None:
    """Windows refuses to replace a file while a virus scanner or an editor reads it: try for a second."""
    for _ in range(_TRIES - 1):
        try:
            draft.replace(path)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(0.05)
        else:
            return
    draft.replace(path)


def _settle(folder: Path) -> None:
    """Have the folder itself know the new file after a power cut; where folders cannot be opened, they need not be."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
