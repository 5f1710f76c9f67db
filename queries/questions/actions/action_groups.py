"""The actions of a scope with who leads them, and what they are counted under."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model.vocabulary import Assurance, Certainty, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.actions.action_figures import Standing
from queries.questions.places import places
from queries.questions.review_places import PlaceBy, place_groups, place_name
from queries.questions.reviews import ReviewInScope, reviews_in_scope

NO_LEAD = "No lead agency stated"
NO_SECTOR = "Sector not known"
ALL_ACTIONS = "All actions"


class By(StrEnum):
    """What one row is about."""

    AGENCY = "agency"
    REVIEW = "review"
    AGENCY_AND_REVIEW = "agency-and-review"
    SECTOR = "sector"
    REGION = "region"
    AREA = "area"
    ALL = "all"


BY_AGENCY = (By.AGENCY, By.AGENCY_AND_REVIEW)
BY_REVIEW = (By.REVIEW, By.AGENCY_AND_REVIEW)
BY_PLACE = (By.REGION, By.AREA)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the actions of one row have in common. What rows are not by is None; an absence has a name and no uid."""

    agency: str | None = None
    agency_name: str | None = None
    sector: str | None = None
    sector_name: str | None = None
    review: str | None = None
    review_title: str | None = None
    place: str | None = None
    place_name: str | None = None


_Row = dict[str, Any]


def leads(store: Store, parameters: Mapping[str, Any]) -> list[_Row]:
    """The uids of the actions of a scope, one row per review and agency that leads some of them."""
    return [
        {"review": row["review"], "agency": agency, "agency_name": name, "sector": sector, "actions": actions}
        for row in store.read(load("queries.cypher", "open-actions"), **parameters)
        for agency, name, sector, actions in row["leads"]
    ]


def grouped(store: Store, parameters: Mapping[str, Any], by: By, led: Iterable[_Row]) -> dict[Subject, set[str]]:
    """The uids of the actions of a scope under what they are counted by; ``led`` is what ``leads`` gives for it."""
    subjects = _subjects(store, parameters, by)
    groups: dict[Subject, set[str]] = {}
    for row in led:
        for subject in subjects(row):
            groups.setdefault(subject, set()).update(row["actions"])
    return groups


def _subjects(store: Store, parameters: Mapping[str, Any], by: By) -> Callable[[_Row], tuple[Subject, ...]]:
    if by in BY_PLACE:
        where = _by_place(store, parameters, by)
        return lambda row: where.get(row["review"], ())
    reviews = reviews_in_scope(store, parameters) if by in BY_REVIEW else {}
    return lambda row: (_subject(row, by, reviews),)


def _subject(row: _Row, by: By, reviews: Mapping[str, ReviewInScope]) -> Subject:
    if by is By.ALL:
        return Subject(agency_name=ALL_ACTIONS)
    if by is By.SECTOR:
        unknown = NO_SECTOR if row["agency"] else NO_LEAD
        return Subject(sector=row["sector"], sector_name=sector_words(row["sector"]) or unknown)
    led, planned = by in BY_AGENCY, by in BY_REVIEW
    return Subject(
        agency=row["agency"] if led else None,
        agency_name=(row["agency_name"] or NO_LEAD) if led else None,
        sector=row["sector"] if led else None,
        review=row["review"] if planned else None,
        review_title=reviews[row["review"]].title if planned else None,
    )


def sector_words(sector: str | None) -> str | None:
    """A sector in words: ``Adult social care``."""
    return sector.replace("_", " ").capitalize() if sector else None


def _by_place(store: Store, parameters: Mapping[str, Any], by: By) -> dict[str, tuple[Subject, ...]]:
    known = places(store)
    return {
        uid: tuple(
            Subject(place=place, place_name=place_name(place, known))
            for place in place_groups(review, known, PlaceBy(by.value))
        )
        for uid, review in reviews_in_scope(store, parameters).items()
    }


def standings(store: Store, parameters: Mapping[str, Any]) -> dict[str, Standing]:
    """How each action of a scope stands, by uid."""
    found: dict[str, Standing] = {}
    for row in store.read(load("queries.cypher", "action-standings"), **parameters):
        status = Status(row["status"] or Status.UNKNOWN)
        assurance = Assurance(row["assurance"] or Assurance.NOT_STATED)
        implied = row["certainty"] == Certainty.IMPLIED
        for action, target in zip(row["actions"], row["targets"], strict=True):
            found[action] = Standing(action, status, target or None, assurance, implied)
    return found
