"""The timeline of a review, an agency, a theme or two agencies: which events belong on it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_agencies import agency_facts
from queries.questions.pages.page_documents import DocumentRead
from queries.questions.pages.page_facts import facts
from queries.questions.pages.page_pairs import Flow, pairs
from queries.questions.pages.page_review import Profile, ReviewLine, ReviewRead, review, review_list
from queries.questions.pages.page_theme import ThemeRead, theme
from queries.questions.pages.page_timeline import Event, Kind, actions, failures, recommended
from queries.questions.scope import Filters

Details = Mapping[str, str]


def review_events(store: Store, read: ReviewRead, as_of: date) -> list[Event]:
    """What happened in the case, the review itself, what it recommended, what was done, and its documents.

    A failure without a date of its own has none here: the year of a review is that of the whole case.
    """
    profile = read.profile
    return [
        *_profile_events(profile),
        *failures(read.facts, by_review=False),
        *recommended(read.facts, {profile.uid: profile.published}),
        *actions(store, read.facts, as_of),
        *(event for each in read.documents if (event := _edition(each))),
    ]


def _profile_events(profile: Profile) -> list[Event]:
    dated = (
        (Kind.HAPPENED, profile.incident_date, profile.harm or "What the review is about"),
        (Kind.COMMISSIONED, profile.commissioned, "Review commissioned"),
        (Kind.PUBLISHED, profile.published, "Review published"),
    )
    return [Event(kind, when, profile.uid, words) for kind, when, words in dated if when]


def _edition(read: DocumentRead) -> Event | None:
    when = read.as_of or read.published
    return Event(Kind.EDITION, when, read.uid, read.called) if when else None


def agency_events(store: Store, uid: str, lines: Iterable[ReviewLine], as_of: date) -> list[Event]:
    """The reviews that an agency took part in (``lines``), and what it comes up in.

    A failure without a date of its own stands at the year of its review.
    """
    of = agency_facts(store, uid)
    found = facts(store, {fact for uids in of.values() for fact in uids})
    attended = list(lines)
    published = {line.review.uid: line.published for line in attended}
    of_part = {part: [found[each] for each in dict.fromkeys(uids) if each in found] for part, uids in of.items()}
    return [
        *_review_events(attended),
        *failures(of_part["held"], kind=Kind.HELD),
        *failures(of_part["needed"], kind=Kind.NEEDED),
        *failures(of_part["missed"]),
        *recommended(of_part["asked"], published),
        *actions(store, of_part["leads"], as_of),
    ]


def _review_events(lines: Iterable[ReviewLine]) -> list[Event]:
    return [
        Event(
            Kind.REVIEW,
            None if line.review.year is None else str(line.review.year),
            line.review.uid,
            line.review.title or "Review without a title",
        )
        for line in lines
    ]


def theme_events(store: Store, read: ThemeRead, as_of: date) -> list[Event]:
    """The reviews that take a theme up, and what carries it. A failure without a date stands at its review's year."""
    found = facts(store, read.facts).values()
    lines = [line for line in review_list(store) if line.review.uid in read.reviews]
    published = {line.review.uid: line.published for line in lines}
    return [
        *_review_events(lines),
        *failures(found),
        *recommended(found, published),
        *actions(store, found, as_of),
    ]


def pair_events(store: Store, there: Flow, back: Flow, lines: Iterable[ReviewLine]) -> list[Event]:
    """The reviews in which both agencies took part, and the gaps in each direction."""
    found = facts(store, (*there.gaps, *back.gaps))
    return [
        *_review_events(lines),
        *failures((found[uid] for uid in there.gaps if uid in found), kind=Kind.THERE),
        *failures((found[uid] for uid in back.gaps if uid in found), kind=Kind.BACK),
    ]


def timeline_events(store: Store, of: str, details: Details, filters: Filters, as_of: date) -> list[Event]:
    """The events of a timeline by what it is of: review, agency, theme or pair; ``uid`` and ``other`` say which.

    Raises:
        QuestionError: there is no such timeline, or nothing of that uid.
    """
    if of not in _TIMELINES:
        raise QuestionError(f"There is no timeline of '{of}'.", remedy=f"Use one of: {', '.join(_TIMELINES)}.")
    return _TIMELINES[of](store, details, filters, as_of)


def _of_review(store: Store, details: Details, _filters: Filters, as_of: date) -> list[Event]:
    return review_events(store, review(store, details.get("uid", "")), as_of)


def _of_agency(store: Store, details: Details, _filters: Filters, as_of: date) -> list[Event]:
    uid = details.get("uid", "")
    return agency_events(store, uid, reviews_of(store, uid), as_of)


def _of_theme(store: Store, details: Details, filters: Filters, as_of: date) -> list[Event]:
    return theme_events(store, theme(store, details.get("uid", ""), filters), as_of)


def _of_pair(store: Store, details: Details, filters: Filters, _as_of: date) -> list[Event]:
    between = pairs(store, **filters)
    there = between.flow(details.get("uid", ""), details.get("other", ""))
    back = between.flow(there.recipient, there.holder)
    return pair_events(store, there, back, shared_lines(store, there, filters))


def reviews_of(store: Store, agency: str) -> list[ReviewLine]:
    """The reviews that an agency took part in, the latest first."""
    attended = {row["review"] for row in store.read(load("queries.cypher", "page-agency-reviews"), agency=agency)}
    return [line for line in review_list(store) if line.review.uid in attended]


def shared_lines(store: Store, flow: Flow, filters: Filters) -> list[ReviewLine]:
    """The reviews in which both agencies took part, the latest first."""
    return [line for line in review_list(store, **filters) if line.review.uid in flow.shared]


_TIMELINES: dict[str, Callable[[Store, Details, Filters, date], list[Event]]] = {
    "review": _of_review,
    "agency": _of_agency,
    "theme": _of_theme,
    "pair": _of_pair,
}
