"""Names the newest backup where a damaged graph is refused: who reads that has no time to look for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.engine.seal import RESTORE
from graph.model.errors import EngineError
from reviewgraph.doctor.backups import newest_backup
from reviewgraph.people import people_path


@contextmanager
def naming_the_backup(graph: str) -> Iterator[None]:
    """An error of the block that says how to restore a backup says which, if one is known and still there."""
    try:
        yield
    except EngineError as error:
        if error.remedy is None or RESTORE not in error.remedy:
            raise
        newest = newest_backup(people_path(None, graph))
        if newest is None:
            raise
        named = f"{error.remedy} The newest that is known was made on {newest.made_at[:10]}: {newest.path}"
        raise EngineError(error.message, where=error.where, remedy=named) from error
