"""Recommendations as printed, before they become records: text, number, heading, places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from loaders.blocks import Block


@dataclass(frozen=True, slots=True)
class PrintedRecommendation:
    """One printing. ``section`` is the agency whose part it stands in; ``heading`` the words directly above it."""

    text: str
    blocks: tuple[Block, ...]
    ref: str | None = None
    stem: str | None = None
    section: str | None = None
    heading: str | None = None
    agency_level: bool = False
    addressees: str | None = None
    """The cell that says for whom it is, in lists that have one."""


_SAME = 80.0


def once(printed: Sequence[PrintedRecommendation]) -> list[PrintedRecommendation]:
    """Printings of one recommendation as one: same number and section, near the same words. The first one leads,
    and has the number of a later one where it is printed without."""
    kept: list[PrintedRecommendation] = []
    for item in printed:
        twin = next((index for index, other in enumerate(kept) if _same(other, item)), None)
        if twin is None:
            kept.append(item)
        else:
            first = kept[twin]
            kept[twin] = replace(first, ref=first.ref or item.ref, blocks=(*first.blocks, *item.blocks))
    return kept


def _same(one: PrintedRecommendation, other: PrintedRecommendation) -> bool:
    if (one.ref and other.ref and one.ref != other.ref) or (
        one.section and other.section and one.section != other.section
    ):
        return False
    return fuzz.ratio(one.text.lower(), other.text.lower()) >= _SAME
