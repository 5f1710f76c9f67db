"""Patterns over marked sentences, in which ``{VERB}`` and the like stand for the word lists of the data."""

import re
from functools import cache

from loaders.data.reading import toml
from loaders.extract.lexicon import one_of, pattern

_LISTS = {
    "NEG": "negations", "ADV": "adverbs", "VERB": "verbs", "PERSON_VERB": "person_verbs", "THING": "artefacts",
    "POOR": "poor",
    "POORLY": "poorly", "FAILING": "failings", "LACK": "lacks", "TELL": "tell_verbs", "INNOCENT": "innocent_objects",
    "DONE": "participles", "STEP": "steps", "PRO_VERB": "professional_verbs", "DEED": "deeds",
}  # fmt: skip


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """A pattern with its lists filled in; ``{AGENT}`` is any mark but the family's, ``{FAMILY}`` theirs."""
    for key, name in _LISTS.items():
        if f"{{{key}}}" in expression:
            expression = expression.replace(f"{{{key}}}", one_of(toml("narrative_failures")[name]))
    return pattern(expression.replace("{AGENT}", r"(?:§[argn]\d+)").replace("{FAMILY}", r"(?:§f\d+)"))


def has_thing(words: str) -> bool:
    """Whether the words speak of something that professionals make, hold or do."""
    return bool(compiled(r"(?<![\w-]){THING}(?![\w-])").search(words))


@cache
def something_else() -> re.Pattern[str]:
    """Sentences that only look like an account of a failure: praise, hypotheses, questions, what is done now."""
    return pattern(one_of(toml("narrative_failures")["not_failures"]))
