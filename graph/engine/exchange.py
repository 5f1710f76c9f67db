"""Other files of the engine in place of a folder's own: however that is cut short, the old ones or the new are there.

A file that the engine has written goes on holding words that were taken out of the graph, in pages that are free now.
So what must be gone is left behind: the graph is written into a draft, a data folder inside the folder, and the draft's
files take the place of the old ones. The moment that decides is one rename: from there on, whoever opens the folder
next finishes what is left to do before the engine starts.
"""

import os
import shutil
import sys
from pathlib import Path

from graph.engine.folder import DataFolder
from graph.engine.lock import FileLock
from graph.engine.private import patiently, remove, write_private
from graph.engine.seal import close_seal
from graph.model.errors import EngineError

#: Seconds for a keeper that is just stopping.
PATIENCE = 5.0

_MARK = "holds-what-was-forgotten"
_DRAFT, _NEW, _OLD = "draft", "databases.new", "databases.old"


def mark(folder: DataFolder) -> None:
    """Note that the engine's files hold what was, or is about to be, taken out; it stays until they are exchanged."""
    write_private(folder.root / _MARK, "")


def is_marked(root: Path) -> bool:
    """Whether the files in this data folder may still hold what was taken out of its graph."""
    return (root / _MARK).exists()


def draft_in(folder: DataFolder) -> Path:
    """Where the draft is to be made: there is nothing yet."""
    draft = folder.root / _DRAFT
    shutil.rmtree(draft, ignore_errors=True)  # of an exchange that was cut short
    return draft


def refuse_others(folder: DataFolder) -> None:
    """Raises EngineError where other processes use the engine of the folder."""
    lock = FileLock(folder.lock)
    if not lock.acquire(PATIENCE):
        raise _in_use(folder)
    lock.release()


def exchange(folder: DataFolder) -> None:
    """Put the files of the draft, whose engine has stopped, in place of the folder's own, which are deleted.

    Raises:
        EngineError: others use the engine of the folder. Its files are as they were, and the draft is taken away.
    """
    draft = folder.root / _DRAFT
    lock = FileLock(folder.lock)
    try:
        if not lock.acquire(PATIENCE):
            raise EngineError(
                "Others began to use this graph meanwhile. The graph is as it should be, but its files still hold what "
                "was taken out.",
                where=str(folder.root),
                remedy="End every `reviewgraph serve` and other command on it; then: reviewgraph forget --graph "
                f"{folder.root}",
            )
        try:
            _write_through(draft / "databases")
            patiently(lambda: (draft / "databases").replace(folder.root / _NEW))
            _write_through(folder.root)
            finish(folder)
        finally:
            lock.release()
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def finish(folder: DataFolder) -> None:
    """Do what is left of an exchange that was cut short, if anything is. For whoever holds the folder's lock."""
    new, old = folder.root / _NEW, folder.root / _OLD
    if new.exists():
        remove(folder.seal)  # it speaks of the old files
        if folder.databases.exists():
            shutil.rmtree(old, ignore_errors=True)
            patiently(lambda: folder.databases.replace(old))
        patiently(lambda: new.replace(folder.databases))
        close_seal(folder)
    if old.exists():
        _empty(folder.logs)
        _empty(folder.root / "log")  # the engine's own
        shutil.rmtree(old)
        remove(folder.root / _MARK)
    shutil.rmtree(folder.root / _DRAFT, ignore_errors=True)


def _empty(logs: Path) -> None:
    """Delete what is in a folder of logs, but for the log of a keeper that is writing it: that holds no words."""
    for path in logs.iterdir() if logs.is_dir() else ():
        if path.is_file() and path.name != "keeper.log":
            remove(path)


def _write_through(top: Path) -> None:
    """Have the system write files and folders to the disk, so that a power cut leaves what a rename says is there."""
    for path in (top, *top.rglob("*")) if top.name == "databases" else (top,):
        if path.is_dir() and sys.platform == "win32":
            continue
        handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _in_use(folder: DataFolder) -> EngineError:
    return EngineError(
        "Others are using this graph, so its files cannot be written anew.",
        where=str(folder.root),
        remedy="End every `reviewgraph serve` and other command on it, and try again.",
    )
