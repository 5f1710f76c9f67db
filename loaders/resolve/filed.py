"""Patterns that look for many phrases at once, filed by the letter that each begins with.

A search for ``(?<!\\w)(?:Anytown Council|Police|…)`` tries every phrase at every place of a text. Filed by letter, it
passes over each place where none of them begins, many times as fast; what it finds is the same.
"""

import re
from collections.abc import Iterable, Iterator

_LETTER = re.compile(r"[^\W_](?![?*+{])")
_LETTERS = re.compile(r"\[([^\W_]+)\](?![?*+{])")
_REPEATED = ("*", "+", "{", "?+", "??")
_SYNTAX = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What a bracket or bar may stand in without its meaning, and those that have it."""


def filed(phrases: Iterable[str], *, not_after: str) -> str:
    """A pattern for any of the phrases, the earlier first, where the character before it is not one of a class.

    Args:
        phrases: pieces of regular expressions whose case counts. Where one may begin with any letter, none is filed.
        not_after: a class of characters, as ``\\w`` or ``[\\w'/]``.
    """
    given = tuple(phrases)
    spelt = [spelling for phrase in given for spelling in spelt_out(phrase)]
    if not all(map(_LETTER.match, spelt)):
        return rf"(?<!{not_after})(?:{'|'.join(given)})"
    drawers: dict[str, list[str]] = {}
    for phrase in spelt:
        drawers.setdefault(phrase[0], []).append(phrase[1:])
    parts = (rf"{letter}(?<!{not_after}{letter})(?:{'|'.join(rest)})" for letter, rest in drawers.items())
    return f"(?:{'|'.join(parts) or '(?!)'})"


def spelt_out(phrase: str) -> Iterator[str]:
    """A phrase with the group or the set of letters that it opens with multiplied out, in the order of trying."""
    letters = _LETTERS.match(phrase)
    if letters:
        yield from (letter + phrase[letters.end() :] for letter in letters[1])
    elif phrase.startswith("(?:"):
        *choices, rest = _group(phrase)
        if rest.startswith(_REPEATED):
            yield phrase
            return
        for choice in choices:
            yield from spelt_out(choice + rest.removeprefix("?"))
        if rest.startswith("?"):
            yield from spelt_out(rest[1:])
    else:
        yield phrase


def _group(phrase: str) -> list[str]:
    """The alternatives of the group that a phrase opens with, then what follows the group."""
    parts, depth, at = [], 0, len("(?:")
    for found in _SYNTAX.finditer(phrase):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if (found[0] == "|" and depth == 1) or depth == 0:
            parts.append(phrase[at : found.start()])
            at = found.end()
        if depth == 0:
            break
    return [*parts, phrase[at:]]
