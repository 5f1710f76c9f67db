"""What a figure on a page counts: the facts behind it, found again from the filters in the address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.actions.open_actions import By, open_actions
from queries.questions.pages.page_agencies import agency
from queries.questions.pages.page_attention import breaks
from queries.questions.pages.page_facts import facts
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_review import review
from queries.questions.pages.page_themes import themes_by_year
from queries.questions.pages.page_thread import action_counts
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import Filters, scope

NO_AGENCY = "none"
"""Stands for the actions that no agency leads."""

Details = Mapping[str, str]
"""What a figure needs beside the filters, as texts from the address."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what it counts in words, and the uids of the facts."""

    title: str
    uids: tuple[str, ...]


_STATES = {
    "open": "Open actions",
    "overdue": "Overdue actions",
    "not_stated": "Actions whose status is not stated",
    "closed": "Closed actions",
    "implied": "Actions whose status a progress note implies",
    "all": "Actions",
}
_STOPS = {
    "unanswered": "Failures that no recommendation answers",
    "no_action": "Recommendations with no action",
    "no_lead": "Actions with no lead",
    "unevidenced": "Actions claimed complete; no check, count or result is cited",
}
_PARTS = {
    "held": "What {} held and another needed",
    "needed": "What {} needed and another held",
    "missed": "Missed opportunities of {}",
    "asked": "Recommendations to {}",
    "leads": "Actions that {} leads",
}


def figure(store: Store, name: str, details: Details, filters: Filters, as_of: date) -> Figure:
    """The facts that a figure counts.

    Raises:
        QuestionError: there is no such figure, or what it needs is missing or not in the graph.
    """
    if name not in _FIGURES:
        raise QuestionError(f"There is no figure '{name}'.", remedy="Open it from the page that shows it.")
    return _FIGURES[name](store, details, filters, as_of)


def _actions(store: Store, details: Details, filters: Filters, as_of: date) -> Figure:
    state, lead = _one_of(_STATES, details, "state"), details.get("agency", "")
    rows = open_actions(store, as_of=as_of, by=By.AGENCY if lead else By.ALL, **filters)
    asked = None if lead == NO_AGENCY else lead
    for row in rows:
        if not lead or row.agency == asked:
            led = f", led by {row.agency_name}" if row.agency else ", no lead agency stated" if lead else ""
            return Figure(_STATES[state] + led, row.behind[state])
    return Figure(_STATES[state], ())


def _review_actions(store: Store, details: Details, _filters: Filters, as_of: date) -> Figure:
    state, read = _one_of(_STATES, details, "state"), review(store, _needed(details, "review"))
    counted = action_counts((fact for fact in read.facts if fact.label == "Action"), as_of)
    return Figure(f"{_STATES[state]}, {read.profile.name}", counted[state])


def _gaps(store: Store, details: Details, filters: Filters, _as_of: date) -> Figure:
    flow = pairs(store, **filters).flow(_needed(details, "holder"), _needed(details, "recipient"))
    return Figure(f"What {flow.holder_name} did not pass on to {flow.recipient_name}", flow.gaps)


def _unpaired(store: Store, _details: Details, filters: Filters, _as_of: date) -> Figure:
    return Figure("Information gaps that name no pair of agencies", pairs(store, **filters).unpaired)


def _theme(store: Store, details: Details, filters: Filters, _as_of: date) -> Figure:
    theme, year = _needed(details, "theme"), details.get("year", "")
    for line in themes_by_year(store, **filters).themes:
        if line.theme == theme:
            if year:
                wanted = int(year) if year.isascii() and year.isdigit() else None
                return Figure(f"{line.label}, {year}", line.facts.get(wanted, ()))
            return Figure(line.label, tuple(sorted({uid for uids in line.facts.values() for uid in uids})))
    raise QuestionError("No review that was asked for carries this theme.", where=theme, remedy="Loosen the filters.")


def _stops(store: Store, details: Details, filters: Filters, _as_of: date) -> Figure:
    matter = _one_of(_STOPS, details, "matter")
    reviews = reviews_in_scope(store, scope(store, filters))
    return Figure(_STOPS[matter], breaks(store, reviews).get(matter, ()))


def _agency(store: Store, details: Details, filters: Filters, _as_of: date) -> Figure:
    part, uid = _one_of(_PARTS, details, "part"), _needed(details, "agency")
    read = agency(store, uid)
    return Figure(_PARTS[part].format(read.name), _in_scope(store, read.facts[part], filters))


def _in_scope(store: Store, uids: tuple[str, ...], filters: Filters) -> tuple[str, ...]:
    """Those of some facts that the reviews asked for hold."""
    if not any(filters.values()):
        return uids
    reviews = reviews_in_scope(store, scope(store, filters))
    return tuple(uid for uid, fact in facts(store, uids).items() if fact.review in reviews)


def _fact(store: Store, details: Details, _filters: Filters, _as_of: date) -> Figure:
    uid = _needed(details, "uid")
    if uid not in facts(store, [uid]):
        raise QuestionError("There is no such fact in the graph.", where=uid, remedy="Open it from its review.")
    return Figure("Where it says so", (uid,))


_FIGURES: dict[str, Callable[[Store, Details, Filters, date], Figure]] = {
    "actions": _actions,
    "review-actions": _review_actions,
    "gaps": _gaps,
    "unpaired": _unpaired,
    "theme": _theme,
    "stops": _stops,
    "agency": _agency,
    "fact": _fact,
}


def _needed(details: Details, name: str) -> str:
    if not details.get(name):
        raise QuestionError(f"The address gives no {name}.", remedy="Open the figure from the page that shows it.")
    return details[name]


def _one_of(allowed: Mapping[str, str], details: Details, name: str) -> str:
    value = _needed(details, name)
    if value not in allowed:
        raise QuestionError(f"'{value}' is not a {name} that is counted.", remedy=f"Use one of: {', '.join(allowed)}.")
    return value
