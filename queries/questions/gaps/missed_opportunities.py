"""What was not done when it should have been: how often, of what kind, by which agency, in which year?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.gaps.missed_opportunity_groups import (
    NO_AGENCY,
    NO_KIND,
    NO_YEAR,
    By,
    Missed,
    Subject,
    grouped,
    missed_opportunities_of,
    of_reviews,
)
from queries.questions.interval import FEW, rate_of
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of, one_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


@dataclass(frozen=True, slots=True)
class MissedOpportunitiesRow:
    """The missed opportunities of one kind (or agency, or both, or year). The names of what rows are not by are None.

    ``rate`` is the share of ``of_reviews`` that have one, with its 95% Wilson interval ``low`` to ``high``; all four
    are None where there is nothing to divide by (a year, or no agency named). ``first_year`` and ``last_year`` are of
    when it happened, else of the review; ``by_review_year`` counts the latter, ``no_year`` those with neither.
    """

    kind: str | None
    kind_name: str | None
    agency: str | None
    agency_name: str | None
    year: int | None
    year_name: str | None
    missed: int
    reviews: int
    of_reviews: int | None
    rate: float | None
    low: float | None
    high: float | None
    few: bool
    implied: int
    also_gaps: int
    first_year: int | None
    last_year: int | None
    by_review_year: int
    no_year: int
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its missed opportunities, and of the reviews that they are counted against."""
        return facts_of(self.behind)


def missed_opportunities(store: Store, *, by: By = By.KIND, **filters: Unpack[Filters]) -> list[MissedOpportunitiesRow]:
    """The missed opportunities of the reviews asked for, by kind unless asked otherwise.

    One that several agencies missed counts once for each of them where rows are by agency. Order: reviews and missed
    opportunities, most first, then names; by year, the earliest first. What no document names comes last.
    """
    parameters = scope(store, filters)
    groups = grouped(missed_opportunities_of(store, parameters), by)
    against = of_reviews(store, parameters, by)
    quotes = by_fact(passages(store, (each.uid for members in groups.values() for each in members)))
    rows = [_row(subject, members, against(subject), quotes) for subject, members in groups.items()]
    return sorted(rows, key=_by_year if by is By.YEAR else _by_number)


def _row(
    subject: Subject,
    members: list[Missed],
    against: frozenset[str] | None,
    quotes: Mapping[str, tuple[Passage, ...]],
) -> MissedOpportunitiesRow:
    behind = _behind(members, against)
    counts = {name: len(uids) for name, uids in behind.items()}
    of, reviews = counts.pop("of_reviews", None), counts["reviews"]
    share = rate_of(reviews, of or 0)
    years = sorted(each.year for each in members if each.year is not None)
    return MissedOpportunitiesRow(
        kind=subject.kind,
        kind_name=subject.kind_name,
        agency=subject.agency,
        agency_name=subject.agency_name,
        year=subject.year,
        year_name=subject.year_name,
        of_reviews=of,
        rate=share.rate,
        low=share.low,
        high=share.high,
        few=(reviews if of is None else of) < FEW,
        first_year=years[0] if years else None,
        last_year=years[-1] if years else None,
        evidence=tuple(quote for uid in behind["missed"] for quote in quotes.get(uid, ())),
        behind=behind,
        **counts,
    )


def _behind(members: list[Missed], against: frozenset[str] | None) -> dict[str, tuple[str, ...]]:
    reviews = {each.review for each in members}
    found = {
        "missed": _uids(members),
        "reviews": tuple(sorted(reviews)),
        "implied": _uids(each for each in members if each.implied),
        "also_gaps": _uids(each for each in members if each.also_gap),
        "by_review_year": _uids(each for each in members if each.by_review_year),
        "no_year": _uids(each for each in members if each.year is None),
    }
    return found if against is None else found | {"of_reviews": tuple(sorted(against | reviews))}


def _uids(members: Iterable[Missed]) -> tuple[str, ...]:
    return tuple(sorted({each.uid for each in members}))


def _by_number(row: MissedOpportunitiesRow) -> tuple[Any, ...]:
    absent = row.agency_name == NO_AGENCY or row.kind_name == NO_KIND
    names = (row.agency_name or "", row.agency or "", row.kind_name or "")
    return (absent, -row.reviews, -row.missed, *names)


def _by_year(row: MissedOpportunitiesRow) -> tuple[Any, ...]:
    return (row.year is None, row.year or 0)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    by = By(arguments["by"])
    rows = missed_opportunities(store, by=by, **filters_of(arguments))
    return Found(tuple(rows), _notes(rows, by), _NEVER_FILLED[by])


_OF_KIND, _OF_AGENCY, _OF_YEAR = ({"kind_name"}, {"agency_name", "agency"}, {"year_name"})
_RATE, _YEARS = {"of_reviews", "rate", "low", "high"}, {"first_year", "last_year"}
_NEVER_FILLED: dict[By, frozenset[str]] = {
    By.KIND: frozenset(_OF_AGENCY | _OF_YEAR),
    By.AGENCY: frozenset(_OF_KIND | _OF_YEAR),
    By.YEAR: frozenset(_OF_KIND | _OF_AGENCY | _RATE | _YEARS),
    By.AGENCY_AND_KIND: frozenset(_OF_YEAR),
}


def _notes(rows: Iterable[MissedOpportunitiesRow], by: By) -> tuple[str, ...]:
    notes = [f"A row that rests on fewer than {FEW} reviews is marked as few: read the passages, not the share."]
    if by in (By.AGENCY, By.AGENCY_AND_KIND):
        notes.append("What several agencies missed counts for each of them, so the rows may add up to more than all.")
    if implied := len({uid for row in rows for uid in row.behind["implied"]}):
        are = "one is" if implied == 1 else f"{implied} are"
        notes.append(f"Of these {are} implied: the words suggest it and do not say it outright.")
    return tuple(notes)


def _count(name: str, title: str, help: str, *, minor: bool = False, absent: str = "–") -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor, absent)


QUESTION = Question(
    name="missed-opportunities",
    title="Missed opportunities",
    purpose="What was most often not done when it should have been, by which agencies, in how many reviews, and when?",
    method=(
        "Each missed opportunity that a document tells of counts once; by agency it counts once for each agency that "
        "it names. The share is the reviews with one, of the reviews asked for; by agency, of those of them in which "
        "the agency took part; and where an agency or a sector is asked for, of those in which such an agency took "
        "part. Its 95% interval is Wilson's, which holds for small numbers. A year, and what names no agency, has no "
        "share. The year is that in which it happened where a document says, else the review's year, which is mostly "
        "that of the incident. A failure that a document tells of as an information gap too is counted here and in "
        "'also a gap': do not add these figures to those of information gaps. What is not told here is not known not "
        "to have happened: reviews differ in how much they tell."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "What one row is about.", By.KIND),
    ),
    columns=(
        Column(
            "agency_name",
            "Agency",
            ColumnKind.TEXT,
            f"The agency that should have acted; '{NO_AGENCY}' where no document names one. Only by agency.",
        ),
        Column("kind_name", "What was not done", ColumnKind.TEXT, f"Its kind; '{NO_KIND}' where none can be told."),
        Column("year_name", "Year", ColumnKind.TEXT, f"The year, only by year; '{NO_YEAR}' where no document says."),
        _count("missed", "Missed", "Missed opportunities."),
        _count("reviews", "Reviews", "Reviews with at least one of them."),
        _count("of_reviews", "Of", "Reviews asked for; by agency, those in which it took part."),
        Column("rate", "Share", ColumnKind.RATE, "Reviews, of those."),
        Column("low", "Share from", ColumnKind.RATE, "Lower end of the 95% Wilson interval of the share.", minor=True),
        Column("high", "Share to", ColumnKind.RATE, "Upper end of that interval.", minor=True),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where the row rests on fewer than {FEW} reviews."),
        _count(
            "implied", "Implied", "Missed opportunities that the words suggest and do not say outright.", minor=True
        ),
        _count("also_gaps", "Also a gap", "Those that a document tells of as an information gap too.", minor=True),
        Column("first_year", "First", ColumnKind.DATE, "The earliest year in which one happened."),
        Column("last_year", "Last", ColumnKind.DATE, "The latest."),
        _count(
            "by_review_year",
            "By the review's year",
            "Those that have the review's year, because no document says when it happened.",
            minor=True,
        ),
        _count("no_year", "No year", "Those of which no document gives a year of either sort.", minor=True),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
        Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid; only by agency."),
    ),
    find=_find,
    example={"by": "agency-and-kind", "from-year": "2009"},
)
