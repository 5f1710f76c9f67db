"""Where does the thread from what went wrong, by what was recommended, to what was done break?"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from graph.store import Store
from graph.store.statements import load
from queries.questions.question import Arguments, Column, ColumnKind, Found, Question, one_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope
from queries.questions.threads.golden_thread_rows import (
    ALL_REVIEWS,
    BreakRow,
    GoldenThreadRow,
    golden_thread,
    thread_breaks,
)

__all__ = ["ALL_REVIEWS", "QUESTION", "BreakRow", "By", "GoldenThreadRow", "golden_thread", "thread_breaks"]


class By(StrEnum):
    """What one row is about."""

    REVIEW = "review"
    ALL = "all"
    BREAK = "break"


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    by, filters = By(arguments["by"]), filters_of(arguments)
    if by is By.BREAK:
        breaks = thread_breaks(store, **filters)
        return Found(tuple(breaks), (_TIES, _NEWEST), _FIGURES)
    rows = golden_thread(store, whole=by is By.ALL, **filters)
    left_out = _OF_BREAKS | ({"year", "review"} if by is By.ALL else set())
    return Found(tuple(rows), _notes(rows, by, _reviews(store, filters)), frozenset(left_out))


def _reviews(store: Store, filters: Filters) -> int:
    parameters = scope(store, filters)
    asked = {name: parameters[name] for name in ("regions", "kinds", "from_year", "to_year")}
    return int(store.read(load("queries.cypher", "golden-thread-reviews"), **asked)[0]["reviews"])


_TIES = (
    "A recommendation is tied to a failure only where a document says so: most documents do not, so 'not "
    "answered' means that none is said to answer it."
)
_NEWEST = "How actions stand is as the newest edition loaded says."
_NO_PLAN = "Where no action plan of a review has been loaded, its recommendations are counted apart, not as breaks."


def _notes(rows: Iterable[GoldenThreadRow], by: By, reviews: int) -> tuple[str, ...]:
    shown = tuple(rows)
    notes = [_TIES, _NEWEST, *([_NO_PLAN] if any(row.no_plan for row in shown) else [])]
    untied = sum(row.failures > 0 and row.unanswered == row.failures for row in shown)
    if by is By.REVIEW and untied:
        reviews_do = "1 review" if untied == 1 else f"{untied} reviews"
        notes.append(f"In {reviews_do} no document ties any recommendation to a failure.")
    if by is By.REVIEW and (empty := reviews - len(shown)):
        has = "1 review asked for has" if empty == 1 else f"{empty} reviews asked for have"
        notes.append(f"{has} nothing to follow and no row.")
    return tuple(notes)


def _break(name: str, title: str, help: str, of: str | None = None) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, of=of)


def _of(name: str, title: str, help: str) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor=True)


_COUNTS = (
    _break("breaks", "Breaks", "All of those that follow, but for 'no plan'."),
    _break("unanswered", "Not answered", "Failures that no recommendation is said to answer.", "failures"),
    _of("failures", "Failures", "Findings, missed opportunities and gaps; one told as both counts once."),
    _break(
        "no_action",
        "No action",
        "Recommendations that no action carries out, where a plan has been loaded.",
        "with_plan",
    ),
    _of("with_plan", "Of, with a plan", "Recommendations of reviews with an action plan loaded."),
    Column(
        "no_plan",
        "No plan",
        ColumnKind.COUNT,
        "Recommendations of a review of which no action plan has been loaded.",
        minor=True,
        of="recommendations",
    ),
    _of("recommendations", "Recommendations", "All recommendations."),
    _break("no_lead", "No lead", "Actions that name no agency and no role to lead them.", "actions"),
    _break("no_status", "No status", "Actions of which no document says how they stand.", "actions"),
    _of("actions", "Actions", "All actions: those without lead or status are of these."),
    _break(
        "no_date", "No date", "Actions neither completed nor withdrawn for which no target is written.", "unfinished"
    ),
    _of("unfinished", "Unfinished", "Actions neither completed nor withdrawn: those without a date are of these."),
    _break(
        "unevidenced", "No evidence", "Completed actions for which no check, count or result is cited.", "completed"
    ),
    _of("completed", "Completed", "Actions that were reported completed."),
    _break(
        "not_asked",
        "Not asked",
        "Agencies that a failure names and no recommendation of that review asks.",
        "agencies_named",
    ),
    _of("agencies_named", "Named in failures", "Agencies that missed, held or needed something."),
    _break(
        "not_heard",
        "Not heard",
        "Agencies asked or leading that had no part in the review and did not commission it.",
        "agencies_involved",
    ),
    _of("agencies_involved", "Asked or leading", "Agencies that a recommendation asks or that lead an action."),
    _break(
        "whole",
        "Whole",
        "Failures that a recommendation answers, with a completed action that something shows done.",
        "failures",
    ),
)
_SINGLE = (
    Column("break_name", "What is missing", ColumnKind.TEXT, "Where the thread stops; only by break."),
    Column("ref", "Number", ColumnKind.TEXT, "The printed number of the recommendation or action.", absent="–"),
    Column(
        "words",
        "Words",
        ColumnKind.WORDS,
        "The words of the failure, recommendation or action; none for an agency.",
        absent="–",
    ),
    Column("agency_name", "Agency", ColumnKind.TEXT, "The agency that was not asked, or had no part.", absent="–"),
    Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
    Column("kind", "Short name of the break", ColumnKind.UID, "The name of its column by review."),
    Column("fact", "Fact uid", ColumnKind.UID, "The uid of the failure, recommendation or action."),
    Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid."),
)
_FIGURES = frozenset(column.name for column in _COUNTS)
_OF_BREAKS = frozenset(column.name for column in _SINGLE)

QUESTION = Question(
    name="golden-thread",
    title="The golden thread and its breaks",
    purpose="Where does the thread from what went wrong, by what was recommended, to what was done break, how often?",
    method=(
        "Failures are findings, missed opportunities and information gaps; a failure told as a gap and as a missed "
        "opportunity counts once, as the gap. A recommendation answers a failure, and an action carries out a "
        "recommendation, only where a document says so. Each break is counted beside what it is counted of: 7 of 12 "
        "recommendations with no action. Where no plan of a review has been loaded, its recommendations are under 'no "
        "plan' and are no breaks. A completed or withdrawn action needs no date any more; an action in any state needs "
        "a lead. An agency counts as asked, or as having had a part, where one that it is a unit of or that took over "
        "from it does, or the other way round; leading an action is no part in the review. A recommendation that names "
        "no agency asks none. A thread is whole where at least one recommendation answers the failure, and at least "
        "one completed action with a check, count or result carries it out. Where an agency, sector or theme is asked "
        "for, only failures, recommendations and actions that name or carry it are counted, and every agency that "
        "these name; what they are tied to is looked up among everything. A break is what documents do not say: it "
        "need not be what was not done."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "One row for each review, one for all together, or one for each break with its words.", By.REVIEW),
    ),
    columns=(
        Column("review_title", "Review", ColumnKind.TEXT, f"The review; '{ALL_REVIEWS}' by all."),
        Column("year", "Year", ColumnKind.DATE, "The review's year.", minor=True),
        *_COUNTS,
        *_SINGLE,
        Column("review", "Review uid", ColumnKind.UID, "The review's uid; left out by all."),
    ),
    find=_find,
    example={"by": "break", "kind": "SAR"},
)
