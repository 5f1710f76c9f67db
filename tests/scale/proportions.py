"""The proportions that graphs are made in, read from the data file beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import cache
from importlib.resources import files
from math import log
from random import Random


@dataclass(frozen=True, slots=True)
class Size:
    """How much one review holds."""

    recommendations: int
    actions: int
    findings: int
    missed: int
    gaps: int
    took_part: int
    seats: int

    @property
    def nodes(self) -> float:
        """About how many nodes it makes: those of the papers, of who is named, and each fact with its passages."""
        facts = self.recommendations + self.actions + self.findings + self.missed + self.gaps
        return 16 + 8.2 * self.took_part + 2.33 * facts

    def shrunk(self, share: float) -> "Size":
        """The same mix with less of everything."""
        return Size(*(int(count * share) for count in astuple(self)))


@dataclass(frozen=True, slots=True)
class Proportions:
    """The data file's tables; see there for what each number is."""

    sizes: tuple[Size, ...]
    share: Mapping[str, float]
    per_review: Mapping[str, float]
    spread: Mapping[str, tuple[int, ...]]
    length: Mapping[str, tuple[float, float]]
    weights: Mapping[str, Mapping[str, int]]
    nodes_per_review: float
    relationships_per_node: float

    def happens(self, chance: Random, what: str) -> bool:
        """Whether something does that happens in a measured share of cases."""
        return chance.random() < self.share[what]

    def how_many(self, chance: Random, what: str) -> int:
        """A number drawn from a measured spread."""
        spread = self.spread[what]
        return chance.choices(range(len(spread)), spread)[0]

    def one_of(self, chance: Random, what: str) -> str:
        """A value drawn by its measured weight."""
        weights = self.weights[what]
        return chance.choices(tuple(weights), tuple(weights.values()))[0]

    def characters(self, chance: Random, what: str) -> int:
        """A length drawn from a measured spread, at least a few words."""
        median, width = self.length[what]
        return max(24, min(4000, int(chance.lognormvariate(log(median), width))))


@cache
def proportions() -> Proportions:
    """The proportions of the data file."""
    read = tomllib.loads((files(__package__) / "proportions.toml").read_text(encoding="utf-8"))
    return Proportions(
        sizes=tuple(Size(*row) for row in read["reviews"]),
        share=read["share"],
        per_review=read["per_review"],
        spread={name: tuple(found) for name, found in read["spread"].items()},
        length={name: (found[0], found[1]) for name, found in read["length"].items()},
        weights=read["weights"],
        nodes_per_review=read["nodes_per_review"],
        relationships_per_node=read["relationships_per_node"],
    )
