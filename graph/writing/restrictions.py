"""Reviews that only named roles see: a restriction, and how it goes on when documents come, change and go.

A restriction is about a review, and a review is what documents say of it: they may be read again with another
reference, be put together with others or apart. So a restriction keeps every name that its review ever had and every
document that ever told of it, and is extended by each change of the graph, in the same transaction. It never shrinks
by itself: where it is not sure that something is about another review, it is taken to be about this one.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store import Transaction
from graph.store.statements import load, load_for
from graph.writing.meeting import Entry, Meeting, Member
from graph.writing.stored import entry_of_stored

_PACKAGE = "graph.writing"
_NAMELESS = "review:untitled"
"""What every review is called that says nothing of itself: it names none."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """What somebody decided about one review; each field is what the schema says of the property of its name."""

    uid: str
    review: str
    title: str
    because: str
    at: str
    by: str
    names: tuple[str, ...]
    documents: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def means(self, review: str, members: Iterable[Member]) -> bool:
        """Whether a review with these records is the one that this is about, for all that can be told."""
        known = {_plain(name) for name in self.names} - {_NAMELESS}
        ids = [review, *(member.record for member in members if _key(member) not in self.others)]
        return review in self.names or any(_plain(one) in known for one in ids)


def _plain(name: str) -> str:
    """A review's uid without what tells it from others with the same one."""
    return name.partition("~")[0]


def _key(member: Member) -> str:
    return f"{member.sha256} {member.record}"


def restricted_reviews(restriction: Restriction, meeting: Meeting) -> frozenset[str]:
    """The reviews that it is about; several where one was taken apart."""
    return frozenset(uid for uid, members in meeting.members.items() if restriction.means(uid, members))


def extended(restriction: Restriction, meeting: Meeting, entries: Mapping[str, Entry]) -> Restriction:
    """The restriction with every name and document that its review has now, besides those that it had.

    Args:
        restriction: as it was.
        meeting: the reviews as they are now; of a part of the documents at least those that the change concerns.
        entries: these documents by sha256.
    """
    grown = _suspecting(restriction, entries)
    while True:
        found = frozenset[Member]().union(*(meeting.members[uid] for uid in restricted_reviews(grown, meeting)))
        further = _with(grown, restricted_reviews(grown, meeting), found, entries)
        if further == grown:
            return grown
        grown = further


def _suspecting(restriction: Restriction, entries: Mapping[str, Entry]) -> Restriction:
    """With the unknown records of a document that told of the review and, by its records' names, does no more.

    One of them is likely the review under a new name: a correction of its reference, say.
    """
    names = set(restriction.names)
    for sha256 in restriction.documents:
        records = [review.id for review in entries[sha256].reviews] if sha256 in entries else []
        unknown = {one for one in records if f"{sha256} {one}" not in restriction.others}
        if not any(restriction.means(one, ()) for one in unknown):
            names |= unknown
    return dataclasses.replace(restriction, names=tuple(sorted(names)))


def _with(
    restriction: Restriction, reviews: Iterable[str], members: frozenset[Member], entries: Mapping[str, Entry]
) -> Restriction:
    names = {*restriction.names, *reviews, *(member.record for member in members)}
    documents = {*restriction.documents, *(member.sha256 for member in members)}
    told = [entries[sha256] for sha256 in documents if sha256 in entries]
    named = dataclasses.replace(restriction, names=tuple(sorted(names)), documents=tuple(sorted(documents)))
    every = {Member(entry.edition.sha256, review.id) for entry in told for review in entry.reviews}
    # The meeting may be of a part of the records only: one that has a name of the review is never another's.
    others = {_key(each) for each in every - members if not named.means(each.record, ())}
    return dataclasses.replace(
        named,
        files=tuple(sorted({*restriction.files, *(entry.name for entry in told)})),
        others=tuple(sorted({*restriction.others, *others})),
    )


def stored_restrictions(tx: Transaction) -> tuple[Restriction, ...]:
    """Every restriction, in the order of their uids."""
    return tuple(restriction_of(row) for row in tx.run(load(_PACKAGE, "restrictions")))


def put_restriction(tx: Transaction, restriction: Restriction) -> None:
    """Store a restriction, in place of the one with its uid if there is one."""
    properties = {name: _value(held) for name, held in dataclasses.asdict(restriction).items() if name != "uid"}
    tx.run(load(_PACKAGE, "put-restriction"), uid=restriction.uid, **properties)


def extend_restrictions(tx: Transaction, meeting: Meeting, documents: Iterable[str]) -> None:
    """Extend what is stored to what a change has made of the reviews of these documents (sha256)."""
    stored = stored_restrictions(tx)
    if not stored:
        return
    uids = [f"document:{sha256}" for sha256 in sorted(documents)]
    rows = tx.run(load_for(_PACKAGE, "nodes", "Document"), uids=uids) if uids else []
    entries = {row["properties"]["sha256"]: entry_of_stored(row["properties"]) for row in rows}
    for one in stored:
        grown = extended(one, meeting, entries)
        if grown != one:
            put_restriction(tx, grown)


def _value(held: Any) -> Any:
    return list(held) if isinstance(held, tuple) else held


def restriction_of(row: Mapping[str, Any]) -> Restriction:
    """The restriction that a row holds, its columns named like the properties; others are passed by."""
    names = [each.name for each in dataclasses.fields(Restriction)]
    held: dict[str, Any] = {name: tuple(row[name]) if isinstance(row[name], list) else row[name] for name in names}
    return Restriction(**held)
