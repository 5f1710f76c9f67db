"""Which names a person has judged already: to be one agency, or never to be."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graph.model.identity import slug


@dataclass(frozen=True, slots=True)
class Judged:
    """Names that are one, in groups, and names that are to stay apart; as people wrote them."""

    one: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()

    def settles(self, names: Iterable[str]) -> bool:
        """Whether it is judged of any two of these names what they are to each other."""
        groups = [{slug(name) for name in group} for group in (*self.one, *self.apart)]
        pairs = combinations(sorted({slug(name) for name in names}), 2)
        return all(any(set(pair) <= group for group in groups) for pair in pairs)
