"""What the two processes say to each other: length-prefixed pickles of our own plain types, and of no others."""

import io
import pickle
import struct
from dataclasses import dataclass, is_dataclass
from enum import Enum, StrEnum
from typing import IO, Any

from graph.model.records import DocumentRecords
from loaders.pipeline import Checked

_SIZE = struct.Struct(">Q")
_LARGEST = 1 << 31
"""Bytes of a message: far above what a document within the limits gives."""
_HOMES = frozenset(
    {
        "graph.model.records",
        "graph.model.vocabulary",
        "loaders.blocks",
        "loaders.extract.found",
        "loaders.ledger",
        "loaders.pipeline",
        "loaders.process.channel",
    }
)


class Fault(StrEnum):
    """Why reading failed without an error of ours."""

    MEMORY = "memory"
    DEPTH = "depth"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Ready:
    """The child can read; ``pid`` is its own number (on Windows the process that was started may be a launcher)."""

    pid: int


@dataclass(frozen=True, slots=True)
class Request:
    """Read that file, and end after ``seconds`` whatever happens. ``whole`` asks for the account of each block too."""

    path: str
    seconds: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What the document says."""

    result: DocumentRecords | Checked


@dataclass(frozen=True, slots=True)
class Refused:
    """An error of ours: the file cannot be read, or its records break a rule."""

    family: str
    message: str
    where: str | None
    remedy: str | None


@dataclass(frozen=True, slots=True)
class Failed:
    """Any other error. ``what`` names it and the line of the program, and nothing of the document."""

    fault: Fault
    what: str = ""


class _OwnTypes(pickle.Unpickler):
    """Makes dataclasses and enums of ours alone: a file that took over the child can make nothing else run here."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module in _HOMES else None
        if isinstance(found, type) and found.__module__ in _HOMES and (is_dataclass(found) or issubclass(found, Enum)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no type of a message")


def send(stream: IO[bytes], message: object) -> None:
    """Writes a message.

    Raises:
        OSError: the other process is gone.
    """
    data = pickle.dumps(message, protocol=5)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """The next message.

    Raises:
        EOFError: the other process is gone, or says what is no message.
    """
    (size,) = _SIZE.unpack(_exactly(stream, _SIZE.size))
    if size > _LARGEST:
        raise EOFError
    try:
        return _OwnTypes(io.BytesIO(_exactly(stream, size))).load()
    except Exception as error:  # a spoilt pickle raises anything
        raise EOFError from error


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
