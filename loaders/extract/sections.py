"""Zones: which part of a review a piece of prose stands in, told by its headings."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from loaders.data.reading import toml
from loaders.extract.lexicon import folded


class Zone(StrEnum):
    """What the words of a section are: an account of what happened, or something else."""

    NARRATIVE = "narrative"
    MISSED = "missed"
    GOOD_PRACTICE = "good_practice"
    TERMS = "terms"
    PROCESS = "process"
    RECOMMENDATIONS = "recommendations"
    PLAN = "plan"
    PRESENT = "present"
    LEARNING = "learning"
    FAMILY = "family"
    REFERENCE = "reference"


TELLS_FAILURES = frozenset({Zone.NARRATIVE, Zone.MISSED, Zone.LEARNING})
"""Zones whose sentences may say what an agency did not do; in the others such words mean something else."""


def zone_of(headings: Sequence[str]) -> Zone:
    """The zone of the innermost heading that names one; narrative where none does."""
    for heading in reversed(headings):
        zone = _named_by(heading)
        if zone is not None:
            return zone
    return Zone.NARRATIVE


@cache
def _named_by(heading: str) -> Zone | None:
    text = folded(heading)
    for zone, patterns in _patterns():
        if any(pattern.search(text) for pattern in patterns):
            return zone
    return None


@cache
def _patterns() -> tuple[tuple[Zone, tuple[re.Pattern[str], ...]], ...]:
    return tuple((Zone(row["name"]), tuple(map(re.compile, row["headings"]))) for row in toml("narrative")["zone"])
