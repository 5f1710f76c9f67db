"""Restricted reviews around a graph: where its open graph is, who may see all of it, and the open graph by itself."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from graph.model.errors import UsageError
from graph.restricting import Choice, chosen, make_open_graph
from graph.store import Store, open_store
from graph.store.address import FolderAddress, parse
from reviewgraph.people import people_path
from reviewgraph.settings import RESTRICTED_ROLES
from webui.accounts import TRUSTED, Role
from webui.walkthroughs.drafting import drafting


def open_place(graph: str, data: Path | None = None) -> Path:
    """The folder of the open graph that `serve` makes: beside the graph's, or where its accounts are."""
    where = parse(graph)
    if isinstance(where, FolderAddress):
        folder = where.path.absolute()
        return folder.with_name(f"{folder.name}.open")
    return people_path(data, graph).with_name("open-graph")


def remove_open_graph(graph: str, data: Path | None = None) -> None:
    """Remove what `serve` made; it makes it again when it has to. For when what it may hold must not be on the disk.

    A server that runs meanwhile makes its own again by itself, as the graph was changed.
    """
    place = open_place(graph, data)
    for own in (place, *place.parent.glob(f"{place.name}-[2-9]")):
        shutil.rmtree(own / "graphs", ignore_errors=True)


def trusted_roles() -> frozenset[Role]:
    """The roles that see restricted reviews, from the environment; an administrator can take any, so always is one.

    Raises:
        UsageError: the setting names another role.
    """
    named = os.environ.get(RESTRICTED_ROLES, "").replace(",", " ").split()
    if not named:
        return TRUSTED
    try:
        return frozenset({*(Role(name.lower()) for name in named), Role.ADMIN})
    except ValueError as error:
        roles = ", ".join(Role)
        raise UsageError("there is no such role.", where=RESTRICTED_ROLES, remedy=f"Name some of: {roles}.") from error


@contextmanager
def open_graph_of(full: Store, today: date) -> Iterator[tuple[Store, Choice]]:
    """The open graph of a graph, made for a moment in a temporary folder, and what was held back from it."""
    choice = chosen(full)
    with (
        tempfile.TemporaryDirectory(prefix="reviewgraph-", ignore_cleanup_errors=True) as folder,
        open_store(folder) as target,
    ):
        make_open_graph(full, target, choice, drafting(lambda: today))
        yield target, choice
