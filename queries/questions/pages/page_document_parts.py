"""A long document in parts, each short enough for one page of the screen, and of whole pages of paper if it can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from queries.questions.pages.page_document import Stretch

LENGTH = 300
"""Stretches in a part, at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document's stretches.

    ``number`` and ``parts`` count from 1; ``first`` and ``last`` are the places in the whole of what it holds, from 1;
    both are 0 where there is nothing. ``pages`` are the pages of the paper, each with the part that it begins in.
    """

    stretches: tuple[Stretch, ...]
    number: int
    parts: int
    first: int
    last: int
    pages: dict[int, int]

    @property
    def lost(self) -> frozenset[int]:
        """The numbers of the blocks not understood that stand in this part."""
        return frozenset(each.number for each in self.stretches if each.lost and each.number is not None)


def part_of(found: Sequence[Stretch], *, number: int = 1, holding: int | None = None, length: int = LENGTH) -> Part:
    """The part that holds the stretch with the index ``holding``, else that of a number: the nearest that there is."""
    begun = starts([each.at.page for each in found], length)
    bounds = list(pairwise([*begun, len(found)]))
    if holding is not None:
        number = next(turn for turn, (_, end) in enumerate(bounds, start=1) if holding < end)
    number = min(max(number, 1), len(bounds))
    start, end = bounds[number - 1]
    pages: dict[int, int] = {}
    for turn, (first, last) in enumerate(bounds, start=1):
        for each in found[first:last]:
            if each.at.page is not None:
                pages.setdefault(each.at.page, turn)
    return Part(tuple(found[start:end]), number, len(bounds), start + 1 if found else 0, end, pages)


def starts(pages: Sequence[int | None], length: int) -> list[int]:
    """The indexes at which parts begin, 0 first. A part ends with a page of the paper if that leaves it half full."""
    begun, turned = [0], 0
    for index, page in enumerate(pages):
        if index and page != pages[index - 1]:
            turned = index
        if index - begun[-1] == length:
            begun.append(turned if turned - begun[-1] >= length / 2 else index)
    return begun
