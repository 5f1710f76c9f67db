"""Damaged files of a graph that lies still: each is noticed and named, or does not matter; never a wrong graph."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.reliability.places.commands import run
from tests.reliability.places.ground import Ground


def _flipped(path: Path, chance: random.Random) -> None:
    held = bytearray(path.read_bytes())
    used = [at for at, byte in enumerate(held) if byte]
    held[chance.choice(used or [0])] ^= 1 << chance.randrange(8)
    path.write_bytes(held)


def _shortened(path: Path, chance: random.Random) -> None:
    held = path.read_bytes()
    path.write_bytes(held[: chance.randrange(len(held))])


def _emptied(path: Path, chance: random.Random) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _deleted(path: Path, chance: random.Random) -> None:
    path.unlink()


_WAYS: tuple[Callable[[Path, random.Random], None], ...] = (_flipped, _shortened, _emptied, _deleted)


def of_one_file(ground: Ground, seed: int) -> Iterator[str]:
    """One of the engine's files is damaged: the graph is refused, the file named, what to do said, nothing changed."""
    chance = random.Random(seed)
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        files = sorted(path for path in (graph / "databases").rglob("*") if path.is_file() and path.stat().st_size)
        path, way = chance.choice(files), chance.choice(_WAYS)
        sound = path.read_bytes()
        way(path, chance)
        if path.is_file() and path.read_bytes() == sound:
            return
        left = _contents(graph)
        said = run(graph, "ask", "open-actions")
        yield from (f"{path.name}, {way.__name__}: {each}" for each in said.unlike_a_refusal(path.name, "restore FILE"))
        if _contents(graph) != left:
            yield f"{path.name}, {way.__name__}: something was changed"


def of_all_files(ground: Ground) -> Iterator[str]:
    """All of the engine's files are gone: no empty graph is taken for the one that was there."""
    with ground.place() as place:
        graph = ground.copied(place / "graph")
        (graph / "databases").rename(place / "elsewhere")
        yield from run(graph, "load", ground.documents).unlike_a_refusal("missing", "restore FILE")
        (place / "elsewhere").rename(graph / "databases")
        yield from ground.changed(graph)


def _contents(graph: Path) -> dict[str, bytes]:
    held = (path for path in (graph / "databases").rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in held}
