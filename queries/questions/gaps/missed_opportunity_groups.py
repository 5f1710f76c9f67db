"""The missed opportunities of a scope, what each is counted under, and the reviews that it is counted against."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model.vocabulary import Certainty
from graph.store import Store
from graph.store.statements import load
from queries.questions.reviews import reviews_in_scope
from queries.questions.taking_part import TookPart, reviews_attended, taking_part

NO_AGENCY = "No agency named"
NO_KIND = "Kind not stated"
NO_YEAR = "No year stated"

_ISO_YEAR = re.compile(r"(\d{4})(?:-\d{2}){0,2}")


class By(StrEnum):
    """What one row is about."""

    KIND = "kind"
    AGENCY = "agency"
    YEAR = "year"
    AGENCY_AND_KIND = "agency-and-kind"


_BY_KIND = (By.KIND, By.AGENCY_AND_KIND)
_BY_AGENCY = (By.AGENCY, By.AGENCY_AND_KIND)


@dataclass(frozen=True, slots=True)
class Missed:
    """One missed opportunity and one agency that missed it, None where none is named.

    ``year`` is when it happened, else (``by_review_year``) the review's; None where neither is known.
    """

    uid: str
    review: str
    kind: str | None
    year: int | None
    by_review_year: bool
    implied: bool
    also_gap: bool
    agency: str | None
    agency_name: str | None


@dataclass(frozen=True, slots=True)
class Subject:
    """What the members of one row have in common. What rows are not by is None; an absence has a name and no value."""

    kind: str | None = None
    kind_name: str | None = None
    agency: str | None = None
    agency_name: str | None = None
    year: int | None = None
    year_name: str | None = None


def missed_opportunities_of(store: Store, parameters: Mapping[str, Any]) -> list[Missed]:
    """Every missed opportunity of a scope with each agency that missed it, in order of uid, review and agency."""
    rows = store.read(load("queries.cypher", "missed-opportunities"), **parameters)
    return sorted((each for row in rows for each in _missed(row)), key=_order)


def _order(each: Missed) -> tuple[str, str, str]:
    return (each.uid, each.review, each.agency or "")


def _missed(row: dict[str, Any]) -> Iterator[Missed]:
    for kind, happened, certainty, a_gap, uids in row["missed"]:
        year = year_of(happened)
        for uid in uids:
            yield Missed(
                uid,
                row["review"],
                kind,
                row["year"] if year is None else year,
                year is None and row["year"] is not None,
                certainty == Certainty.IMPLIED,
                a_gap,
                row["agency"],
                row["agency_name"],
            )


def year_of(happened: str | None) -> int | None:
    """The year of an ISO date, month or year; None where it is none of these."""
    found = _ISO_YEAR.fullmatch(happened or "")
    return int(found[1]) if found else None


def grouped(members: Iterable[Missed], by: By) -> dict[Subject, list[Missed]]:
    """The members under what rows are by."""
    groups: dict[Subject, list[Missed]] = {}
    for each in members:
        groups.setdefault(_subject(each, by), []).append(each)
    return groups


def _subject(each: Missed, by: By) -> Subject:
    if by is By.YEAR:
        return Subject(year=each.year, year_name=NO_YEAR if each.year is None else str(each.year))
    kind, agency = by in _BY_KIND, by in _BY_AGENCY
    return Subject(
        kind=each.kind if kind else None,
        kind_name=_in_words(each.kind) if kind else None,
        agency=each.agency if agency else None,
        agency_name=_name(each) if agency else None,
    )


def _in_words(kind: str | None) -> str:
    return kind.replace("_", " ").capitalize() if kind else NO_KIND


def _name(each: Missed) -> str:
    return NO_AGENCY if each.agency is None else each.agency_name or each.agency


def of_reviews(store: Store, parameters: Mapping[str, Any], by: By) -> Callable[[Subject], frozenset[str] | None]:
    """What gives, for a row, the uids of the reviews that its share is of; None where a share would say nothing."""
    if by is By.YEAR:
        return lambda _: None
    if by is By.KIND:
        asked = _reviews_asked_for(store, parameters)
        return lambda _: asked
    attended: dict[str, set[str]] = {}
    for part in taking_part(store, parameters):
        attended.setdefault(part.agency, set()).add(part.review)
    return lambda subject: frozenset(attended.get(subject.agency, ())) if subject.agency else None


def _reviews_asked_for(store: Store, parameters: Mapping[str, Any]) -> frozenset[str]:
    """All reviews of the scope, or those in which an agency that was asked for took part."""
    if parameters["agencies"] is None and parameters["sector"] is None:
        return frozenset(reviews_in_scope(store, parameters))
    if parameters["sector"] is None:
        attended = reviews_attended(store, parameters, parameters["agencies"])
        return frozenset(review for reviews in attended.values() for review in reviews)
    return frozenset(part.review for part in taking_part(store, parameters) if _is_asked_for(part, parameters))


def _is_asked_for(part: TookPart, parameters: Mapping[str, Any]) -> bool:
    agencies, sector = parameters["agencies"], parameters["sector"]
    return (agencies is None or part.agency in agencies) and sector in (None, part.sector)
