"""Weights: a sum over signs for each label, and the chance that it gives; a table that a person can read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

BIAS = "(always)"
"""The row of what is added whatever the signs."""


@dataclass(frozen=True, slots=True)
class Weights:
    """For each sign a weight a label. Of two labels only the second has a column: the first counts as nought."""

    labels: tuple[str, ...]
    rows: Mapping[str, Sequence[float]]

    def chances(self, signs: Iterable[str]) -> dict[str, float]:
        """The chance of each label, adding up to one."""
        sums = list(self.rows[BIAS])
        for sign in signs:
            row = self.rows.get(sign)
            if row:
                sums = [total + weight for total, weight in zip(sums, row, strict=True)]
        if len(sums) < len(self.labels):
            sums = [0.0, *sums]
        highest = max(sums)
        parts = [exp(total - highest) for total in sums]
        return {label: part / sum(parts) for label, part in zip(self.labels, parts, strict=True)}

    def heaviest(self, signs: Iterable[str], most: int) -> tuple[str, ...]:
        """Of a table with one column, the signs that speak most for the second label, the heaviest first."""
        found = [(row[0], sign) for sign in signs if (row := self.rows.get(sign)) and row[0] > 0]
        return tuple(sign for _, sign in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:most])


def parse(text: str) -> Weights:
    """Weights from their table: a JSON object with ``labels``, and ``signs`` with the weights of each."""
    table = json.loads(text)
    return Weights(tuple(table["labels"]), table["signs"])


@cache
def weights(name: str) -> Weights:
    """The table of that name that ships with the package (``failure``, ``gap``, ``kind``, ``failed``, ``ends``)."""
    return parse(files("loaders.data").joinpath("weights", f"{name}.json").read_text(encoding="utf-8"))
