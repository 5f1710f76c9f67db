"""Agencies known by the posts they employ: "Service Manager, Harbourside" where Harbourside is also said to act."""

import re
from collections.abc import Iterator, Sequence

from graph.model.vocabulary import Sector
from loaders.resolve.agency_areas import is_common
from loaders.resolve.agency_passages import Passage
from loaders.resolve.agency_register import Register
from loaders.resolve.agency_shapes import word_list
from loaders.resolve.roles import is_role

_POST_AND_NAME = re.compile(r"^\W*(?P<post>[^.;:]{4,70}?)(?:, | - )(?P<name>[A-Z][a-z]{4,})\W*$")
_ACTS = r"(?: (?:should|must|to|will|has|had|was|is|did|and) |'s? )"
_LONGEST = 12


def note_employers(register: Register, passages: Sequence[Passage]) -> None:
    """Note a single proper word after a post as an agency, where the text also tells what it should do or has done.

    A surname after a post is told of by more than that; a place is told of by "in" and "at".
    """
    for passage in passages:
        for line in _lines(passage):
            told = _POST_AND_NAME.match(line)
            if told and is_role(told["post"]) and _is_free(register, told["name"]) and _acts(told["name"], passages):
                _note(register, passage, told["name"])


def _note(register: Register, passage: Passage, name: str) -> None:
    at = passage.text.find(name)
    entry = register.entry(name, "described", Sector.OTHER, passage.source(at, at + len(name)))
    entry.forms[name] += 1
    entry.certain = True


def _lines(passage: Passage) -> Iterator[str]:
    if len(passage.text.split()) <= _LONGEST:
        yield from re.split(r"\s*[;/\n]\s*", passage.text)


def _is_free(register: Register, word: str) -> bool:
    if is_common(word) or word.lower() in word_list("stop") | word_list("roles"):
        return False
    return not any(word in form.split() for entry in register.entries for form in entry.words() if " and " not in form)


def _acts(word: str, passages: Sequence[Passage]) -> bool:
    """Whether the word is told what to do, or told of as what owns or does something, and never as a place."""
    acting = re.compile(rf"(?:^|[.:;,] |\band )(?:\d+[.:)]? )?{word}{_ACTS}")
    placed = re.compile(rf"\b(?:in|near|across|around|at|within|outside|throughout|Mr|Mrs|Ms|Dr|[A-Z]\.) {word}\b")
    texts = [passage.text for passage in passages]
    return any(acting.search(text) for text in texts) and not any(placed.search(text) for text in texts)
