"""Themes of a text by the words that practitioners use for them, with the words that decided."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.model.records import ThemeReason
from loaders.data import reading
from loaders.resolve.agency_shapes import straighten
from loaders.resolve.filed import filed, may_hold, openings, openings_of

STRONG, SOME, FLOOR = 0.6, 0.3, 0.5
"""The weight of a word that names a theme, of one that only points to it, and the score from which a theme is given."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the taxonomy: what it is called, what it covers, and the words it is known by."""

    slug: str
    label: str
    definition: str
    group: str
    strong: re.Pattern[str]
    some: re.Pattern[str]
    openings: frozenset[str]
    """How the words that either begins with begin; none where that may be any word."""


@cache
def taxonomy() -> tuple[Theme, ...]:
    """Every theme of the data file, in its order."""
    return tuple(
        Theme(
            row["slug"],
            row["label"],
            row["definition"],
            row["group"],
            _pattern(row["strong"]),
            _pattern(row["some"]),
            openings(map(_word, (*row["strong"], *row["some"]))),
        )
        for row in reading.toml("taxonomy")["theme"]
    )


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    ordered = filed(map(_word, sorted(words, key=len, reverse=True)), not_after=r"[\w']")
    return re.compile(rf"{ordered}(?!\w)")


def _word(word: str) -> str:
    """A lone ``*`` is up to three words; one at a word's end is any ending."""
    escaped = re.escape(word).replace(r"\ ", r"\s")
    return re.sub(r"\\s\\\*\\s", r"(?:\\s[\\w'-]+){1,3}\\s", escaped).replace(r"\*", r"[\w'-]*")


def themes_of(text: str) -> dict[str, ThemeReason]:
    """The themes of a text by slug, the highest score first; a score is above nought and at most one."""
    plain = " ".join(straighten(text).lower().split())
    words = openings_of(plain)
    likely = (theme for theme in taxonomy() if may_hold(words, theme.openings))
    scored = {theme.slug: reason for theme in likely if (reason := _reason(theme, plain))}
    return dict(sorted(scored.items(), key=lambda item: (-item[1].score, item[0])))


def _reason(theme: Theme, plain: str) -> ThemeReason | None:
    strong = dict.fromkeys(m[0] for m in theme.strong.finditer(plain))
    some = dict.fromkeys(m[0] for m in theme.some.finditer(plain) if m[0] not in strong)
    missing = (1 - STRONG) ** len(strong) * (1 - SOME) ** len(some)
    score = round(1 - missing, 3)
    if score < FLOOR or not (strong or len(some) > 1):
        return None
    return ThemeReason(score, (*strong, *some))
