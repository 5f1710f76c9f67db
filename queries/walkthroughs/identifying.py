"""What may still identify someone in words that name nobody. It recognises and does not know: a person reads on."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graph.model.identity import slug

_AROUND = 40
OWN_NAME = "The review’s own name"
_OWN_WHY = "Whoever searches for it finds the published report, and what newspapers wrote."


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that are shown: in which step, counted from 1 (None for the whole), and in what part of it."""

    step: int | None
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that may identify someone: what sort of thing, the words, and the words around them."""

    kind: str
    why: str
    step: int | None
    where: str
    words: str
    before: str
    after: str


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    text = resources.files("queries.walkthroughs").joinpath("identifying.toml").read_text(encoding="utf-8")
    return tuple((each["kind"], each["why"], re.compile(each["pattern"])) for each in tomllib.loads(text)["signs"])


def signs(fragments: Iterable[Fragment], own_names: Iterable[str] = ()) -> tuple[Sign, ...]:
    """Everything recognised, in order of the fragments and of the places in each.

    Args:
        fragments: what is shown, as it is shown.
        own_names: the names that the review is known by: its title, reference and pseudonym.
    """
    given = {name for name in own_names if name}
    # Files are called by it too, in small letters with hyphens.
    names = sorted(given | {slug(name) for name in given} - {""}, key=len, reverse=True)
    own = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)) if names else None
    return tuple(sign for fragment in fragments for sign in _in(fragment, own))


def _in(fragment: Fragment, own: re.Pattern[str] | None) -> Iterator[Sign]:
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Sign]] = []
    every = (*((OWN_NAME, _OWN_WHY, own) for own in [own] if own), *_patterns())
    for kind, why, pattern in every:
        for match in pattern.finditer(fragment.text):
            start, end = match.span()
            if start == end or any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            found.append((start, _sign(fragment, kind, why, start, end)))
    yield from (sign for _, sign in sorted(found, key=lambda pair: pair[0]))


def _sign(fragment: Fragment, kind: str, why: str, start: int, end: int) -> Sign:
    before, after = around(fragment.text, start, end)
    return Sign(kind, why, fragment.step, fragment.where, fragment.text[start:end], before, after)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a place, cut at a space where there are many."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + (before.partition(" ")[2] or before)
    if end + _AROUND < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    return before, after


@dataclass(frozen=True, slots=True)
class Group:
    """The same words in one step: the first place they stand in, and in how many they do."""

    sign: Sign
    places: int

    @property
    def step(self) -> int:
        """The step, 0 for the whole."""
        return self.sign.step or 0


def grouped(found: Iterable[Sign]) -> tuple[Group, ...]:
    """Signs by step, the whole first, with what is the same in a step told once."""
    groups: dict[tuple[int, str, str], list[Sign]] = {}
    for sign in found:
        groups.setdefault((sign.step or 0, sign.kind, sign.words.casefold()), []).append(sign)
    return tuple(Group(some[0], len(some)) for _, some in sorted(groups.items(), key=lambda pair: pair[0][0]))
