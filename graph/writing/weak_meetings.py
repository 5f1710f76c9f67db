"""Documents that met in one review by weak signs: neither a reference nor place, subject and year tie them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.store import Store
from graph.writing.doubts import Doubt
from graph.writing.grouping import Grouping
from graph.writing.likeness import Profile, agree, same_reference
from graph.writing.meeting import Entry, meet, profiles_of
from graph.writing.origins import reading
from graph.writing.stored import catalogue


@dataclass(frozen=True, slots=True)
class WeakMeeting:
    """A review whose documents hang together by its subject and place alone.

    ``records`` are the review records, as (sha256, id), of the part that fewer documents make; ``reference`` is that of
    the others, if they print one.
    """

    review: str
    records: tuple[tuple[str, str], ...]
    reference: str | None


@dataclass(frozen=True, slots=True)
class Meetings:
    """What is doubtful about the meetings of a graph's documents, and the files' names by sha256."""

    apart: tuple[Doubt, ...]
    weak: tuple[WeakMeeting, ...]
    names: dict[str, str]
    references: dict[str, str]
    """References by the uid of the review that has one."""


def doubtful_meetings(store: Store) -> Meetings:
    """The doubts about which documents tell of one review, worked out from what each says of its reviews."""
    entries = catalogue(reading(store))
    meeting = meet(entries.values())
    by_record = {(one.sha256, one.review.id): one for entry in entries.values() for one in profiles_of(entry)}
    members = {
        uid: [
            by_record[member.sha256, member.record]
            for member in sorted(found, key=lambda one: (one.sha256, one.record))
        ]
        for uid, found in meeting.members.items()
    }
    references = {uid: reference for uid, found in members.items() if (reference := _reference(found))}
    return Meetings(
        meeting.doubted,
        tuple(_weak(members)),
        _names(entries.values()),
        references,
    )


def _names(entries: Iterable[Entry]) -> dict[str, str]:
    return {entry.edition.sha256: entry.name for entry in entries}


def _weak(members: dict[str, list[Profile]]) -> Iterator[WeakMeeting]:
    for uid in sorted(members):
        found = members[uid]
        groups: Grouping[Profile] = Grouping(found)
        for one, other in combinations(found, 2):
            if same_reference(one, other) or agree(one, other):
                groups.join(one, other, unless=lambda *_: None)
        parts = sorted(groups.groups(), key=lambda part: (not _reference(part), -len(part), part[0].order))
        for part in parts[1:]:
            yield WeakMeeting(uid, tuple((one.sha256, one.review.id) for one in part), _reference(parts[0]))


def _reference(profiles: Iterable[Profile]) -> str | None:
    """The reference that one of these records prints."""
    return next((one.review.reference for one in profiles if one.review.reference), None)
