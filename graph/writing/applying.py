"""Writing changes to the graph, in batches of rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
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
_DOCUMENT = "Document"
_SHARED = frozenset({"Document", "Agency", "Role"})
"""Labels of nodes that many documents state, or that are documents."""
_TIES = frozenset({"STATED_IN", "IN", "READ_AS", "LISTS"})
_NAMED = ("Region", "Theme")
"""Labels of nodes that come from data, and that documents only point at."""

Row = dict[str, Any]


def apply(
    tx: Transaction, wanted: Changes, *, named: Mapping[NodeKey, str], moved: Mapping[str, str]
) -> frozenset[NodeKey]:
    """Make the changes; return the regions and themes pointed at that no data lists.

    Args:
        tx: the transaction.
        wanted: the changes.
        named: regions and themes that the document points at, with their names.
        moved: reviews that go on under another uid.
    """
    unlisted = _put_named(tx, named)
    _remove_relationships(tx, wanted.removed_relationships)
    tied = _put_nodes(tx, {**wanted.created_nodes, **wanted.changed_nodes}, wanted.created_relationships)
    _move_walkthroughs(tx, moved)
    _remove_nodes(tx, wanted.removed_nodes)
    made = {key: held for key, held in wanted.created_relationships.items() if key not in tied}
    _create_relationships(tx, _CREATE, made)
    _change_relationships(tx, wanted.changed_relationships)
    _remove_lonely(tx, wanted.removed_relationships)
    return unlisted


def _move_walkthroughs(tx: Transaction, moved: Mapping[str, str]) -> None:
    """Walkthroughs are of the review that theirs has become, and show its facts, whose uids begin with the review's."""
    rows = [
        {"before": before, "after": after, "facts_before": _facts(before), "facts_after": _facts(after)}
        for before, after in sorted(moved.items())
    ]
    for statement in ("move-walkthroughs", "move-steps"):
        _run(tx, load(PACKAGE, statement), rows)


def _facts(review: str) -> str:
    return f":{review.partition(':')[2]}/"


def _put_named(tx: Transaction, named: Mapping[NodeKey, str]) -> frozenset[NodeKey]:
    """Make those that are not there; the ones that no data lists."""
    uids = sorted(key.uid for key in named)
    rows = tx.run(load(PACKAGE, "named"), uids=uids) if uids else []
    found = {NodeKey(row["label"], row["uid"]): bool(row["listed"]) for row in rows}
    for label, statement in zip(_NAMED, ("put-regions", "put-themes"), strict=True):
        lacking = sorted(key for key in named if key.label == label and key not in found)
        _run(tx, load(PACKAGE, statement), [{"uid": key.uid, "name": named[key]} for key in lacking])
    return frozenset(key for key in named if not found.get(key, False))


def _put_nodes(
    tx: Transaction, nodes: Mapping[NodeKey, Properties], made: Mapping[RelationshipKey, Properties]
) -> frozenset[RelationshipKey]:
    """Put the nodes, and with most of them one new relationship with their document: those relationships."""
    tied = _tied_to_documents(nodes, made)
    rows: dict[str, list[Row]] = defaultdict(list)
    for key in sorted(nodes.keys() - tied.keys(), key=lambda one: (one.label != _DOCUMENT, one)):
        rows[key.label].append({"uid": key.uid, **nodes[key]})
    for label, some in rows.items():
        _run(tx, statement_for("put-nodes", label), some)
    for name, own in (("put-to-document", True), ("put-from-document", False)):
        some_ties = {tie: made[tie] for node, tie in tied.items() if (tie.start == node) is own}
        _create_relationships(tx, name, some_ties, nodes)
    return frozenset(tied.values())


def _tied_to_documents(
    nodes: Mapping[NodeKey, Properties], made: Mapping[RelationshipKey, Properties]
) -> dict[NodeKey, RelationshipKey]:
    """For nodes that are of few documents, the first new relationship of each that ties it to one of them."""
    found: dict[NodeKey, RelationshipKey] = {}
    for tie in made:
        node, document = (tie.start, tie.end) if tie.end.label == _DOCUMENT else (tie.end, tie.start)
        if tie.type in _TIES and document.label == _DOCUMENT and node in nodes and node.label not in _SHARED:
            found.setdefault(node, tie)
    return found


def _remove_nodes(tx: Transaction, nodes: Iterable[NodeKey]) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for key in nodes:
        rows[key.label].append({"uid": key.uid})
    for label, some in rows.items():
        _run(tx, statement_for("remove-nodes", label), some)


def _create_relationships(
    tx: Transaction,
    name: str,
    made: Mapping[RelationshipKey, Properties],
    nodes: Mapping[NodeKey, Properties] = MappingProxyType({}),
) -> None:
    for statement, rows in _by_ends(name, made, nodes):
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


def _by_ends(
    name: str,
    some: Mapping[RelationshipKey, Properties],
    nodes: Mapping[NodeKey, Properties] = MappingProxyType({}),
) -> Iterator[tuple[str, list[Row]]]:
    """The statement for each type and pair of labels, with its rows; ``nodes`` are those that are put with them."""
    rows: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for key, properties in some.items():
        row: Row = {"start_uid": key.start.uid, "end_uid": key.end.uid, "properties": properties}
        if nodes:
            node = key.start if key.end.label == _DOCUMENT else key.end
            row["node"] = {"uid": node.uid, **nodes[node]}
        elif name != _CREATE:
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
