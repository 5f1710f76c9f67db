"""Rules that begin with the holder: did not tell, told nobody, nobody told, no liaison between."""

import re
from collections.abc import Iterator

from loaders.extract.narrative import Told
from loaders.extract.subjects import blamed, subject_of
from loaders.extract.telling_ends import OTHERS, Holders, agencies_but, knew_earlier, names_in, spoken_of
from loaders.extract.telling_words import telling, what_of
from loaders.extract.untold import Untold

_DID_NOT = (
    r"\b{NOT}{ADV} (?:{TELL_WHOM}|liaise with|consult with|let|make|(?:follow [^.;,]{0,40}? )?by "
    r"(?:informing|notifying|telling|alerting))(?P<to> {AGENTS})?(?P<rest>[^.;]*)",
    r"\b{NOT}{ADV} {GIVE}\b(?P<goods>[^.;]*?)(?: (?:with|to|on to)(?P<to> {AGENTS})(?P<rest>[^.;]*)|(?=[.;,]|$))",
)
_NEEDS_AWARE = re.compile(r"\b(?:let|make)$")
_INVERTED = (
    r"\b(?:on no|on none|in no|in none|at no|nor|never|neither)\b[^.;,]{0,50}? (?:did|had|have|has) (?P<by>{AGENTS}) "
    r"(?:ever )?(?:{TELL_WHOM}|let|make|made)(?P<to> {AGENTS})(?P<rest>[^.;]*)"
)


def did_not_tell(told: Told) -> Iterator[Untold]:
    """The ward did not tell the GP; the school failed to share its concerns with the Council; nor did it let them know."""
    text = told.tagged.text
    for found in telling(_INVERTED).finditer(text):
        holders, recipients = names_in(told.tagged, found["by"]), names_in(told.tagged, found["to"])
        if holders and recipients:
            yield Untold(holders, recipients, found[0], "did not tell", True, what=what_of(found["rest"]))
    for form in _DID_NOT:
        for found in telling(form).finditer(text):
            yield from _by_subject(told, found)


def _by_subject(told: Told, found: re.Match[str]) -> Iterator[Untold]:
    """What the subject of such words did not tell; nothing where that is family, or nobody known."""
    subject = subject_of(told.tagged, found.start())
    if subject.family or not _tells_something(found):
        return
    recipients = names_in(told.tagged, found["to"])
    holders = names_in(told.tagged, blamed(told.tagged, subject)) if subject.professional else ()
    if not holders and telling(r"(?:^|, |and |but |yet )(?:it|they|the §n\d+) ?$").search(text_before(told, found)):
        own = agencies_but(told.tagged, text_before(told, found), recipients)
        holders = own[:1] or spoken_of(told, recipients).names
    if holders:
        yield Untold(holders, recipients or (OTHERS,), found[0], "did not tell", True, what=what_of(found[0]))


def text_before(told: Told, found: re.Match[str]) -> str:
    """What the sentence says before some words."""
    return told.tagged.text[: found.start()]


def _tells_something(found: re.Match[str]) -> bool:
    """Whether it is news that was not given, and not to the family: "did not make §a0 aware", "did not share concerns"."""
    if found["to"] is None and "§f" in found[0]:
        return False
    if "goods" in found.groupdict():
        return bool(found["to"] or telling(r"\b{GOODS}\b|^ on\b").search(found["goods"] or ""))
    head = found[0][: found.start("to") - found.start()] if found["to"] else found[0]
    if _NEEDS_AWARE.search(head.strip()):
        return bool(found["to"] and re.match(r" ?(?:fully )?(?:aware|know)\b", found["rest"]))
    return not re.search(r"\b(?:let|make)\b", head)


_NOBODY = (
    r"\b(?:nobody|no one|no-one|none|neither)(?: (?:from|of|at|in) (?P<by>{AGENTS}|them))?(?: had)?(?: ever)? {TELL_WHOM}"
    r"(?P<to> {AGENTS}| it| them)(?P<rest>[^.;]*)"
)
_NO_AGENCY = (
    r"\bno (?:other|partner|further)? ?(?:agenc(?:y|ies)|professionals?|§[grn]\d+) (?:was|were|had been) {TELL}|"
    r"\bno notification(?: of [^.;]{0,80}?)? to (?:any |the )?(?:other )?(?:agenc(?:y|ies)|professionals?|§[grn]\d+)"
)


def nobody_told(told: Told) -> Iterator[Untold]:
    """Nobody from the Council told the landlord; no one told it; no other agency was notified."""
    text = told.tagged.text
    for found in telling(_NOBODY).finditer(text):
        to = names_in(told.tagged, found["to"]) or names_in(told.tagged, text_before(told, found))
        by = Holders(names_in(told.tagged, found["by"]))
        if not by.names:
            by = knew_earlier(told, to)
        yield Untold(by.names, to, found[0], "nobody told", True, what=what_of(found["rest"]), since=by.since)
    for found in telling(_NO_AGENCY).finditer(text):
        own = agencies_but(told.tagged, text_before(told, found), ())
        holders = own or told.antecedent()
        yield Untold(holders[:1], (OTHERS,), found[0], "no agency was told", True, what=what_of(found[0]))


_NO_LIAISON = (
    r"\b(?:no|little|poor|insufficient|inadequate|lack of|absence of|breakdown (?:in|of)|failure (?:in|of)|ineffective|"
    r"limited) (?:[\w-]+ ){0,6}?(?:communication|liaison|information[- ]sharing|sharing of information|contact|handover|"
    r"dialogue|exchange of information)[^.;]{0,30}? between (?P<one>{AGENTS})(?:,? and (?P<two>{AGENTS}))?"
)


def no_liaison(told: Told) -> Iterator[Untold]:
    """There was no communication between the school and the Council: each lacked what the other held."""
    for found in telling(_NO_LIAISON).finditer(told.tagged.text):
        ends = names_in(told.tagged, found[0])
        if len(ends) == 2:
            yield Untold(ends[:1], ends[1:], found[0], "no liaison", True)
            yield Untold(ends[1:], ends[:1], found[0], "no liaison", True)
