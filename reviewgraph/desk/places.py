"""Where the desk keeps things: the file of corrections, stored documents, and what only it may see."""

from dataclasses import dataclass
from pathlib import Path

from graph.engine.private import make_private_folder
from graph.model.errors import UsageError
from graph.store.address import FolderAddress, parse
from reviewgraph.correcting import corrections_path
from reviewgraph.settings import CORRECTIONS


@dataclass(frozen=True, slots=True)
class Places:
    """Paths of one collection.

    Attributes:
        corrections: the file of corrections, whether or not there is one yet.
        documents: the folder of documents that were added on the pages, beside the graph's folder.
        private: a folder that only its owner may read.
    """

    corrections: Path
    documents: Path
    private: Path

    @property
    def inbox(self) -> Path:
        """A folder for each uploaded document that is not stored yet."""
        return self.private / "inbox"

    @property
    def uncorrected(self) -> Path:
        """What stored documents say without corrections: a file each."""
        return self.private / "uncorrected"


def places_of(graph: str, corrections: Path | None = None) -> Places:
    """The places of the collection of a graph, a folder or an address; the private ones are made.

    Raises:
        UsageError: the graph is at an address, and no file of corrections is named to keep things beside.
        OSError: a folder cannot be made.
    """
    found = places_for(graph, corrections)
    if found is None:
        raise UsageError(
            "a graph at an address has no folder to keep documents and corrections beside.",
            where=graph,
            remedy=f"Name the file of corrections with {CORRECTIONS}: documents are kept beside it.",
        )
    for folder in (found.private, found.inbox, found.uncorrected):
        make_private_folder(folder)
    return found


def places_for(graph: str, corrections: Path | None = None) -> Places | None:
    """The same, with nothing made; None where the graph is at an address and no file of corrections is named.

    The private folder lies in the graph's, its name with a dot: a load that searches folders passes it by.
    """
    file = corrections_path(corrections, graph)
    if file is None:
        return None
    where = parse(graph)
    if isinstance(where, FolderAddress):
        folder = where.path.absolute()
        return Places(file, folder.parent / "documents", folder / ".desk")
    beside = file.absolute().parent
    return Places(file, beside / "documents", beside / ".reviewgraph-desk")
