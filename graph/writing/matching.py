"""The meeting of facts within a review: a recommendation or action printed in several documents is one node.

Two are one if they have the same printed number and nearly the same words, in the same section or with one of them in
none, and only where there is no choice. The same number with other words is another fact.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph.model.identity import fact_id, slug
from graph.model.records import Action, Fact, Recommendation
from graph.writing.grouping import Grouping
from graph.writing.meeting import Member
from graph.writing.subgraph import Edition

_ALIKE = 80.0
"""Ratio of like characters, in hundredths, from which on two texts under one number are one fact's."""
_ENOUGH = 40
"""Characters from which on a text that only begins another one is that text cut short."""


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """A fact as one document prints it, with its id under the review's own uid."""

    edition: Edition
    fact: Fact
    uid: str
    words: str

    @property
    def member(self) -> Member:
        return Member(self.edition.sha256, self.fact.id)

    @property
    def ref(self) -> str:
        return slug(self.fact.ref or "") if isinstance(self.fact, Recommendation | Action) else ""

    @property
    def section(self) -> str:
        return slug(self.fact.section or "") if isinstance(self.fact, Recommendation | Action) else ""

    @property
    def order(self) -> tuple[tuple[str, str, str], str]:
        return (self.edition.order, self.fact.id)


def fact_uids(review: str, printed: Iterable[tuple[Edition, Fact, str]]) -> dict[Member, str]:
    """The uid of every fact of a review.

    Args:
        review: the review's uid.
        printed: each fact with its document, and the id of its review in that document's records.
    """
    facts = sorted((_printed(review, *one) for one in printed), key=lambda one: one.order)
    numbered, others = [one for one in facts if one.ref], [one for one in facts if not one.ref]
    uids = {one.member: one.uid for one in others}
    for alike in _by_number(numbered).values():
        uids.update(_uids(review, _meet(alike)))
    return uids


def _printed(review: str, edition: Edition, fact: Fact, recorded: str) -> Printed:
    """The fact's id, moved from the review its document has to the review it met."""
    before, after = f"{fact.type}:{recorded.removeprefix('review:')}/", f"{fact.type}:{review.removeprefix('review:')}/"
    uid = after + fact.id.removeprefix(before) if fact.id.startswith(before) else fact.id
    return Printed(edition, fact, uid, _folded(fact.text))


def _folded(text: str) -> str:
    return slug(text).replace("-", " ")


def _by_number(facts: Iterable[Printed]) -> Mapping[tuple[str, str], list[Printed]]:
    blocks: dict[tuple[str, str], list[Printed]] = defaultdict(list)
    for one in facts:
        blocks[one.fact.type, one.ref].append(one)
    return blocks


def _meet(facts: Sequence[Printed]) -> list[list[Printed]]:
    groups: Grouping[Printed] = Grouping(facts)
    pairs = [(one, other) for at, one in enumerate(facts) for other in facts[at + 1 :]]
    for one, other in pairs:
        if one.section == other.section and _same_words(one, other):
            groups.join(one, other, unless=_apart)
    groups.join_where_only([pair for pair in pairs if _may_be_one(*pair)], unless=_apart)
    return groups.groups()


def _apart(one: Printed, other: Printed) -> bool:
    """One document prints a fact once; two sections are two plans."""
    two_plans = bool(one.section and other.section) and one.section != other.section
    return two_plans or one.edition.sha256 == other.edition.sha256


def _may_be_one(one: Printed, other: Printed) -> bool:
    return not _apart(one, other) and _same_words(one, other)


def _same_words(one: Printed, other: Printed) -> bool:
    short, long = sorted((one.words, other.words), key=len)
    return (len(short) >= _ENOUGH and long.startswith(short)) or fuzz.ratio(short, long) >= _ALIKE


def _uids(review: str, groups: Iterable[list[Printed]]) -> dict[Member, str]:
    """The uid of every group; where several have the same, the one printed first keeps it, and the others a digest."""
    found: dict[Member, str] = {}
    taken: set[str] = set()
    for group in sorted(
        (sorted(group, key=lambda one: one.order) for group in groups), key=lambda group: group[0].order
    ):
        uid = max(group, key=lambda one: (bool(one.section), one.uid)).uid
        uid = _by_words(review, group[0]) if uid in taken else uid
        taken.add(uid)
        found.update(dict.fromkeys((one.member for one in group), uid))
    return found


def _by_words(review: str, printed: Printed) -> str:
    text = f"{printed.ref} {printed.fact.text}"
    return fact_id(review, printed.fact.type, section=printed.section or None, ref=None, text=text)
