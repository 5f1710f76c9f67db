"""Rules that begin with the recipient or with what was to be told: was not told, was not passed on, did not arrive."""

import re
from collections.abc import Iterator

from graph.model.vocabulary import Certainty
from loaders.extract.narrative import Told
from loaders.extract.telling_chain import carried_on
from loaders.extract.telling_ends import (
    OTHERS,
    Holders,
    agencies_but,
    before,
    by_somebody,
    by_words,
    knew_earlier,
    names_in,
    spoken_of,
    who_knew,
)
from loaders.extract.telling_words import form, forms, telling, what_of
from loaders.extract.untold import Untold


def was_not_told(told: Told) -> Iterator[Untold]:
    """The nurses were not told by the ward; nor was the nurse told; there is no evidence that the school was told."""
    text = told.tagged.text
    for found in form("neither_by").finditer(text):
        yield _told_by(told, found, found["by"], found["of"])
    seen: set[int] = set()
    for expression in forms("not_told") if telling("{TELL}|ignorance|in the dark|uninformed").search(text) else ():
        for found in expression.finditer(text):
            if found.end("to") not in seen:
                seen.add(found.end("to"))
                yield _told_by(told, found, by_words(found["rest"]), found["rest"])


def _told_by(told: Told, found: re.Match[str], by: str | None, rest: str) -> Untold:
    recipients = names_in(told.tagged, found["to"])
    named = names_in(told.tagged, by)
    by = by or ("by" if by_somebody(rest) else None)
    holders = Holders(named) if by else _by_context(told, found, recipients)
    # "By the clinic", where no agency is known for it, leaves a failure to tell but no pair of agencies.
    recipients = () if by and not named else recipients
    certainty = Certainty.EXPLICIT if by else Certainty.IMPLIED
    return Untold(
        holders.names,
        recipients,
        found[0],
        "was not told",
        bool(by),
        certainty,
        what_of(rest),
        holders.since,
        holders.context,
    )


def _by_context(told: Told, found: re.Match[str], but: tuple[str, ...]) -> Holders:
    """Who did not tell, where it is not said by whom: the sentence's only other agency, or who was spoken of."""
    text = told.tagged.text
    own = who_knew(told.tagged, but) or before(told, found.start(), but) or agencies_but(told.tagged, text, but)
    if len(own) == 1:
        return Holders(own)
    carried = carried_on(told, but)
    return (
        carried if carried.names else knew_earlier(told, but) if knew_earlier(told, but).names else spoken_of(told, but)
    )


_TO_WHOM = r"\b(?:with|to|of|on to)( {AGENTS})"


def not_passed_on(told: Told) -> Iterator[Untold]:
    """It was not shared with the school; none of this was passed on; no notification was sent to the Council."""
    text = told.tagged.text
    for expression in forms("not_given") if telling("{GIVEN}|given|made").search(text) else ():
        found = expression.search(text)
        one = _of_goods(told, found) if found else None
        if one is not None:
            yield one
            return


def _of_goods(told: Told, found: re.Match[str]) -> Untold | None:
    to = next(iter(telling(_TO_WHOM).findall(found["rest"])), None)
    recipients = names_in(told.tagged, to)
    by = names_in(told.tagged, by_words(f"{found['goods']} {found['rest']}"))
    if not by and by_somebody(found["rest"]):
        return Untold((), (), found[0], "not passed on", True, what=what_of(found[0]))
    own = by or who_knew(told.tagged, recipients) or before(told, found.end("goods"), recipients)
    holders = Holders(own) if own or not recipients else _spoken_of_last(told, recipients)
    if not (holders.names or recipients):
        return None
    certainty = Certainty.EXPLICIT if own else Certainty.IMPLIED
    return Untold(
        holders.names,
        recipients or (OTHERS,),
        found[0],
        "not passed on",
        bool(holders.names),
        certainty,
        what_of(found[0]),
        holders.since,
        holders.context,
    )


def _spoken_of_last(told: Told, but: tuple[str, ...]) -> Holders:
    for way in (carried_on, knew_earlier, spoken_of):
        holders = way(told, but)
        if holders.names:
            return holders
    return Holders()


def arrived_late(told: Told) -> Iterator[Untold]:
    """The force's notification reached the Council eleven days later: for so long it was not there."""
    if not form("arrival").search(told.tagged.text):
        return
    for found in form("late").finditer(told.tagged.text):
        by, to = names_in(told.tagged, found["by"]), names_in(told.tagged, found["to"])
        if by and to:
            yield Untold(by, to, found[0], "arrived late", False, Certainty.IMPLIED, what_of(found["goods"]))


def did_not_arrive(told: Told) -> Iterator[Untold]:
    """It never reached the Council; the nurse did not receive the form from the hospital."""
    if not form("arrival").search(told.tagged.text):
        return
    for expression in forms("not_arrived"):
        for found in expression.finditer(told.tagged.text):
            recipients = names_in(told.tagged, found["to"])
            by = names_in(told.tagged, by_words(f"{found['goods']} {found['rest']}"))
            own = by or who_knew(told.tagged, recipients) or before(told, found.start("to"), recipients)
            holders = Holders(own) if own else _spoken_of_last(told, recipients)
            if recipients:
                certainty = Certainty.EXPLICIT if own else Certainty.IMPLIED
                yield Untold(
                    holders.names,
                    recipients,
                    found[0],
                    "did not arrive",
                    bool(own),
                    certainty,
                    what_of(found[0]),
                    holders.since,
                    holders.context,
                )
