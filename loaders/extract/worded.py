"""Cells that answer several asks, each line opening with a word of its ask: ``Audit: May`` and ``Report: June``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from loaders.extract.plan_row import PlanRow
from loaders.segment.columns import Meaning

_HEAD = re.compile(r"(?P<words>[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*){0,2})(?P<colon>:)?(?=\s|$)")
_MOST_ASKS = 5
_STEM = 5
_SHORTEST = 4
_ANSWERING = (Meaning.LEAD, Meaning.TARGET, Meaning.STATUS, Meaning.PROGRESS)

Lines = Mapping[Meaning, Sequence[str]]
"""The paragraphs of a row's cells, by what their columns mean."""


def by_words(row: PlanRow, cells: Lines) -> tuple[PlanRow, ...]:
    """A row for each ask, where some cell has a line for each; else the row as it is."""
    answers = {
        meaning: found for meaning in _ANSWERING if (found := answers_in_order(row.asks, cells.get(meaning, ())))
    }
    if not answers:
        return (row,)

    def said(meaning: Meaning, number: int, whole: str | None) -> str | None:
        return answers[meaning][number] if meaning in answers else whole

    return tuple(
        replace(
            row,
            ref=row.ref if number == 0 else None,
            asks=(ask,),
            lead=said(Meaning.LEAD, number, row.lead),
            target=said(Meaning.TARGET, number, row.target),
            status=said(Meaning.STATUS, number, row.status),
            progress=said(Meaning.PROGRESS, number, row.progress),
        )
        for number, ask in enumerate(row.asks)
    )


def answers_in_order(asks: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    """The lines in the order of the asks that they are about; none where that is not certain.

    Each line opens with a word of its ask, and no other way to pair them fits as well.
    """
    if not 2 <= len(asks) == len(lines) <= _MOST_ASKS:
        return ()
    heads = [_HEAD.match(line) for line in lines]
    stems = [_stems(head["words"]) if head else frozenset() for head in heads]
    wanted = [_stems(ask) for ask in asks]
    shared = [[len(own & ask) for own in stems] for ask in wanted]
    fitting = (way for way in permutations(range(len(lines))) if _fits(shared, way))
    ways = sorted(fitting, key=lambda way: -_sum(shared, way))
    if not ways or (len(ways) > 1 and _sum(shared, ways[0]) == _sum(shared, ways[1])):
        return ()
    return tuple(_without_label(lines[at]) for at in ways[0])


def _fits(shared: Sequence[Sequence[int]], way: Sequence[int]) -> bool:
    return all(shared[ask][line] for ask, line in enumerate(way))


def _sum(shared: Sequence[Sequence[int]], way: Sequence[int]) -> int:
    return sum(shared[ask][line] for ask, line in enumerate(way))


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)


def _without_label(line: str) -> str:
    head = _HEAD.match(line)
    return line[head.end() :].strip() if head and head["colon"] else line
