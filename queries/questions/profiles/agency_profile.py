"""What does the graph hold of one agency, on one page?"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Unpack

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.interval import FEW
from queries.questions.profiles.agency_profile_gaps import gap_lines
from queries.questions.profiles.agency_profile_read import AgencyFacts, agency_facts_read
from queries.questions.profiles.agency_profile_who import who_lines
from queries.questions.profiles.profile_lines import (
    COLUMNS,
    MOST,
    Line,
    by_size,
    counted,
    day_said,
    grouped,
    in_words,
    listed,
    sorted_items,
    told,
    with_passages,
)
from queries.questions.profiles.profile_lines_actions import action_lines, standing
from queries.questions.profiles.profile_lines_asking import among_filters, filters_given
from queries.questions.profiles.profile_lines_reviews import by_year, years_said
from queries.questions.question import Arguments, Found, Parameter, Question
from queries.questions.scope import Filters

REVIEWS = "Reviews it took part in"
ACTIONS = "How the actions it leads stand"
ASKED = "What was recommended to it"
MISSED = "Missed opportunities"
THEMES = "Themes of what names it"
ROLES = "Roles that lead its actions"
BACK = "What came back"


def agency_profile(store: Store, *, as_of: date, **filters: Unpack[Filters]) -> list[Line]:
    """The lines about the agency that the filters give, in reading order.

    Args:
        store: the graph.
        as_of: the day for which overdue is worked out.
        filters: ``agency`` is needed; sector does not narrow a profile of one agency.

    Raises:
        QuestionError: no agency is given, or there is no such agency, place, kind or theme.
    """
    if filters.get("agency") is None:
        raise QuestionError("A profile is of one agency.", where="agency", remedy="Give its name or uid.")
    read = agency_facts_read(store, filters)
    return with_passages(store, _lines(store, read, as_of))


def _lines(store: Store, read: AgencyFacts, as_of: date) -> list[Line]:
    leading = {row["fact"]: standing(row) for row in read.rows["leads"]}
    return [
        *who_lines(read),
        *_reviews(read),
        *action_lines(store, ACTIONS, leading.values(), as_of),
        *_asked(read),
        *gap_lines(store, read),
        *_missed(read),
        *_themes(read),
        *_roles(store, read),
        *_came_back(read),
    ]


def _reviews(read: AgencyFacts) -> list[Line]:
    attended = {uid: review for uid, review in read.reviews.items() if uid in read.took_part}
    if not attended:
        return [told(REVIEWS, "Reviews", "No document that has been loaded says that it took part in one.")]
    few = f"Few: fewer than {FEW} reviews." if len(attended) < FEW else None
    return [counted(REVIEWS, "All reviews", attended, note=few), *by_year(REVIEWS, attended)]


def _asked(read: AgencyFacts) -> list[Line]:
    every = read.uids("asked")
    if not every:
        return []
    rows = read.rows["asked"]
    themes, labels = grouped((row["theme"], row["fact"]) for row in rows if row["theme"]), _labels(rows)
    whole = counted(ASKED, "All recommendations", every, note="One may carry several themes, or none.")
    return [whole, *listed(ASKED, by_size(themes, labels), themes, labels, every, "Other themes")]


def _missed(read: AgencyFacts) -> list[Line]:
    every = read.uids("missed")
    if not every:
        return []
    kinds = grouped((row["kind"] or "kind not known", row["fact"]) for row in read.rows["missed"])
    lines = [counted(MISSED, in_words(kind).capitalize(), uids, every) for kind, uids in sorted_items(kinds)]
    return [counted(MISSED, "All", every), *lines]


def _themes(read: AgencyFacts) -> list[Line]:
    """In how many of its reviews something that names it carries each theme."""
    rows = [row for row in read.every() if row["theme"]]
    return _by_review(read, THEMES, rows, read.reviews)


def _came_back(read: AgencyFacts) -> list[Line]:
    """The themes of what was recommended to it in more than one review."""
    asking = {row["review"] for row in read.rows["asked"]}
    rows = [row for row in read.rows["asked"] if row["theme"]]
    return _by_review(read, BACK, rows, asking, at_least=2)


def _by_review(
    read: AgencyFacts, part: str, rows: list[dict[str, Any]], of: Iterable[str], *, at_least: int = 1
) -> list[Line]:
    """A line for each theme: the reviews that carry it, with their years, and passages of the facts themselves."""
    reviews = grouped((row["theme"], row["review"]) for row in rows)
    facts, labels = grouped((row["theme"], row["fact"]) for row in rows), _labels(rows)
    return listed(
        part,
        [theme for theme in by_size(reviews, labels) if len(reviews[theme]) >= at_least],
        reviews,
        labels,
        of,
        "Other themes",
        note=lambda theme: years_said(read.reviews[uid] for uid in reviews[theme]),
        rests_on=facts,
    )


def _labels(rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    return {row["theme"]: row["theme_label"] for row in rows if row["theme"]}


def _roles(store: Store, read: AgencyFacts) -> list[Line]:
    every = read.uids("leads")
    found = store.read(load("queries.cypher", "profile-agency-roles"), agencies=sorted(read.counted))
    rows = [row for row in found if row["action"] in every]
    actions = grouped((row["role"], row["action"]) for row in rows)
    titles = {row["role"]: row["title"] for row in rows}
    at = {row["role"]: f"At {row['agency_name']}." for row in rows}
    return listed(ROLES, by_size(actions, titles), actions, titles, every, "Other roles", note=at.get)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    lines = agency_profile(store, as_of=as_of, **filters_given(arguments))
    return Found(tuple(lines), (_NOTES, day_said(as_of)))


_NOTES = f"A list stops after {MOST} lines and says what is left. A line on fewer than {FEW} reviews is marked as few."

QUESTION = Question(
    name="agency-profile",
    title="One agency on one page",
    purpose="What do reviews say of one agency: what was not passed on, what was asked, how do its actions stand?",
    method=(
        "Starts from the agency and, unless related is no, its units and the agencies that it took over from, which "
        "then count as one; a gap between two of these is shown apart. Region, years, kind and theme choose among its "
        "reviews and facts as in every question. An agency leads an action itself or through a role at it. Open, not "
        "stated and closed add up to all actions. With each other agency stand the gaps between the two, and in how "
        "many of the reviews in which both took part there was one, with a 95% Wilson interval. Themes count reviews "
        "in which a gap, missed opportunity, recommendation or action that names the agency carries the theme. What "
        "came back are themes of recommendations made to it in more than one review; that a theme came back does not "
        "say why. A number says how often documents tell of something, not how well an agency works."
    ),
    parameters=(
        Parameter("agency", "Name of the agency, another name of it, or its uid.", needed=True),
        *among_filters("related", "region", "from-year", "to-year", "kind", "theme"),
    ),
    columns=COLUMNS,
    find=_find,
    example={"agency": "Ostermere Police"},
)
