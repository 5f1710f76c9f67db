"""Which documents tell of no restricted review: what the open graph is made from. In doubt a document is held back."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model.records import Review
from graph.writing.meeting import Entry, Meeting, meet
from graph.writing.restrictions import Restriction, restricted_reviews

Mentioning = Callable[[str], Iterable[str]]
"""The documents (sha256) in whose records some words stand."""

_TELLING = re.compile(r"(?=.*\d).{6}")
"""A reference that is looked for in the words of other documents: short numbers stand everywhere."""


@dataclass(frozen=True, slots=True)
class Held:
    """A document that is held back, with the reasons, and the other reviews that readers then hear less of."""

    sha256: str
    name: str
    reasons: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What everybody may see, and what is held back.

    Attributes:
        open: the documents (sha256) that everybody may see.
        held: the others.
        reviews: uids of the restricted reviews that the graph holds.
        words: their titles and references, by which other texts may speak of them.
    """

    open: frozenset[str]
    held: tuple[Held, ...]
    reviews: frozenset[str]
    words: frozenset[str]


def choose(
    entries: Mapping[str, Entry], restrictions: Iterable[Restriction], mentioning: Mentioning = lambda _: ()
) -> Choice:
    """Which documents are held back, and why.

    Args:
        entries: every document of the graph with its review records, by sha256.
        restrictions: what was decided.
        mentioning: finds the documents that print a reference.
    """
    meeting = meet(entries.values())
    reasons: dict[str, list[str]] = defaultdict(list)
    restricted, words = set[str](), set[str]()
    for one in restrictions:
        reviews = restricted_reviews(one, meeting)
        restricted |= reviews
        words |= {one.title, *_titles(reviews, entries, meeting), *_references(reviews, entries, meeting)}
        told = dict[str, str]()
        for sha256, reason in _reasons(one, reviews, entries, meeting, mentioning):
            told.setdefault(sha256, reason)
        for sha256, reason in told.items():
            reasons[sha256].append(reason)
    held = sorted((entries[sha256].name, sha256) for sha256 in reasons)
    return Choice(
        frozenset(entries.keys() - reasons.keys()),
        tuple(
            Held(sha256, name, tuple(reasons[sha256]), tuple(sorted(meeting.reviews_of(sha256) - restricted)))
            for name, sha256 in held
        ),
        frozenset(restricted),
        frozenset(words),
    )


def _reasons(
    one: Restriction,
    reviews: frozenset[str],
    entries: Mapping[str, Entry],
    meeting: Meeting,
    mentioning: Mentioning,
) -> Iterable[tuple[str, str]]:
    """Every document that this restriction holds back, with a reason; the first one given says most."""
    for uid in sorted(reviews):
        yield from ((member.sha256, f"it tells of {uid}") for member in sorted(meeting.members[uid], key=str))
    for sha256 in sorted(entries.keys() & set(one.documents)):
        yield sha256, f"it told of {one.review} before"
    files = {name.casefold() for name in one.files}
    for sha256 in sorted(sha256 for sha256, entry in entries.items() if entry.name.casefold() in files):
        yield sha256, f"its file has the name of one that tells of {one.review}"
    for uid in sorted(_doubtful(reviews, meeting)):
        yield from (
            (member.sha256, f"it tells of {uid}, which may be the same review as {one.review}")
            for member in sorted(meeting.members[uid], key=str)
        )
    for reference in sorted(_references(reviews, entries, meeting)):
        yield from ((sha256, f"it names {reference}") for sha256 in sorted(mentioning(reference)) if sha256 in entries)


def _doubtful(reviews: frozenset[str], meeting: Meeting) -> set[str]:
    """The reviews that may be one of these, or look like one, and were not put together with it."""
    found = set[str]()
    for doubt in meeting.doubted:
        if doubt.review in reviews:
            found |= set(doubt.others)
        elif reviews & set(doubt.others):
            found.add(doubt.review)
    return found - reviews


def _records(reviews: frozenset[str], entries: Mapping[str, Entry], meeting: Meeting) -> Iterator[Review]:
    records = {(member.sha256, member.record) for uid in reviews for member in meeting.members[uid]}
    for sha256, entry in entries.items():
        yield from (review for review in entry.reviews if (sha256, review.id) in records)


def _titles(reviews: frozenset[str], entries: Mapping[str, Entry], meeting: Meeting) -> set[str]:
    return {review.title for review in _records(reviews, entries, meeting)}


def _references(reviews: frozenset[str], entries: Mapping[str, Entry], meeting: Meeting) -> set[str]:
    printed = {review.reference for review in _records(reviews, entries, meeting) if review.reference}
    return {reference for reference in printed if _TELLING.match(reference)}
