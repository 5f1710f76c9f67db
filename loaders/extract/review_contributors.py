"""Contributors: the agencies that a document says took part in its review."""

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Block, BlockKind
from loaders.resolve.agencies import AgencyNames

_REPORTS = (
    r"(?:(?:individual|internal|agency|single[- ]agency) (?:management )?(?:reviews?|reports?)|"
    r"IMRs?|management reviews?|chronolog(?:y|ies))"
)
_GIVEN = r"(?:provided|supplied|submitted|completed|prepared|produced|written|received|contributed|undertaken)"
_THIS = r"(?:the|this|our) (?:\w+ ){0,4}?review"
_BODIES = r"(?:agencies|organisations|services|bodies|partners)"
_MAY_TELL = re.compile(rf"took part|participated|contribut|gave|{_GIVEN}", re.IGNORECASE)
"""One of these stands in every sentence that tells who took part; most sentences hold none."""
_BEFORE_LIST = re.compile(
    rf"\b{_BODIES}\b[^.:]{{0,50}}\b(?:took part|participated|contributed|(?:{_GIVEN}|gave) [^.:]{{0,30}}{_REPORTS})\b"
    rf"[^.:,]{{0,60}}?(?::| were\b| was\b| are\b| included\b)|"
    rf"\b{_REPORTS}\b[^.:]{{0,40}}\b{_GIVEN}\b[^.:]{{0,25}}?\b(?:by|from)\b|"
    rf"\b(?:contributors|contributions) to {_THIS}\b[^.:]{{0,30}}?(?::| were\b| included\b| came from\b)",
    re.IGNORECASE,
)
"""Words after which the agencies are listed."""
_AFTER_NAMES = re.compile(
    rf"\b(?:(?:all )?(?:took part|participated) in {_THIS}|(?:all )?contributed to {_THIS}|"
    rf"(?:each )?(?:provided|supplied|submitted|completed|prepared|produced) (?:an? |their )?{_REPORTS})\b",
    re.IGNORECASE,
)
"""Words before which the agencies are named, as the subject of the sentence."""
_HEADING = re.compile(
    rf"^\W*(?:\d[\d.]*\s+)?(?:who took part|contributors|contributing {_BODIES}|"
    rf"{_BODIES} (?:that|which|who)? ?(?:took part|taking part|contributing|contributed)|"
    rf"contributors to {_THIS})\b[^.]{{0,40}}$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|none|neither|nobody|declined|without|instead of)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;])\s+(?=[A-Z\d])")
_LONGEST_ENTRY = 30
_LONGEST_LIST = 40


def contributors(blocks: Sequence[Block], names: AgencyNames) -> tuple[str, ...]:
    """The canonical names of the agencies that a document says took part in the review, in the order printed."""
    found: dict[str, None] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE_ROW:
            continue
        if _HEADING.match(block.text):
            found.update(dict.fromkeys(_listed(blocks[index + 1 :], names)))
            continue
        for sentence in _SENTENCE_END.split(block.text):
            found.update(dict.fromkeys(_told(sentence, names)))
        if block.text.rstrip().endswith(":") and _BEFORE_LIST.search(_SENTENCE_END.split(block.text)[-1]):
            found.update(dict.fromkeys(_listed(blocks[index + 1 :], names)))
    return tuple(found)


def _told(sentence: str, names: AgencyNames) -> Iterator[str]:
    """The agencies that one sentence names as taking part; none where it says that they did not."""
    if not _MAY_TELL.search(sentence) or _NOT.search(sentence):
        return
    cue = _BEFORE_LIST.search(sentence)
    if cue:
        yield from (mention.name for mention in names.find(sentence) if mention.start >= cue.end())
        return
    verb = _AFTER_NAMES.search(sentence)
    if verb:
        yield from (mention.name for mention in names.find(sentence) if mention.end <= verb.start())


def _listed(blocks: Sequence[Block], names: AgencyNames) -> Iterator[str]:
    """The agency of each entry of the list that follows, up to the next heading or prose."""
    for block in blocks[:_LONGEST_LIST]:
        lines = [" ".join(cell.text for cell in block.cells)] if block.cells else (block.lines or (block.text,))
        prose = block.kind is not BlockKind.TABLE_ROW and any(len(line.split()) > _LONGEST_ENTRY for line in lines)
        if block.kind is BlockKind.HEADING or prose or (block.text.endswith(".") and len(block.text.split()) > 12):
            return
        for line in lines:
            yield from (mention.name for mention in names.find(line)[-1:])
