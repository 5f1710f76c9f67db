"""What does the graph hold of one theme, on one page?"""

from collections.abc import Mapping
from datetime import date
from typing import Unpack

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.interval import FEW
from queries.questions.pages.page_facts import Fact, facts
from queries.questions.places import places
from queries.questions.profiles.profile_lines import (
    COLUMNS,
    MOST,
    Line,
    by_size,
    counted,
    day_said,
    grouped,
    list_said,
    listed,
    reviews_said,
    told,
    with_passages,
)
from queries.questions.profiles.profile_lines_actions import action_lines, standing
from queries.questions.profiles.profile_lines_asking import among_filters, filters_given
from queries.questions.profiles.profile_lines_reviews import by_year, name_of
from queries.questions.profiles.theme_profile_again import again_lines
from queries.questions.profiles.theme_profile_read import ThemeFacts, beside, theme_facts_read
from queries.questions.question import Arguments, Found, Parameter, Question
from queries.questions.review_places import PlaceBy, place_groups, place_name
from queries.questions.reviews import ReviewInScope
from queries.questions.scope import Filters

THEME = "The theme"
REVIEWS = "Reviews that tell of it"
AGENCIES = "Agencies named in what tells of it"
MADE = "What was recommended, the latest first"
ACTIONS = "How the actions on it stand"
WHERE = "Where"
BESIDE = "Themes that come with it"


def theme_profile(store: Store, *, as_of: date, **filters: Unpack[Filters]) -> list[Line]:
    """The lines about the theme that the filters give, and its narrower ones, in reading order.

    Args:
        store: the graph.
        as_of: the day for which overdue is worked out.
        filters: ``theme`` is needed.

    Raises:
        QuestionError: no theme is given, or there is no such theme, place, kind, agency or sector.
    """
    if filters.get("theme") is None:
        raise QuestionError("A profile is of one theme.", where="theme", remedy="Give its name or uid.")
    read = theme_facts_read(store, filters)
    return with_passages(store, _lines(store, read, as_of))


def _lines(store: Store, read: ThemeFacts, as_of: date) -> list[Line]:
    return [
        *_theme(read),
        *_reviews(read),
        *_agencies(read),
        *_recommended(store, read),
        *action_lines(store, ACTIONS, {row["fact"]: standing(row) for row in read.labelled("Action")}.values(), as_of),
        *_places(store, read),
        *_beside(store, read),
        *again_lines(store, read),
    ]


def _theme(read: ThemeFacts) -> list[Line]:
    """Each theme meant, with its group and definition, and the wider ones that are not meant."""
    lines: dict[str, Line] = {}
    outside: dict[str, Line] = {}
    for row in read.around:
        group = f"Group: {row['theme_group']}." if row["theme_group"] else "No group known."
        note = f"{row['definition']} {group}" if row["definition"] else group
        lines[row["theme"]] = told(THEME, row["theme_label"], note, uid=row["theme"])
        if row["link"] == "wider" and row["other"] not in read.themes:
            outside[row["other"]] = told(THEME, "Lies within", f"{row['other_label']}.", uid=row["other"])
    inner = {row["theme"] for row in read.around if row["link"] == "wider" and row["other"] in read.themes}
    order = sorted(lines, key=lambda uid: (uid in inner, lines[uid].item, uid))
    return [*(lines[uid] for uid in order), *(outside[uid] for uid in sorted(outside))]


def _reviews(read: ThemeFacts) -> list[Line]:
    if not read.reviews:
        return [told(REVIEWS, "Reviews", "None of those asked for.")]
    years = [review.year for review in read.reviews.values() if review.year is not None]
    when = f"First in {min(years)}, last in {max(years)}." if years else "No document gives a year."
    few = f" Few: fewer than {FEW} reviews." if len(read.reviews) < FEW else ""
    return [counted(REVIEWS, "All reviews", read.reviews, note=f"{when}{few}"), *by_year(REVIEWS, read.reviews)]


def _agencies(read: ThemeFacts) -> list[Line]:
    named = [row for row in read.rows if row["agency"]]
    reviews = grouped((row["agency"], row["review"]) for row in named)
    found = grouped((row["agency"], row["fact"]) for row in named)
    names = {row["agency"]: row["agency_name"] for row in named}
    return listed(
        AGENCIES,
        by_size(found, names),
        found,
        names,
        read.facts,
        "Other agencies",
        note=lambda agency: f"In {reviews_said(len(reviews[agency]))}.",
    )


def _recommended(store: Store, read: ThemeFacts) -> list[Line]:
    every = {row["fact"] for row in read.labelled("Recommendation")}
    if not every:
        return [told(MADE, "Recommendations", "None on it in the reviews asked for.")]
    review_of = read.review_of()
    order = sorted(every, key=lambda uid: (-(read.reviews[review_of[uid]].year or 0), review_of[uid], uid))
    asked = grouped((row["fact"], row["agency_name"]) for row in read.labelled("Recommendation") if row["agency"])
    said = facts(store, order[:MOST])
    lines = [_recommendation(said[uid], read.reviews[review_of[uid]], asked) for uid in order[:MOST]]
    rest = [counted(MADE, "Earlier ones", order[MOST:], every)] if order[MOST:] else []
    return [counted(MADE, "All recommendations", every), *lines, *rest]


def _recommendation(fact: Fact, review: ReviewInScope, asked: Mapping[str, set[str]]) -> Line:
    words = " ".join(part for part in (fact.stem, fact.text) if part)
    to = f"To {list_said(sorted(asked[fact.uid]))}." if fact.uid in asked else "No agency named."
    year = "Year not stated." if review.year is None else f"{review.year}."
    return told(MADE, name_of(review), f"{year} {to}", words=words, fact=fact.uid)


def _places(store: Store, read: ThemeFacts) -> list[Line]:
    known = places(store)
    groups = grouped(
        (place or "", uid)
        for uid, review in read.reviews.items()
        for place in place_groups(review, known, PlaceBy.REGION)
    )
    names = {place: place_name(place or None, known) for place in groups}
    order = sorted(by_size(groups, names), key=lambda place: not place)
    return listed(WHERE, order, groups, names, read.reviews, "Other places")


def _beside(store: Store, read: ThemeFacts) -> list[Line]:
    found, names = beside(store, read)
    review_of = read.review_of()
    return listed(
        BESIDE,
        by_size(found, names),
        found,
        names,
        read.facts,
        "Other themes",
        note=lambda other: (
            f"Carried by the same words, in {reviews_said(len({review_of[fact] for fact in found[other]}))}."
        ),
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    lines = theme_profile(store, as_of=as_of, **filters_given(arguments))
    return Found(tuple(lines), (_NOTES, day_said(as_of)))


_NOTES = f"A list stops after {MOST} lines and says what is left. A line on fewer than {FEW} reviews is marked as few."

QUESTION = Question(
    name="theme-profile",
    title="One theme on one page",
    purpose="What do reviews say on one theme: since when, of which agencies, what was recommended, has it come again?",
    method=(
        "Starts from the theme and the narrower ones within it, which count as one. Region, years and kind choose "
        "reviews; agency and sector choose among their findings, missed opportunities, gaps, recommendations and "
        "actions those that name such an agency. A fact counts once, however many agencies or of these themes it has. "
        "Places count reviews under their region, or under the nation where there are no regions. Themes that "
        "come with it are carried by the very same facts. It came again where a review of a later year recommends "
        "something or finds a failure on the theme and names an agency in one line with the lead of a completed action "
        "on it: the same agency, a unit of it, or one that took over from the other. That does not say that the action "
        "was not carried out."
    ),
    parameters=(
        Parameter("theme", "Name of the theme, or its uid; narrower ones count as it.", needed=True),
        *among_filters("region", "from-year", "to-year", "kind", "agency", "related", "sector"),
    ),
    columns=COLUMNS,
    find=_find,
    example={"theme": "Information sharing"},
)
