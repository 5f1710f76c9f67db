"""Names that any area could have: "Children's Services" of one town is another agency than that of the next."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from graph.model.identity import agency_id
from graph.model.records import Agency
from loaders.data import reading
from loaders.resolve.agency_shapes import straighten

_WORD = re.compile(r"[A-Za-z][A-Za-z&'-]*")


def localised(agencies: Iterable[Agency], area: str | None) -> tuple[Agency, ...]:
    """The agencies, those with a name that could be any area's told apart by ``area``; national ones left alone."""
    if area is None:
        return tuple(agencies)
    return tuple(
        replace(agency, id=agency_id(agency.name, area), area=area) if could_be_anywhere(agency.name) else agency
        for agency in agencies
    )


def could_be_anywhere(name: str) -> bool:
    """Whether no word of a name is a proper one, and no national body bears it."""
    if name.casefold() in _national():
        return False
    words = [word.lower().removesuffix("'s") for word in _WORD.findall(straighten(name))]
    return bool(words) and all(word in _common() for word in words)


def is_common(word: str) -> bool:
    """Whether a word is one that no place, house or person is called by."""
    return word.lower().removesuffix("'s") in _common()


@cache
def _national() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in reading.rows("agencies_known"))


@cache
def _common() -> frozenset[str]:
    """Words that no place and no house is called by."""
    words = reading.toml("agency_words")
    names = ("generic", "last_words", "fields", "roles", "stop", "possessive_parts", "anywhere")
    return frozenset(word.lower().removesuffix("'s") for name in names for word in words[name])
