"""The words of a recommendation that say what it asks for, each with a weight that is the same whatever is loaded."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
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
        key, usual, named = _plain(word)
        if key is not None:
            said = named if name else usual
            known = words.setdefault(key, said)
            if said.weight > known.weight:
                words[key] = Said(said.weight, known.form)
    return words


@lru_cache(maxsize=50_000)
def _plain(word: str) -> tuple[str | None, Said, Said]:
    """A word's stem (None where it says nothing of what is asked), and how it counts: by itself, and within a name.

    Kept, because the same few thousand words make up all recommendations.
    """
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if len(plain) < 2 or plain in _NOTHING:
        return None, Said(0, plain), Said(0, plain)
    key = _ALIKE.get(plain) or stem(plain)
    weight = COMMON if plain in _FREQUENT or key in _FREQUENT else TELLING
    return key, Said(weight, plain), Said(NAME, plain)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word of a text, and whether it reads as a name."""
    found = list(_WORD.finditer(text))
    for place, word in enumerate(found):
        # Few words have a capital; only those are looked at with what stands around them.
        yield word[0], word[0][0].isupper() and _reads_as_name(text, found, place)


def _reads_as_name(text: str, found: Sequence[re.Match[str]], place: int) -> bool:
    """Capitals that no start of a sentence gives; the first word is part of a name where the next one is."""
    word = found[place][0]
    if word in _TERMS:
        return False
    if len(word) > 1 and word.isupper():
        return True
    # What stands before a word is the end of the one before and what lies between, and never longer than that.
    end = found[place - 1].end() if place else 0
    before = text[max(end - 1, 0) : found[place].start()].rstrip()
    starts = not before or before[-1] in ".!?:;"
    return not starts or (place + 1 < len(found) and found[place + 1][0][0].isupper())


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
