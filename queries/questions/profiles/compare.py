"""What do two reviews have in common, and does the later one find what the earlier one said was done?"""

from datetime import date

from graph.model.errors import QuestionError
from graph.model.vocabulary import Status
from graph.store import Store
from queries.questions.agency_lines import AgencyLines, agency_lines
from queries.questions.editions.completion_reports import completion_reports, is_before
from queries.questions.pages.page_review import Profile
from queries.questions.profiles.compare_claims import CLAIMED, Sides, claim_lines, claims
from queries.questions.profiles.compare_found import found_lines, who_lines
from queries.questions.profiles.compare_lines import COLUMNS, CompareLine, said, with_passages
from queries.questions.profiles.compare_repeated import repeated, repeated_lines
from queries.questions.profiles.profile_lines import MOST, date_said
from queries.questions.profiles.review_profile_about import year_said
from queries.questions.profiles.review_profile_read import ReviewFacts, review_facts_read
from queries.questions.question import Arguments, Found, Parameter, Question
from queries.questions.reviews_asked import review_asked

TWO = "The two reviews"


def compare(store: Store, first: str, second: str) -> list[CompareLine]:
    """The lines of a comparison of two reviews, in reading order.

    Args:
        store: the graph.
        first: uid, reference, title or pseudonym of a review.
        second: the same of another one.

    Raises:
        QuestionError: there is no such review, several are called so, or both are one.
    """
    uids = [review_asked(store, asked, where=where) for asked, where in ((first, "first"), (second, "second"))]
    if uids[0] == uids[1]:
        raise QuestionError("Both are one review.", where="second", remedy="Give another one.")
    one, other = (review_facts_read(store, uid) for uid in uids)
    return with_passages(store, _lines(store, one, other))


def _lines(store: Store, first: ReviewFacts, second: ReviewFacts) -> list[CompareLine]:
    lines, pairs = agency_lines(store, first.agencies | second.agencies), repeated(first, second)
    order = in_order(first, second)
    return [
        said(TWO, "First", f"{_named(first.profile)}.", first.profile.uid),
        said(TWO, "Second", f"{_named(second.profile)}.", second.profile.uid),
        said(TWO, "Which came first", _order_said(first.profile, second.profile)),
        *found_lines(first, second),
        *who_lines(first, second, lines),
        *repeated_lines(first, second, pairs),
        *_claims(store, order, [(one, other) for one, other, _ in pairs], lines),
    ]


def in_order(first: ReviewFacts, second: ReviewFacts) -> Sides | None:
    """The two by their years; None where the years do not tell."""
    one, other = first.profile.year, second.profile.year
    if one is None or other is None or one == other:
        return None
    return Sides(first, second, swapped=False) if one < other else Sides(second, first, swapped=True)


def _claims(store: Store, order: Sides | None, pairs: list[tuple[str, str]], lines: AgencyLines) -> list[CompareLine]:
    if order is None:
        note = "The years do not tell which review came first, so neither is held against the other."
        return [said(CLAIMED, "Not told", note)]
    repeats = [(other, one) for one, other in pairs] if order.swapped else pairs
    before = _before(store, order)
    return claim_lines(claims(order, lines, repeats, before), swapped=order.swapped)


def _before(store: Store, order: Sides) -> dict[str, str | None]:
    """For each completed action, yes or no: what the later review looks at happened before that was reported; those of
    which it cannot be told are left out."""
    done = [fact.uid for fact in order.earlier.labelled("Action") if fact.status is Status.COMPLETED]
    reports, it = completion_reports(store, done), order.later.profile
    happened = it.incident_date or (str(it.year) if it.year_basis == "incident" else None)
    told = {uid: is_before(happened, reports[uid].dated) for uid in done if uid in reports}
    return {uid: "yes" if before else "no" for uid, before in told.items() if before is not None}


def _named(it: Profile) -> str:
    published = f", published {date_said(it.published)}" if it.published else ""
    return f"{it.name}: {year_said(it) or 'no document gives its year'}{published}"


def _order_said(first: Profile, second: Profile) -> str:
    missing = [which for which, it in (("first", first), ("second", second)) if it.year is None]
    if missing:
        return f"Not known: no document gives the year of the {' or the '.join(missing)}."
    if first.year == second.year:
        return f"Not known: both are of {first.year}."
    if (first.year or 0) < (second.year or 0):
        return f"The first, by its year: {first.year}, before {second.year}."
    return f"The second, by its year: {second.year}, before {first.year}."


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    return Found(tuple(compare(store, arguments["first"], arguments["second"])), _NOTES)


_NOTES = (
    f"A list stops after {MOST} lines and says what is left.",
    "That a review finds again what another says was completed does not say that it was not: read both passages.",
)

QUESTION = Question(
    name="compare",
    title="Two reviews side by side",
    purpose="What did two reviews both find, what was recommended twice, and was something said done and found again?",
    method=(
        "Counts in each review the facts with a theme, the missed opportunities of a kind, and the gaps between two "
        "agencies, whichever of them held it. Recommended twice means in nearly the same words, compared by the words "
        "that both share, names apart. The earlier review is the one with the earlier year; where the years are equal "
        "or one is not known, nothing is held against the other. Said to be completed, and found again: a completed "
        "action of the earlier review, and in the later one a missed opportunity or gap on a theme of it, of an agency "
        "in one line with a lead of it (the same agency, a unit of it, or one that took over from the other); or a "
        "recommendation in nearly the words of the one that the action carries out. Of a gap the agency that held the "
        "information is meant. A theme is broad: what is found may be another matter than what was done."
    ),
    parameters=(
        Parameter("first", "Title, reference or uid of a review, or the pseudonym of its case.", needed=True),
        Parameter("second", "The same of the review to compare it with.", needed=True),
    ),
    columns=COLUMNS,
    find=_find,
    example={"first": "Child K", "second": "Child P"},
)
