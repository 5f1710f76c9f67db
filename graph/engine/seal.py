"""The seal: what the files of the graph amounted to when their engine stopped, compared before it starts again.

The engine takes a page as it finds it. A byte that a failing disk, a service that copies files or a cleaning program
has changed makes a wrong graph there without a word: another date, a relationship less. So whoever keeps the engine
writes down the length and CRC-32 of every file once it has stopped, and nothing is read before they were found again.

The seal is broken before the engine starts, so after a kill or a power cut there is none: then the engine's own log of
transactions mends what was cut short. It guards against accidents; whoever can write the files can write the seal too.
"""

import json
import logging
import os
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.engine.folder import LITTER, DataFolder
from graph.engine.private import write_private
from graph.model.errors import EngineError

logger = logging.getLogger(__name__)

RESTORE = "reviewgraph restore FILE --graph NEW-FOLDER"
"""What to do about damage: whoever knows of a backup can name it for FILE."""
_CHUNK = 1 << 20
_NAMED = 3

Sums = Mapping[str, list[int]]


def close_seal(folder: DataFolder) -> None:
    """Write down what the files amount to, while no engine runs there. Where it cannot be done there is no seal."""
    try:
        write_private(folder.seal, json.dumps({name: _sums(path) for name, path in _files(folder)}))
    except OSError as error:
        logger.warning("%s: the files could not be sealed: %s", folder.root, error)


def break_seal(folder: DataFolder) -> None:
    """Compare the files with the seal, and take it away from what the engine is about to change.

    Raises:
        EngineError: as for ``check_seal``; the seal stays as it is.
        OSError: a file cannot be read, or the seal not be broken.
    """
    check_seal(folder)
    if folder.seal.exists():
        # Emptied, and on the disk before all else: one that came back after a power cut would accuse sound files.
        with folder.seal.open("wb") as file:
            os.fsync(file.fileno())


def check_seal(folder: DataFolder) -> None:
    """Compare the files with the seal, if there is one. Only while no engine runs there.

    Raises:
        EngineError: a file was changed, is missing or was added since the engine stopped.
        OSError: a file cannot be read.
    """
    sealed = _sealed(folder)
    if sealed is None:
        return
    found = {name: _sums(path) for name, path in _files(folder)}
    wrong = [*_differences(sealed, found)]
    if wrong:
        more = f" and {len(wrong) - _NAMED} more" if len(wrong) > _NAMED else ""
        raise EngineError(
            f"Files of the graph are not as they were left when it was last used: {', '.join(wrong[:_NAMED])}{more}.",
            where=str(folder.root),
            remedy="A failing disk, or a program that copies or cleans files, may have damaged them: nothing was read "
            f"or changed. Put the newest backup into a new folder: {RESTORE}. See docs/keeping.md, also for what to do "
            "without one.",
        )


def _sealed(folder: DataFolder) -> Sums | None:
    try:
        sealed = json.loads(folder.seal.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    return sealed if isinstance(sealed, dict) else None


def _differences(sealed: Sums, found: Sums) -> Iterator[str]:
    for name in sorted(sealed.keys() | found.keys()):
        if name not in found:
            yield f"{name} is missing"
        elif name not in sealed:
            yield f"{name} was not there"
        elif sealed[name] != found[name]:
            yield f"{name} was changed"


def _files(folder: DataFolder) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.databases.rglob("*")):
        if path.is_file() and path.name not in LITTER:
            yield path.relative_to(folder.databases).as_posix(), path


def _sums(path: Path) -> list[int]:
    """Length in bytes and CRC-32."""
    length, found = 0, 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            length, found = length + len(chunk), zlib.crc32(chunk, found)
    return [length, found]
