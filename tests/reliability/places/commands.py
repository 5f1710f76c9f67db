"""Runs commands as a user does, as processes of their own, and holds what they say to what was promised."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
LIMIT = 240.0
_MAIN = "from reviewgraph.cli import main; main()"
_NO_PRIVILEGES = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all")
"""Root without what lets it pass by the rights of files: what it owns it may use, and else as everybody."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with, and its words on both streams."""

    code: int
    out: str
    err: str

    def unlike_a_refusal(self, *words: str) -> Iterator[str]:
        """What there is to say against it as a refusal that says each of the words, of which ``|`` gives a choice."""
        if self.code == 0:
            yield f"it ended as if all were well, saying {self._end()}"
        for word in words:
            if not any(each in self.out + self.err for each in word.split("|")):
                yield f"it does not say “{word}”, but {self._end()}"
        yield from self.rough()

    def unlike_a_success(self) -> Iterator[str]:
        """What there is to say against it as something that was done."""
        if self.code:
            yield f"it ended with {self.code}, saying {self._end()}"
        yield from self.rough()

    def rough(self) -> Iterator[str]:
        """A trace is for programmers, whatever happened."""
        if "Traceback" in self.out + self.err:
            yield f"it ended with a trace: {self._end()}"

    def _end(self) -> str:
        return "“" + " ".join((self.out + self.err).split())[-500:] + "”"


def run(
    graph: Path, *arguments: str | Path, settings: Mapping[str, str] | None = None, privileged: bool = True
) -> Said:
    """A command on the graph, waited for."""
    with started(graph, *arguments, settings=settings, privileged=privileged) as process:
        try:
            out, err = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return Said(0, "", f"it did not end within {LIMIT:.0f} seconds")
    return Said(process.returncode, out, err)


@contextmanager
def started(
    graph: Path, *arguments: str | Path, settings: Mapping[str, str] | None = None, privileged: bool = True
) -> Iterator[subprocess.Popen[str]]:
    """A command on the graph; ended with the block, if it is still there."""
    before = () if privileged else _NO_PRIVILEGES
    own = {"PYTHONPATH": str(ROOT), "REVIEWGRAPH_GRAPH": str(graph), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [*before, sys.executable, "-P", "-c", _MAIN, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **own, **(settings or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()


def address(process: subprocess.Popen[str]) -> str | None:
    """Where ``serve`` says that it serves; None where it ended before."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Serving on "):
            return line.split()[2]
    return None


def may_lack_privileges() -> str | None:
    """Why rights cannot be tried here, or None."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can make folders that belong to somebody else"
    return None if shutil.which("setpriv") else "there is no setpriv to give up privileges with"
