"""A theme that returned after completion as a row: both sides, with dates, figures and passages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import Any, Unpack

from graph.store import Store
from graph.store.statements import load
from queries.questions.due import last_day
from queries.questions.editions.completion_reports import BY_YEAR, Reported, completion_reports, is_before
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.places import Places
from queries.questions.question import Behind, facts_of
from queries.questions.review_places import PlaceBy, place_groups, place_name
from queries.questions.reviews import ReviewInScope
from queries.questions.scope import Filters, scope
from queries.questions.themes.returned_after_completion_order import Draft, Group, in_turn
from queries.questions.themes.returning_themes import Return, Returns, TakenUp, Within, returns

NO_AGENCY = "No agency named"


class By(StrEnum):
    """What rows are told apart by, beside the theme and the two reviews."""

    ALL = "all"
    THEME = "theme"
    REGION = "region"
    AREA = "area"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class ReturnedAfterCompletionRow:
    """A theme, the earlier review whose actions on it were reported completed, and a later one that takes it up.

    ``completed`` = ``evidenced`` + ``claimed_only``. ``reported`` is the first known date on which one of them was
    reported completed, else the earlier review's year, as ``reported_basis`` says. ``before_report`` is yes where what
    the later review looks at happened before any of them was reported completed, no where it happened after, None where
    that cannot be told. ``times`` counts later reviews: one, or where a row is a whole theme all of them; the earlier
    review is then the first, the later one the last, and the figures are of all. ``place`` is None where rows are not
    by place, and where no document names one.
    """

    theme: str
    theme_label: str
    place: str | None
    place_name: str | None
    shared: tuple[str, ...]
    earlier_review: str
    earlier_title: str | None
    earlier_year: int
    completed: int
    evidenced: int
    claimed_only: int
    implied: int
    reported: str
    reported_basis: str
    later_review: str
    later_title: str | None
    later_year: int
    years_between: int
    recommendations: int
    failures: int
    before_report: str | None
    earlier_evidence: tuple[Passage, ...]
    later_evidence: tuple[Passage, ...]
    times: int
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the completed actions, and of what the later review says."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class _Known:
    """What rows are made from beside the returns themselves, looked up by uid."""

    reports: Mapping[str, Reported]
    incidents: Mapping[str, tuple[str, ...]]
    places: Places


def returned_after_completion(
    store: Store, *, within: Within = Within.REGION, by: By = By.ALL, **filters: Unpack[Filters]
) -> list[ReturnedAfterCompletionRow]:
    """The themes that a review of a later year takes up again, of the reviews asked for, with both sides.

    Order: what happened before completion was reported comes last; then themes that returned most often, by name,
    place, years and reviews.
    """
    found = returns(store, scope(store, filters), within, named=by is By.AGENCY)
    drawn = rows_of(store, found, within, by)
    return with_evidence(store, drawn.rows)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The first rows, how many there are in all, and how many of them are known to be no return."""

    rows: tuple[ReturnedAfterCompletionRow, ...]
    total: int
    early: int


def rows_of(store: Store, found: Returns, within: Within, by: By, most: int | None = None) -> Drawn:
    """The rows of returns that have been found, in the order of ``returned_after_completion``, without passages."""
    known = _known(store, found)
    drafts = _drafts(found.found, known)
    if by is By.THEME:
        themes = _by_theme(_row(each, (None, None)) for each in drafts)
        rows = sorted(map(_whole, themes), key=lambda row: (-row.times, row.theme_label, row.theme))
        return Drawn(tuple(rows[:most]), len(rows), 0)
    groups = [(each, group) for each in drafts for group in _groups(each.what, within, by, known.places)]
    times = Counter(each.what.earlier.theme for each, _ in groups if each.before_report != "yes")
    early = sum(each.before_report == "yes" for each, _ in groups)
    first = islice(in_turn(groups, times), most)
    return Drawn(tuple(_row(each, group) for each, group in first), len(groups), early)


def _drafts(found: Iterable[Return], known: _Known) -> list[Draft]:
    reported: dict[int, tuple[list[Reported | None], Reported]] = {}
    drafts: list[Draft] = []
    for each in found:
        key = id(each.earlier)
        if key not in reported:
            reports = [known.reports.get(action) for action in each.earlier.actions]
            reported[key] = reports, _first(reports) or Reported(str(each.earlier.review.year or 0), BY_YEAR)
        reports, first = reported[key]
        before = happened_before(_happened(each.later.review, known.incidents), reports)
        drafts.append(Draft(each, first, before))
    return drafts


def _by_theme(rows: Iterable[ReturnedAfterCompletionRow]) -> list[list[ReturnedAfterCompletionRow]]:
    """What returned, by theme: rows of which it is known that they are no return are left out."""
    found: dict[str, list[ReturnedAfterCompletionRow]] = {}
    for row in rows:
        if row.before_report != "yes":
            found.setdefault(row.theme, []).append(row)
    return list(found.values())


def _whole(rows: list[ReturnedAfterCompletionRow]) -> ReturnedAfterCompletionRow:
    """One row for a theme: from the first review with completed actions to the last that takes it up again."""
    first = min(rows, key=lambda row: (row.earlier_year, row.earlier_review))
    last = max(rows, key=lambda row: (row.later_year, row.later_review))
    behind = {name: tuple(sorted({uid for row in rows for uid in row.behind[name]})) for name in first.behind}
    counts: dict[str, Any] = {name: len(uids) for name, uids in behind.items()}
    return replace(
        first,
        shared=tuple(sorted({name for row in rows for name in row.shared})),
        reported=min((row.reported for row in rows), key=lambda dated: (last_day(dated), dated)),
        later_review=last.later_review,
        later_title=last.later_title,
        later_year=last.later_year,
        years_between=last.later_year - first.earlier_year,
        before_report="no" if all(row.before_report == "no" for row in rows) else None,
        times=len({row.later_review for row in rows}),
        behind=behind,
        **counts,
    )


def with_evidence(store: Store, rows: Iterable[ReturnedAfterCompletionRow]) -> list[ReturnedAfterCompletionRow]:
    """The rows with the passages of both sides."""
    kept = list(rows)
    quotes = by_fact(passages(store, (uid for row in kept for uid in row.facts)))
    return [
        replace(
            row,
            earlier_evidence=_quotes(row.behind["completed"], quotes),
            later_evidence=_quotes((*row.behind["recommendations"], *row.behind["failures"]), quotes),
        )
        for row in kept
    ]


def _known(store: Store, found: Returns) -> _Known:
    actions = {uid for each in found.found for uid in each.earlier.actions}
    return _Known(
        completion_reports(store, actions),
        _incidents(store, {each.later.review.uid for each in found.found}),
        found.places,
    )


def _incidents(store: Store, reviews: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    statement = load("queries.cypher", "returned-after-completion-reviews")
    wanted = sorted(reviews)
    for row in store.read(statement, reviews=wanted) if wanted else ():
        if row["incident_date"] is not None:
            found[row["review"]] = (*found.get(row["review"], ()), row["incident_date"])
    return found


def _groups(each: Return, within: Within, by: By, known: Places) -> tuple[Group, ...]:
    if by in (By.ALL, By.THEME):
        return ((None, None),)
    if by.value == within.value:
        return each.shared
    if by is By.AGENCY:
        return _named(each.later)
    uids = place_groups(each.later.review, known, PlaceBy(by.value))
    return tuple((uid, place_name(uid, known)) for uid in uids)


def _named(later: TakenUp) -> tuple[Group, ...]:
    named = sorted(later.agencies.items(), key=lambda agency: (agency[1], agency[0]))
    return tuple(named) or ((None, NO_AGENCY),)


def _row(draft: Draft, group: Group) -> ReturnedAfterCompletionRow:
    each, report = draft.what, draft.report
    earlier, later = each.earlier, each.later
    before, after = earlier.review.year or 0, later.review.year or 0
    behind = _behind(each)
    counts: dict[str, Any] = {name: len(uids) for name, uids in behind.items()}
    return ReturnedAfterCompletionRow(
        theme=earlier.theme,
        theme_label=earlier.theme_label,
        place=group[0],
        place_name=group[1],
        shared=tuple(name for _, name in each.shared),
        earlier_review=earlier.review.uid,
        earlier_title=_title(earlier.review),
        earlier_year=before,
        reported=report.dated,
        reported_basis=report.basis,
        later_review=later.review.uid,
        later_title=_title(later.review),
        later_year=after,
        years_between=after - before,
        before_report=draft.before_report,
        earlier_evidence=(),
        later_evidence=(),
        times=1,
        behind=behind,
        **counts,
    )


def _behind(each: Return) -> dict[str, tuple[str, ...]]:
    evidenced = frozenset(each.earlier.evidenced)
    return {
        "completed": each.earlier.actions,
        "evidenced": each.earlier.evidenced,
        "claimed_only": tuple(uid for uid in each.earlier.actions if uid not in evidenced),
        "implied": each.earlier.implied,
        "recommendations": each.later.recommendations,
        "failures": each.later.failures,
    }


def _title(review: ReviewInScope) -> str | None:
    return review.title or review.reference


def _quotes(uids: Iterable[str], quotes: Mapping[str, tuple[Passage, ...]]) -> tuple[Passage, ...]:
    return tuple(quote for uid in uids for quote in quotes.get(uid, ()))


def _first(reports: Iterable[Reported | None]) -> Reported | None:
    dated = [report for report in reports if report is not None]
    return min(dated, key=lambda report: (last_day(report.dated), report.dated, report.basis), default=None)


def _happened(review: ReviewInScope, incidents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if review.uid in incidents:
        return incidents[review.uid]
    return (str(review.year),) if review.year_basis == "incident" else ()


def happened_before(happened: Iterable[str], reports: Iterable[Reported | None]) -> str | None:
    """Whether all of it happened before any of the reports: yes; no where some happened after one; else None."""
    told = [is_before(day, report.dated) if report else None for report in reports for day in happened]
    if False in told:
        return "no"
    return "yes" if told and all(told) else None
