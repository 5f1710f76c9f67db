"""Columns by where words stand: what lies above one another across a page is of one column."""

from collections.abc import Iterable
from typing import TypeVar

Place = TypeVar("Place", int, float)


def starts_of(spans: Iterable[tuple[Place, Place]]) -> list[Place]:
    """Where each column starts, from the left: spans (start, end) that overlap are of one."""
    columns: list[tuple[Place, Place]] = []
    for start, end in sorted(spans, key=lambda span: span[0]):
        if columns and start < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], end))
        else:
            columns.append((start, end))
    return [start for start, _ in columns]
