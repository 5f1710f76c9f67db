"""Tokens of a marked sentence: words and marks, and the stems that the forms of a word share."""

import re
from functools import cache, lru_cache

from loaders.data.reading import toml

_TOKEN = re.compile(r"§[a-z]\d+|[a-z]+(?:'[a-z]+)?|\d+|[;:?]")
_SHORTEST_STEM = 4


@cache
def negations() -> frozenset[str]:
    """Words that deny, lessen or put off what follows them."""
    return frozenset(toml("weighing")["negations"])


def tokens(marked: str) -> list[str]:
    """The words, marks (``§a0``), numbers and stops of a sentence's marked text, in order."""
    return _TOKEN.findall(marked.replace("’", "'"))


@lru_cache(maxsize=65536)
def plain(token: str) -> str:
    """A token without what is this sentence's alone: a mark's number, a number's digits."""
    if token[0] == "§":
        return token[:2]
    return "0" if token.isdigit() else token


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the ending of its form, so that "sharing", "shared" and "shares" meet."""
    for ending in toml("weighing")["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
