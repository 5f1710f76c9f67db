"""Brings a graph that an earlier version left up to date when it is opened for writing; a backup goes before."""

import logging
import os
from pathlib import Path

from graph.engine.private import make_private_folder
from graph.formats import due, migrate
from graph.store import Store
from graph.store.address import FolderAddress, parse
from graph.store.format import FORMAT, Stated, state, stated
from reviewgraph import __version__
from reviewgraph.backups import Companions, save
from reviewgraph.desk.places import places_for
from reviewgraph.forgetting.backups import note_backup, read_backup
from reviewgraph.loading import now
from reviewgraph.people import people_path

logger = logging.getLogger(__name__)


def brought_up_to_date(store: Store) -> Path | None:
    """Back the graph up and bring it to this version's format, if it lacks anything of it; the backup's file.

    One line is logged as a warning, so that it is seen wherever the program says nothing else about logging.

    Raises:
        UsageError: the backup cannot be written; nothing was changed.
        StoreError: the store refused, or cannot be reached. The rest is done at the next opening.
    """
    steps = due(store)
    if not steps:
        return None
    before = stated(store)
    file = _backup_of(store, before)
    migrate(store, steps, __version__)
    logger.warning(
        "%s: this graph was left by reviewgraph %s. It was brought up to date and now has %s. As it was: %s",
        store.address,
        before.version,
        " and ".join(each.brings for each in steps),
        file,
    )
    return file


def marked_as_ours(store: Store) -> None:
    """Have a graph that is up to date, its schema installed, say so."""
    state(store, Stated(FORMAT, __version__))


def _backup_of(store: Store, before: Stated) -> Path:
    """A backup as ``reviewgraph backup`` makes it: beside the graph's folder, or in the data folder of an address."""
    at, where = now(), parse(store.address)
    people = people_path(None, store.address)
    moment = "".join(letter for letter in at.partition("+")[0] if letter.isalnum())
    if isinstance(where, FolderAddress):
        name, folder = where.path.name, where.path.parent
    else:
        name, folder = "graph", people.parent
        make_private_folder(folder)
    # Two processes may come at the same second, and the second finds what the first has changed already.
    file = folder / f"{name}-of-format-{before.format}-{moment}-{os.getpid()}.backup"
    save(store, Companions(places_for(store.address), people), file, at=at)
    _put_on_the_list(file, people)
    return file


def _put_on_the_list(file: Path, people: Path) -> None:
    """Read it through, before anything is changed, and have ``forget`` know which documents are in it."""
    made = read_backup(file)
    try:
        note_backup(people, made)
    except OSError as error:
        logger.warning("The list of backups cannot be written (%s): forget will not know %s", error.strerror, file)
