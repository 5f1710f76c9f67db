"""Short forms of agencies' names: the ones a document defines, and the ones made of a name's first letters."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

_BRACKET = re.compile(r"\s?\(([^()]{2,90})\)")
_QUOTED = re.compile(r"\"([^\"]{2,40})\"|(?<!\w)'([^']{2,40})'(?!\w)")
_SHORT = re.compile(r"(?:the |The )?([A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{2,8})s?")
_INTRODUCED = re.compile(
    r"^(?:hereafter|hereinafter|also|formerly|previously)?\s*(?:known as|referred to as|called)\s+"
)
_GLOSSARY = re.compile(
    r"^\s*(?!(?:For|To|By|From|With)\b)([A-Z][A-Za-z0-9&/]{1,9})(?:\s{2,}|\t|\s+[-:=]\s+|:\s+|\s*=\s*)([A-Z0-9].{3,120})$"
)
_SMALL = frozenset({"and", "of", "the", "for", "in", "upon", "on", "with"})
_OPTIONAL = _SMALL | {"nhs", "&", "foundation", "local", "service", "trust"}


def definitions(text: str) -> Iterator[tuple[int, str]]:
    """Short forms in brackets, as (position of the bracket's start, short form), of a straightened text.

    ``("TSCB" or "your Board")`` gives two; ``(a charity)`` gives none.
    """
    for bracket in _BRACKET.finditer(text):
        inside = _INTRODUCED.sub("", bracket[1])
        quoted = [double or single for double, single in _QUOTED.findall(inside)]
        first = re.split(r",|;| or ", inside)[0].strip("\"' ")
        for short in dict.fromkeys([*([first] if _SHORT.fullmatch(first) else []), *quoted]):
            yield bracket.start(), short


def glossary_line(text: str) -> tuple[str, str] | None:
    """The short form and the words it stands for, of a glossary's line, or None."""
    match = _GLOSSARY.match(text)
    return (match[1], match[2]) if match else None


@lru_cache(maxsize=4096)
def _choices(name: str) -> tuple[tuple[str, ...], ...]:
    """The letters that each word of a name may give to its short form; "" where it may be left out."""
    choices: list[tuple[str, ...]] = []
    for word in re.findall(r"[A-Za-z0-9&]+(?:'s)?", name.replace("-", " ")):
        lower = word.lower()
        letters: tuple[str, ...] = ("a",) if lower == "&" else (lower[0],)
        if lower == "nhs":
            letters = ("n", "nhs")
        choices.append((*letters, "") if lower in _OPTIONAL else letters)
    return tuple(choices)


def stands_for(short: str, name: str) -> bool:
    """Whether a short form can be the first letters of a name's words (``WMP``); small words may be left out."""
    choices = _choices(name)
    if not 2 <= len(choices) <= 12 or sum("" in choice for choice in choices) > 7:
        return False
    wanted = short.lower().replace("&", "a")
    if len(wanted) < max(2, len([c for c in choices if "" not in c])):
        return False
    return any("".join(letters) == wanted for letters in product(*choices))
