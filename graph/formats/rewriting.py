"""Writes documents anew from the records that the graph keeps of them, where other rules of writing put them in."""

from collections.abc import Iterator

from graph.model.records import DocumentRecords
from graph.store import Store
from graph.store.statements import load
from graph.writing import write_document
from graph.writing.extracts import from_json, records_digest, to_json

_PACKAGE = "graph.formats"
_AT_ONCE = 20
"""Documents whose records are read at once: those of a long report take some MB."""


def outdated(store: Store) -> Iterator[tuple[DocumentRecords, str, str]]:
    """Documents that were written by other rules: their records, when and by whom they were loaded; by SHA-256."""
    rows = store.read(load(_PACKAGE, "written"))
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        kept = store.read(load("graph.writing", "extracts"), uids=[f"extract:{row['sha256']}" for row in some])
        records = {row["uid"].removeprefix("extract:"): from_json(row["records"]) for row in kept}
        for row in some:
            own = records.get(row["sha256"])
            if own is not None and records_digest(to_json(own)) != row["records_digest"]:
                yield own, row["loaded_at"] or "", row["loaded_by"] or ""


def rewrite(store: Store) -> None:
    """Write them as this version writes them, each in a transaction; when and by whom they were loaded stays."""
    for records, at, by in outdated(store):
        write_document(store, records, at=at, by=by)
