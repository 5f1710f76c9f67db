"""Which themes were taken up again by a later review, after actions on them were reported completed?"""

from datetime import date

from graph.store import Store
from queries.questions.question import Arguments, Column, ColumnKind, Found, Parameter, ParameterType, Question, one_of
from queries.questions.scope import PARAMETERS, filters_of, scope
from queries.questions.themes.returned_after_completion_rows import (
    By,
    ReturnedAfterCompletionRow,
    returned_after_completion,
    rows_of,
    with_evidence,
)
from queries.questions.themes.returning_themes import Returns, Within, returns

__all__ = ["QUESTION", "By", "ReturnedAfterCompletionRow", "Within", "returned_after_completion"]


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    within, by = Within(arguments["within"]), By(arguments["by"])
    found = returns(store, scope(store, filters_of(arguments)), within, named=by is By.AGENCY)
    drawn = rows_of(store, found, within, by, arguments["most"])
    left_out = {"place_name", "place"} if by in (By.ALL, By.THEME) else set[str]()
    if by is not By.THEME:
        left_out.add("times")
    if within is Within.ANYWHERE:
        left_out.add("shared")
    notes, shown = _notes(drawn.early, found), len(drawn.rows)
    if drawn.total > shown:
        more = f"The first {shown} of {drawn.total} rows: ask for one theme or place, or for more with 'most'."
        notes = (more, *notes)
    return Found(tuple(with_evidence(store, drawn.rows)), notes, frozenset(left_out))


def _notes(early: int, found: Returns) -> tuple[str, ...]:
    notes = ["That a theme comes up again says that a review met it again, not that an action was not carried out."]
    if early:
        is_no = "In 1 row" if early == 1 else f"In {early} rows, which come last,"
        notes.append(f"{is_no} what the later review looks at happened before completion was reported: no return.")
    if found.without_order:
        pairs = "1 pair of reviews is" if found.without_order == 1 else f"{found.without_order} pairs of reviews are"
        notes.append(f"{pairs} left out, because both are of one year or the year of one is not known.")
    if found.without_place:
        reviews = (
            "1 review names no area and is"
            if found.without_place == 1
            else f"{found.without_place} reviews name no area and are"
        )
        notes.append(f"{reviews} compared with none: ask within=anywhere.")
    return tuple(notes)


def _text(name: str, title: str, help: str, *, minor: bool = False, absent: str = "not stated") -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.TEXT, help, minor, absent)


def _count(name: str, title: str, help: str, *, minor: bool = False) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor)


QUESTION = Question(
    name="returned-after-completion",
    title="Themes that returned after completion",
    purpose="Which themes does a later review take up again, after an earlier one's actions were reported done?",
    method=(
        "The earlier review has completed actions that carry the theme themselves; the later one makes a "
        "recommendation on it, or finds a failure, in the same region, area or line of agencies. Agencies are of one "
        "line where one is a unit of the other or the other took over from it: one leads an earlier action, and the "
        "later review names the other. Both are among the reviews asked for. Later means a later year of the review: "
        "of the incident, else in its reference, else of its commission, else of its publication. Reviews of one "
        "year, or of no known year, are never after one another. A failure told both as a gap and as a missed "
        "opportunity counts once. Completion is reported on the date of the first edition or progress note that says "
        "so and that no later one contradicts; where none is dated, the earlier review's year stands in its place. "
        "Evidenced means that the document cites a check, count or result; claimed only is the rest. Where what the "
        "later review looks at happened before completion was reported, it is no return, and the column says so. A "
        "theme is broad: read both sides before calling it the same lesson. Those that returned most often come first. "
        "By theme, a row goes from the first review with completed actions to the last that takes the theme up again, "
        "and its figures are of all of them."
    ),
    parameters=(
        *PARAMETERS,
        one_of(
            "within",
            "What the two reviews must have in common: region, area, a line of agencies, or nothing (anywhere).",
            Within.REGION,
        ),
        one_of(
            "by",
            "Whether each region, area or agency of the later review is a row of its own; or one row for each theme.",
            By.ALL,
        ),
        Parameter("most", "How many rows to show.", ParameterType.WHOLE_NUMBER, default="200", such_as="50"),
    ),
    columns=(
        _text("theme_label", "Theme", "The theme's name."),
        _text("place_name", "Place", "The region, area or agency; left out where rows are not by one."),
        Column(
            "shared",
            "In common",
            ColumnKind.LIST,
            "The regions, areas or agencies that the two have in common; left out where anywhere will do.",
            minor=True,
        ),
        _count(
            "times", "Later reviews", "How many later reviews take it up again; left out where a row is one of them."
        ),
        _text("earlier_title", "Earlier review", "The review whose actions on the theme were reported completed."),
        Column("earlier_year", "Earlier year", ColumnKind.DATE, "The earlier review's year.", minor=True),
        _count("completed", "Completed", "Its actions on the theme that were reported completed."),
        _count("evidenced", "Evidenced", "Of these, a check, count or result is cited.", minor=True),
        _count("claimed_only", "Claimed only", "Of these, none is cited.", minor=True),
        _count("implied", "Implied", "Of these, completed only by the words of a progress note.", minor=True),
        Column("reported", "Reported", ColumnKind.DATE, "When one of them was first reported completed."),
        _text("reported_basis", "By", "What gives that date.", minor=True),
        _text("later_title", "Later review", "The review that takes the theme up again."),
        Column("later_year", "Later year", ColumnKind.DATE, "The later review's year."),
        _count("years_between", "Years between", "From the earlier review's year to the later one's.", minor=True),
        _count("recommendations", "Recommended", "What the later review recommends on the theme."),
        _count("failures", "Failures", "Findings, missed opportunities and gaps on the theme in the later review."),
        _text(
            "before_report",
            "Before report",
            "Whether what the later review looks at happened before completion was reported: yes is no return.",
            absent="not known",
        ),
        Column(
            "earlier_evidence",
            "Passages, earlier",
            ColumnKind.PASSAGES,
            "The words on the completed actions.",
            minor=True,
        ),
        Column("later_evidence", "Passages, later", ColumnKind.PASSAGES, "The words of the later review.", minor=True),
        Column("theme", "Theme uid", ColumnKind.UID, "The theme's uid."),
        Column("place", "Place uid", ColumnKind.UID, "The uid of the region, area or agency."),
        Column("earlier_review", "Earlier uid", ColumnKind.UID, "The earlier review's uid."),
        Column("later_review", "Later uid", ColumnKind.UID, "The later review's uid."),
    ),
    find=_find,
    example={"region": "Ostermere", "by": "theme"},
)
