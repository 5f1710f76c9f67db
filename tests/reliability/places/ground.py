"""What a trial begins with: a graph that lies still, its documents, a backup of it, and what it amounts to."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.copying import digest
from graph.model.errors import ReviewgraphError
from graph.store import open_store
from loaders.pipeline import extract_document
from reviewgraph.backups import Companions, save
from reviewgraph.desk.places import places_for
from reviewgraph.loading import load_documents, prepared
from reviewgraph.people import people_path
from reviewgraph.samples_folder import samples

AT = "2026-11-30T10:00:00+00:00"
NUMBER = 3
"""Documents: so few that a trial takes no longer than the engine's start."""
REVIEW = "review:bscb-2008-1"


@dataclass(frozen=True, slots=True)
class Ground:
    """One for many trials: each takes copies and changes those.

    Attributes:
        root: an empty folder; every trial makes one of its own in it.
        documents: what was loaded.
        graph: the graph's folder, which no engine uses.
        backup: a backup of it.
        digest: what the graph amounts to.
    """

    root: Path
    documents: Path
    graph: Path
    backup: Path
    digest: str

    @contextmanager
    def place(self) -> Iterator[Path]:
        """An empty folder for a trial."""
        folder = self.root / "trial"
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder)

    def copied(self, to: Path) -> Path:
        """A graph of one's own."""
        return Path(shutil.copytree(self.graph, to))

    def changed(self, graph: Path) -> Iterator[str]:
        """What there is to say against a graph that is to be the one it was."""
        try:
            with open_store(graph) as store:
                if digest(store) != self.digest:
                    yield "the graph is not what it was"
        except ReviewgraphError as error:
            yield f"the graph cannot be opened: {error}"


def prepare_ground(root: Path) -> Ground:
    """Load some documents and save them."""
    documents, graph, backup = root / "documents", root / "begun" / "graph", root / "saved"
    documents.mkdir(parents=True)
    with samples() as source:
        for path in sorted(source.glob("*.txt"))[:NUMBER]:
            shutil.copy(path, documents)
    files = sorted(documents.iterdir())
    with open_store(graph) as store:
        prepared(store, [documents])
        for outcome in load_documents(store, files, at=AT, by="a trial", read=extract_document):
            assert outcome.error is None
        found = digest(store)
        save(store, Companions(places_for(str(graph), None), people_path(None, str(graph))), backup, at=AT)
    return Ground(root, documents, graph, backup, found)
