"""What a board pack is asked for."""

from dataclasses import dataclass
from datetime import date

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class PackAsked:
    """The filters of a pack, the day it is worked out for, and the day from which on what moved is told.

    ``review`` is the uid of the one review that is wanted, None for all that the filters choose.
    """

    filters: Filters
    as_of: date
    since: date
    review: str | None = None


def review_asked(store: Store, asked: PackAsked) -> ReviewInScope | None:
    """The one review that is asked for; None where all are.

    Raises:
        QuestionError: the filters choose no such review, or the days are the wrong way round.
    """
    if asked.since > asked.as_of:
        raise QuestionError(
            f"The day of the last time, {asked.since}, is after the day of the pack, {asked.as_of}.",
            where="since",
            remedy="Give an earlier day.",
        )
    if asked.review is None:
        return None
    found = reviews_in_scope(store, scope(store, asked.filters)).get(asked.review)
    if found is None:
        raise QuestionError(
            f"There is no review '{asked.review}' among those asked for.",
            where="review",
            remedy="Choose one from the list of reviews, or leave out the other filters.",
        )
    return found


def narrowed(filters: Filters, review: ReviewInScope | None) -> Filters:
    """Filters that let in the one review and few others, so that little is read for it in vain."""
    if review is None:
        return filters
    found: Filters = {**filters}
    if review.year is not None:
        found = {**found, "from_year": review.year, "to_year": review.year}
    if review.kinds and not found.get("kind"):
        found = {**found, "kind": review.kinds[0]}
    if review.places and not found.get("region"):
        found = {**found, "region": review.places[0]}
    return found
