"""Room on the disk and in memory, looked at where something went wrong: what runs out of it can seldom say so."""

import shutil
from pathlib import Path

from graph.model.errors import EngineError

#: Bytes. With less than this no file of the engine can grow: it does so by pages of 64 and 256 KB.
SCARCE = 1 << 20

_TAIL = 20_000
# What a Java program writes when it is refused memory, or has used up what it was given.
_REFUSED = (b"OutOfMemoryError", b"insufficient memory", b"Could not reserve enough space", b"Could not allocate")


def full_disk(folder: Path) -> EngineError | None:
    """What to say where the disk of a folder is full; None where it is not, or cannot be looked at."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return None
    if free >= SCARCE:
        return None
    return EngineError(
        f"The disk is full ({free / 1024:,.0f} KB are free).",
        where=str(folder),
        remedy="Make room on it and try again: what was stored before is still there.",
    )


def no_memory(console: Path) -> EngineError | None:
    """What to say where a log of the engine's console says that memory ran out; None where it does not."""
    try:
        said = console.read_bytes()[-_TAIL:]
    except OSError:
        return None
    if not any(words in said for words in _REFUSED):
        return None
    return EngineError(
        "The engine was stopped, for it got too little memory.",
        where=str(console),
        remedy="Close other programs and try again: it takes up to 1,000 MB. What was stored before is still there.",
    )
