"""A holder carried on from the sentence before: "It was not told by the ward. Nor was the school." """

from loaders.extract.narrative import Told
from loaders.extract.telling_ends import Holders, agencies_but
from loaders.extract.telling_words import forms, telling


def carried_on(told: Told, but: tuple[str, ...]) -> Holders:
    """Who did not tell in the sentence before, where this one goes on from it ("also", "nor", "likewise")."""
    if not told.before or not telling(r"\b{CHAIN}\b").search(told.tagged.text):
        return Holders()
    earlier = told.before[-1].tagged
    for expression in forms("blamed"):
        names = agencies_but(earlier, " ".join(expression.findall(earlier.text)), but)
        if names:
            return Holders(names[:1], context=len(told.before) - 1)
    return Holders()
