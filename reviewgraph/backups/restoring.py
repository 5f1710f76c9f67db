"""Puts a backup into an empty place, and trusts it only when what stands there amounts to what was saved."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.copying import Backup, make, refuse_unless_empty
from graph.copying.archive import NODES, RELATIONSHIPS
from graph.copying.lines import node_lines, relationship_lines, sha256_of
from graph.engine.folder import LITTER, DataFolder
from graph.engine.lock import FileLock
from graph.engine.orphan import end_orphans
from graph.model.errors import StoreError, UsageError
from graph.model.schema import schema_statements
from graph.store import Store, open_store
from graph.store.format import Stated, state
from graph.store.statements import load
from reviewgraph.backups.companions import Companions, put_back, refuse_to_overwrite

Told = Callable[[int], None]
Opener = Callable[[], Store]
_KEEPER_LIMIT = 30.0
"""Seconds in which the keeper of a restore that was cut short has stopped its engine."""


def restore(
    backup: Backup, folder: Path | None, opener: Opener, companions: Companions, told: Told = lambda _: None
) -> None:
    """Put a backup into an empty place.

    Args:
        backup: all of it was read and compared when it was opened, before anything is made.
        folder: where the graph goes, for the embedded engine; it is made elsewhere and moved there when it is whole.
        opener: opens the graph, where it goes to an address.
        companions: where the files that belong to it go; none of them may be there with other content.
        told: is told how many more nodes and relationships are in.

    Raises:
        UsageError: the place is not empty. Nothing was changed.
        StoreError: the graph that was made is not what was saved; it was taken out again.
    """
    refuse_to_overwrite(backup, companions)
    if folder is None:
        with put_back(backup, companions):
            _into_server(backup, opener, told)
    else:
        _into_folder(backup, folder.absolute(), companions, told)


def _into_folder(backup: Backup, folder: Path, companions: Companions, told: Told) -> None:
    """The graph goes to its place last: where it stands, all that belongs to it does, at whatever moment this ends."""
    if folder.exists() and (not folder.is_dir() or any(one.name not in LITTER for one in folder.iterdir())):
        raise UsageError(
            "There is something here already.",
            where=str(folder),
            remedy="Nothing was changed. Give a new or empty folder with --graph.",
        )
    draft = folder.with_name(f".{folder.name}.restoring")
    with _alone(draft):
        try:
            with open_store(draft) as store:
                _make(backup, store, told)
            with put_back(backup, companions.with_graph_in(draft)):
                if folder.exists():
                    shutil.rmtree(folder)
                draft.replace(folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _alone(draft: Path) -> Iterator[None]:
    """The place of the draft, free of what a restore left that was cut short, and held against another restore.

    Raises:
        UsageError: another restore is at work there, or nothing can be written there.
    """
    held = draft.with_name(draft.name + "-lock")
    lock = FileLock(held)
    try:
        held.parent.mkdir(parents=True, exist_ok=True)
        taken = lock.acquire()
    except OSError as error:
        raise UsageError(
            f"Nothing can be written here: {error.strerror or error}.",
            where=str(held.parent),
            remedy="Give a folder that you may write to with --graph.",
        ) from error
    if not taken:
        raise UsageError(
            "Another restore to this place is at work.", where=str(draft), remedy="Nothing was changed. Wait for it."
        )
    try:
        if draft.exists():
            _let_go(DataFolder(Path(os.path.realpath(draft))))
            shutil.rmtree(draft, ignore_errors=True)
        yield
    finally:
        with suppress(OSError):  # Windows takes no file away that is open
            held.unlink()
        lock.release()


def _let_go(left: DataFolder) -> None:
    """Wait for the engine of a restore that was cut short: it would still write into the folder."""
    if left.run.is_dir():
        keeper = FileLock(left.lock)
        keeper.acquire(_KEEPER_LIMIT)
        end_orphans(left)
        keeper.release()


def _into_server(backup: Backup, opener: Opener, told: Told) -> None:
    """What a restore left that was cut short says so of itself, and is taken out first."""
    with opener() as store:
        if store.read(load("graph.copying", "begun"))[0]["begun"]:
            _take_out(store)
        refuse_unless_empty(store)
        try:
            store.install(schema_statements())
            _say_restoring(store, True)
            _make(backup, store, told)
            _say_restoring(store, None)
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
    state(store, Stated(backup.manifest.graph_format, backup.manifest.version))


def _say_restoring(store: Store, restoring: bool | None) -> None:
    store.write(lambda tx: tx.run(load("graph.copying", "restoring"), restoring=restoring))


def _take_out(store: Store) -> None:
    statement = load("graph.copying", "take-out")
    while store.write(lambda tx: tx.run(statement))[0]["nodes"]:
        pass
