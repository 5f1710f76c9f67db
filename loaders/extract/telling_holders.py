"""Rules that begin with the holder: did not tell, told nobody, nobody told, no liaison between."""

import re
from collections.abc import Iterator

from loaders.extract.narrative import Told
from loaders.extract.subjects import blamed, subject_of
from loaders.extract.telling_ends import OTHERS, Holders, agencies_but, knew_earlier, names_in, spoken_of
from loaders.extract.telling_words import form, forms, telling, what_of
from loaders.extract.untold import Untold

_NEEDS_AWARE = re.compile(r"\b(?:let|make)$")


def did_not_tell(told: Told) -> Iterator[Untold]:
    """The ward did not tell the GP; the school failed to share its concerns; nor did it let the Council know."""
    text = told.tagged.text
    for found in form("inverted").finditer(text):
        holders, recipients = names_in(told.tagged, found["by"]), names_in(told.tagged, found["to"])
        if holders and recipients:
            yield Untold(holders, recipients, found[0], "did not tell", True, what=what_of(found["rest"]))
    for expression in forms("did_not"):
        for found in expression.finditer(text):
            yield from _by_subject(told, found)


def _by_subject(told: Told, found: re.Match[str]) -> Iterator[Untold]:
    """What the subject of such words did not tell; nothing where that is family, or nobody known."""
    subject = subject_of(told.tagged, found.start())
    if subject.family or not _tells_something(found):
        return
    recipients = names_in(told.tagged, found["to"])
    holders = names_in(told.tagged, blamed(told.tagged, subject)) if subject.professional else ()
    since: int | None = None
    if not holders and telling(r"(?:^|, |and |but |yet |which )(?:it|they|the §n\d+) ?$").search(
        text_before(told, found)
    ):
        own = agencies_but(told.tagged, text_before(told, found), recipients)
        earlier = Holders() if own else spoken_of(told, recipients)
        holders, since = own[:1] or earlier.names, earlier.context
    if holders:
        what = what_of(found[0])
        yield Untold(holders, recipients or (OTHERS,), found[0], "did not tell", True, what=what, since=since)


def text_before(told: Told, found: re.Match[str]) -> str:
    """What the sentence says before some words."""
    return told.tagged.text[: found.start()]


def _tells_something(found: re.Match[str]) -> bool:
    """Whether news was not given, and not to the family alone: "did not make §a0 aware", "did not share it"."""
    if found["to"] is None and "§f" in found[0]:
        return False
    if "goods" in found.groupdict():
        return bool(
            found["to"] or telling(r"\b{GOODS}\b|^ on\b|\b(?:to|with) any(?:one|body)\b").search(found["goods"] or "")
        )
    head = found[0][: found.start("to") - found.start()] if found["to"] else found[0]
    if _NEEDS_AWARE.search(head.strip()):
        return bool(found["to"] and re.match(r" ?(?:fully )?(?:aware|know)\b", found["rest"]))
    return not re.search(r"\b(?:let|make)\b", head)


def nobody_told(told: Told) -> Iterator[Untold]:
    """Nobody from the Council told the landlord; no one told it; no other agency was notified."""
    text = told.tagged.text
    for found in form("nobody").finditer(text):
        to = names_in(told.tagged, found["to"]) or names_in(told.tagged, text_before(told, found))
        by = Holders(names_in(told.tagged, found["by"]))
        if not by.names:
            by = knew_earlier(told, to)
        yield Untold(
            by.names, to, found[0], "nobody told", True, what=what_of(found["rest"]), since=by.since, context=by.context
        )
    for found in form("told_none").finditer(text):
        names = names_in(told.tagged, found["by"])
        by = Holders(names) if names else spoken_of(told)
        if by.names:
            what = what_of(found["rest"])
            yield Untold(by.names, (OTHERS,), found[0], "told nobody", True, what=what, context=by.context)
    for found in form("no_agency").finditer(text):
        own = agencies_but(told.tagged, text_before(told, found), ())
        holders = own or told.antecedent()
        yield Untold(holders[:1], (OTHERS,), found[0], "no agency was told", True, what=what_of(found[0]))


def no_liaison(told: Told) -> Iterator[Untold]:
    """There was no communication between the school and the Council: each lacked what the other held."""
    for found in form("no_liaison").finditer(told.tagged.text):
        ends = names_in(told.tagged, found[0])
        if len(ends) == 2:
            yield Untold(ends[:1], ends[1:], found[0], "no liaison", True)
            yield Untold(ends[1:], ends[:1], found[0], "no liaison", True)
