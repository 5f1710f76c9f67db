"""What is new: reviews, documents and recommendations that no earlier paper told of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from queries.questions.editions.editions_documents import Edition
from queries.questions.editions.what_changed_actions import Within
from queries.questions.editions.what_changed_found import Moved
from queries.questions.editions.what_changed_words import NOT_PRINTED, PRINTED, Change, kind_words

Rows = Sequence[Mapping[str, Any]]


def new_reviews(rows: Rows, editions: Mapping[str, Edition], within: Within) -> Iterator[Moved]:
    """Reviews that a paper asked for is the first to tell of."""
    for row, first in _firsts(rows, "review", editions, within):
        yield Moved(
            change=Change.NEW_REVIEW,
            uid=row["review"],
            behind=row["review"],
            review=row["review"],
            review_title=row["review_title"],
            about=row["review_title"],
            says="Told of for the first time.",
            before=None,
            after=kind_words(first.kind),
            earlier=None,
            later=first,
        )


def new_documents(rows: Rows, editions: Mapping[str, Edition], within: Within) -> Iterator[Moved]:
    """Papers asked for, one for each review that they state."""
    by_review: dict[str, list[Edition]] = defaultdict(list)
    for each in editions.values():
        for review in each.reviews:
            by_review[review].append(each)
    for row in rows:
        edition = editions.get(row["document"])
        if edition is None or not within(edition):
            continue
        older = [each for each in by_review[row["review"]] if edition.replaces(each)]
        newest = max(older, key=lambda each: each.order, default=None)
        words = kind_words(edition.kind)
        yield Moved(
            change=Change.NEW_DOCUMENT,
            uid=edition.uid,
            behind=row["review"],
            review=row["review"],
            review_title=row["review_title"],
            about=edition.name,
            says=_says(edition, newer=newest is not None),
            before=newest.dated if newest else None,
            after=f"{words} of {edition.dated}",
            earlier=newest,
            later=edition,
        )


def _says(edition: Edition, *, newer: bool) -> str:
    words = kind_words(edition.kind)
    dated = f"that speaks of {edition.dated}" if edition.as_of else f"published {edition.dated}"
    newness = ", a newer edition" if newer else ""
    return f"{words[0].upper()}{words[1:]} {dated}{newness}."


def new_recommendations(rows: Rows, editions: Mapping[str, Edition], within: Within) -> Iterator[Moved]:
    """Recommendations that a paper asked for is the first to print."""
    for row, first in _firsts(rows, "recommendation", editions, within):
        yield Moved(
            change=Change.NEW_RECOMMENDATION,
            uid=row["recommendation"],
            behind=row["recommendation"],
            review=row["review"],
            review_title=row["review_title"],
            about=row["text"],
            says="Printed for the first time.",
            before=NOT_PRINTED,
            after=PRINTED,
            earlier=None,
            later=first,
        )


def _firsts(
    rows: Rows, name: str, editions: Mapping[str, Edition], within: Within
) -> Iterator[tuple[Mapping[str, Any], Edition]]:
    """The row of the oldest edition of each thing, where that is asked for.

    A paper that nothing places in time counts as the oldest: what it states too may have been there before.
    """
    oldest: dict[str, tuple[Mapping[str, Any], Edition]] = {}
    for row in rows:
        edition = editions.get(row["document"])
        if edition is None:
            continue
        known = oldest.get(row[name])
        if known is None or edition.order < known[1].order:
            oldest[row[name]] = (row, edition)
    return ((row, first) for row, first in oldest.values() if within(first))
