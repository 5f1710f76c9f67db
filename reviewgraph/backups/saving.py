"""Saves a collection into one file, while others go on reading it."""

import tempfile
from pathlib import Path

from graph.copying import Manifest, write_backup
from graph.copying.archive import FORMAT
from graph.store import Store
from graph.store.format import stated
from graph.store.statements import load
from reviewgraph import __version__
from reviewgraph.backups.companions import Companions, copies


def save(store: Store, companions: Companions, target: Path, *, at: str) -> Manifest:
    """Write the backup; whoever would change the graph meanwhile waits.

    Args:
        store: the graph, open for writing: only so can others be kept waiting.
        companions: where the files that belong to it are.
        target: the file to be made; one that is there is replaced when the new one is whole.
        at: the moment, ISO.

    Raises:
        UsageError: it cannot be written.
    """
    head = Manifest(FORMAT, stated(store).format, __version__, at)
    with (
        tempfile.TemporaryDirectory(prefix="reviewgraph-") as scratch,
        store.without_writers(load("graph.copying", "hold")),
    ):
        return write_backup(store, target, head, copies(companions, Path(scratch)))
