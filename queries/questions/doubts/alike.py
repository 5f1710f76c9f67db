"""Agencies that look alike: nearly the same words, or the same short form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load
from queries.questions.agency_names import NamedAgency
from queries.questions.doubts.doubt import Doubt, DoubtKind, command
from queries.questions.doubts.settled import Judged

_ALIKE = 88.0
"""Ratio of like characters, words in order of the alphabet, from which two names may be one."""
_COMMON = 60
"""A word that more names than this have ("Council") is no reason to compare two of them."""
_LISTED = 2
"""Documents of each agency that are named."""
_SHORT = re.compile(r"[A-Z][A-Z&-]{2,}")
_NUMBER = re.compile(r"\d+")

Pair = tuple[NamedAgency, NamedAgency]


def agencies_alike(store: Store, agencies: Sequence[NamedAgency], judged: Judged) -> Iterator[Doubt]:
    """A doubt for each two agencies that look alike, are not tied to each other, and that nobody has judged."""
    tied = {frozenset((row["one"], row["other"])) for row in store.read(load("queries.cypher", "agency-ties"))}
    for one, other in _compared(agencies):
        reason = _reason(one, other)
        if reason and frozenset((one.uid, other.uid)) not in tied and not judged.settles((one.name, other.name)):
            yield _doubt(one, other, reason)


def _compared(agencies: Iterable[NamedAgency]) -> Iterator[Pair]:
    """Pairs that share a word that is not everybody's, or a short form; each once, in the order of uids."""
    sharing: Mapping[str, list[NamedAgency]] = _by_mark(agencies)
    seen: set[tuple[str, str]] = set()
    for mark in sorted(sharing):
        if len(sharing[mark]) <= _COMMON:
            for one, other in combinations(sharing[mark], 2):
                if (one.uid, other.uid) not in seen:
                    seen.add((one.uid, other.uid))
                    yield one, other


def _by_mark(agencies: Iterable[NamedAgency]) -> dict[str, list[NamedAgency]]:
    found: dict[str, list[NamedAgency]] = defaultdict(list)
    for agency in agencies:
        for mark in {*slug(_bare(agency)).split("-"), *_short_forms(agency), slug(agency.name)}:
            found[mark].append(agency)
    return found


def _bare(agency: NamedAgency) -> str:
    """The name without the area in brackets."""
    return agency.name.split(" (")[0]


def _elsewhere(one: NamedAgency, other: NamedAgency) -> bool:
    """Whether both are told from their namesakes by an area, and not the same one."""
    return all(_bare(each) != each.name for each in (one, other)) and one.area != other.area


def _short_forms(agency: NamedAgency) -> frozenset[str]:
    return frozenset(word for word in (agency.name, *agency.aliases) if _SHORT.fullmatch(word))


def _reason(one: NamedAgency, other: NamedAgency) -> str | None:
    if _elsewhere(one, other):
        return None
    first, second = slug(_bare(one)).replace("-", " "), slug(_bare(other)).replace("-", " ")
    if first == second:
        return "have the same name"
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return None
    # The same short form elsewhere (another town's ASC) is nothing to wonder about.
    shared = sorted(_short_forms(one) & _short_forms(other))
    if shared and first.split()[0] == second.split()[0]:
        return f"share the short form {shared[0]}"
    return "have nearly the same name" if fuzz.token_sort_ratio(first, second) >= _ALIKE else None


def _doubt(one: NamedAgency, other: NamedAgency, reason: str) -> Doubt:
    """The name with more facts is offered as the one that stays."""
    stays, goes = (one, other) if (one.facts, other.name) >= (other.facts, one.name) else (other, one)
    merge = command("merge", goes.name, stays.name, "--into", stays.name)
    return Doubt(
        DoubtKind.AGENCIES,
        one.facts + other.facts,
        f"{stays.name} ({stays.facts} facts) and {goes.name} ({goes.facts}) {reason}",
        f"{merge}  or  {command('never-merge', goes.name, stays.name)}",
        place="; ".join(dict.fromkeys((*goes.document_names[:_LISTED], *stays.document_names[:_LISTED]))) or None,
        about=tuple(sorted((one.uid, other.uid))),
    )
