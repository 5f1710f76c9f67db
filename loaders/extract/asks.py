"""Whether words ask for something, and whom they ask."""

import re
from collections.abc import Sequence

from loaders.resolve.agencies import BOARDS, AgencyNames, Mention

_MODAL = re.compile(
    r"\b(?:should|must|shall|will|needs? to|are to|is to|to (?!the\b|a\b|an\b|be able\b|all\b|its\b|their\b)[a-z]+|"
    r"is asked|are asked|considers?|ensures?|reviews?)\b",
    re.IGNORECASE,
)
_DIRECTIVE = re.compile(
    r"\b(?:should|must|shall|need(?:s)? to|is asked to|are asked to|is recommended|recommends? that|"
    r"to be [a-z]+(?:ed|en)|"
    r"be (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|ade|ut))\b",
    re.IGNORECASE,
)
_TO_VERB = re.compile(r"^(?:\W*)(?:to|that)\s+\w+|\bto (?:\w+ly )?[a-z]{3,}\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^\W*(?:(?:urgently|jointly|regularly)\s+)?(?:review|ensure|consider|conduct|implement|develop|agree|provide|establish|"
    r"create|undertake|revise|remind|embed|improve|promote|strengthen|identify|introduce|monitor|share|raise|clarify|"
    r"commission|carry out|make|set up|update|audit|seek|work with|arrange|request|produce|publish|deliver|train|write|"
    r"use|build|include|require|record|report|appoint|adopt|amend|extend|explore|support|prepare|take)\b",
    re.IGNORECASE,
)
_I_RECOMMEND = re.compile(r"(?:i|we|the review|the panel|it is) recommends?(?:ed)? that\s+", re.IGNORECASE)
_BY = re.compile(r"\bby ")


_THEN_ASKED = re.compile(r"(?:(?<=, and )|(?<=; and )|(?<=\. ))(?P<whom>[^,;.]{3,80}?)\s+(?:should|must|needs? to)\b")
"""A second ask of one sentence, or the next sentence's: ``All agencies should …, and the Board should …``."""
_BODY = re.compile(r"the (?P<word>partnership|board) (?:should|must|shall|will|needs? to|is to|to)\b", re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether a sentence asks somebody to do something."""
    return bool(_IMPERATIVE.match(text) or _DIRECTIVE.search(text) or _TO_VERB.search(text))


def _chain(text: str, start: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The agencies that stand at ``start`` and those joined to them with "and" or a comma."""
    found: list[str] = []
    for mention in mentions:
        between = text[start : mention.start].strip().lower()
        if mention.start >= start and between in ("", "the", "your", "and", "and the", ",", ", the", "both"):
            found.append(mention.name)
            start = mention.end
    return tuple(dict.fromkeys(found))


_ARTICLE = re.compile(r"\W*(?:the )?", re.IGNORECASE)


def opening(text: str, names: AgencyNames) -> tuple[str, ...]:
    """The agencies that a text opens with, before it asks: ``The Council and the Trust to …``."""
    article = _ARTICLE.match(text)
    start = article.end() if article else 0
    mentions = names.find(text)
    first = next((mention for mention in mentions if mention.start <= start < mention.end), None)
    return _chain(text, first.start, mentions) if first else ()


def _owns_next(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether an agency only says whose part is asked: "Oldtown Council's Adult Social Care"."""
    return any(text[mention.end : other.start] in ("'s ", "’s ") for other in mentions if other.start > mention.end)


def addressees(text: str, names: AgencyNames) -> tuple[str, ...]:
    """The agencies that a recommendation asks to act: those named before its first verb of asking, else behind "by"."""
    mentions = names.find(text)
    asked = _I_RECOMMEND.match(text)
    if asked:
        return _chain(text, asked.end(), mentions)
    modal = _MODAL.search(text)
    if modal:
        before = [m.name for m in mentions if m.start < modal.start() and not _owns_next(text, m, mentions)]
        if before:
            return tuple(dict.fromkeys(before))
    joined = [m.name for later in _THEN_ASKED.finditer(text) for m in mentions if _just_before(text, m, later)]
    if joined:
        return tuple(dict.fromkeys(joined))
    for by in _BY.finditer(text):
        doers = [mention.name for mention in mentions if 0 <= mention.start - by.end() <= 6]
        if doers:
            return tuple(dict.fromkeys(doers))
    return _body_meant(text, names)


def _just_before(text: str, mention: Mention, asked: re.Match[str]) -> bool:
    """Whether an agency is all of the words before a second ask."""
    between = text[asked.start("whom") : mention.start].strip().lower()
    return asked.start("whom") <= mention.start and mention.end == asked.end("whom") and between in ("", "the")


def _body_meant(text: str, names: AgencyNames) -> tuple[str, ...]:
    """The one partnership or board of the document, where a text opens with that word alone."""
    word = _BODY.match(text)
    if word is None:
        return ()
    meant = [record.name for record in names.in_sectors(*BOARDS) if not record.part_of]
    ending = [name for name in meant if name.endswith(f" {word['word'].title()}")]
    return tuple(ending) if len(ending) == 1 else ()
