"""Texts folded so that the same words are alike however they are typed, with the way back to the text as published."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

ACCENTED = {
    plain: tuple(letters)
    for plain, letters in {
        "a": "áàâäãå",
        "c": "ç",
        "e": "éèêë",
        "i": "íìîï",
        "n": "ñ",
        "o": "óòôöõø",
        "u": "úùûü",
        "w": "ŵẃẁẅ",
        "y": "ýŷÿỳ",
        "ae": "æ",
        "oe": "œ",
        "ss": "ß",
        "ff": "ﬀ",
        "fi": "ﬁﬃ",
        "fl": "ﬂﬄ",
    }.items()
}
"""What may be printed for plain letters: the accents of English, Welsh and their neighbours, and joined letters."""

DROPPED = ("\u0300", "\u0301", "\u0302", "\u0303", "\u0308", "\u030a", "\u0327", "\u00ad", "\u200b")
"""Characters that may stand inside a word and count for nothing: accents on their own, soft hyphens, empty spaces."""

_ALIKE = {"'": "’‘ʼ´`′", '"': "“”„«»″", "-": "‐‑‒–—−"}
_TOKEN = re.compile(r"([^\W_]+)(?:'s(?![^\W_]))?")
_MANY = re.compile(r"(?:ss|x|ch|sh)es")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``starts`` and ``ends`` give for each of its characters where that comes from in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the folded text, not empty, stands in the original."""
        return self.starts[start], self.ends[end - 1]


class Token(NamedTuple):
    """A word of a folded text: as it is spelt, the key under which its light variants meet, and where it stands.

    A tuple, because a search makes a hundred thousand of them, and a dataclass that is frozen takes four times as long.
    """

    spelt: str
    key: str
    start: int
    end: int


class _Table(dict[int, str]):
    """What each character folds to, by its code; worked out once for each that comes up."""

    def __missing__(self, code: int) -> str:
        self[code] = found = "".join(_letters().get(each, each) for each in chr(code).lower())
        return found


@cache
def _letters() -> dict[str, str]:
    plain = {letter: to for to, letters in ACCENTED.items() for letter in letters}
    plain |= {"ﬃ": "ffi", "ﬄ": "ffl"}
    plain |= {letter: to for to, letters in _ALIKE.items() for letter in letters}
    return plain | dict.fromkeys(DROPPED, "")


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in lower case without accents; typographic apostrophes, quotation marks and dashes are plain ones."""
    return text.translate(_TABLE)


def fold_with_places(text: str) -> Folded:
    """The text as ``fold`` gives it, with where each character comes from; a dropped one belongs to that before it."""
    starts: list[int] = []
    ends: list[int] = []
    for index, letter in enumerate(text):
        folded = _TABLE[ord(letter)]
        if not folded and ends:
            ends[-1] = index + 1
        starts += [index] * len(folded)
        ends += [index + 1] * len(folded)
    return Folded(fold(text), tuple(starts), tuple(ends))


def tokens(folded: str) -> list[Token]:
    """The words of a folded text: runs of letters and digits, each with the 's behind it."""
    return [Token(found[1], key(found[1]), found.start(), found.end()) for found in _TOKEN.finditer(folded)]


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """What a folded word and its plural have in common: ``agencies`` gives ``agency``, ``children`` itself."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if _MANY.search(word, len(word) - 4) else word[:-1]


def stem(key_of_word: str) -> str:
    """What every word with this key begins with."""
    return key_of_word[:-1] if key_of_word.endswith("y") and len(key_of_word) > 2 else key_of_word
