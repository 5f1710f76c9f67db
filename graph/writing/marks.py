"""Marks of review records: short texts that two records share if the meeting of documents has to look at both.

The graph keeps them with an index (``ReviewRecord``), so the few records that may matter to a paper are found among
any number. They are digests of one length, however long a title is; two that are equal by chance only mean that a
record is looked at in vain.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.model.identity import digest
from graph.writing.likeness import Profile
from graph.writing.pairing import name_marks, place_marks, reference_marks

RULES = "1"
"""Raise it when the marks, or what a profile makes of a review record, change, with a step in ``graph.formats``."""

Mark = tuple[str, str]
"""The property that holds it, and the digest."""

_DECIDING = ("record", "reference", "area", "board")
"""Marks by which records come into one review, or have a say in its uid."""


def marks(profile: Profile) -> dict[str, str]:
    """Every mark of a record, by the property that keeps it."""
    found = {"record": digest(profile.review.id), "name": digest(*name_marks(profile))}
    for mark in reference_marks(profile):
        found["reference"] = digest(mark)
    for place, mark in zip(profile.places, place_marks(profile), strict=True):
        found[place.partition(":")[0]] = digest(mark)
    return found if profile.places else found | {"unplaced": found["name"]}


def deciding(profile: Profile) -> set[Mark]:
    """The marks by which a record finds those that decide which review it is in, and under which uid."""
    own = marks(profile)
    return {(name, own[name]) for name in _DECIDING if name in own}


def doubting(profile: Profile) -> set[Mark]:
    """The marks by which a record finds those that it may be one with, and too little is known to say so."""
    name = marks(profile)["name"]
    return {("unplaced" if profile.places else "name", name)}


def by_property(some: Iterable[Mark]) -> Mapping[str, list[str]]:
    """The digests sought, sorted, under each property; empty where none is."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, mark in sorted(some):
        found[name].append(mark)
    return {name: found[name] for name in (*_DECIDING, "name", "unplaced")}
