"""Patterns of telling over marked sentences: ``{TELL}`` and the like stand for the lists of the data."""

import re
from functools import cache

from loaders.data.reading import toml
from loaders.extract.lexicon import one_of, pattern

_AGENTS = (
    r"(?:the |a |an |any |some |our |its |their )?(?:(?!(?:with|to|by|from|and|or|of|in|at) )\w+ ){0,2}?"
    r"(?:§[argn]\d+)(?!'|\d)(?:(?:,| and| or|, and|"
    r", or| nor| and by| or by| nor by)(?: (?:by|with|to|from|of|at))? (?:the )?§[argn]\d+(?!'|\d))*"
)
"""One or more who act, joined: "the §a0 or §a1"."""

_NO_EVIDENCE = (
    r"(?:(?:no|little) (?:\w+ )?(?:evidence|record|indication|note|trace)(?: \w+ \w+)?|"
    r"nothing(?: on \w+)? to (?:show|suggest|indicate)) that"
)


@cache
def telling(expression: str) -> re.Pattern[str]:
    """A pattern with its lists filled in; ``{AGENTS}`` is any who act, ``{ADV}`` any run of adverbs."""
    lists = toml("narrative_telling")
    failures = toml("narrative_failures")
    filled = expression.replace("{AGENTS}", _AGENTS).replace("{NO_EVIDENCE}", _NO_EVIDENCE)
    filled = filled.replace("{ADV}", rf"(?: {one_of(failures['adverbs'])})*").replace(
        "{TELL}", one_of(failures["tell_verbs"])
    )
    for name, words in lists.items():
        if name == "forms":
            continue
        filled = filled.replace(f"{{{name.upper()}}}", one_of(words))
    return pattern(filled)


@cache
def forms(name: str) -> tuple[re.Pattern[str], ...]:
    """The forms of a rule, as the data has them."""
    return tuple(map(telling, toml("narrative_telling")["forms"][name]))


def form(name: str) -> re.Pattern[str]:
    """The one form of a rule that has no other."""
    (only,) = forms(name)
    return only


def what_of(words: str) -> str | None:
    """What was not told, in a few words: those after that, of, about."""
    about = re.search(r"\b(?:that|of|about|regarding) (?!it\b|this\b|them\b)((?:[\w'§-]+ ?){2,14})", words)
    return about[1].strip() if about else None
