"""Brings a graph from the format that it states to this version's."""

from collections.abc import Sequence

from graph.formats.migrations import MIGRATIONS, Migration
from graph.model.schema import schema_statements
from graph.store import Store
from graph.store.format import Stated, state, stated


def due(store: Store) -> tuple[Migration, ...]:
    """The steps that this graph lacks and that would change anything in it, in order; it is not of a later format."""
    now = stated(store).format
    return tuple(each for each in MIGRATIONS if (each.lacking(store) if each.to > now else each.undone(store)))


def migrate(store: Store, steps: Sequence[Migration], version: str) -> None:
    """Do these steps. The graph states each format once it is reached, so that what is broken off goes on from there.

    Args:
        steps: in order, as ``due`` gave them.
        version: of reviewgraph, which the graph then names.

    Raises:
        StoreError: the store refused, or cannot be reached.
    """
    store.install(schema_statements())
    for step in steps:
        step.run(store)
        state(store, Stated(step.to, version))
