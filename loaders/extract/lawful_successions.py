"""Successions by law: a paper names a body and the one that took over from it by statute, and need not say so."""

from collections.abc import Iterable, Iterator

from graph.model.identity import digest, slug
from graph.model.lawful import Law, pairs_by_law
from graph.model.records import Agency, Issue, Succession
from graph.model.vocabulary import IssueKind, Severity


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


def _pairs(agencies: tuple[Agency, ...]) -> Iterator[tuple[Agency, Agency, Law]]:
    named: dict[str, list[Agency]] = {}
    for agency in agencies:
        named.setdefault(agency.name, []).append(agency)
    for old, new, law in pairs_by_law(named):
        yield from ((one, other, law) for one in named[old] for other in named[new])


def _record(old: Agency, new: Agency, law: Law, document: str) -> Succession:
    return Succession(
        document=document,
        id=f"succession:{slug(old.name)}/{slug(new.name)}/{digest(old.name, new.name)}",
        predecessor=old.name,
        successor=new.name,
        on=law.on,
        sources=(*old.sources[:1], *new.sources[:1]),
    )
