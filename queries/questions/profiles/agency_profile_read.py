"""What the graph holds of an agency, read from its node outwards and chosen by the filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.agencies_asked import agencies_asked
from queries.questions.profiles.profile_lines_reviews import reviews_chosen
from queries.questions.reviews import ReviewInScope
from queries.questions.scope import Filters, scope

_Row = dict[str, Any]
PARTS = ("held", "needed", "missed", "asked", "leads")
"""How an agency comes into a fact."""


@dataclass(frozen=True, slots=True)
class AgencyFacts:
    """An agency with what counts as it, and what it comes up in within the reviews chosen.

    ``named`` are the uids that the name means, ``counted`` those and their relatives where these count too. ``rows``
    are those of profile-agency-facts under held, needed, missed, asked and leads: one per fact, review and theme.
    """

    named: tuple[str, ...]
    counted: frozenset[str]
    around: tuple[_Row, ...]
    reviews: dict[str, ReviewInScope] = field(hash=False)
    """The reviews that it took part in or comes up in."""
    took_part: frozenset[str]
    rows: dict[str, list[_Row]] = field(hash=False)
    gaps: tuple[_Row, ...]

    def uids(self, part: str) -> set[str]:
        """The facts it comes into in this way."""
        return {row["fact"] for row in self.rows[part]}

    def every(self) -> list[_Row]:
        """The rows of all parts."""
        return [row for part in PARTS for row in self.rows[part]]


def agency_facts_read(store: Store, filters: Filters) -> AgencyFacts:
    """What an agency comes up in, of what the filters choose.

    Raises:
        QuestionError: there is no such agency, place, kind or theme.
    """
    parameters = scope(store, filters)
    counted = parameters["agencies"]
    named = agencies_asked(store, str(filters["agency"]), related=False)
    took_part = {row["review"] for row in _rows(store, "profile-agency-reviews", counted)}
    rows = _rows(store, "profile-agency-facts", counted)
    reviews = reviews_chosen(store, took_part | {row["review"] for row in rows}, parameters)
    chosen = _chosen(rows, reviews, parameters["themes"])
    facts = {row["fact"] for row in chosen}
    return AgencyFacts(
        tuple(named),
        frozenset(counted),
        tuple(_rows(store, "profile-agency", counted)),
        reviews,
        frozenset(took_part & reviews.keys()),
        {part: [row for row in chosen if row["part"] == part] for part in PARTS},
        tuple(
            row
            for row in _rows(store, "profile-agency-gaps", counted)
            if row["gap"] in facts and row["review"] in reviews
        ),
    )


def _rows(store: Store, statement: str, agencies: Iterable[str]) -> list[_Row]:
    return store.read(load("queries.cypher", statement), agencies=sorted(agencies))


def _chosen(rows: Iterable[_Row], reviews: Mapping[str, object], themes: list[str] | None) -> list[_Row]:
    """The rows of facts in these reviews that carry one of the themes, with all their themes."""
    within = [row for row in rows if row["review"] in reviews]
    if themes is None:
        return within
    carrying = {row["fact"] for row in within if row["theme"] in themes}
    return [row for row in within if row["fact"] in carrying]
