"""Loading a document into the graph and taking one out again, each in one transaction."""

from collections.abc import Callable, Iterator
from typing import Any

from rapidfuzz import fuzz, process

from graph.model.errors import QuestionError
from graph.model.records import DocumentRecords
from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing import extracts
from graph.writing.editions import supersedes
from graph.writing.naming import agency_names
from graph.writing.replacing import Load, Replaced, replace
from graph.writing.reports import Counts, ForgetReport, WriteReport
from graph.writing.review_part import check_reviews
from graph.writing.stored import PACKAGE, document_properties

_SHORTEST = 4
"""Characters of a sha256 that are enough to name a document by."""
_NEAR = 60.0


def write_document(store: Store, records: DocumentRecords, *, at: str, by: str) -> WriteReport:
    """Put a document's records into the graph, in place of what it held of that document: all of it, or nothing.

    Args:
        store: an open store, prepared with ``prepare``.
        records: what extraction found.
        at: the date and time of loading, ISO; kept with the document if anything changes.
        by: who loads it; kept in the same way.

    Raises:
        ExtractionError: a fact names a review that its document does not list.
        StoreError: the store refused, or cannot be reached.
    """
    check_reviews(records)
    return store.write(lambda tx: _write(tx, Load(records, at, by)))


def _write(tx: Transaction, new: Load) -> WriteReport:
    document = new.records.document
    held = document_properties(tx, document.sha256)
    if held and held.get("records_digest") == extracts.records_digest(extracts.to_json(new.records)):
        return _unchanged(tx, new.records)
    done = replace(tx, document.sha256, new)
    return WriteReport(
        document.document,
        document.sha256,
        unchanged=False,
        reviews=tuple(sorted(done.meeting.reviews_of(document.sha256))),
        nodes=done.changes.nodes,
        relationships=done.changes.relationships,
        notes=tuple(_notes(new.records, done)),
    )


def _unchanged(tx: Transaction, records: DocumentRecords) -> WriteReport:
    document = records.document
    rows = tx.run(load(PACKAGE, "held"), uid=f"document:{document.sha256}")
    nodes = {row["label"]: Counts(unchanged=row["nodes"]) for row in rows}
    reviews = tx.run(load(PACKAGE, "reported"), uid=f"document:{document.sha256}")
    uids = tuple(str(row["uid"]) for row in reviews)
    return WriteReport(document.document, document.sha256, unchanged=True, reviews=uids, nodes=nodes)


def _notes(records: DocumentRecords, done: Replaced) -> Iterator[str]:
    sha256 = records.document.sha256
    for uid in sorted(done.meeting.reviews_of(sha256)):
        others = sorted({member.sha256 for member in done.meeting.members[uid]} - {sha256})
        if others:
            yield f"meets {uid}, told of by {_names(others, done)}"
    for key in sorted(supersedes(done.entries.values(), done.meeting)):
        newer, older = key.start.uid.removeprefix("document:"), key.end.uid.removeprefix("document:")
        if sha256 == newer:
            yield f"newer edition of {_names([older], done)}"
        if sha256 == older:
            yield f"older edition of {_names([newer], done)}"
    yield from _undated(sha256, done)
    yield from done.meeting.doubts.get(sha256, ())
    yield from (f"agency without a record of its own: {name}" for name in agency_names(records).unrecorded)
    yield from (
        f"not in the list of areas or themes: {name} (an area can be added by a places.csv)" for name in done.unlisted
    )


def _undated(sha256: str, done: Replaced) -> Iterator[str]:
    """Papers of the same kind on the same reviews, where the dates do not tell which is the later edition."""
    own = done.entries[sha256]
    reviews = done.meeting.reviews_of(sha256)
    for other in sorted(done.entries.values(), key=lambda entry: entry.edition.order):
        alike = other.edition.kind == own.edition.kind and done.meeting.reviews_of(other.edition.sha256) == reviews
        ordered = own.edition.is_later_edition_of(other.edition) or other.edition.is_later_edition_of(own.edition)
        if reviews and alike and not ordered and other.edition.sha256 != sha256:
            yield f"doubtful: the same kind of paper as {other.name}, but the dates do not tell which is newer"


def _names(documents: list[str], done: Replaced) -> str:
    return ", ".join(done.entries[sha256].name for sha256 in documents)


def forget(store: Store, document: str) -> ForgetReport:
    """Take out a document and all that it alone says; what others say too is worked out again without it.

    Args:
        store: an open store.
        document: the file's name, or its sha256 or the start of it.

    Raises:
        QuestionError: no document is meant by that, or several are.
        StoreError: the store refused, or cannot be reached.
    """
    return store.write(lambda tx: _forget(tx, document))


def _forget(tx: Transaction, document: str) -> ForgetReport:
    sha256, name = _meant(tx.run, document)
    done = replace(tx, sha256, None)
    return ForgetReport(name, sha256, done.changes.nodes, done.changes.relationships)


def meant(store: Store, document: str) -> tuple[str, str]:
    """The sha256 and the name of the one document that is meant; raises as ``forget`` does."""
    return _meant(store.read, document)


def _meant(run: Callable[..., list[dict[str, Any]]], document: str) -> tuple[str, str]:
    found = run(load(PACKAGE, "meant"), name=document, start=None)
    if not found and len(document) >= _SHORTEST:
        found = run(load(PACKAGE, "meant"), name=None, start=document.lower())
    if len(found) == 1:
        return found[0]["sha256"], found[0]["name"]
    if found:
        listed = ", ".join(f"{row['name']} ({row['sha256'][:12]})" for row in found)
        raise QuestionError(
            f"{document!r} may be any of {len(found)} documents: {listed}.", remedy="Give the start of the sha256."
        )
    known = [row["name"] for row in run(load(PACKAGE, "document-names"))]
    near = process.extract(document, known, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=3)
    names = ", ".join(sorted({name for name, _, _ in near}))
    close = (
        f"Close to it: {names}." if names else f"Give a file's name or at least {_SHORTEST} characters of its sha256."
    )
    raise QuestionError(f"The graph holds no document {document!r}.", remedy=close)
