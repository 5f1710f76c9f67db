"""The format of a graph: a number that says how its nodes and relationships are to be read, kept in the graph itself.

It goes up when an earlier version would misread what a later one writes, or a later one what an earlier wrote.
"""

from dataclasses import dataclass

from graph.model.errors import StoreError
from graph.store.statements import load
from graph.store.store import Store, Transaction

FORMAT = 1
"""Of the graphs that this version writes. ``graph.formats`` has the way to it from each earlier one."""
READ_FROM = 0
"""The oldest format that gives readers the right answers as it is."""
_PACKAGE = "graph.store"


@dataclass(frozen=True, slots=True)
class Stated:
    """What a graph says of itself: its format, and the version of reviewgraph that stated it."""

    format: int
    version: str


EARLIER = Stated(0, "before 0.1.0")
"""A graph that says nothing: a version wrote it that knew no formats, or nobody has written yet."""


def stated(store: Store) -> Stated:
    """What the graph says of itself; EARLIER where it says nothing."""
    rows = store.read(load(_PACKAGE, "stated"))
    return Stated(rows[0]["format"], rows[0]["version"]) if rows else EARLIER


def state(store: Store, what: Stated) -> None:
    """Have the graph, whose schema is installed, say this of itself; a later format than that stays."""
    if stated(store) != what:
        store.write(lambda tx: tx.run(load(_PACKAGE, "state"), format=what.format, version=what.version))


def check_format(store: Store) -> None:
    """Refuse a graph that this version would misread or spoil.

    Raises:
        StoreError: it is of a later format; or it is open for reading alone, and of one that readers do not take.
    """
    found = stated(store)
    refuse_later(found, store.address)
    if store.read_only and found.format < READ_FROM and store.read(load(_PACKAGE, "some-document")):
        raise StoreError(
            f"This graph is of format {found.format}, as reviewgraph {found.version} left it.",
            where=store.address,
            remedy="Open it for writing once: reviewgraph load PATH, with any paper that is in it. It is backed up, "
            "then brought up to date.",
        )


def refuse_later(found: Stated, where: str | None = None) -> None:
    """Raises StoreError where the format is a later one than this version writes."""
    if found.format > FORMAT:
        raise StoreError(
            f"This graph was written by reviewgraph {found.version}, in a form that this version does not read "
            f"(format {found.format}; this one has {FORMAT}).",
            where=where,
            remedy=f"Nothing was changed. Install reviewgraph {found.version} or newer.",
        )


def refuse_later_in(tx: Transaction) -> None:
    """The same inside the transaction of a writer: a later version may have come since the graph was opened."""
    for row in tx.run(load(_PACKAGE, "stated")):
        refuse_later(Stated(row["format"], row["version"]))
