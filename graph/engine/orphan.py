"""Engines of this folder that outlived their keeper: found by the folder's tag on their command line, and ended."""

import contextlib
import logging
from collections.abc import Iterator

import psutil

from graph.engine.folder import DataFolder

logger = logging.getLogger(__name__)

STOP_LIMIT = 10.0


def end_orphans(folder: DataFolder) -> int:
    """End every engine of this folder; the number ended. Only for the holder of the folder's lock.

    Whoever holds the lock is the only keeper, so an engine that carries the folder's tag belongs to a dead one.
    """
    orphans = list(engines_of(folder))
    for process in orphans:
        logger.warning("Ending process %s, an engine of this folder whose keeper is gone", process.pid)
        end(process)
    return len(orphans)


def engines_of(folder: DataFolder) -> Iterator[psutil.Process]:
    """Java processes that were started for this folder."""
    mark = f"-Dreviewgraph.folder={folder.tag}"
    for process in psutil.process_iter(["name"]):
        if not (process.info["name"] or "").lower().startswith("java"):
            continue
        # Processes end while they are looked at, and other users' cannot be looked into.
        with contextlib.suppress(psutil.Error):
            if mark in process.cmdline():
                yield process


def end(process: psutil.Process) -> None:
    """Ask it to stop, then make it. psutil checks that the number still means the same process."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process.terminate()
        try:
            process.wait(STOP_LIMIT)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(STOP_LIMIT)
