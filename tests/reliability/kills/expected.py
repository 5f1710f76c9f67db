"""The documents of the campaign, and what undisturbed loads of them give."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from graph.copying import digest
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import extracts, write_document
from loaders.pipeline import extract_document
from reviewgraph.desk.file_names import kept_as
from reviewgraph.loading import prepared
from reviewgraph.samples_folder import samples
from tests.conftest import empty

AT, BY = "2026-11-30T10:00:00+00:00", "the campaign"
NAMES = (
    "2021-brackwater-child-k-action-plan.md",
    "2021-brackwater-child-k-lcspr.md",
    "2023-brackwater-child-k-action-plan-update.md",
)
"""A report, its plan and a newer edition of the plan: they meet in one review. Small ones, so that rounds are short."""


@dataclass(frozen=True, slots=True)
class Material:
    """Documents in the order of loading, and what is read in them."""

    folder: Path
    files: tuple[Path, ...]
    records: tuple[DocumentRecords, ...]


def material(folder: Path, *, renamed: bool = False) -> Material:
    """Put the documents into a folder; ``renamed`` gives them the names that the pages keep added ones under."""
    folder.mkdir(parents=True)
    with samples() as source:
        (folder / "places.csv").write_bytes((source / "places.csv").read_bytes())
        for name in NAMES:
            content = (source / name).read_bytes()
            own = kept_as(name, sha256(content).hexdigest(), Path(name).suffix) if renamed else name
            (folder / own).write_bytes(content)
    files = tuple(sorted(path for path in folder.iterdir() if path.name != "places.csv"))
    return Material(folder, files, tuple(map(extract_document, files)))


class Reference:
    """A graph that nobody disturbs.

    Args:
        store: an open store, used for nothing else.
        folder: of the documents, for the places listed there.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self._folder = folder
        self._known: dict[str, str] = {}

    def digest(self, records: Sequence[DocumentRecords]) -> str:
        """The digest of the graph that a load of just these gives."""
        key = sha256("\n".join(sorted(map(extracts.to_json, records))).encode()).hexdigest()
        if key not in self._known:
            self.fill(records)
            self._known[key] = digest(self.store)
        return self._known[key]

    def bare(self) -> str:
        """The digest of a graph that nothing was ever put into, as the first moments of a first start leave it."""
        empty(self.store)
        return digest(self.store)

    def fill(self, records: Sequence[DocumentRecords]) -> None:
        """Load just these."""
        empty(self.store)
        load(self.store, records, self._folder)


def load(store: Store, records: Sequence[DocumentRecords], folder: Path) -> None:
    """Load these into a store that may hold some of them already."""
    prepared(store, [folder])
    for each in records:
        write_document(store, each, at=AT, by=BY)
