"""The two ends of something not told: who needed it, and who held it, by the sentence or by those before it."""

import re
from dataclasses import dataclass

from loaders.extract.actors import Actor, Tagged
from loaders.extract.narrative import Told
from loaders.extract.telling_words import forms, telling

OTHERS = "other agencies"
"""An end that the document names only so."""


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held something, and the positions of the earlier sentences that say so.

    A quotation begins at ``since``, the sentence that says who knew; one that only names the holder is
    ``context``, to be cited for itself. Both None where the sentence says it all.
    """

    names: tuple[str, ...] = ()
    since: int | None = None
    context: int | None = None


def names_in(tagged: Tagged, words: str | None) -> tuple[str, ...]:
    """The agencies in a part of a marked sentence; ``OTHERS`` where it speaks only of agencies at large."""
    actors = tagged.within(words or "")
    named = tuple(dict.fromkeys(name for actor in actors for name in (actor.agencies or _as_said(actor))))
    if named:
        return named
    return (OTHERS,) if any(actor.kind == "g" for actor in actors) or re.search(r"\bother agenc", words or "") else ()


def _as_said(actor: Actor) -> tuple[str, ...]:
    """A role at an agency that the document does not name is an end as said: "family GP"."""
    return (actor.words,) if actor.kind == "r" else ()


def agencies_but(tagged: Tagged, words: str, but: tuple[str, ...]) -> tuple[str, ...]:
    """The agencies named in some words, but for those."""
    named = (name for actor in tagged.within(words) if actor.kind == "a" for name in actor.agencies)
    return tuple(dict.fromkeys(name for name in named if name not in but))


def by_words(words: str) -> str | None:
    """The part of some words that says by or from whom."""
    found = telling(r"\b(?:by|from) {AGENTS}(?:,? (?:or|nor|and) by {AGENTS})*").search(words)
    return found[0] if found else None


def by_somebody(words: str) -> bool:
    """Whether some words say by whom, though it is nobody that the document's agencies hold: "by Sandpiper"."""
    return bool(
        re.search(
            r"\bby (?!the time|then|telephone|phone|letter|e-?mail|post|chance|accident|\d|\w+ing\b)[\w§]+", words
        )
    )


def before(told: Told, at: int, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The agency that the sentence speaks of before a place, if it is one alone."""
    named = agencies_but(told.tagged, told.tagged.text[:at], but)
    return named if len(named) == 1 else ()


def who_knew(tagged: Tagged, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The agencies that a sentence says knew or held something: "§a0 knew", "on §a0's records", "known to §a0"."""
    found = [mark for each in forms("who_knew") for mark in each.findall(tagged.text)]
    return agencies_but(tagged, " ".join(found), but)


def knew_earlier(told: Told, but: tuple[str, ...] = ()) -> Holders:
    """The agencies, but for ``but``, that an earlier sentence of the paragraph says knew something; and which one."""
    for index in reversed(range(len(told.before))):
        names = who_knew(told.before[index].tagged, but)
        if names:
            return Holders(names, since=index)
    return Holders()


def spoken_of(told: Told, but: tuple[str, ...] = ()) -> Holders:
    """The agency, but for ``but``, that the paragraph last spoke of: the first of the nearest sentence with one."""
    for index in reversed(range(len(told.before))):
        tagged = told.before[index].tagged
        names = agencies_but(tagged, tagged.text, but)
        if names:
            return Holders(names[:1], context=index)
    heading = tuple(name for name in told.heading_agency() if name not in but)
    return Holders(heading)
