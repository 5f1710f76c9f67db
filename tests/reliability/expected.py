"""What an undisturbed load of some documents gives: the graph's digest after none of them, after the first, and so on."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from graph.copying import digest
from graph.model.records import DocumentRecords
from graph.store import Store, open_store
from graph.writing import write_document
from loaders.pipeline import extract_document
from reviewgraph.loading import prepared
from reviewgraph.samples_folder import samples

AT, BY = "2026-11-30T10:00:00+00:00", "the campaign"
NUMBER = 8
"""Documents of a round: those of the samples that are read fastest, the plain texts."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The documents in the order of loading, their records, and the digests."""

    files: tuple[Path, ...]
    records: tuple[DocumentRecords, ...]
    digests: tuple[str, ...]


def expected(folder: Path) -> Expected:
    """Copy the documents into a folder, and load them into a graph that nobody disturbs."""
    files = _documents(folder)
    records = tuple(extract_document(path) for path in files)
    with tempfile.TemporaryDirectory() as place, open_store(Path(place) / "graph") as store:
        prepared(store, [folder])
        digests = [digest(store)]
        for each in records:
            write_document(store, each, at=AT, by=BY)
            digests.append(digest(store))
    return Expected(files, records, tuple(digests))


def finish(store: Store, wanted: Expected, folder: Path) -> str:
    """Load everything into a graph that may hold some of it; the digest after that."""
    prepared(store, [folder])
    for each in wanted.records:
        write_document(store, each, at=AT, by=BY)
    return digest(store)


def _documents(folder: Path) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    with samples() as source:
        texts = sorted(path for path in source.iterdir() if path.suffix in {".md", ".txt"})[:NUMBER]
        for path in (*texts, *source.glob("places.csv")):
            (folder / path.name).write_bytes(path.read_bytes())
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in {".md", ".txt"}))
