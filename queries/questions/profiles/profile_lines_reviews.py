"""Reviews found from the thing that a profile is about, and chosen by the filters as every question chooses them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.profiles.profile_lines import Line, counted, few_said, list_said
from queries.questions.reviews import ReviewInScope


def reviews_chosen(store: Store, uids: Iterable[str], parameters: Mapping[str, Any]) -> dict[str, ReviewInScope]:
    """Those of these reviews that region, years and kinds choose, in order of uid.

    ``parameters`` are those that ``scope`` gives. Here reviews are looked up by uid, not chosen among all there are, so
    that a profile does not take longer the more else the graph holds.
    """
    found: dict[str, ReviewInScope] = {}
    for row in store.read(load("queries.cypher", "profile-reviews"), reviews=sorted(set(uids))):
        known = found.get(row["review"])
        places = (*(known.places if known else ()), *([row["region"]] if row["region"] else []))
        given = {name: row[name] for name in ("title", "reference", "year", "year_basis")}
        found[row["review"]] = ReviewInScope(row["review"], kinds=tuple(row["kinds"]), places=places, **given)
    return {uid: review for uid, review in found.items() if _is_chosen(review, parameters)}


def _is_chosen(review: ReviewInScope, parameters: Mapping[str, Any]) -> bool:
    kinds, regions = parameters["kinds"], parameters["regions"]
    first, last = parameters["from_year"], parameters["to_year"]
    return (
        (kinds is None or not set(kinds).isdisjoint(review.kinds))
        and (regions is None or not set(regions).isdisjoint(review.places))
        and (first is None or (review.year is not None and review.year >= first))
        and (last is None or (review.year is not None and review.year <= last))
    )


def years_said(reviews: Iterable[ReviewInScope]) -> str:
    """The years of reviews: ``2009, 2012 (2 reviews) and 1 without a year. Few: fewer than 5 reviews.``"""
    chosen = list(reviews)
    years = Counter(review.year for review in chosen if review.year is not None)
    said = [str(year) if count == 1 else f"{year} ({count} reviews)" for year, count in sorted(years.items())]
    if without := sum(review.year is None for review in chosen):
        said.append(f"{without} without a year")
    return f"{list_said(said)}.{few_said(len(chosen))}" if said else ""


def by_year(part: str, reviews: Mapping[str, ReviewInScope]) -> list[Line]:
    """A line for each year with its reviews and their kinds, the latest first; those without a year last."""
    years: dict[int | None, list[ReviewInScope]] = {}
    for review in reviews.values():
        years.setdefault(review.year, []).append(review)
    order = sorted(years, key=lambda year: -(year or 0))
    return [
        counted(
            part,
            "Year not stated" if year is None else str(year),
            [review.uid for review in years[year]],
            reviews,
            note=f"{_kinds_said(years[year])}.",
        )
        for year in order
    ]


def _kinds_said(reviews: Iterable[ReviewInScope]) -> str:
    kinds = Counter(kind.replace("_", " ") for review in reviews for kind in (review.kinds or ("kind not stated",)))
    return ", ".join(kind if count == 1 else f"{kind} ({count})" for kind, count in sorted(kinds.items()))


def name_of(review: ReviewInScope) -> str:
    """What to call a review."""
    return review.title or review.reference or "A review without a title"
