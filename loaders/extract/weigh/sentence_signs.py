"""The signs of a sentence that its weighing goes by: words, neighbours, what a denial bears on, tense, who is named."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.extract.actors import Tagged
from loaders.extract.weigh.tokens import negations, plain, stem, tokens

_PAST = re.compile(r"\b(?:was|were|had|did)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|will|now)\b")
_REACH = 5
"""How many words a denial is taken to bear on."""
_MANY = 3


def signs_of(tagged: Tagged, *, zone: str = "narrative", rules: Sequence[str] = ()) -> frozenset[str]:
    """The signs of a marked sentence; ``rules`` are the names of the rules that it fits, ``zone`` where it stands."""
    return frozenset(_signs(tagged, zone, rules))


def _signs(tagged: Tagged, zone: str, rules: Sequence[str]) -> Iterator[str]:
    words = [plain(token) for token in tokens(tagged.text)]
    stems = [stem(word) for word in words]
    yield from (f"word {each}" for each in stems)
    yield from (f"pair {first} {second}" for first, second in pairwise(words))
    yield from (f"three {' '.join(three)}" for three in zip(stems, stems[1:], stems[2:], strict=False))
    yield from _denied(words, stems)
    yield from (f"opens {' '.join(words[:count])}" for count in (1, 2))
    yield from _cast(tagged, words)
    yield f"past {bool(_PAST.search(tagged.text))}"
    yield f"present {bool(_PRESENT.search(tagged.text))}"
    yield f"zone {zone}"
    if "?" in words[-1:]:
        yield "question"
    yield from (f"rule {rule}" for rule in rules)
    if rules:
        yield "rule"


def _denied(words: Sequence[str], stems: Sequence[str]) -> Iterator[str]:
    for index, word in enumerate(words):
        if word in negations():
            yield from (f"denies {word} {stems[at]}" for at in range(index + 1, min(index + _REACH + 1, len(stems))))


def _cast(tagged: Tagged, words: Sequence[str]) -> Iterator[str]:
    marks = [word for word in words if word[0] == "§"]
    yield from (f"has {mark}" for mark in marks)
    yield f"first {marks[0] if marks else 'nobody'}"
    named = {actor.agencies for actor in tagged.actors.values() if actor.kind == "a"}
    yield f"agencies {min(len(named), _MANY)}"
