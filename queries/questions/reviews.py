"""The reviews that a question is about, with their years and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class ReviewInScope:
    """A review: its year and what that is the year of, and the uids of the places it is said to be in."""

    uid: str
    title: str | None
    reference: str | None
    kinds: tuple[str, ...]
    year: int | None
    year_basis: str | None
    places: tuple[str, ...]


def reviews_in_scope(store: Store, parameters: Mapping[str, Any]) -> dict[str, ReviewInScope]:
    """The reviews of a scope by uid, in order of uid."""
    found: dict[str, ReviewInScope] = {}
    for row in store.read(load("queries.cypher", "reviews"), **parameters):
        known = found.get(row["review"])
        places = (*(known.places if known else ()), *([row["region"]] if row["region"] else []))
        found[row["review"]] = ReviewInScope(
            row["review"],
            row["title"],
            row["reference"],
            tuple(row["kinds"] or ()),
            row["year"],
            row["year_basis"],
            places,
        )
    return found
