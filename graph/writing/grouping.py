"""Grouping of things that are one: pair by pair, never against a reason, and where asked only if there is one way."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations, product
from typing import Generic, TypeVar

T = TypeVar("T")
Unless = Callable[[T, T], object]
"""What speaks against two things being one: anything true."""


class Grouping(Generic[T]):
    """A partition of things, each in a group of its own at first. The things are hashed by what they are."""

    def __init__(self, things: Iterable[T]) -> None:
        self._group: dict[T, list[T]] = {thing: [thing] for thing in things}

    def groups(self) -> list[list[T]]:
        """Every group once, in the order of their first things."""
        return list({id(group): group for group in self._group.values()}.values())

    def together(self, one: T, other: T) -> bool:
        return self._group[one] is self._group[other]

    def join(self, one: T, other: T, *, unless: Unless[T]) -> None:
        """Make one group of the two things' groups, unless something speaks against it for any two of their things."""
        mine, theirs = self._group[one], self._group[other]
        if mine is theirs or self._against(mine, theirs, unless):
            return
        mine.extend(theirs)
        self._group.update(dict.fromkeys(theirs, mine))

    def join_where_only(self, fits: Iterable[tuple[T, T]], *, unless: Unless[T]) -> dict[T, set[T]]:
        """Join groups that fit each other and nothing else.

        Groups that hang together by fitting pairs become one if each fits every other; else none of them is joined, and
        each thing of theirs is returned with the things of the groups that its own group fits.
        """
        near = self._near(fits, unless)
        unclear: dict[T, set[T]] = {}
        for cluster in _connected(near):
            if all(other in near[one] for one, other in combinations(cluster, 2)):
                self._merge(cluster)
            else:
                unclear.update(self._choices(cluster, near))
        return unclear

    @staticmethod
    def _against(mine: list[T], theirs: list[T], unless: Unless[T]) -> bool:
        return any(unless(one, other) for one, other in product(mine, theirs))

    def _near(self, fits: Iterable[tuple[T, T]], unless: Unless[T]) -> dict[T, set[T]]:
        """Which groups fit which, each named by its first thing."""
        near: dict[T, set[T]] = defaultdict(set)
        for one, other in fits:
            mine, theirs = self._group[one], self._group[other]
            if mine is not theirs and not self._against(mine, theirs, unless):
                near[mine[0]].add(theirs[0])
                near[theirs[0]].add(mine[0])
        return near

    def _merge(self, firsts: list[T]) -> None:
        whole = [thing for first in firsts for thing in self._group[first]]
        self._group.update(dict.fromkeys(whole, whole))

    def _choices(self, firsts: list[T], near: dict[T, set[T]]) -> dict[T, set[T]]:
        return {
            thing: {other for choice in near[first] for other in self._group[choice]}
            for first in firsts
            for thing in self._group[first]
        }


def _connected(near: dict[T, set[T]]) -> list[list[T]]:
    seen: set[T] = set()
    clusters = []
    for start in near:
        if start not in seen:
            cluster = _reached(start, near)
            seen.update(cluster)
            clusters.append(cluster)
    return clusters


def _reached(start: T, near: dict[T, set[T]]) -> list[T]:
    found, waiting = {start: None}, [start]
    while waiting:
        for thing in near[waiting.pop()]:
            if thing not in found:
                found[thing] = None
                waiting.append(thing)
    return list(found)
