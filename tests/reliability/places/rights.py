"""Places that may be read and not written, or not even read: by their rights, or because the disk is read-only."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.reliability.places.commands import run
from tests.reliability.places.ground import REVIEW, Ground

_NOBODY = 65534


def of_a_graph_that_is_anothers(ground: Ground) -> Iterator[str]:
    """The folder belongs to somebody else who lets nobody in."""
    yield from _of_a_graph_given_away(ground, 0o700)


def of_a_graph_that_may_only_be_read(ground: Ground) -> Iterator[str]:
    """The folder and all in it belong to somebody else, and may be read."""
    yield from _of_a_graph_given_away(ground, 0o755)


def _of_a_graph_given_away(ground: Ground, mode: int) -> Iterator[str]:
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        _give_away(graph, mode)
        for arguments in _commands(ground, place):
            said = run(graph, *arguments, privileged=False)
            yield from (f"{arguments[0]}: {each}" for each in said.unlike_a_refusal(str(graph), "ermission denied"))
        yield from ground.changed(graph)


def of_a_disk_that_may_only_be_read(ground: Ground) -> Iterator[str]:
    """The graph is on a disk that takes no writing, such as a network share or one that the system found faulty."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        with _read_only(graph):
            for arguments in _commands(ground, place):
                said = run(graph, *arguments)
                yield from (f"{arguments[0]}: {each}" for each in said.unlike_a_refusal(str(graph), "Read-only"))
        yield from ground.changed(graph)


def of_outputs_and_documents(ground: Ground) -> Iterator[str]:
    """Files are to be written where nobody may write, documents read that nobody may read."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        closed = place / "closed"
        closed.mkdir()
        _give_away(closed, 0o755)
        secret = place / "secret.txt"
        secret.write_text("Recommendation 1: nobody may read this.")
        _give_away(secret, 0o600)
        for arguments, where in (
            (("backup", closed / "saved"), closed),
            (("walkthrough", REVIEW, "--yes", "-o", closed / "walkthrough.html"), closed),
            (("export", "--format", "graphml", "-o", closed / "graph.graphml"), closed),
            (("load", secret), secret),
        ):
            said = run(graph, *arguments, privileged=False)
            yield from (
                f"{arguments[0]}: {each}" for each in said.unlike_a_refusal(where.name, "ermission denied|not readable")
            )
        said = run(closed / "graph", "restore", ground.backup, privileged=False)
        yield from (f"restore: {each}" for each in said.unlike_a_refusal(str(closed), "ermission denied"))
        yield from (f"{path.name} is left" for path in closed.iterdir())
        yield from ground.changed(graph)


def _commands(ground: Ground, place: Path) -> Iterator[tuple[str | Path, ...]]:
    yield "load", ground.documents
    yield "ask", "open-actions"
    yield "serve", "--port", "0"
    yield "backup", place / "saved"


def _give_away(path: Path, mode: int) -> None:
    for each in (*path.rglob("*"), path):
        os.chown(each, _NOBODY, _NOBODY)
    path.chmod(mode)


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
