"""Whether words of a judgement and words of a document mean the same."""

import re

from loaders.extract.actors import Actor

_WORD = re.compile(r"[a-z0-9]+")
_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "that",
        "this",
        "is",
        "are",
        "be",
    ]
) | {"was", "were", "as", "or", "it", "its", "their"}
_MOSTLY = 0.85


def words(text: str) -> frozenset[str]:
    """The words of a text that say something, in small letters."""
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def shares_words(one: str, other: str) -> int:
    """How many such words two texts share."""
    return len(words(one) & words(other))


def within(sentence: str, text: str) -> bool:
    """Whether a sentence is, but for a word or two, part of a text."""
    own = words(sentence)
    return bool(own) and len(own & words(text)) >= _MOSTLY * len(own)


def names_actor(name: str, actor: Actor) -> bool:
    """Whether a judgement's name, canonical or as written, means an actor of a sentence."""
    said, written = _bare(name), _bare(actor.words)
    meant = {each.lower() for each in actor.agencies}
    if said in meant or said == written:
        return True
    if meant:
        return any(words(said) and words(said) <= words(each) for each in meant)
    return bool(words(said)) and (words(said) <= words(written) or words(written) <= words(said))


def _bare(name: str) -> str:
    return name.lower().replace("’", "'").removeprefix("the ").strip()
