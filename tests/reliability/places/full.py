"""Full disks: small file systems in memory that are filled before a command, or while it works, and freed again."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store import open_store
from tests.reliability.places.commands import LIMIT, Said, run, started
from tests.reliability.places.ground import REVIEW, Ground

_MB = 1 << 20
_SIZE = 48
_STORED = re.compile(r"^(\S+): .*\n(?:  .*\n)*?  stored: ", re.MULTILINE)
_FULL = "No space left|disk is full"


def may_not_mount() -> str | None:
    """Why no small disk can be made here, or None."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        return "only root on Linux can make a small disk"
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"], capture_output=True, check=False
    )
    return "this container may not mount" if tried.returncode else None


@contextmanager
def small_disk(at: Path) -> Iterator[Path]:
    """A disk of its own in a folder that is made, which nothing is left of."""
    at.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}m", "tmpfs", str(at)], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def fill(disk: Path, leaving: int = 0) -> Path:
    """A file that takes all room but so many bytes."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (_MB, 4096, 1):
            try:
                while shutil.disk_usage(disk).free > leaving + size:
                    file.write(bytes(size))
                    if size == 1:
                        break
            except OSError:
                continue
    return filler


def before_each_command(ground: Ground) -> Iterator[str]:
    """The disk of the graph is full before the command begins: it says so, and the graph is as it was."""
    with ground.place() as place, small_disk(place / "disk") as disk:
        graph = ground.copied(disk / "graph")
        filler = fill(disk)
        outside = place / "walkthrough.html"
        for arguments in (
            ("load", ground.documents),
            ("ask", "open-actions"),
            ("walkthrough", REVIEW, "--yes", "-o", outside),
            ("serve", "--port", "0"),
            ("backup", place / "saved"),
        ):
            yield from (f"{arguments[0]}: {each}" for each in _said_or_done(run(graph, *arguments), disk))
        filler.unlink()
        yield from ground.changed(graph)


def _said_or_done(said: Said, disk: Path) -> Iterator[str]:
    """Reading may do without room: then all must be well."""
    if said.code:
        yield from said.unlike_a_refusal(str(disk), _FULL)
    else:
        yield from said.rough()


def while_the_engine_starts(ground: Ground, leaving: int = 0) -> Iterator[str]:
    """The disk fills up as soon as there is a keeper; once there is room, loading again mends all."""
    with ground.place() as place, small_disk(place / "disk") as disk:
        graph = disk / "graph"
        with started(graph, "load", ground.documents) as process:
            _wait_for(graph / "engine" / "state.json", process)
            filler = fill(disk, leaving)
            out, err = process.communicate(timeout=LIMIT)
        yield from Said(process.returncode, out, err).unlike_a_refusal(str(disk), _FULL)
        filler.unlink()
        yield from (f"afterwards: {each}" for each in run(graph, "load", ground.documents).unlike_a_success())
        yield from ground.changed(graph)


def while_constraints_are_made(ground: Ground) -> Iterator[str]:
    """The same with some room left: the engine is up by then, and makes files for constraints."""
    yield from while_the_engine_starts(ground, 12 * _MB)


def while_documents_are_stored(ground: Ground) -> Iterator[str]:
    """The disk fills up once a document is stored: it stays, the others are refused, and loading again mends all."""
    with ground.place() as place, small_disk(place / "disk") as disk:
        graph = disk / "graph"
        with started(graph, "load", ground.documents) as process:
            assert process.stdout is not None
            lines: list[str] = []
            while not (lines and lines[-1].startswith("  stored")) and (line := process.stdout.readline()):
                lines.append(line)
            filler = fill(disk)
            out, err = process.communicate(timeout=LIMIT)
        said = Said(process.returncode, "".join(lines) + out, err)
        yield from said.unlike_a_refusal(str(disk), _FULL)
        filler.unlink()
        yield from _lost(graph, said.out)
        yield from (f"afterwards: {each}" for each in run(graph, "load", ground.documents).unlike_a_success())
        yield from ground.changed(graph)


def _lost(graph: Path, said: str) -> Iterator[str]:
    acknowledged = set(_STORED.findall(said))
    if not acknowledged:
        yield "no document was stored before the disk was full"
    with open_store(graph) as store:
        held = {row["name"] for row in store.read("MATCH (d:Document) RETURN d.name AS name")}
    yield from (f"{name} was stored, and is not there" for name in sorted(acknowledged - held))


def of_the_output(ground: Ground) -> Iterator[str]:
    """Files go to a full disk: backup, walkthrough, export; what stood there stands there still, and no part is left."""
    with ground.place() as place, small_disk(place / "disk") as disk:
        graph = ground.copied(place / "graph")
        old = {name: disk / name for name in ("saved", "walkthrough.html", "graph.graphml")}
        for path in old.values():
            path.write_bytes(b"as it was")
        fill(disk)
        for arguments in (
            ("backup", old["saved"]),
            ("walkthrough", REVIEW, "--yes", "-o", old["walkthrough.html"]),
            ("export", "--format", "graphml", "-o", old["graph.graphml"]),
        ):
            said = run(graph, *arguments)
            yield from (f"{arguments[0]}: {each}" for each in said.unlike_a_refusal(str(disk), _FULL))
        yield from (f"{path.name} was changed" for path in old.values() if path.read_bytes() != b"as it was")
        left = {path.name for path in disk.iterdir()} - old.keys() - {"filler"}
        yield from (f"{name} is left on the full disk" for name in sorted(left))
        yield from ground.changed(graph)


def of_a_restore(ground: Ground) -> Iterator[str]:
    """A backup is put where there is too little room: it is refused, nothing is left, and with room it works."""
    with ground.place() as place, small_disk(place / "disk") as disk:
        filler = fill(disk, 6 * _MB)
        graph = disk / "graph"
        yield from run(graph, "restore", ground.backup).unlike_a_refusal(str(disk))
        yield from (f"{path.name} is left" for path in disk.iterdir() if path != filler)
        filler.unlink()
        yield from (f"afterwards: {each}" for each in run(graph, "restore", ground.backup).unlike_a_success())
        yield from ground.changed(graph)


def _wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while not path.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
