"""The facts of a review as its walkthrough tells of them: who held what, who missed what, what was asked and done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from queries.questions.pages.page_facts import Fact, Link
from queries.questions.pages.page_review import ReviewRead


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with the agencies at its ends, as uids: who held it or missed it, and who needed it or was asked."""

    fact: Fact
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[str, ...]:
        """Every agency at either end, once."""
        return tuple(dict.fromkeys((*self.before, *self.after)))


@dataclass(frozen=True, slots=True)
class Material:
    """A review sorted for telling, each part in the order of the documents. ``names`` are those of agencies, by uid.

    ``missed`` leaves out the missed opportunities that an information gap tells of too: those are in ``twins``.
    """

    read: ReviewRead
    as_of: date
    names: dict[str, str]
    gaps: tuple[Told, ...]
    missed: tuple[Told, ...]
    twins: frozenset[str]
    findings: tuple[Told, ...]
    recommendations: tuple[Told, ...]
    actions: tuple[Fact, ...]

    def named(self, uids: Iterable[str]) -> list[str]:
        """The names of agencies."""
        return [self.names.get(uid, uid) for uid in uids]

    def links(self, *types: str) -> list[Link]:
        """The links of these types."""
        return [link for link in self.read.links if link.link in types]


def material(read: ReviewRead, as_of: date) -> Material:
    """A review, sorted for telling as of a day."""
    names = {agency.uid: agency.name for agency in read.agencies}
    names |= {link.other: link.other_name or link.other for link in read.links if link.other_label == "Agency"}
    twins = frozenset(link.other for link in read.links if link.link == "SAME_EVENT")
    return Material(
        read,
        as_of,
        names,
        _told(read, "InformationGap", "HELD_BY", "NEEDED_BY"),
        tuple(each for each in _told(read, "MissedOpportunity", "MISSED_BY") if each.fact.uid not in twins),
        twins,
        _told(read, "Finding"),
        _told(read, "Recommendation", None, "ADDRESSED_TO"),
        tuple(fact for fact in read.facts if fact.label == "Action"),
    )


def _told(read: ReviewRead, label: str, before: str | None = None, after: str | None = None) -> tuple[Told, ...]:
    return tuple(
        Told(fact, _ends(read, fact, before), _ends(read, fact, after)) for fact in read.facts if fact.label == label
    )


def _ends(read: ReviewRead, fact: Fact, link: str | None) -> tuple[str, ...]:
    return tuple(each.other for each in read.links if each.start == fact.uid and each.link == link)
