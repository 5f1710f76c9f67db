"""Rows whose own numbers count straight through a part: which printed recommendation each of them carries out.

Where headings stand over their rows, the heading above tells. Where a PDF tool moved headings and notes of merged cells
below the rows, both kept their order: rows go to headings in order too, and the words that a row shares with a heading
and the notes below it tell where one recommendation's rows end and the next one's begin.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from loaders.blocks import Block
from loaders.extract.plan_row import PlanRow
from loaders.segment.starts import item_start

_STEM = 6
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class _Heading:
    """A printed recommendation: its number, its first line, and its words with those of the notes below it."""

    ref: str
    line: int
    words: frozenset[str]


def with_recommendations(rows: Sequence[PlanRow], left: Sequence[Block]) -> tuple[PlanRow, ...]:
    """The rows with their recommendations' numbers, where their own numbers are none; else the rows as they are.

    Args:
        rows: of one part, in printed order.
        left: the part's blocks that belong to no row, in printed order.
    """
    headings = _headings(left)
    if not _counts_through(rows, headings):
        return tuple(rows)
    if headings[0].line < rows[0].place.line_start:
        return tuple(replace(row, recommendation_ref=headings[_above(row, headings)].ref) for row in rows)
    ways = _in_order(rows, headings)
    return tuple(
        replace(row, recommendation_ref=headings[at].ref, implied_link=True) for row, at in zip(rows, ways, strict=True)
    )


def _headings(left: Sequence[Block]) -> list[_Heading]:
    found: list[tuple[str, int, list[str]]] = []
    for block in left:
        item = item_start(block.text)
        if item and item.word == "recommendation" and item.ref:
            found.append((item.ref, block.place.line_start, [item.rest]))
        elif found:
            found[-1][2].append(block.text)
    return [_Heading(ref, line, _stems(" ".join(texts))) for ref, line, texts in found]


def _counts_through(rows: Sequence[PlanRow], headings: Sequence[_Heading]) -> bool:
    """Rows 1 to 14 below recommendations 1 to 4: a row's number is its own."""
    refs = [row.ref for row in rows]
    tops = [heading.ref for heading in headings]
    whole = all(ref and ref.isdigit() for ref in (*refs, *tops))
    rising = whole and [int(ref) for ref in tops] == sorted({int(ref) for ref in tops})
    return bool(tops) and rising and len(refs) > len(tops) and int(refs[-1] or 0) > int(tops[-1])


def _above(row: PlanRow, headings: Sequence[_Heading]) -> int:
    """The last heading that is printed before a row."""
    return max((at for at, heading in enumerate(headings) if heading.line < row.place.line_start), default=0)


def _in_order(rows: Sequence[PlanRow], headings: Sequence[_Heading]) -> tuple[int, ...]:
    """For each row the heading it goes to: never an earlier one than the row before, nor than one printed above it,
    and so that rows and headings share the most telling words."""
    shared = _shared([_stems(" ".join(row.asks)) for row in rows], headings)
    lowest = list(accumulate((_above(row, headings) for row in rows), max))
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * len(headings)
    for number in range(len(rows) - 1, -1, -1):
        after = best
        best = [
            max(
                (shared[number][at] + after[at][0], (at, *after[at][1]))
                for at in range(max(start, lowest[number]), len(headings))
            )
            for start in range(len(headings))
        ]
    return best[0][1]


def _shared(rows: Sequence[frozenset[str]], headings: Sequence[_Heading]) -> list[list[float]]:
    """How telling the words are that each row shares with each heading: those of few headings tell more."""
    spread = Counter(word for heading in headings for word in heading.words)
    return [
        [sum(math.log(len(headings) / spread[word]) for word in sorted(row & heading.words)) for heading in headings]
        for row in rows
    ]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]+", text.lower()) if len(word) >= _SHORTEST)
