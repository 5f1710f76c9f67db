"""Editions: which document is the next later edition of which."""

from collections import defaultdict
from collections.abc import Iterable

from graph.writing.meeting import Entry, Meeting
from graph.writing.subgraph import RelationshipKey


def supersedes(entries: Iterable[Entry], meeting: Meeting) -> frozenset[RelationshipKey]:
    """SUPERSEDES from each document to the newest one of the same reviews and kind that it is a later edition of."""
    papers: dict[tuple[str, frozenset[str]], list[Entry]] = defaultdict(list)
    for entry in entries:
        reviews = meeting.reviews_of(entry.edition.sha256)
        if reviews:
            papers[entry.edition.kind, reviews].append(entry)
    return frozenset(
        RelationshipKey("SUPERSEDES", one.edition.key, older.edition.key)
        for editions in papers.values()
        for one in editions
        if (older := _next_older(one, editions))
    )


def _next_older(one: Entry, editions: Iterable[Entry]) -> Entry | None:
    earlier = [other for other in editions if one.edition.is_later_edition_of(other.edition)]
    return max(earlier, key=lambda other: other.edition.order, default=None)
