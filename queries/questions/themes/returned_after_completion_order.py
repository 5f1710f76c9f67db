"""Themes that returned after completion before they are rows: what puts them in order, and no more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from queries.questions.editions.completion_reports import Reported
from queries.questions.themes.returning_themes import Return

Group = tuple[str | None, str | None]
"""The uid and name of what a row is told apart by, beside the theme and the two reviews; None where by nothing."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A return before it is a row: the first report of completion, and whether what is met again happened before."""

    what: Return
    report: Reported
    before_report: str | None


def in_turn(groups: Iterable[tuple[Draft, Group]], times: Mapping[str, int]) -> Iterator[tuple[Draft, Group]]:
    """In order; a theme is put in order when it is come to, because an answer rarely shows more than the first."""
    by_theme: dict[tuple[Any, ...], list[tuple[Draft, Group]]] = {}
    for each, group in groups:
        theme, label = each.what.earlier.theme, each.what.earlier.theme_label
        rank = (each.before_report == "yes", -times.get(theme, 0), label, theme)
        by_theme.setdefault(rank, []).append((each, group))
    for rank in sorted(by_theme):
        yield from sorted(by_theme[rank], key=_within_theme)


def _within_theme(one: tuple[Draft, Group]) -> tuple[Any, ...]:
    draft, (place, name) = one
    earlier, later = draft.what.earlier.review, draft.what.later.review
    reviews = (earlier.year or 0, later.year or 0, earlier.uid, later.uid)
    return (name is not None and place is None, name or "", place or "", *reviews)
