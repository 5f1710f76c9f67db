"""The facts of a scope that carry themes, with the agencies that they name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class ThemeInReview:
    """A theme in a review: the uids of the facts that carry it, in order, and the names of the agencies in these."""

    review: str
    theme: str
    theme_label: str
    """Its short name where the taxonomy lacks it."""
    theme_group: str | None
    facts: tuple[str, ...]
    agencies: frozenset[str]


def themes_in_reviews(store: Store, parameters: Mapping[str, Any]) -> list[ThemeInReview]:
    """Every theme in every review of a scope, in order of review and theme."""
    found = _carrying(store, parameters)
    names = _names(store, [review for review, _ in found], parameters["themes"])
    themes = _themes(store)
    return [
        ThemeInReview(
            review,
            theme,
            themes[theme]["label"] or themes[theme]["slug"],
            themes[theme]["group"],
            tuple(sorted(facts)),
            frozenset().union(*(names[fact] for fact in facts if fact in names)),
        )
        for review, carrying in found
        for theme, facts in carrying
    ]


def theme_facts(store: Store, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One row per review, theme and fact, in that order, without agencies.

    Keys: review, fact and theme (uids), theme_label (its short name where the taxonomy lacks it), theme_group.
    """
    themes = _themes(store)
    return [
        {
            "review": review,
            "fact": fact,
            "theme": theme,
            "theme_label": themes[theme]["label"] or themes[theme]["slug"],
            "theme_group": themes[theme]["group"],
        }
        for review, carrying in _carrying(store, parameters)
        for theme, facts in carrying
        for fact in sorted(facts)
    ]


def _themes(store: Store) -> dict[str, dict[str, Any]]:
    return {row["theme"]: row for row in store.read(load("queries.cypher", "themes"))}


def _carrying(store: Store, parameters: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """For each review its themes, in order, each with the facts that carry it."""
    rows = store.read(load("queries.cypher", "recurring-themes"), **parameters)
    return [(row["review"], sorted((theme, facts) for theme, facts in row["carrying"])) for row in rows]


def _names(store: Store, reviews: Iterable[str], themes: Iterable[str] | None) -> dict[str, set[str]]:
    """For each fact the names of the agencies that it names; a fact that names none is left out."""
    named: dict[str, set[str]] = {}
    statement = load("queries.cypher", "recurring-themes-agencies")
    for row in store.read(statement, reviews=list(reviews), themes=themes):
        for name, facts in row["named"]:
            for fact in facts if name else ():
                named.setdefault(fact, set()).add(name)
    return named
