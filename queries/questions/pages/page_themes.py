"""Themes by year: in how many reviews of each year a theme comes up, and the facts behind each number."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Unpack

from graph.store import Store
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from queries.questions.themes.theme_facts import theme_facts


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """One theme: the reviews of each year that carry it. ``facts`` are uids by year, None standing for no year."""

    theme: str
    label: str
    reviews: int
    by_year: dict[int | None, int] = field(hash=False)
    facts: dict[int | None, tuple[str, ...]] = field(hash=False)

    @property
    def years(self) -> tuple[int, ...]:
        """The years it comes up in, in order."""
        return tuple(sorted(year for year in self.by_year if year is not None))


@dataclass(frozen=True, slots=True)
class ThemesByYear:
    """Every theme, most reviews first, and how many reviews there are in all and in each year (None: no year)."""

    themes: tuple[ThemeLine, ...]
    reviews: int
    by_year: dict[int | None, int] = field(hash=False)
    bases: dict[str, int] = field(hash=False)
    """How many reviews take their year from the incident, the reference, the commission or the publication."""

    @property
    def years(self) -> tuple[int, ...]:
        """Every year from the first to the last, those without a review too."""
        known = [year for year in self.by_year if year is not None]
        return tuple(range(min(known), max(known) + 1)) if known else ()

    @property
    def leading(self) -> tuple[ThemeLine, ...]:
        """The themes of which none comes up in more reviews."""
        return tuple(line for line in self.themes if line.reviews == self.themes[0].reviews)

    @property
    def most(self) -> int:
        """The largest number of reviews that any theme has in any year."""
        return max((count for line in self.themes for count in line.by_year.values()), default=0)


def themes_by_year(store: Store, **filters: Unpack[Filters]) -> ThemesByYear:
    """The themes of the reviews asked for, by the year of the review."""
    parameters = scope(store, filters)
    reviews = reviews_in_scope(store, parameters)
    cells: dict[str, list[dict[str, str]]] = {}
    for row in theme_facts(store, parameters):
        cells.setdefault(row["theme"], []).append(row)
    lines = [_line(rows, reviews) for rows in cells.values()]
    return ThemesByYear(
        tuple(sorted(lines, key=lambda line: (-line.reviews, line.label, line.theme))),
        len(reviews),
        dict(Counter(review.year for review in reviews.values())),
        dict(Counter(review.year_basis or "" for review in reviews.values() if review.year is not None)),
    )


def _line(rows: list[dict[str, str]], reviews: dict[str, ReviewInScope]) -> ThemeLine:
    carrying: dict[int | None, set[str]] = {}
    facts: dict[int | None, set[str]] = {}
    for row in rows:
        year = reviews[row["review"]].year
        carrying.setdefault(year, set()).add(row["review"])
        facts.setdefault(year, set()).add(row["fact"])
    return ThemeLine(
        rows[0]["theme"],
        rows[0]["theme_label"] or rows[0]["theme"].removeprefix("theme:").replace("-", " ").capitalize(),
        len({row["review"] for row in rows}),
        {year: len(members) for year, members in carrying.items()},
        {year: tuple(sorted(members)) for year, members in facts.items()},
    )
