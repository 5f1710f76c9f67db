"""Corrections that cannot all be meant: said before anything is read or loaded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from graph.model.errors import UsageError
from graph.model.identity import slug
from loaders.corrections.entries import Corrections, Drop, Entry, Merge, NeverMerge, Rename, SetField


def check_together(corrections: Corrections) -> None:
    """Raises UsageError where two corrections are one, or contradict each other."""
    sharing: dict[str, list[Entry]] = defaultdict(list)
    for entry in corrections:
        for key in _keys(entry):
            sharing[key].append(entry)
    for entries in sharing.values():
        for one, other in combinations(entries, 2):
            if _overlap(one, other):
                _refuse(corrections, one, other)
    _refuse_circles(corrections)


def _keys(entry: Entry) -> set[str]:
    """What two corrections that contradict each other share."""
    return {entry.id, *(slug(target) for target in entry.targets), *(to for _, to in _moves(entry))}


def _overlap(one: Entry, other: Entry) -> bool:
    return one.document is None or other.document is None or one.document == other.document


def _refuse(corrections: Corrections, one: Entry, other: Entry) -> None:
    reason = _contradiction(one, other) or _contradiction(other, one)
    if reason:
        raise UsageError(
            f"{reason}, see line {one.line}.", where=corrections.place_of(other), remedy="Take one of the two out."
        )


def _contradiction(one: Entry, other: Entry) -> str | None:
    if one.id == other.id:
        return "this correction is given twice"
    match one, other:
        case NeverMerge(), (Merge() | Rename()):
            apart = {slug(name) for name in one.names}
            for goes, to in _moves(other):
                if goes in apart and to in apart and goes != to:
                    return "the same names are merged and never to be merged"
        case Drop(), (Merge() | Rename()):
            if any(slug(one.target) == to for _, to in _moves(other)):
                return f"“{one.target}” is dropped and another agency gets its name"
        case SetField(), SetField() if one.target == other.target and one.document == other.document:
            if one.field == other.field and one.was == other.was:
                return f"{one.field} of {one.target} is set to two values"
        case ((Rename() | Merge()), (Rename() | Merge())):
            mine, yours = dict(_moves(one)), dict(_moves(other))
            if one.document == other.document and any(yours.get(goes, to) != to for goes, to in mine.items()):
                return "one agency is given two names"
    return None


def _moves(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each name that an entry changes, with what it becomes, as slugs."""
    names = (entry.name,) if isinstance(entry, Rename) else entry.names if isinstance(entry, Merge) else ()
    to = slug(entry.to) if isinstance(entry, Rename) else slug(entry.into) if isinstance(entry, Merge) else ""
    yield from ((slug(name), to) for name in names if slug(name) != to)


def _refuse_circles(corrections: Corrections) -> None:
    """A name that comes back to itself has no end."""
    steps: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for entry in corrections:
        for name, to in _moves(entry):
            steps[name].append((entry, to))
    for start in corrections:
        for name, _ in _moves(start):
            seen = {name}
            reached = _next(steps, name, start)
            while reached and reached not in seen:
                seen.add(reached)
                reached = _next(steps, reached, start)
            if reached:
                raise UsageError(
                    "this name comes back to itself through other corrections.",
                    where=corrections.place_of(start),
                    remedy="Take one of them out.",
                )


def _next(steps: Mapping[str, list[tuple[Entry, str]]], name: str, start: Entry) -> str | None:
    return next((to for entry, to in steps.get(name, ()) if _overlap(entry, start)), None)
