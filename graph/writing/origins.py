"""From a node back to what documents say of it: which records of which documents it is made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing.assembly import printed_uids
from graph.writing.meeting import meet
from graph.writing.stored import catalogue, records_of


@dataclass(frozen=True, slots=True)
class Origin:
    """A document's records, and the id that they have for what a node is."""

    records: DocumentRecords
    id: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A store as a transaction that reads only."""

    store: Store

    def run(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:
        return self.store.read(cypher, **values)


def reading(store: Store) -> Reading:
    """A store as what statements are run on, one by one: nothing is written, and nothing is locked."""
    return Reading(store)


def origins(store: Store, uid: str) -> tuple[Origin, ...]:
    """The records of a review or fact, the oldest document first; none where the graph has no such node.

    A document may know a review, and so every fact in it, under another id than the one under which documents met.
    """
    tx = reading(store)
    entries = catalogue(tx)
    meeting = meet(entries.values())
    found: list[Origin] = []
    for review, members in meeting.members.items():
        if review != uid and not _may_hold(review, uid):
            continue
        documents = records_of(tx, {member.sha256 for member in members})
        uids = printed_uids(review, members, documents)
        own = members if review == uid else [member for member, fact in uids.items() if fact == uid]
        found += [Origin(documents[member.sha256], member.record) for member in own]
    order = {sha256: entry.edition.order for sha256, entry in entries.items()}
    return tuple(sorted(found, key=lambda one: (order[one.records.document.sha256], one.id)))


def _may_hold(review: str, uid: str) -> bool:
    """Whether a fact's uid is one of a review's: it has the review's own in it, its type before."""
    return uid.partition(":")[2].startswith(f"{review.removeprefix('review:')}/")


def records_named(store: Store, documents: Iterable[str]) -> tuple[DocumentRecords, ...]:
    """The records of these documents (sha256), in the order of their names."""
    found = records_of(reading(store), documents)
    return tuple(sorted(found.values(), key=lambda one: (one.document.document, one.document.sha256)))
