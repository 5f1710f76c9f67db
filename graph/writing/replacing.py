"""Putting one document's records in place of what the graph holds of it, inside one transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.records import DocumentRecords
from graph.store import Transaction
from graph.store.statements import load
from graph.writing.applying import apply
from graph.writing.assembly import entry_of, review_graph
from graph.writing.changes import Changes, changes
from graph.writing.document_part import document_part
from graph.writing.editions import supersedes
from graph.writing.folding import fold
from graph.writing.meeting import Entry, Meeting, Member, meet
from graph.writing.naming import named_regions_and_themes
from graph.writing.stored import (
    PACKAGE,
    catalogue,
    document_subgraph,
    records_of,
    reviews_subgraph,
    supersedes_among,
)
from graph.writing.subgraph import Subgraph


@dataclass(frozen=True, slots=True)
class Replaced:
    """What was done, and which documents met in which reviews now."""

    changes: Changes
    meeting: Meeting
    entries: Mapping[str, Entry]
    unlisted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """Records to be put in, and when and by whom."""

    records: DocumentRecords
    at: str
    by: str


def replace(tx: Transaction, sha256: str, new: Load | None) -> Replaced:
    """Put these records in place of a document's former ones; None takes the document out.

    Only the document itself and the reviews whose documents change are worked out again.
    """
    tx.run(load(PACKAGE, "take-turn"), sha256=sha256)
    before = catalogue(tx)
    after = {key: entry for key, entry in before.items() if key != sha256}
    if new:
        after[sha256] = entry_of(new.records)
    met_before, met = meet(before.values()), meet(after.values())
    reviews = _affected(sha256, met_before, met)
    stored, wanted = _reviews(tx, reviews, met, sha256, new)
    _add_editions(tx, stored, wanted, _documents(reviews, met_before, met) | {sha256}, after, met)
    _add_document(tx, stored, wanted, sha256, new, {**before, **after})
    done = changes(stored, wanted)
    named = named_regions_and_themes(new.records) if new else {}
    apply(tx, done, named=named, moved=_moved(met_before, met))
    unlisted = tx.run(load(PACKAGE, "unlisted"), uids=sorted(key.uid for key in named)) if named else []
    return Replaced(done, met, after, tuple(f"{row['label']} {row['name']}" for row in unlisted))


def _affected(sha256: str, before: Meeting, after: Meeting) -> frozenset[str]:
    """Uids of the reviews to work out again: the document's own, and those that other records are in now."""
    own = before.reviews_of(sha256) | after.reviews_of(sha256)
    uids = {*before.members, *after.members}
    return own | {uid for uid in uids if before.members.get(uid) != after.members.get(uid)}


def _documents(reviews: Iterable[str], *meetings: Meeting) -> frozenset[str]:
    found = (meeting.members.get(uid, frozenset[Member]()) for meeting in meetings for uid in reviews)
    return frozenset(member.sha256 for members in found for member in members)


def _reviews(
    tx: Transaction, reviews: frozenset[str], met: Meeting, sha256: str, new: Load | None
) -> tuple[Subgraph, Subgraph]:
    """The reviews as stored, and as they ought to be."""
    documents = records_of(tx, _documents(reviews, met) - {sha256})
    if new:
        documents[sha256] = new.records
    wanted = Subgraph()
    for uid in sorted(reviews & met.members.keys()):
        wanted.add(review_graph(uid, met.members[uid], documents))
    return reviews_subgraph(tx, reviews), wanted


def _add_editions(
    tx: Transaction,
    stored: Subgraph,
    wanted: Subgraph,
    documents: frozenset[str],
    entries: Mapping[str, Entry],
    met: Meeting,
) -> None:
    some = [entries[sha256] for sha256 in sorted(documents & entries.keys())]
    wanted.relationships.update({key: {} for key in supersedes(some, met)})
    stored.add(supersedes_among(tx, documents))


def _add_document(
    tx: Transaction, stored: Subgraph, wanted: Subgraph, sha256: str, new: Load | None, entries: dict[str, Entry]
) -> None:
    part = document_part(new.records, at=new.at, by=new.by) if new else None
    held = document_subgraph(tx, sha256, part.statements if part else (), entries)
    stored.add(held.own)
    stored.add(held.shared)
    wanted.add(fold([*held.others, part] if part else held.others))


def _moved(before: Meeting, after: Meeting) -> dict[str, str]:
    """Reviews that are no more, each with the one that most of its records are in now."""
    moved = {}
    for uid in sorted(before.members.keys() - after.members.keys()):
        now = sorted(after.uids[member] for member in before.members[uid] if member in after.uids)
        if now:
            moved[uid] = max(now, key=now.count)
    return moved
