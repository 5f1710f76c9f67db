"""The stored graphs: where they are, and how one is put into a store as the version that wrote it left it."""

from pathlib import Path

from graph.copying import make, opened_backup
from graph.copying.reading import nodes, uids_of
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.store.format import Stated, state
from graph.writing.extracts import from_json
from graph.writing.subgraph import NodeKey
from tests.conftest import empty

FOLDER = Path(__file__).parent
AT, BY = "2026-11-30T10:00:00+00:00", "a test"


def path_of(number: int) -> Path:
    """The stored graph of a format."""
    return FOLDER / f"graph-{number}.zip"


def put_back(store: Store, number: int) -> None:
    """Make the store hold the stored graph of a format, and nothing else; it says what it said."""
    empty(store)
    with opened_backup(path_of(number)) as backup:
        make(store, backup.nodes(), backup.relationships())
        # Graphs from before there were formats say nothing.
        if backup.manifest.graph_format:
            state(store, Stated(backup.manifest.graph_format, backup.manifest.version))


def records_in(store: Store) -> list[DocumentRecords]:
    """What the graph keeps of each of its documents, as it was read when that was loaded."""
    keys = [NodeKey("Extract", uid) for uid in uids_of(store, "Extract")]
    return [from_json(str(node.properties["records"])) for node in nodes(store, keys)]
