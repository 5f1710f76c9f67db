"""The Cypher behind an answer: a store that remembers which statements were read, and the files that these stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from graph.store import Store
from graph.store.statements import load

_PACKAGE = "queries.cypher"
_FILE = ".cypher"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with the header of its file: what it gives, its parameters, its columns and their order."""

    name: str
    header: str
    cypher: str


class Remembering(Store):
    """Another store, read as it is; ``read_so_far`` are the statements, each once, in the order of their first use."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.read_so_far: dict[str, None] = {}
        self.address, self.engine, self.version = store.address, store.engine, store.version
        self.read_only = True

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        """The rows that the other store gives."""
        self.read_so_far.setdefault(cypher)
        return self.store.read(cypher, **values)


def statements(texts: Iterable[str]) -> tuple[Statement, ...]:
    """The files of these statements, in their order."""
    files = _files()
    return tuple(files[text] for text in texts if text in files)


@cache
def _files() -> dict[str, Statement]:
    """Every statement of the questions by its text."""
    names = sorted(file.name for file in resources.files(_PACKAGE).iterdir() if file.name.endswith(_FILE))
    return {load(_PACKAGE, name): _statement(name) for name in names}


def _statement(name: str) -> Statement:
    cypher = load(_PACKAGE, name)
    whole = resources.files(_PACKAGE).joinpath(name).read_text(encoding="utf-8")
    header = whole.partition(cypher.partition("\n")[0])[0].strip()
    return Statement(name.removesuffix(_FILE), header, cypher)
