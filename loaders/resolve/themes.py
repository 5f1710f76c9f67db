"""Themes of a text by the words that practitioners use for them, with the words that decided."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graph.model.records import ThemeReason
from loaders.data import reading
from loaders.resolve.agency_shapes import straighten
from loaders.resolve.phrase_book import PhraseBook

STRONG, SOME, FLOOR = 0.6, 0.3, 0.5
"""The weight of a word that names a theme, of one that only points to it, and the score from which a theme is given."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the taxonomy: what it is called, and what it covers."""

    slug: str
    label: str
    definition: str
    group: str


@cache
def taxonomy() -> tuple[Theme, ...]:
    """Every theme of the data file, in its order."""
    rows = reading.toml("taxonomy")["theme"]
    return tuple(Theme(row["slug"], row["label"], row["definition"], row["group"]) for row in rows)


@cache
def _book(weight: str) -> PhraseBook:
    """The words of each theme that are ``strong`` for it, or only of ``some`` weight; the longest first."""
    rows = (row[weight] for row in reading.toml("taxonomy")["theme"])
    longest_first = ([_word(word) for word in sorted(words, key=len, reverse=True)] for words in rows)
    return PhraseBook.of(longest_first, not_after=r"[\w']", not_before=r"\w")


def _word(word: str) -> str:
    """A lone ``*`` is up to three words; one at a word's end is any ending."""
    escaped = re.escape(word).replace(r"\ ", r"\s")
    return re.sub(r"\\s\\\*\\s", r"(?:\\s[\\w'-]+){1,3}\\s", escaped).replace(r"\*", r"[\w'-]*")


def themes_of(text: str) -> dict[str, ThemeReason]:
    """The themes of a text by slug, the highest score first; a score is above nought and at most one."""
    plain = " ".join(straighten(text).lower().split())
    strong, some = _book("strong").find(plain), _book("some").find(plain)
    reasons = ((theme.slug, _reason(strong.get(n, ()), some.get(n, ()))) for n, theme in enumerate(taxonomy()))
    scored = [(slug, reason) for slug, reason in reasons if reason]
    return dict(sorted(scored, key=lambda item: (-item[1].score, item[0])))


def _reason(naming: Iterable[re.Match[str]], pointing: Iterable[re.Match[str]]) -> ThemeReason | None:
    strong = dict.fromkeys(m[0] for m in naming)
    some = dict.fromkeys(m[0] for m in pointing if m[0] not in strong)
    missing = (1 - STRONG) ** len(strong) * (1 - SOME) ** len(some)
    score = round(1 - missing, 3)
    if score < FLOOR or not (strong or len(some) > 1):
        return None
    return ThemeReason(score, (*strong, *some))
