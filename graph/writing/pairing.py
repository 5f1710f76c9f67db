"""Pairs of review records that share a mark: only these are compared, not every record with every other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

from graph.writing.likeness import Profile

Pair = tuple[Profile, Profile]


def same_reference_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same printed reference."""
    for block in _blocks(profiles, lambda one: [one.reference] if one.reference else []):
        yield from combinations(block, 2)


def same_place_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same subject (or title) and the same area or board; some come twice."""
    for block in _blocks(profiles, lambda one: [f"{one.subject_or_title}/{place}" for place in one.places]):
        yield from combinations(block, 2)


def unplaced_pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Pairs with the same subject and title, of which at least one says neither area nor board."""
    for block in _blocks(profiles, lambda one: [f"{one.subject_or_title}/{one.title}"]):
        unplaced = [one for one in block if not one.places]
        yield from combinations(unplaced, 2)
        yield from product(unplaced, (one for one in block if one.places))


def _blocks(profiles: Iterable[Profile], marks: Callable[[Profile], list[str]]) -> Iterator[list[Profile]]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for mark in marks(profile):
            blocks[mark].append(profile)
    yield from blocks.values()
