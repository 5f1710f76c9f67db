"""Making a store ready: the schema, the tree of regions and the taxonomy of themes."""

from collections.abc import Sequence

from graph.model.reference import Region, Theme, region_id, theme_id
from graph.model.schema import schema_statements
from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing.stored import PACKAGE


def prepare(store: Store, *, regions: Sequence[Region] = (), themes: Sequence[Theme] = ()) -> None:
    """Install the schema and put in the regions and themes of the data; doing it again changes nothing.

    A graph that an earlier version wrote is to be brought up to date before: ``graph.formats``.

    A wider region or theme that is named must itself be in the data.
    """
    store.install(schema_statements())
    store.write(lambda tx: _reference(tx, regions, themes))


def _reference(tx: Transaction, regions: Sequence[Region], themes: Sequence[Theme]) -> None:
    _put(tx, "regions", [{"uid": one.uid, "name": one.name, "kind": one.kind.value} for one in regions])
    wider = [{"uid": one.uid, "wider": region_id(one.part_of)} for one in regions if one.part_of]
    _put(tx, "regions-part-of", wider)
    rows = [
        {"uid": one.uid, "slug": one.slug, "label": one.label, "definition": one.definition, "group": one.group}
        for one in themes
    ]
    _put(tx, "themes", rows)
    _put(tx, "themes-broader", [{"uid": one.uid, "wider": theme_id(one.broader)} for one in themes if one.broader])


def _put(tx: Transaction, statement: str, rows: list[dict[str, str]]) -> None:
    if rows:
        tx.run(load(PACKAGE, statement), rows=rows)
