"""Which themes keep coming back in a place, in how many reviews and since when?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from graph.store import Store
from queries.questions.places import Places, places
from queries.questions.question import (
    Arguments,
    Behind,
    Column,
    ColumnKind,
    Found,
    Parameter,
    ParameterType,
    Question,
    facts_of,
    one_of,
)
from queries.questions.review_places import NO_REGION, PlaceBy, place_groups, place_name
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope
from queries.questions.themes.theme_facts import ThemeInReview, themes_in_reviews
from queries.questions.themes.theme_trend import Half, longest_gap, trend


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many reviews of one year carry the theme, and what those years are the years of, in order."""

    year: int
    reviews: int
    bases: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.year} ({self.reviews})"


@dataclass(frozen=True, slots=True)
class BasisCount:
    """How many of the reviews take their year from the incident, the reference, the commission or the publication."""

    basis: str
    reviews: int

    def __str__(self) -> str:
        return f"{self.basis} ({self.reviews})"


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme in one place. ``place`` is None, and its name says so, for reviews with no region stated.

    ``reviews`` carry the theme, of ``of_reviews`` in that place. ``no_year`` of them have no year, so they are in no
    ``years``. ``halves`` and ``change`` say whether it comes up more or less often than before; none where too few
    reviews carry it. ``agencies`` are the names that the facts with the theme name. ``evidence_count`` counts those.
    """

    place: str | None
    place_name: str
    theme: str
    theme_label: str
    theme_group: str | None
    reviews: int
    of_reviews: int
    first_year: int | None
    last_year: int | None
    years: tuple[YearCount, ...]
    year_basis: tuple[BasisCount, ...]
    no_year: int
    longest_gap: int | None
    halves: tuple[Half, ...]
    change: str | None
    agencies: tuple[str, ...]
    evidence_count: int
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the facts that carry the theme there, and of the place's reviews."""
        return facts_of(self.behind)


_Group = str | None


def recurring_themes(
    store: Store, *, by: PlaceBy = PlaceBy.REGION, at_least: int = 1, **filters: Unpack[Filters]
) -> list[ThemeRow]:
    """Every theme of the reviews asked for, per place, in at least so many reviews of that place.

    Order: place by name with the unstated last; within it most reviews first, then the latest, then the theme's name.
    """
    parameters = scope(store, filters)
    carried = themes_in_reviews(store, parameters)
    reviews, known = reviews_in_scope(store, parameters), places(store)
    groups = {uid: place_groups(review, known, by) for uid, review in reviews.items()}
    members: dict[_Group, list[ReviewInScope]] = {}
    for uid, review in reviews.items():
        for group in groups[uid]:
            members.setdefault(group, []).append(review)
    cells: dict[tuple[_Group, str], list[ThemeInReview]] = {}
    for each in carried:
        for group in groups.get(each.review, ()):
            cells.setdefault((group, each.theme), []).append(each)
    rows = [
        _row(group, cell, reviews, members[group], known) for (group, _), cell in cells.items() if len(cell) >= at_least
    ]
    return sorted(rows, key=_rank)


def _row(
    group: _Group,
    cell: list[ThemeInReview],
    reviews: Mapping[str, ReviewInScope],
    members: list[ReviewInScope],
    known: Places,
) -> ThemeRow:
    first = cell[0]
    carrying = [reviews[uid] for uid in sorted(each.review for each in cell)]
    years = _years(carrying)
    facts = tuple(sorted({uid for each in cell for uid in each.facts}))
    dated = [review.year for review in carrying if review.year is not None]
    shown = trend(dated, [review.year for review in members if review.year is not None])
    return ThemeRow(
        place=group,
        place_name=place_name(group, known),
        theme=first.theme,
        theme_label=first.theme_label,
        theme_group=first.theme_group,
        reviews=len(carrying),
        of_reviews=len(members),
        first_year=years[0].year if years else None,
        last_year=years[-1].year if years else None,
        years=years,
        year_basis=_bases(carrying),
        no_year=sum(review.year is None for review in carrying),
        longest_gap=longest_gap(dated),
        halves=shown.halves if shown else (),
        change=shown.change if shown else None,
        agencies=tuple(sorted(frozenset().union(*(each.agencies for each in cell)))),
        evidence_count=len(facts),
        behind={"reviews": facts, "evidence_count": facts},
    )


def _years(carrying: Iterable[ReviewInScope]) -> tuple[YearCount, ...]:
    by_year: dict[int, list[str]] = {}
    for review in carrying:
        if review.year is not None:
            by_year.setdefault(review.year, []).append(review.year_basis or "not stated")
    return tuple(YearCount(year, len(bases), tuple(sorted(set(bases)))) for year, bases in sorted(by_year.items()))


def _bases(carrying: Iterable[ReviewInScope]) -> tuple[BasisCount, ...]:
    counted = Counter(review.year_basis or "not stated" for review in carrying if review.year is not None)
    return tuple(BasisCount(basis, counted[basis]) for basis in sorted(counted))


def _rank(row: ThemeRow) -> tuple[Any, ...]:
    place = (row.place is None, row.place_name, row.place or "")
    return (*place, -row.reviews, -(row.last_year or 0), row.theme_label, row.theme)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    rows = recurring_themes(store, by=PlaceBy(arguments["by"]), at_least=arguments["at_least"], **filters_of(arguments))
    return Found(
        tuple(rows),
        ("A review's year is of the incident, else in its reference, else of its commission, else of publication.",),
    )


QUESTION = Question(
    name="recurring-themes",
    title="Themes that keep coming back",
    purpose="Which themes recur in each region or area, in how many of its reviews, since when and most lately when?",
    method=(
        "A review counts once for a theme, in each region that its area lies in; where there are no regions (Wales, "
        "Scotland, Northern Ireland) under its nation, and under its own area where the region data does not know it. "
        "A review's year is that of the incident, else the one in its reference, else of its commission, else of its "
        "publication, and the answer says which. A failure to pass something on may be both a missed opportunity and "
        "an information gap, and is then two facts. Whether a theme comes up more often is said only where five "
        "reviews or more carry it, and only where the 95% intervals of its shares in the earlier and in the later "
        "half of the place's reviews lie apart. Which themes came back after their actions were reported completed is "
        "told by returned-after-completion."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "Group reviews by region, or by local area.", PlaceBy.REGION),
        Parameter(
            "at-least",
            "Leave out themes in fewer reviews of the place.",
            ParameterType.WHOLE_NUMBER,
            default="1",
            such_as="2",
        ),
    ),
    columns=(
        Column("place_name", "Place", ColumnKind.TEXT, f"The region or area; '{NO_REGION}' where no document says."),
        Column("theme_label", "Theme", ColumnKind.TEXT, "The theme's name."),
        Column(
            "reviews",
            "Reviews",
            ColumnKind.COUNT,
            "Reviews of the place with at least one fact about the theme.",
            of="of_reviews",
        ),
        Column("of_reviews", "Of", ColumnKind.COUNT, "All reviews of the place that were asked for."),
        Column("first_year", "First", ColumnKind.DATE, "The earliest year of those reviews."),
        Column("last_year", "Last", ColumnKind.DATE, "The latest."),
        Column("years", "Years", ColumnKind.LIST, "Each year, with the number of reviews."),
        Column(
            "year_basis",
            "Year is of",
            ColumnKind.LIST,
            "What the years are the years of, with the number of reviews.",
            minor=True,
        ),
        Column(
            "no_year",
            "No year",
            ColumnKind.COUNT,
            "Reviews whose year no document gives: in reviews, not in years.",
            minor=True,
        ),
        Column(
            "longest_gap",
            "Longest gap",
            ColumnKind.COUNT,
            "The most years from one year it came up in to the next.",
            minor=True,
            absent="–",
        ),
        Column(
            "change",
            "Change",
            ColumnKind.TEXT,
            "More often or less often than in the earlier half of the place's reviews, or no clear change.",
            absent="too few",
        ),
        Column(
            "halves",
            "Earlier and later half",
            ColumnKind.LIST,
            "Reviews with the theme, of the reviews of those years; left out where too few carry it.",
            minor=True,
        ),
        Column("agencies", "Agencies", ColumnKind.LIST, "Agencies that the facts about the theme name.", minor=True),
        Column(
            "evidence_count",
            "Facts",
            ColumnKind.COUNT,
            "Findings, failures, gaps, recommendations and actions about it.",
        ),
        Column("theme_group", "Group", ColumnKind.TEXT, "The family of themes it stands in.", minor=True),
        Column("place", "Place uid", ColumnKind.UID, "The place's uid."),
        Column("theme", "Theme uid", ColumnKind.UID, "The theme's uid."),
    ),
    find=_find,
    example={"by": "area", "at-least": "2"},
)
