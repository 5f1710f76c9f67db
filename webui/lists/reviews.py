"""The list of reviews, with how much each holds."""

from typing import Any

from graph.store import Store
from queries.exports.workbook import Kind
from queries.questions.pages.page_lists import chosen_review_lines
from queries.questions.pages.page_review import ReviewLine
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.fields import AGENCY, CONTAINS, NOT_STATED, SECTOR, THEME, Field
from webui.lists.listing import Listing
from webui.wording import short_kinds

_PLANS = (("yes", "With an action"), (NOT_STATED, "No action has been loaded"))
PLAN = Field("plan", "Action plan", lambda _: _PLANS, closed=True, every="With or without")


def _find(store: Store, asked: Asked) -> list[ReviewLine]:
    contains, plan = asked.own.get("contains", ""), asked.own.get("plan")
    return [
        line
        for line in chosen_review_lines(store, **asked.filters)
        if _holds(line, contains) and (plan is None or (plan == "yes") == (line.actions > 0))
    ]


def _holds(line: ReviewLine, words: str) -> bool:
    return any(
        words.casefold() in text.casefold()
        for text in (line.review.title, line.subject, line.review.reference, "")
        if text is not None
    )


def _name(line: ReviewLine) -> str:
    return line.review.title or line.subject or "Review without a title"


REVIEWS: Listing[ReviewLine] = Listing(
    name="reviews",
    title="Reviews",
    one="review",
    many="reviews",
    columns=(
        ListColumn("review", "Review", _name, "Its title, else the pseudonym of its case.", Kind.WORDS),
        ListColumn("subject", "Subject", lambda each: each.subject, "The pseudonym.", Kind.WORDS, filed=True),
        ListColumn(
            "reference", "Reference", lambda e: e.review.reference, "Its printed reference.", Kind.WORDS, filed=True
        ),
        ListColumn(
            "kind", "Kind", lambda e: short_kinds(e.review.kinds) or None, "Its kinds; a joint review has several."
        ),
        ListColumn(
            "year",
            "Year",
            lambda each: each.review.year,
            "Of the incident, else in the reference, else of commission or publication.",
            Kind.NUMBER,
            falling=True,
            orders=("earliest first", "latest first"),
        ),
        ListColumn("published", "Published", lambda each: each.published, "ISO date, possibly partial.", filed=True),
        ListColumn(
            "documents", "Documents", lambda e: e.documents, "Documents that report it.", Kind.NUMBER, falling=True
        ),
        ListColumn(
            "failures",
            "What went wrong",
            lambda each: each.failures,
            "Findings, missed opportunities and information gaps.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn(
            "recommendations",
            "Recommendations",
            lambda each: each.recommendations,
            "Recommendations that it made.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn("actions", "Actions", lambda e: e.actions, "Actions planned.", Kind.NUMBER, falling=True),
        ListColumn("uid", "Uid", lambda each: each.review.uid, "What its page is found by.", filed=True),
    ),
    first="-year",
    find=_find,
    tie=lambda each: _tie(each),
    fields=(AGENCY, SECTOR, THEME, PLAN, CONTAINS),
    about=lambda asked: (
        (("Counts", "Those of the whole review, whichever of its facts the filters choose it by."),)
        if asked.own.keys() & {"agency", "sector", "theme"}
        else ()
    ),
)


def _tie(line: ReviewLine) -> tuple[Any, ...]:
    return (line.review.title or "", line.review.uid)
