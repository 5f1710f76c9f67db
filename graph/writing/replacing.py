"""Putting one document's records in place of what the graph holds of it, inside one transaction."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.records import DocumentRecords
from graph.store import Transaction
from graph.writing.applying import apply
from graph.writing.assembly import review_graph
from graph.writing.changes import Changes, changes
from graph.writing.document_part import document_part, entry_of
from graph.writing.editions import supersedes
from graph.writing.folding import fold
from graph.writing.meeting import Entry, Meeting, Member, meet, profiles_of
from graph.writing.naming import named_regions_and_themes
from graph.writing.neighbourhood import neighbourhood
from graph.writing.restrictions import extend_restrictions
from graph.writing.stored import (
    entry_of_stored,
    listing,
    records_of,
    reviews_reported,
    reviews_subgraph,
    supersedes_among,
    take_turn,
)
from graph.writing.stored_document import document_subgraph
from graph.writing.subgraph import Properties, Subgraph


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

    Only the document itself and the reviews whose documents change are worked out again, and only those documents are
    read whose review records could have to do with its own.
    """
    held = take_turn(tx, sha256)
    before, after = _neighbours(tx, sha256, new, held)
    met_before, met = (meet(some.values(), doubts_of=sha256) for some in (before, after))
    reviews = _affected(sha256, met_before, met)
    documents = _documents(reviews, met_before, met)
    met = _with_other_reviews(tx, met_before, met, documents - {sha256})
    stored, wanted = _reviews(tx, reviews & met_before.members.keys(), reviews & met.members.keys(), met, new)
    editions = supersedes([after[one] for one in sorted(documents & after.keys())], met)
    wanted.relationships.update({key: {} for key in editions})
    stored.add(supersedes_among(tx, documents if held else documents - {sha256}))
    _add_document(tx, stored, wanted, sha256, new, held=held is not None)
    done = changes(stored, wanted)
    named = named_regions_and_themes(new.records) if new else {}
    unlisted = apply(tx, done, named=named, moved=_moved(met_before, met))
    extend_restrictions(tx, met, after)
    return Replaced(done, met, after, tuple(f"{key.label} {named[key]}" for key in sorted(unlisted)))


def _neighbours(
    tx: Transaction, sha256: str, new: Load | None, held: Properties | None
) -> tuple[dict[str, Entry], dict[str, Entry]]:
    """The documents whose review records could have to do with these, as they were and as they will be."""
    was = {sha256: entry_of_stored(held)} if held else {}
    will_be = {sha256: entry_of(new.records)} if new else {}
    own = [profile for entry in (*was.values(), *will_be.values()) for profile in profiles_of(entry)]
    others = neighbourhood(own, lambda marks: [one for one in listing(tx, marks) if one.edition.sha256 != sha256])
    return others | was, others | will_be


def _with_other_reviews(tx: Transaction, before: Meeting, met: Meeting, documents: frozenset[str]) -> Meeting:
    """The meeting with all reviews that these documents report, those too that none of the records met is in."""
    reported = reviews_reported(tx, documents)
    others = {sha256: (reported.get(sha256, frozenset()) - before.members.keys()) for sha256 in documents}
    return dataclasses.replace(
        met, reported={**met.reported, **{sha256: met.reviews_of(sha256) | found for sha256, found in others.items()}}
    )


def _affected(sha256: str, before: Meeting, after: Meeting) -> frozenset[str]:
    """Uids of the reviews to work out again: the document's own, and those that other records are in now."""
    own = before.reviews_of(sha256) | after.reviews_of(sha256)
    uids = {*before.members, *after.members}
    return own | {uid for uid in uids if before.members.get(uid) != after.members.get(uid)}


def _documents(reviews: Iterable[str], *meetings: Meeting) -> frozenset[str]:
    found = (meeting.members.get(uid, frozenset[Member]()) for meeting in meetings for uid in reviews)
    return frozenset(member.sha256 for members in found for member in members)


def _reviews(
    tx: Transaction, before: frozenset[str], after: frozenset[str], met: Meeting, new: Load | None
) -> tuple[Subgraph, Subgraph]:
    """The reviews with these uids as stored, and as they ought to be."""
    own = {new.records.document.sha256: new.records} if new else {}
    documents = own | records_of(tx, _documents(after, met) - own.keys())
    wanted = Subgraph()
    for uid in sorted(after):
        wanted.add(review_graph(uid, met.members[uid], documents))
    return reviews_subgraph(tx, before), wanted


def _add_document(
    tx: Transaction, stored: Subgraph, wanted: Subgraph, sha256: str, new: Load | None, *, held: bool
) -> None:
    part = document_part(new.records, at=new.at, by=new.by) if new else None
    found = document_subgraph(tx, sha256, part, held=held)
    stored.add(found.own)
    stored.add(found.shared)
    wanted.add(fold([*found.others, part] if part else found.others))
    wanted.add(found.settled)


def _moved(before: Meeting, after: Meeting) -> dict[str, str]:
    """Reviews that are no more, each with the one that most of its records are in now."""
    moved = {}
    for uid in sorted(before.members.keys() - after.members.keys()):
        now = sorted(after.uids[member] for member in before.members[uid] if member in after.uids)
        if now:
            moved[uid] = max(now, key=now.count)
    return moved
