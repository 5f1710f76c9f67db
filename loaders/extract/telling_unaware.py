"""Rules of not knowing: one did not know what the sentence, or one before it, says that another knew."""

import re
from collections.abc import Iterator

from graph.model.vocabulary import Certainty
from loaders.extract.narrative import Told
from loaders.extract.telling_chain import carried_on
from loaders.extract.telling_ends import OTHERS, Holders, before, knew_earlier, names_in, spoken_of, who_knew
from loaders.extract.telling_words import form, forms, telling, what_of
from loaders.extract.untold import Untold


def each_unaware(told: Told) -> Iterator[Untold]:
    """One did not know this, and the other did not know that: each held what the other needed."""
    found = list(telling(r"({AGENTS}) {UNAWARE}([^,;.]*)").finditer(told.tagged.text))
    ends = [(names_in(told.tagged, each[1]), each) for each in found]
    if len(ends) == 2 and ends[0][0] and ends[1][0] and ends[0][0] != ends[1][0]:
        for (needing, words), (holding, _) in (ends, ends[::-1]):
            yield Untold(holding, needing, words[0], "each unaware", False, what=what_of(words[2]))


def known_to_one(told: Told) -> Iterator[Untold]:
    """It was known to the charity but not to the Trust; this was not known to the school."""
    for expression in forms("known_to_one"):
        for found in expression.finditer(told.tagged.text):
            to = names_in(told.tagged, found["to"])
            own = names_in(told.tagged, found["by"]) or who_knew(told.tagged, to) or before(told, found.start(), to)
            by = Holders(own) if own else knew_earlier(told, to)
            if by.names and to:
                yield Untold(
                    by.names,
                    to,
                    found[0],
                    "known to one",
                    False,
                    Certainty.IMPLIED,
                    what_of(found["rest"]),
                    by.since,
                    by.context,
                )


def unaware(told: Told) -> Iterator[Untold]:
    """One did not know what the sentence, or the one before, says another knew."""
    for expression in forms("unaware"):
        for found in expression.finditer(told.tagged.text):
            needing = names_in(told.tagged, found["to"])
            if _is_of_a_rule(found["rest"]):
                continue
            by = _who_knew(told, found, needing)
            recipients = tuple(name for name in needing if name not in by.names)
            if by.names and recipients:
                yield Untold(
                    by.names,
                    recipients,
                    found[0],
                    "unaware",
                    False,
                    Certainty.IMPLIED,
                    what_of(found["rest"]),
                    by.since,
                    by.context,
                )
    yield from _whom_to_tell(told)


def unaware_of_a_rule(told: Told) -> bool:
    """Whether what somebody did not know was a procedure or a service, of which nobody has to send news."""
    found = (each for expression in forms("unaware") for each in expression.finditer(told.tagged.text))
    return any(_is_of_a_rule(each["rest"]) for each in found)


def _is_of_a_rule(rest: str) -> bool:
    return bool(telling(r"^(?: \S+){0,4}? {NOT_TOLD_OF}\b").search(rest))


def _who_knew(told: Told, found: re.Match[str], needing: tuple[str, ...]) -> Holders:
    """Who knew it: by the sentence, by going on from the one before, by an earlier one, or as last spoken of."""
    own = who_knew(told.tagged, needing)
    if own:
        return Holders(own)
    points_back = form("points_back").search(found["rest"])
    one = before(told, found.start(), needing) if points_back else ()
    if one:
        return Holders(one)
    ways = (carried_on, knew_earlier, spoken_of) if points_back else (carried_on, knew_earlier)
    return next((by for way in ways if (by := way(told, needing)).names), Holders())


def _whom_to_tell(told: Told) -> Iterator[Untold]:
    """One that did not know whom to tell told nobody."""
    text = told.tagged.text
    if telling(r"\b(?:did not know|had no idea) (?:whom|who) to (?:tell|inform|contact|notify)").search(text):
        own = names_in(told.tagged, " ".join(re.findall(r"§a\d+", text)))
        by = Holders(own) if own else knew_earlier(told)
        if by.names:
            yield Untold(
                by.names,
                (OTHERS,),
                text,
                "did not know whom to tell",
                False,
                Certainty.IMPLIED,
                since=by.since,
                context=by.context,
            )
