"""Two agencies printed in one breath ("Wexmoor Council and Upper Zed Police") are never one agency."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.data import reading
from loaders.resolve.agency_areas import could_be_anywhere
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_shapes import Candidate, candidates

_AND = re.compile(r" (?:and|&) ")
_NHS_OF_PLACES = re.compile(
    r"NHS (?:[A-Z][\w'-]+ ){1,4}(?:and|&) (?!NHS )(?:[A-Z][\w'-]+ ){1,4}(?:Integrated Care|Clinical Commissioning)\b"
)
"""A body that buys health care for two places, named by both."""


def part_joined(register: Register) -> None:
    """Put two agencies in the place of each name that is two joined by "and"."""
    for entry in list(register.entries):
        halves = None if entry.kind == "known" else halves_of(register, entry.canonical, besides=entry)
        if halves:
            source = entry.sources[0] if entry.sources else None
            register.drop(entry)
            for half in halves:
                shaped = _whole_candidate(half)
                if source and shaped and not register.named(half):
                    register.note(shaped, source, half).certain = True


def halves_of(register: Register, words: str, besides: Entry | None = None) -> tuple[str, str] | None:
    """The two names that "and" joins in these words, where each is one by itself; else None.

    A place and a name ("Kent and Medway Police") are one name: a place alone is no agency.
    """
    if _NHS_OF_PLACES.match(words) and not _known_before_and(register, words):
        return None
    for joint in _AND.finditer(words):
        left, right = words[: joint.start()], words[joint.end() :]
        if _is_name(register, left, besides) and _is_name(register, right, besides):
            return left, right
    return None


def _known_before_and(register: Register, words: str) -> bool:
    """Whether a body that everyone knows stands before the "and": "NHS England and Exmoor Integrated Care Board"."""
    left = _AND.split(words)[0]
    return any(entry.kind == "known" and left in entry.words() for entry in register.entries)


def _is_name(register: Register, words: str, besides: Entry | None) -> bool:
    if words in _bare_words():
        return True
    if any(words in entry.words() for entry in register.entries if entry is not besides):
        return True
    return _whole_candidate(words) is not None and not could_be_anywhere(words)


def _whole_candidate(words: str) -> Candidate | None:
    """The name of known shape that the words are as a whole."""
    found = candidates(words)
    return found[-1] if found and found[-1].full_start == 0 and found[-1].end == len(words) else None


@cache
def _bare_words() -> frozenset[str]:
    return frozenset(_capital_words())


def _capital_words() -> Iterator[str]:
    for row in reading.toml("agency_shapes")["bare"]:
        yield from (word for word in row["words"] if word[0].isupper() and not word.startswith("The "))
