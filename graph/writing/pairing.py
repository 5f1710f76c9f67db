"""Pairs of review records that share a mark: only these are compared, not every record with every other.

``docs/decisions/2026-11-30-meeting-by-mark.md`` tells how the marks also find the few stored records that may matter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

from graph.writing.likeness import Profile

Pair = tuple[Profile, Profile]


def reference_marks(one: Profile) -> list[str]:
    """The printed reference, if there is one."""
    return [one.reference] if one.reference else []


def place_marks(one: Profile) -> list[str]:
    """Subject (or title) with the area and with the board, as far as they are known."""
    return [f"{one.subject_or_title}/{place}" for place in one.places]


def name_marks(one: Profile) -> list[str]:
    """Subject with title: all that is left to go by where a place is missing."""
    return [f"{one.subject_or_title}/{one.title}"]


def same_reference_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same printed reference."""
    for block in _blocks(profiles, reference_marks):
        yield from combinations(block, 2)


def same_place_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same subject (or title) and the same area or board; some come twice."""
    for block in _blocks(profiles, place_marks):
        yield from combinations(block, 2)


def unplaced_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same subject and title, of which at least one says neither area nor board."""
    for block in _blocks(profiles, name_marks):
        unplaced = [one for one in block if not one.places]
        yield from combinations(unplaced, 2)
        yield from product(unplaced, (one for one in block if one.places))


def concerning(sha256: str | None, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs in which a record is of this document; None takes all."""
    return (pair for pair in pairs if sha256 is None or sha256 in (pair[0].sha256, pair[1].sha256))


def _blocks(profiles: Iterable[Profile], marks: Callable[[Profile], list[str]]) -> Iterator[list[Profile]]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for mark in marks(profile):
            blocks[mark].append(profile)
    yield from blocks.values()
