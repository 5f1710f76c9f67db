"""What stands in documents, file names and arguments is printed as words: a terminal is given nothing to act on.

Here and not at each `echo`, so that messages of click, log lines and commands still to be written are covered too.
"""

import codecs
import io
import re
import sys
from typing import BinaryIO, TextIO

_ACTED_ON = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")
"""Control characters, and those that turn the direction of writing; line ends and tabs stay."""
_SEEN = "\ufffd"


def plain(text: str) -> str:
    """The text with a sign that is seen in place of each that a terminal would act on."""
    return _ACTED_ON.sub(_SEEN, text)


def protect() -> None:
    """Print plain text alone from now on: to terminals, and to standard error wherever it goes.

    Standard output in a pipe or a file gets exactly what a command writes: other programs read it.
    """
    if sys.stdout.isatty():
        sys.stdout = _protected(sys.stdout)
    sys.stderr = _protected(sys.stderr)


def drawn_on() -> TextIO:
    """Standard error as it is, for a progress bar, which moves the cursor itself and shows no words but ours."""
    return sys.__stderr__ or sys.stderr


def _protected(stream: TextIO) -> TextIO:
    if not hasattr(stream, "buffer"):
        return stream  # replaced by something else already
    stream.flush()
    return io.TextIOWrapper(_Plain(stream), encoding="utf-8", errors="replace", write_through=True)


class _Plain(io.BufferedIOBase):
    """Takes UTF-8 and hands it on as plain text.

    It has no file number: click would write to a Windows console past it.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream  # kept: it closes what it writes to when nobody holds it any more
        self._target: BinaryIO = stream.buffer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def name(self) -> str:
        return self._target.name

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._target.isatty()

    def write(self, data: object) -> int:
        content = bytes(data)  # type: ignore[call-overload]
        self._target.write(plain(self._decoder.decode(content)).encode())
        self._target.flush()
        return len(content)
