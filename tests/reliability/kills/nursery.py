"""Starts commands in no time: a process that has imported everything forks itself into each of them.

Half the work of a short command is importing. A command that is born here does just what one of its own does after that.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from reviewgraph.cli import main

ROOT = Path(__file__).parents[3]
SAID, COMPLAINED, ENDED = "stdout.txt", "stderr.txt", "exit.txt"
"""What a command says, what it complains of, and the code that it ended with if it ended by itself; in its folder."""


class Nursery:
    """Gives birth to commands."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, folder: Path, settings: Mapping[str, str], arguments: tuple[str, ...]) -> int:
        """Start a command in a folder; its pid."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"folder": str(folder), "settings": dict(settings), "arguments": arguments}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextmanager
def nursery() -> Iterator[Nursery]:
    """One for as long as it is needed; it takes the environment as it is now."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.kills.nursery"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()


def _serve() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries them
    while line := sys.stdin.readline():
        asked = json.loads(line)
        born = os.fork()
        if not born:
            os._exit(_live(Path(asked["folder"]), asked["settings"], asked["arguments"]))
        sys.stdout.write(f"{born}\n")
        sys.stdout.flush()


def _live(folder: Path, settings: Mapping[str, str], arguments: list[str]) -> int:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell has it for what it starts in the background
    os.setsid()
    os.chdir(folder)
    os.environ.update(settings)
    for number, path, how in ((0, os.devnull, os.O_RDONLY), (1, SAID, os.O_WRONLY), (2, COMPLAINED, os.O_WRONLY)):
        handle = os.open(path, how | os.O_CREAT | os.O_TRUNC * (number > 0), 0o600)
        os.dup2(handle, number)
        os.close(handle)
    code = _code(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    Path(ENDED).write_text(str(code), encoding="ascii")
    return code


def _code(arguments: list[str]) -> int:
    try:
        main(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:  # noqa: BLE001 - told as the interpreter tells it
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


if __name__ == "__main__":
    _serve()
