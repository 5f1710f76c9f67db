"""Puts a backup into an empty place, and trusts it only when what stands there amounts to what was saved."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graph.copying import Backup, make, refuse_unless_empty
from graph.copying.archive import NODES, RELATIONSHIPS
from graph.copying.lines import node_lines, relationship_lines, sha256_of
from graph.engine.folder import LITTER
from graph.model.errors import StoreError, UsageError
from graph.store import Store, open_store
from graph.store.statements import load
from reviewgraph.backups.companions import Companions, put_back, refuse_to_overwrite

Told = Callable[[int], None]
Opener = Callable[[], Store]


def restore(
    backup: Backup, folder: Path | None, opener: Opener, companions: Companions, told: Told = lambda _: None
) -> None:
    """Put a backup into an empty place.

    Args:
        backup: all of it was read and compared when it was opened, before anything is made.
        folder: where the graph goes, for the embedded engine; it is made elsewhere and moved there when it is whole.
        opener: opens the graph, where it goes to an address.
        companions: where the files that belong to it go; none of them may be there.
        told: is told how many more nodes and relationships are in.

    Raises:
        UsageError: the place is not empty. Nothing was changed.
        StoreError: the graph that was made is not what was saved; it was taken out again.
    """
    refuse_to_overwrite(companions, backup.manifest.files)
    if folder is None:
        _into_server(backup, opener, told)
    else:
        _into_folder(backup, folder.absolute(), told)
    put_back(backup, companions)


def _into_folder(backup: Backup, folder: Path, told: Told) -> None:
    if folder.exists() and (not folder.is_dir() or any(one.name not in LITTER for one in folder.iterdir())):
        raise UsageError(
            "There is something here already.",
            where=str(folder),
            remedy="Nothing was changed. Give a new or empty folder with --graph.",
        )
    draft = folder.with_name(f".{folder.name}.restoring")
    shutil.rmtree(draft, ignore_errors=True)  # of a restore that was cut short
    try:
        with open_store(draft) as store:
            _make(backup, store, told)
        if folder.exists():
            shutil.rmtree(folder)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _into_server(backup: Backup, opener: Opener, told: Told) -> None:
    with opener() as store:
        refuse_unless_empty(store)
        try:
            _make(backup, store, told)
        except BaseException:
            with suppress(StoreError):
                _take_out(store)
            raise


def _make(backup: Backup, store: Store, told: Told) -> None:
    try:
        make(store, backup.nodes(), backup.relationships(), told)
    except ValueError as error:
        raise UsageError(f"The backup holds what this version does not know: {error}.") from error
    for part, lines in ((NODES, node_lines(store)), (RELATIONSHIPS, relationship_lines(store))):
        if sha256_of(lines) != backup.manifest.parts[part].sha256:
            raise StoreError(
                "The graph that was made is not what was saved.",
                where=store.address,
                remedy="It was taken out again. Try once more; if it stays so, keep the backup and report it.",
            )


def _take_out(store: Store) -> None:
    statement = load("graph.copying", "take-out")
    while store.write(lambda tx: tx.run(statement))[0]["nodes"]:
        pass
