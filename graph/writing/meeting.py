"""The meeting of documents: which of their review records are one review, and under which uid.

All of it is worked out from the set of review records alone, so the order of loading does not matter. Two records that
may be one, but where more than one answer is possible, stay apart, and ``doubts`` says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.model.identity import digest
from graph.model.records import Review
from graph.writing.doubts import Doubt, doubts
from graph.writing.grouping import Grouping
from graph.writing.likeness import Profile, agree, clash, contradiction, lack_a_place, same_reference, seem_alike
from graph.writing.pairing import Pair, concerning, same_place_pairs, same_reference_pairs, unplaced_pairs
from graph.writing.subgraph import Edition

_KEPT = 20_000
"""Review records whose marks are kept once worked out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the meeting needs to know of a document. The reviews carry no passages."""

    edition: Edition
    name: str
    reviews: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """One review record of one document."""

    sha256: str
    record: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Every review with the records that are one in it."""

    members: Mapping[str, frozenset[Member]]
    """By the review's uid."""
    uids: Mapping[Member, str]
    reported: Mapping[str, frozenset[str]]
    """Uids of the reviews that a document reports, by its sha256."""
    doubted: tuple[Doubt, ...]
    """Matches that were not made."""

    def reviews_of(self, sha256: str) -> frozenset[str]:
        return self.reported.get(sha256, frozenset())

    @property
    def doubts(self) -> Mapping[str, tuple[str, ...]]:
        """Sentences on matches that were not made, by the document's sha256."""
        found: dict[str, tuple[str, ...]] = {}
        for doubt in self.doubted:
            found[doubt.sha256] = (*found.get(doubt.sha256, ()), doubt.sentence)
        return found


def meet(entries: Iterable[Entry], *, doubts_of: str | None = None) -> Meeting:
    """Work out which review records are one review.

    Args:
        entries: the documents with their review records.
        doubts_of: the one document (sha256) whose doubts are wanted; None wants those of all.
    """
    profiles = sorted((profile for entry in entries for profile in profiles_of(entry)), key=lambda found: found.order)
    groups: Grouping[Profile] = Grouping(profiles)
    _by_reference(groups, profiles)
    _by_details(groups, profiles)
    unclear = _by_part(groups, profiles)
    _add_unplaced(unclear, groups, concerning(doubts_of, unplaced_pairs(profiles)))
    named = _named(groups.groups())
    uids = {Member(one.sha256, one.review.id): uid for uid, members in named.items() for one in members}
    members = {uid: frozenset(Member(one.sha256, one.review.id) for one in found) for uid, found in named.items()}
    by_profile = {one: uid for uid, found in named.items() for one in found}
    return Meeting(members, uids, _reported(uids), doubts(profiles, by_profile, unclear, of=doubts_of))


def _reported(uids: Mapping[Member, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for member, uid in uids.items():
        found[member.sha256].add(uid)
    return {sha256: frozenset(reviews) for sha256, reviews in found.items()}


def profiles_of(entry: Entry) -> Iterator[Profile]:
    for review in {review.id: review for review in reversed(entry.reviews)}.values():
        yield _profile(entry.edition.sha256, review)


@lru_cache(maxsize=_KEPT)
def _profile(sha256: str, review: Review) -> Profile:
    """Kept, for every paper that is loaded meets others twice: as they were, and as they will be."""
    return Profile.of(sha256, review)


def _by_reference(groups: Grouping[Profile], profiles: list[Profile]) -> None:
    for one, other in same_reference_pairs(profiles):
        if same_reference(one, other):
            groups.join(one, other, unless=clash)


def _by_details(groups: Grouping[Profile], profiles: list[Profile]) -> None:
    for one, other in same_place_pairs(profiles):
        if agree(one, other):
            groups.join(one, other, unless=contradiction)


def _by_part(groups: Grouping[Profile], profiles: list[Profile]) -> dict[Profile, set[Profile]]:
    """Join what fits in one way only; return, for the rest, the profiles each could be one with."""
    fits = [pair for pair in same_place_pairs(profiles) if seem_alike(*pair)]
    return groups.join_where_only(fits, unless=contradiction)


def _add_unplaced(unclear: dict[Profile, set[Profile]], groups: Grouping[Profile], pairs: Iterable[Pair]) -> None:
    for one, other in pairs:
        if lack_a_place(one, other) and not groups.together(one, other):
            unclear.setdefault(one, set()).add(other)
            unclear.setdefault(other, set()).add(one)


def _named(groups: Iterable[list[Profile]]) -> dict[str, list[Profile]]:
    """Groups by uid: the id of the record that says most; groups that end up with the same one get a suffix."""
    by_id: dict[str, list[list[Profile]]] = defaultdict(list)
    for group in groups:
        by_id[max(group, key=lambda profile: profile.telling).review.id].append(group)
    return {
        uid if len(found) == 1 else f"{uid}~{suffix}": group
        for uid, found in by_id.items()
        for group, suffix in zip(found, _suffixes(uid, found), strict=True)
    }


def _suffixes(uid: str, groups: list[list[Profile]]) -> list[str]:
    """What tells groups with the same uid apart: their first document; where two have the same one, its record too."""
    firsts = [min(one.order for one in group) for group in groups]
    documents = [sha256 for sha256, _ in firsts]
    return [
        digest(sha256, uid) if documents.count(sha256) == 1 else digest(sha256, record, uid)
        for sha256, record in firsts
    ]
