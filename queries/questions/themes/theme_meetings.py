"""Themes in the same reviews: which facts of each review carry which theme, and how two themes meet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import Any

from graph.store import Store
from queries.questions.themes.theme_facts import ThemeInReview, themes_in_reviews


@dataclass(frozen=True, slots=True)
class Carried:
    """One theme in the reviews of a scope: by review, the uids of the facts that carry it, and the names in them."""

    theme: str
    label: str
    facts: Mapping[str, tuple[str, ...]] = field(hash=False)
    agencies: Mapping[str, frozenset[str]] = field(hash=False)
    reviews: frozenset[str] = field(hash=False)
    """The uids of the reviews that carry it."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two themes, in order of label and uid, the uids of the reviews that carry both, and how many carry either."""

    a: Carried
    b: Carried
    in_both: frozenset[str]
    in_either: int

    @property
    def both(self) -> tuple[str, ...]:
        """The uids of the reviews that carry both, in order."""
        return tuple(sorted(self.in_both))

    @property
    def either(self) -> tuple[str, ...]:
        """The uids of the reviews that carry one or both, in order."""
        return tuple(sorted(self.a.reviews | self.b.reviews))

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the facts that carry either theme in the reviews with both, in order."""
        found = (carried.facts[review] for carried in (self.a, self.b) for review in self.in_both)
        return tuple(sorted(set(chain.from_iterable(found))))

    @property
    def agencies(self) -> tuple[tuple[str, int], ...]:
        """Names in facts of both themes, with the number of reviews where it is so: most first, then by name."""
        a, b = self.a.agencies, self.b.agencies
        counted = Counter(chain.from_iterable(a[review] & b[review] for review in self.in_both))
        return tuple(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def carried_themes(store: Store, parameters: Mapping[str, Any]) -> list[Carried]:
    """Every theme of a scope, whatever theme was asked for, in order of label and uid."""
    by_theme: dict[str, list[ThemeInReview]] = {}
    for each in themes_in_reviews(store, {**parameters, "themes": None}):
        by_theme.setdefault(each.theme, []).append(each)
    carried = (_carried(theme, members) for theme, members in by_theme.items())
    return sorted(carried, key=lambda each: (each.label, each.theme))


def _carried(theme: str, members: list[ThemeInReview]) -> Carried:
    facts = {each.review: each.facts for each in members}
    names = {each.review: each.agencies for each in members}
    return Carried(theme, members[0].theme_label, facts, names, frozenset(facts))


def meetings(carried: Iterable[Carried], themes: Iterable[str] | None, at_least: int) -> list[Meeting]:
    """Every two themes that at least so many reviews carry both of; one of them among ``themes``, where given."""
    asked = None if themes is None else frozenset(themes)
    pairs = ((a, b) for a, b in combinations(carried, 2) if asked is None or {a.theme, b.theme} & asked)
    met = ((a, b, a.reviews & b.reviews) for a, b in pairs)
    return [
        Meeting(a, b, both, len(a.reviews) + len(b.reviews) - len(both)) for a, b, both in met if len(both) >= at_least
    ]
