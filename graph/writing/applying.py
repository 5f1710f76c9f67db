"""Writing changes to the graph, in batches of rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.model.errors import StoreError
from graph.store import Transaction
from graph.store.retry import RaceError
from graph.store.statements import load
from graph.writing.changes import Changes
from graph.writing.stored import PACKAGE, statement_for
from graph.writing.subgraph import NodeKey, Properties, RelationshipKey

_BATCH = 1000
"""Rows a statement."""
_CREATE = "create-relationships"
_NAMED = ("Region", "Theme")
"""Labels of nodes that come from data, and that documents only point at."""

Row = dict[str, Any]


def apply(tx: Transaction, wanted: Changes, *, named: Mapping[NodeKey, str], moved: Mapping[str, str]) -> None:
    """Make the changes.

    Args:
        tx: the transaction.
        wanted: the changes.
        named: regions and themes that the document points at, with their names.
        moved: reviews that go on under another uid.
    """
    _put_named(tx, named)
    _remove_relationships(tx, wanted.removed_relationships)
    _put_nodes(tx, {**wanted.created_nodes, **wanted.changed_nodes})
    rows = [{"before": before, "after": after} for before, after in sorted(moved.items())]
    _run(tx, load(PACKAGE, "move-walkthroughs"), rows)
    _remove_nodes(tx, wanted.removed_nodes)
    _create_relationships(tx, wanted.created_relationships)
    _change_relationships(tx, wanted.changed_relationships)
    _remove_lonely(tx, wanted.removed_relationships)


def _put_named(tx: Transaction, named: Mapping[NodeKey, str]) -> None:
    for label, statement in zip(_NAMED, ("put-regions", "put-themes"), strict=True):
        rows = [{"uid": key.uid, "name": name} for key, name in sorted(named.items()) if key.label == label]
        _run(tx, load(PACKAGE, statement), rows)


def _put_nodes(tx: Transaction, nodes: Mapping[NodeKey, Properties]) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for key, properties in nodes.items():
        rows[key.label].append({"uid": key.uid, **properties})
    for label, some in rows.items():
        _run(tx, statement_for("put-nodes", label), some)


def _remove_nodes(tx: Transaction, nodes: Iterable[NodeKey]) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for key in nodes:
        rows[key.label].append({"uid": key.uid})
    for label, some in rows.items():
        _run(tx, statement_for("remove-nodes", label), some)


def _create_relationships(tx: Transaction, made: Mapping[RelationshipKey, Properties]) -> None:
    for statement, rows in _by_ends(_CREATE, made):
        missing = len(rows) - sum(int(answer["made"]) for answer in _run(tx, statement, rows))
        if missing:
            # Another writer took the node out after we looked: the embedded engine only tells us so at the commit.
            message = f"{missing} of {len(rows)} relationships found no node at one end: {statement}"
            raise RaceError(StoreError(message, remedy="Try again when nobody else is loading."))


def _change_relationships(tx: Transaction, changed: Mapping[RelationshipKey, Properties]) -> None:
    for statement, rows in _by_ends("change-relationships", changed):
        _run(tx, statement, rows)


def _remove_relationships(tx: Transaction, removed: Iterable[RelationshipKey]) -> None:
    for statement, rows in _by_ends("remove-relationships", {key: {} for key in removed}):
        _run(tx, statement, rows)


def _by_ends(name: str, some: Mapping[RelationshipKey, Properties]) -> Iterator[tuple[str, list[Row]]]:
    """The statement for each type and pair of labels, with its rows."""
    rows: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for key, properties in some.items():
        row: Row = {"start_uid": key.start.uid, "end_uid": key.end.uid, "properties": properties}
        if name != _CREATE:
            row["capacity"] = key.capacity
        rows[key.type, key.start.label, key.end.label].append(row)
    for (kind, start, end), found in sorted(rows.items()):
        yield statement_for(name, kind, start, end), found


def _remove_lonely(tx: Transaction, removed: Iterable[RelationshipKey]) -> None:
    uids = sorted({key.end.uid for key in removed if key.end.label in _NAMED})
    unlisted = tx.run(load(PACKAGE, "unlisted"), uids=uids) if uids else []
    for label in sorted({row["label"] for row in unlisted}):
        own = [row["uid"] for row in unlisted if row["label"] == label]
        tx.run(statement_for("remove-lonely", label), uids=own)


def _run(tx: Transaction, statement: str, rows: list[Row]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = []
    for start in range(0, len(rows), _BATCH):
        answers += tx.run(statement, rows=rows[start : start + _BATCH])
    return answers
