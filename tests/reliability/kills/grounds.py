"""Where the graph of a round is: a folder with the embedded engine, or a Neo4j that is emptied for each round."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from graph.copying import make
from graph.copying.reading import Node, Relationship, labels, nodes, outgoing, uids_of
from graph.store import Store, open_store
from graph.store.statements import load
from graph.writing.subgraph import NodeKey
from reviewgraph.loading import prepared
from reviewgraph.settings import CORRECTIONS, DATA, GRAPH, PASSWORD, USER
from tests.conftest import empty
from tests.reliability.kills.expected import Material, Reference
from tests.reliability.kills.expected import load as load_all
from tests.reliability.kills.processes import Victim, end_keepers, graphs_in, settle
from tests.rig import Neo4jAccess


class State(StrEnum):
    """What a round begins with."""

    NOTHING = "nothing"
    PREPARED = "a graph without documents"
    FULL = "a graph with all documents"


class Ground(Protocol):
    """Where the graph of a round is. The round has a folder, and nobody else uses it."""

    name: str
    victims: tuple[Victim, ...]

    def begin(self, folder: Path, /, state: State) -> None:
        """Make the graph of a round."""

    def settings(self, folder: Path, /) -> Mapping[str, str]:
        """The environment that a command finds it by."""

    def address(self, folder: Path, /) -> str:
        """What ``--graph`` would say."""

    def opened(self, folder: Path, /) -> AbstractContextManager[Store]:
        """The graph, open for writing."""

    def settled(self, folder: Path, /) -> bool:
        """Wait until nothing that was ended still does anything; False where it does not end."""


class Embedded:
    """Graphs in folders: copies of two that lie on the disk as nobody uses them."""

    name = "embedded"
    victims: tuple[Victim, ...] = tuple(Victim)

    def __init__(self, root: Path, material: Material) -> None:
        self._made = {state: root / state.name.lower() for state in (State.PREPARED, State.FULL)}
        with open_store(self._made[State.PREPARED]) as store:
            prepared(store, [material.folder])
        settle(self._made[State.PREPARED])
        shutil.copytree(self._made[State.PREPARED], self._made[State.FULL])
        with open_store(self._made[State.FULL]) as store:
            load_all(store, material.records, material.folder)
        settle(self._made[State.FULL])

    def begin(self, folder: Path, state: State) -> None:
        if state is not State.NOTHING:
            shutil.copytree(self._made[state], folder / "graph")

    def settings(self, folder: Path) -> Mapping[str, str]:
        return {GRAPH: self.address(folder)}

    def address(self, folder: Path) -> str:
        return str(folder / "graph")

    @contextmanager
    def opened(self, folder: Path) -> Iterator[Store]:
        try:
            with open_store(folder / "graph") as store:
                yield store
                end_keepers(folder / "graph")
        finally:
            settle(folder / "graph")

    def settled(self, folder: Path) -> bool:
        return settle(*graphs_in(folder))


class Standing:
    """One graph that stays open, emptied for each round: what others use goes on when a command is ended.

    Args:
        name: what to call it.
        store: open for writing.
        own: how a command finds it.
        left: folders that a round may leave beside it.
    """

    victims: tuple[Victim, ...] = (Victim.COMMAND,)

    def __init__(self, name: str, store: Store, own: Mapping[str, str], left: Sequence[Path] = ()) -> None:
        self.name = name
        self._store, self._own, self._left = store, own, left
        self._full: tuple[list[Node], list[Relationship]] = ([], [])
        self._places: list[Path] = []

    def know(self, material: Material, reference: Reference) -> None:
        """Learn what a full graph is."""
        reference.fill(material.records)
        self._full, self._places = _everything(reference.store), [material.folder]

    def begin(self, folder: Path, state: State) -> None:
        (folder / "corrections.yaml").write_text("# a file that is named has to be there\n", encoding="utf-8")
        for path in self._left:
            shutil.rmtree(path, ignore_errors=True)
        empty(self._store)
        if state is State.PREPARED:
            prepared(self._store, self._places)
        if state is State.FULL:
            make(self._store, *self._full)

    def settings(self, folder: Path) -> Mapping[str, str]:
        return {**self._own, CORRECTIONS: str(folder / "corrections.yaml"), DATA: str(folder)}

    def address(self, _: Path) -> str:
        return self._own[GRAPH]

    @contextmanager
    def opened(self, _: Path) -> Iterator[Store]:
        yield self._store

    def settled(self, _: Path) -> bool:
        # Whoever writes holds this to the end of the transaction: after it, nothing is under way.
        self._store.write(lambda tx: tx.run(load("graph.copying", "hold")))
        return True


def shared(folder: Path, store: Store) -> Standing:
    """A folder whose engine others use too."""
    return Standing("shared", store, {GRAPH: str(folder)}, (folder.parent / "documents", folder / ".desk"))


def server(access: Neo4jAccess, store: Store) -> Standing:
    """A Neo4j."""
    return Standing("Neo4j", store, {GRAPH: access.address, USER: access.user, PASSWORD: access.password})


def _everything(store: Store) -> tuple[list[Node], list[Relationship]]:
    keys = [NodeKey(label, uid) for label in labels() for uid in uids_of(store, label)]
    return list(nodes(store, keys)), list(outgoing(store, keys))
