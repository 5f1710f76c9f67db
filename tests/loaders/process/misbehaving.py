"""A child that does to itself what a hostile file would, as the file's name says; other files it reads as usual."""

import faulthandler
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from loaders.process import child
from loaders.process.channel import Done, Request
from loaders.process.child import read_and_extract, serve


def sleep(_: Path) -> None:
    time.sleep(600)


def search(_: Path) -> None:
    """Holds Python's lock for ages: nothing else of the child gets a turn."""
    re.match(r"(a+)+b", "a" * 60)


def fill(_: Path) -> None:
    kept = []
    while True:
        kept.append(bytearray(b"x") * 10_000_000)
        time.sleep(0.005)


def crash(_: Path) -> None:
    faulthandler._sigsegv()  # type: ignore[attr-defined]  # there for tests like this one


def memory(_: Path) -> None:
    raise MemoryError


def recurse(path: Path) -> None:
    recurse(path)


def key(path: Path) -> None:
    raise KeyError(path.read_text())


def run(path: Path) -> None:
    """Runs a program, as character recognition is run, and tells its number."""
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    path.write_text(str(program.pid))
    program.wait()


def talk(path: Path) -> None:
    print("words of a library")  # noqa: T201
    warnings.warn("a warning of a library", stacklevel=1)
    sys.stderr.write("more words of a library\n")


DEEDS: dict[str, Callable[[Path], None]] = {
    deed.__name__: deed for deed in (sleep, search, fill, crash, memory, recurse, key, run, talk)
}


def read(request: Request) -> Done:
    path = Path(request.path)
    if path.stem in DEEDS:
        DEEDS[path.stem](path)
    return read_and_extract(request)


if __name__ == "__main__":
    child._MARGIN = 1.0
    serve(read)
