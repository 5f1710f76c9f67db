"""Successions by law: a paper names a body and the one that took over from it by statute, and need not say so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from graph.model.identity import digest, slug
from graph.model.records import Agency, Issue, Succession
from graph.model.vocabulary import IssueKind, Severity
from loaders.data.reading import toml


@dataclass(frozen=True, slots=True)
class _Law:
    old: re.Pattern[str]
    new: re.Pattern[str]
    on: str
    act: str


@cache
def _laws() -> tuple[_Law, ...]:
    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text.replace("{place}", r"(?P<place>[A-Z][\w'’ &-]*?)"))

    return tuple(
        _Law(pattern(row["old"]), pattern(row["new"]), row["on"], row["act"]) for row in toml("successions")["law"]
    )


def by_law(
    agencies: Iterable[Agency], document: str, stated: Iterable[Succession]
) -> tuple[tuple[Succession, ...], tuple[Issue, ...]]:
    """The successions of a document's agencies that the law made and it does not state itself, and a note of each."""
    known = {(each.predecessor, each.successor) for each in stated}
    found = [(old, new, law) for old, new, law in _pairs(tuple(agencies)) if (old.name, new.name) not in known]
    return tuple(_record(old, new, law, document) for old, new, law in found), tuple(
        Issue(
            document=document,
            severity=Severity.NOTE,
            message=f"'{new.name}' took over from '{old.name}' by {law.act}; the document itself does not say so",
            kind=IssueKind.NAMES,
        )
        for old, new, law in found
    )


def _pairs(agencies: tuple[Agency, ...]) -> Iterator[tuple[Agency, Agency, _Law]]:
    for law in _laws():
        earlier = [(agency, match) for agency in agencies if (match := law.old.fullmatch(agency.name))]
        later = [(agency, match) for agency in agencies if (match := law.new.fullmatch(agency.name))]
        for old, one in earlier:
            yield from ((old, new, law) for new, other in later if slug(one["place"]) == slug(other["place"]))


def _record(old: Agency, new: Agency, law: _Law, document: str) -> Succession:
    return Succession(
        document=document,
        id=f"succession:{slug(old.name)}/{slug(new.name)}/{digest(old.name, new.name)}",
        predecessor=old.name,
        successor=new.name,
        on=law.on,
        sources=(*old.sources[:1], *new.sources[:1]),
    )
