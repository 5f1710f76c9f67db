"""Which themes come up in the same reviews, and more often than chance would have it?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from graph.store import Store
from queries.questions.interval import FEW, Rate, rate_of
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
)
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope
from queries.questions.themes.theme_meetings import Meeting, carried_themes, meetings

_NAMED = 5
"""As many agencies are named at most."""


@dataclass(frozen=True, slots=True)
class Times:
    """A year or an agency's name, and in how many of the reviews with both themes it comes up."""

    what: str
    reviews: int

    def __str__(self) -> str:
        return f"{self.what} ({self.reviews})"


@dataclass(frozen=True, slots=True)
class CoOccurringThemesRow:
    """Two themes and the reviews that carry both, either, and each.

    ``share`` is both of either (Jaccard), with its 95% Wilson interval ``low`` to ``high``. ``lift`` is how many times
    as often both come up as they would if they had nothing to do with each other. All four are None where fewer than
    five reviews carry either theme; ``few`` says so.
    """

    theme_a: str
    theme_a_label: str
    theme_b: str
    theme_b_label: str
    both: int
    either: int
    with_a: int
    with_b: int
    of_reviews: int
    share: float | None
    low: float | None
    high: float | None
    lift: float | None
    few: bool
    years: tuple[Times, ...]
    no_year: int
    agencies: tuple[Times, ...]
    facts_of_both: int
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the reviews and facts that it counts."""
        return facts_of(self.behind)


def co_occurring_themes(
    store: Store, *, at_least: int = 2, most: int | None = None, **filters: Unpack[Filters]
) -> list[CoOccurringThemesRow]:
    """Every two themes that at least so many of the reviews asked for carry both of; at most so many, where given.

    A theme that is asked for, or a narrower one, is one of each two. Order: reviews with both and share, most first,
    then names.
    """
    return _found(store, at_least, most, filters)[0]


def _found(store: Store, at_least: int, most: int | None, filters: Filters) -> tuple[list[CoOccurringThemesRow], int]:
    """The first rows, and how many there are in all."""
    parameters = scope(store, filters)
    reviews, carried = reviews_in_scope(store, parameters), carried_themes(store, parameters)
    themed = tuple(sorted({review for theme in carried for review in theme.reviews}))
    found = sorted(meetings(carried, parameters["themes"], at_least), key=_rank)
    return [_row(meeting, themed, reviews) for meeting in found[:most]], len(found)


def _row(meeting: Meeting, themed: tuple[str, ...], reviews: Mapping[str, ReviewInScope]) -> CoOccurringThemesRow:
    both, either, facts = meeting.both, meeting.either, meeting.facts
    with_a, with_b = (tuple(sorted(carried.reviews)) for carried in (meeting.a, meeting.b))
    few = len(either) < FEW
    share = Rate(None, None, None) if few else rate_of(len(both), len(either))
    years = [reviews[review].year for review in both]
    return CoOccurringThemesRow(
        theme_a=meeting.a.theme,
        theme_a_label=meeting.a.label,
        theme_b=meeting.b.theme,
        theme_b_label=meeting.b.label,
        both=len(both),
        either=len(either),
        with_a=len(with_a),
        with_b=len(with_b),
        of_reviews=len(themed),
        share=share.rate,
        low=share.low,
        high=share.high,
        lift=None if few else lift(len(both), len(with_a), len(with_b), len(themed)),
        few=few,
        years=_years(years),
        no_year=years.count(None),
        agencies=tuple(Times(name, times) for name, times in meeting.agencies[:_NAMED]),
        facts_of_both=len(facts),
        behind={
            "both": both,
            "either": either,
            "with_a": with_a,
            "with_b": with_b,
            "of_reviews": themed,
            "facts_of_both": facts,
        },
    )


def lift(both: int, with_a: int, with_b: int, of: int) -> float:
    """How many times as often two things come together as they would by chance, to two places.

    By chance, a share ``with_a / of`` of the ``with_b`` would have both. 1 is no more and no less than that.
    """
    return round(both * of / (with_a * with_b), 2)


def _years(years: Iterable[int | None]) -> tuple[Times, ...]:
    counted = Counter(year for year in years if year is not None)
    return tuple(Times(str(year), times) for year, times in sorted(counted.items()))


def _rank(met: Meeting) -> tuple[Any, ...]:
    both = len(met.in_both)
    return (-both, -both / met.in_either, met.a.label, met.b.label, met.a.theme, met.b.theme)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    rows, number = _found(store, arguments["at_least"], arguments["most"], filters_of(arguments))
    return Found(tuple(rows), _notes(rows, number))


def _notes(rows: list[CoOccurringThemesRow], number: int) -> tuple[str, ...]:
    notes = ["Themes that come up in the same review need not have to do with each other: read what it says of both."]
    if number > len(rows):
        notes.append(f"The first {len(rows)} of {number} pairs: ask for one theme, or for more with 'most'.")
    if any(row.few for row in rows):
        notes.append(
            f"Where fewer than {FEW} reviews carry either theme, no share and no comparison with chance is given."
        )
    return tuple(notes)


def _count(name: str, title: str, help: str, *, minor: bool = False) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor)


QUESTION = Question(
    name="co-occurring-themes",
    title="Themes that come up together",
    purpose="Which two themes come up in the same reviews, how often, in which years, and which agencies do both name?",
    method=(
        "A review carries a theme when at least one of its findings, failures, gaps, recommendations or actions does. "
        "The share is the reviews that carry both, of those that carry either (Jaccard), with Wilson's 95% interval. "
        "Against chance: how many times as often both come up as they would if one had nothing to do with the other, "
        "among the reviews asked for that carry any theme; 1 is no more than chance. Both are given only where at "
        f"least {FEW} reviews carry either theme. Where an agency or a sector is asked for, only facts that name it "
        "count. Where a theme is asked for, it or a narrower one is one of each pair. A theme that most reviews carry "
        "goes with every other: such pairs come first by number, and the comparison with chance puts that right. "
        "Coming up together is not cause."
    ),
    parameters=(
        *PARAMETERS,
        Parameter(
            "at-least",
            "Leave out pairs that fewer reviews carry both of.",
            ParameterType.WHOLE_NUMBER,
            default="2",
            such_as="3",
        ),
        Parameter("most", "How many pairs to show.", ParameterType.WHOLE_NUMBER, default="200", such_as="50"),
    ),
    columns=(
        Column("theme_a_label", "Theme A", ColumnKind.TEXT, "The theme of the pair whose name comes first."),
        Column("theme_b_label", "Theme B", ColumnKind.TEXT, "The other one."),
        _count("both", "Both", "Reviews that carry both."),
        _count("either", "Either", "Reviews that carry one of them or both."),
        _count("with_a", "With A", "Reviews that carry theme A."),
        _count("with_b", "With B", "Reviews that carry theme B."),
        _count("of_reviews", "Of", "Reviews asked for that carry any theme.", minor=True),
        Column("share", "Share", ColumnKind.RATE, f"Both, of either; none with fewer than {FEW} of those."),
        Column("low", "Share from", ColumnKind.RATE, "Lower end of the 95% Wilson interval of the share.", minor=True),
        Column("high", "Share to", ColumnKind.RATE, "Upper end of that interval.", minor=True),
        Column(
            "lift",
            "Times chance",
            ColumnKind.TEXT,
            "How many times as often both come up as they would by chance; 1 is no more than chance.",
            absent="too few",
        ),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where fewer than {FEW} reviews carry either.", minor=True),
        Column("years", "Years", ColumnKind.LIST, "Each year of the reviews with both, with their number."),
        _count("no_year", "No year", "Reviews with both whose year no document gives: in no year.", minor=True),
        Column(
            "agencies",
            "Agencies",
            ColumnKind.LIST,
            f"Those named in facts of both themes in one review, with the number of such reviews; the {_NAMED} most "
            "often named.",
            minor=True,
        ),
        _count("facts_of_both", "Facts", "Facts about one of them, in the reviews with both.", minor=True),
        Column("theme_a", "Uid of A", ColumnKind.UID, "The uid of theme A."),
        Column("theme_b", "Uid of B", ColumnKind.UID, "The uid of theme B."),
    ),
    find=_find,
    example={"theme": "Information sharing", "at-least": "3"},
)
