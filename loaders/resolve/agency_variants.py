"""When two printed names are one agency: the same words in another dress are; near-misses are listed, never merged."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from loaders.resolve.agency_abbreviations import stands_for

_WORDS = re.compile(r"[a-z0-9]+(?:'s?)?")
_SPELT_OUT = {
    "mbc": "metropolitan borough council",
    "pct": "primary care trust",
    "ccg": "clinical commissioning group",
    "ccgs": "clinical commissioning group",
    "icb": "integrated care board",
    "ft": "trust",
    "scb": "safeguarding children board",
    "sab": "safeguarding adults board",
    "crc": "community rehabilitation company",
    "yot": "youth offending team",
}
_DROPPED = frozenset({"the", "and", "of", "nhs", "foundation", "ltd", "limited"})
_ONE_OF_A_PLACE = frozenset(
    {
        "police",
        "ambulance",
        "fire",
        "youth_offending",
        "primary_care_trust",
        "clinical_commissioning_group",
        "integrated_care_board",
        "probation",
    }
)
_KIND_WORDS = frozenset(
    word
    for phrase in (
        "police constabulary service services force ambulance trust fire rescue brigade authority",
        "youth offending justice team",
        "primary care teaching clinical commissioning group groups integrated board probation national",
    )
    for word in phrase.split()
)
_SERVICES = frozenset({"mental_health_unit", "health_unit", "education_unit"})
"""Kinds whose names mean the same with and without "Service"."""
_MASH = frozenset({"mash", "spa", "multi", "agency", "safeguarding", "hub"})

Key = tuple[str, ...]


def key(name: str, kind: str) -> Key:
    """The words of a name that make it that agency; two names of one kind with one key are one agency."""
    words = [_SPELT_OUT.get(word, word) for word in _WORDS.findall(name.lower())]
    plain = [_singular(word) for phrase in words for word in phrase.split() if word not in _DROPPED]
    if kind in _ONE_OF_A_PLACE:
        place = [word for word in plain if word not in _KIND_WORDS and word + "s" not in _KIND_WORDS]
        return tuple(place) or tuple(plain)
    if kind in _SERVICES and len(plain) > 1:
        return tuple(word for word in plain if word != "service") or tuple(plain)
    if kind == "mash":
        return tuple(sorted(set(plain) - _MASH)) or ("mash",)
    return tuple(sorted(plain)) if kind in ("nhs_trust", "board") else tuple(plain)


def _singular(word: str) -> str:
    bare = word.removesuffix("'s").rstrip("'")
    if bare == "childrens":
        return "children"
    return bare[:-1] if len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss") else bare


def same_by_initials(one: Key, other: Key) -> bool:
    """``BSC`` before the kind's name, where the other is printed with ``Birmingham South Central``."""
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and len(long) > 1 and len(short[0]) > 1 and stands_for(short[0], " ".join(long))


def opening_initials(short: Key, name: str) -> bool:
    """``Hobt`` before the kind's name, where the other's first words are ``Heart of Birmingham Teaching``."""
    words = name.split()
    if len(short) != 1 or not 3 <= len(short[0]) < len(words):
        return False
    return "".join(word[0] for word in words[: len(short[0])]).lower() == short[0]


def misprint(one: str, other: str) -> bool:
    """Whether two names differ in one letter of one long common word: dropped, doubled or swapped, never replaced.

    A replaced letter may be another place (Norton, Horton), and a number is never a misprint.
    """
    a, b = one.lower().split(), other.lower().split()
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    if min(len(x), len(y)) < 6 or x[0] != y[0] or any(ch.isdigit() for ch in x + y):
        return False
    return bool(OSA.distance(x, y) == 1 and (len(x) != len(y) or sorted(x) == sorted(y)))


def swapped_letters(short: str, known: Iterable[str]) -> str | None:
    """The one known abbreviation (four letters or more) that this is with two neighbours swapped, or None."""
    near = [
        other
        for other in known
        if len(other) == len(short) >= 4 and sorted(other) == sorted(short) and OSA.distance(short, other) == 1
    ]
    return near[0] if len(near) == 1 else None
