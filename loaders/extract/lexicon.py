"""Patterns of the narrative finders, made from the word lists in the data files."""

import re
from collections.abc import Iterable

from loaders.resolve.filed import filed

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def straight(text: str) -> str:
    """The text with straight quotes and hyphens; its length is kept, so offsets stay true."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def folded(text: str) -> str:
    """Lower case with straight quotes; its length is kept for the letters of English."""
    return straight(text).lower()


def one_of(words: Iterable[str]) -> str:
    """A group that matches any of the words (each a piece of regular expression), the longest first."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


def one_apart(words: Iterable[str], *, not_after: str) -> str:
    """Like ``one_of``, and no character of the class ``not_after`` stands before; quick to search a text with."""
    return filed(sorted(words, key=lambda word: (-len(word), word)), not_after=not_after)


def pattern(expression: str) -> re.Pattern[str]:
    """A compiled pattern for folded text, white space in it standing for any white space."""
    return re.compile(re.sub(r" (?![?*+{])", r"\\s+", expression).replace(" ", r"\s"))
