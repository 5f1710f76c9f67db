"""The sample documents of every format, each read once, and what an undisturbed load of them gives."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.copying import digest
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import forget, write_document
from loaders.collection import documents_in
from loaders.pipeline import extract_document
from reviewgraph.loading import prepared
from reviewgraph.samples_folder import samples
from tests.conftest import empty

BY = "the orders"
FEW = ("child-c", "ms-m", "2026-", "family-e")
"""Parts of the names of those that the short form takes: docx, txt, md, ods and csv; one has two editions of its plan."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Documents as they were read, in order of their names."""

    records: tuple[DocumentRecords, ...]

    def __len__(self) -> int:
        return len(self.records)

    def load(self, store: Store, number: int, *, at: str) -> None:
        write_document(store, self.records[number], at=at, by=BY)

    def forget(self, store: Store, number: int) -> None:
        forget(store, self.records[number].document.sha256)

    def name(self, number: int) -> str:
        return self.records[number].document.document


@cache
def papers(names: tuple[str, ...] = ("",)) -> Papers:
    """Those of the samples with any of these in their names; all of them, if left out."""
    with samples() as folder:
        chosen = [path for path in documents_in([folder]) if any(name in path.name for name in names)]
        return Papers(tuple(extract_document(path) for path in sorted(chosen)))


def begin(store: Store) -> None:
    """An empty graph with the schema, the areas and the themes."""
    empty(store)
    with samples() as folder:
        prepared(store, [Path(folder)])


def undisturbed(store: Store, some: Papers) -> str:
    """Load them one after the other into an empty graph; its digest, from now on the one to be met."""
    begin(store)
    for number in range(len(some)):
        some.load(store, number, at="2026-11-30T10:00:00+00:00")
    return digest(store)
