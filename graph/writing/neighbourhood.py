"""The records among which a paper's own ones have to be met: as good as all of them, and few.

Which review a record is in hangs on the records that share a deciding mark with it, on those that share one with
these, and so on, and on no others. So what is worked out among them is what would be worked out among all.
Doubts about a record name others that share no more than its name; those are looked up once, with what decides theirs.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from graph.writing.likeness import Profile
from graph.writing.marks import Mark, deciding, doubting, marks
from graph.writing.meeting import Entry, profiles_of

Finder = Callable[[frozenset[Mark]], Iterable[Entry]]
"""Finds the documents that have a record with any of these marks."""


def neighbourhood(own: Iterable[Profile], find: Finder) -> dict[str, Entry]:
    """The documents with records that matter to these, by sha256, each with those records alone."""
    reached: dict[str, dict[str, Profile]] = {}
    entries: dict[str, Entry] = {}
    asked: set[Mark] = set()
    own = list(own)
    wanted = {mark for one in own for mark in deciding(one) | doubting(one)}
    while wanted:
        asked |= wanted
        new: list[Profile] = []
        for entry in find(frozenset(wanted)):
            entries[entry.edition.sha256] = entry
            records = reached.setdefault(entry.edition.sha256, {})
            found = [one for one in profiles_of(entry) if wanted & marks(one).items() and one.review.id not in records]
            records.update({one.review.id: one for one in found})
            new += found
        wanted = {mark for one in new for mark in deciding(one)} - asked
    return {sha256: _part(entries[sha256], records) for sha256, records in reached.items() if records}


def _part(entry: Entry, records: dict[str, Profile]) -> Entry:
    return replace(entry, reviews=tuple(one.review for one in records.values()))
