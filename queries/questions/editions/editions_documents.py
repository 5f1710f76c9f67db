"""Editions: documents with their dates, and which of two was surely written later.

An edition's date is the day its plan speaks of, else its publication. A date that is only a month or a year counts as
the last day of it. A document without a date has no place on the calendar; where SUPERSEDES ties it to others, its
place between them is known, and no more than that.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.due import last_day


@dataclass(frozen=True, slots=True)
class Edition:
    """One document as an edition of what it reports.

    ``later_than`` are the uids of all that it supersedes, directly or by way of others. ``not_before`` and
    ``not_after`` are the days between which it was written: both its own day where it has a date, None where nothing
    says. ``plans`` are the reviews of which it states an action; ``titles`` are those of its reviews.
    """

    uid: str
    name: str
    kind: str
    as_of: str | None = None
    published: str | None = None
    reviews: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    later_than: frozenset[str] = frozenset()
    not_before: date | None = None
    not_after: date | None = None
    titles: Mapping[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def dated(self) -> str | None:
        """The day it speaks of, else its publication: ISO, possibly partial; None where it gives neither."""
        return self.as_of or self.published

    @property
    def day(self) -> date | None:
        """The last day of its date."""
        return None if self.dated is None else last_day(self.dated)

    @property
    def placed(self) -> bool:
        """Whether anything says when it was written, its own date or the editions before and after it."""
        return self.not_before is not None or self.not_after is not None

    @property
    def order(self) -> tuple[Any, ...]:
        """Sorts editions from the oldest to the newest; of two on one day, the superseding one is last."""
        return (self.not_before or self.not_after or date.min, len(self.later_than), self.kind, self.uid)

    def known_by(self, day: date) -> bool:
        """Whether it was written by a day: dated then or before, or tied to editions that all are."""
        latest = self.not_after or self.not_before
        return latest is not None and latest <= day

    def surely_after(self, other: "Edition") -> bool:
        """Whether it was written later: its date is later, or dates are equal or missing and SUPERSEDES says so."""
        if self.day and other.day and self.day != other.day:
            return self.day > other.day
        if self.uid in other.later_than or other.uid in self.later_than:
            return other.uid in self.later_than
        return bool(self.not_before and other.not_after and self.not_before > other.not_after)

    def replaces(self, other: "Edition") -> bool:
        """Whether it is a later edition of the same paper: SUPERSEDES says so, or kind and date do.

        A date that lies within the other one's month or year is not surely later.
        """
        if other.uid in self.later_than:
            return True
        if self.kind != other.kind or not self.dated or not other.dated or self.uid in other.later_than:
            return False
        within = self.dated.startswith(other.dated) or other.dated.startswith(self.dated)
        return not within and self.surely_after(other)


def documents(store: Store, parameters: Mapping[str, Any], reviews: Iterable[str] | None = None) -> dict[str, Edition]:
    """The documents that report the reviews of a scope, or only these of them, by uid, in order of uid."""
    asked = {name: parameters[name] for name in ("regions", "kinds", "from_year", "to_year")}
    only = None if reviews is None else sorted(set(reviews))
    rows = store.read(load("queries.cypher", "editions-documents"), **asked, reviews=only) if only != [] else []
    together: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        together[row["document"]].append(row)
    later_than = _all_older({uid: {row["older"] for row in of_one} - {None} for uid, of_one in together.items()})
    return bounded(_edition(of_one, later_than[uid]) for uid, of_one in together.items())


def _edition(rows: list[dict[str, Any]], later_than: frozenset[str]) -> Edition:
    first = rows[0]
    return Edition(
        uid=first["document"],
        name=first["name"] or first["sha256"] or first["document"],
        kind=first["kind"] or "other",
        as_of=first["as_of"],
        published=first["published"],
        reviews=frozenset(row["review"] for row in rows),
        plans=frozenset(row["review"] for row in rows if row["prints_actions"]),
        later_than=later_than,
        titles={row["review"]: row["review_title"] for row in rows},
    )


def _all_older(older: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """All that each document supersedes, directly or by way of others; a document never supersedes itself."""
    found: dict[str, frozenset[str]] = {}
    for uid in older:
        seen: set[str] = set()
        waiting = list(older[uid])
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting.extend(older.get(one, ()))
        found[uid] = frozenset(seen - {uid})
    return found


def bounded(editions: Iterable[Edition]) -> dict[str, Edition]:
    """The editions by uid, each with the days between which it was written."""
    known = {edition.uid: edition for edition in editions}
    after: dict[str, list[date]] = defaultdict(list)
    for edition in known.values():
        for uid in edition.later_than:
            if edition.day:
                after[uid].append(edition.day)
    return {uid: _bounded(edition, known, after[uid]) for uid, edition in known.items()}


def _bounded(edition: Edition, known: Mapping[str, Edition], after: list[date]) -> Edition:
    before = [day for uid in edition.later_than if uid in known and (day := known[uid].day)]
    return replace(
        edition,
        not_before=edition.day or max(before, default=None),
        not_after=edition.day or min(after, default=None),
    )
