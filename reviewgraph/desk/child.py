"""The process that reads uploaded documents. It tells by a file beside the document how far a long scan has come."""

import contextlib
import logging
from pathlib import Path

from loaders.process.channel import Done, Request
from loaders.process.child import read_and_extract, serve

PROGRESS = "progress"
_ARGUMENTS = 3


class _Beside(logging.Handler):
    """Writes the page and the number of pages of each line of progress into a file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and len(record.args) == _ARGUMENTS:
            with contextlib.suppress(OSError):
                self._path.write_text(f"{record.args[1]} {record.args[2]}", encoding="ascii")


def read(request: Request) -> Done:
    """What a document says, its progress told beside it."""
    beside = _Beside(Path(request.path).with_name(PROGRESS))
    logger = logging.getLogger("loaders")
    logger.addHandler(beside)
    logger.setLevel(logging.INFO)
    try:
        return read_and_extract(request)
    finally:
        logger.removeHandler(beside)


if __name__ == "__main__":
    serve(read)
