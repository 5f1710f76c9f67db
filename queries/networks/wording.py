"""The words of a recommendation that say what it asks for, each with a weight that is the same whatever is loaded."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import zip_longest
from typing import Any

NAME, COMMON, TELLING = 1, 5, 10
"""A name (of a place or an agency), a word that many recommendations use, and any other word."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))


_LISTS = _lists()
_NOTHING, _FREQUENT, _TERMS = (frozenset(_LISTS[name].split()) for name in ("nothing", "frequent", "terms"))
_ALIKE: Mapping[str, str] = {form: word for word, forms in _LISTS["alike"].items() for form in forms.split()}


@dataclass(frozen=True, slots=True)
class Said:
    """A word of a text: what it weighs, and how it first stands there, in lower case."""

    weight: int
    form: str


def telling_words(text: str) -> dict[str, Said]:
    """The words of a text that say what it asks for, by their stems, in the order in which they first stand there.

    Numbers, words of grammar and duty and words of time are left out. Names of places and agencies, which differ where
    the same is asked of another body, weigh a tenth; words that many recommendations use weigh half.
    """
    words: dict[str, Said] = {}
    for word, name in _words(text):
        plain, key, usual = _plain(word)
        if key is not None:
            weight = NAME if name else usual
            known = words.get(key)
            if known is None:
                words[key] = Said(weight, plain)
            elif weight > known.weight:
                words[key] = Said(weight, known.form)
    return words


@lru_cache(maxsize=50_000)
def _plain(word: str) -> tuple[str, str | None, int]:
    """A word in lower case, its stem (None where it says nothing of what is asked), and its weight unless it is a name.

    Kept, because the same few thousand words make up all recommendations.
    """
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if len(plain) < 2 or plain in _NOTHING:
        return plain, None, 0
    key = _ALIKE.get(plain) or stem(plain)
    return plain, key, COMMON if plain in _FREQUENT or key in _FREQUENT else TELLING


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word of a text, and whether it reads as a name."""
    found = list(_WORD.finditer(text))
    end = 0
    for word, after in zip_longest(found, found[1:]):
        # What stands before a word is the end of the one before and what lies between, and never longer than that.
        before = text[max(end - 1, 0) : word.start()].rstrip()
        starts = not before or before[-1] in ".!?:;"
        end = word.end()
        yield word[0], _reads_as_name(word[0], after[0] if after else "", starts=starts)


def _reads_as_name(word: str, after: str, *, starts: bool) -> bool:
    """Capitals that no start of a sentence gives; the first word is part of a name where the next one is."""
    if word in _TERMS or not word[0].isupper():
        return False
    return (len(word) > 1 and word.isupper()) or not starts or after[:1].isupper()


def stem(word: str) -> str:
    """A word in lower case without the commonest English endings: ``policies`` and ``policy`` give the same."""
    cut = _without_plural(word)
    for ending in ("ing", "ed", "ly"):
        if cut.endswith(ending) and len(cut) - len(ending) >= 3:
            cut = _single(cut[: -len(ending)])
            break
    if len(cut) > 4 and cut.endswith("e"):
        cut = cut[:-1]
    return f"{cut[:-1]}i" if cut.endswith("y") and len(cut) > 3 else cut


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _single(word: str) -> str:
    """A doubled last consonant made one: ``stopp`` as ``stop``."""
    return word[:-1] if word[-1] == word[-2] and word[-1] not in "aeiouls" else word
