"""A body's response to recommendations made to it: each restated, then what was decided and what came of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.blocks import Block, BlockKind
from loaders.extract.asks import addressees
from loaders.extract.plan_row import PlanRow
from loaders.extract.verdict_sentences import VERDICT, Sentenced, sentenced
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import Placed
from loaders.segment.starts import item_start

_LABEL = re.compile(
    rf"(?:[\w'’ ]{{0,40}}\b)?(?:response|position|decision|status)\b[\w ]{{0,25}}\s*[:–-]\s*(?P<verdict>{VERDICT})\b"
    rf"[.:;,]?\s*(?P<rest>.*)|(?P<alone>{VERDICT})\.?",
    re.IGNORECASE | re.DOTALL,
)
"""``Response: Accepted in part``, ``Our decision – not accepted. …`` and a verdict on a line of its own."""
_NO = re.compile(r"\b(?:not|reject|declined)", re.IGNORECASE)
_SAYS = re.compile(r"(?:the )?(?P<who>[A-Z][\w'’ &-]{2,60}?) (?:says?|writes?|responded|answers?|told us)\s*:\s*")
_LED_BY = re.compile(
    r"(?:^|[.;] )(?:(?:The |Our )?[A-Z][\w ]{2,50}?['’]s )?(?:The )?(?P<who>[A-Z][^.;]{5,80}?)"
    r" (?:leads|is leading|will lead)(?: on)? this\b"
)
_PROGRESS = re.compile(r"(?:progress|update|what we have done|action taken)\b[^:]{0,40}:\s*", re.IGNORECASE)
_LEAST = 2
_LONGEST_ASK = 150


@dataclass
class _Answer:
    """A restated recommendation as it is gathered: its blocks and words, its verdict, the blocks of the answer."""

    ref: str
    blocks: list[Block]
    words: list[str]
    verdict: str | None = None
    answer: list[Block] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def response_rows(placed: Sequence[Placed], names: AgencyNames) -> tuple[PlanRow, ...]:
    """The recommendations that a response restates and, as an action of each, what it says was or will be done.

    A paper with fewer than two answers of the kind is no response. The answer to a recommendation that is not accepted
    is an action withdrawn.
    """
    answers = [answer for answer in _answers(placed) if answer.verdict and answer.words]
    if len(answers) < _LEAST:
        said = list(sentenced([item.block for item in placed]))
        return tuple(row for one in said for row in _spoken(one, names)) if len(said) >= _LEAST else ()
    return tuple(row for answer in answers for row in _rows(answer, names))


def _answers(placed: Sequence[Placed]) -> Iterator[_Answer]:
    """Each recommendation with all that stands below it, up to the next one or the next heading."""
    found: _Answer | None = None
    for block in (item.block for item in placed):
        start = item_start(block.text) if block.kind is not BlockKind.TABLE_ROW else None
        label = _LABEL.fullmatch(block.text)
        if start and start.word == "recommendation":
            if found:
                yield found
            found = _Answer(start.ref, [block], [start.rest] if start.rest else [])
        elif found and label and found.verdict is None:
            _decide(found, block, label)
        elif found and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            _add(found, block)
        elif found:
            yield found
            found = None
    if found:
        yield found


def _decide(found: _Answer, block: Block, label: re.Match[str]) -> None:
    found.verdict = label["verdict"] or label["alone"]
    found.answer.append(block)
    if label["rest"]:
        found.told.append(label["rest"])


def _add(found: _Answer, block: Block) -> None:
    blocks, words = (found.blocks, found.words) if found.verdict is None else (found.answer, found.told)
    blocks.append(block)
    words.append(block.text)


def _rows(answer: _Answer, names: AgencyNames) -> Iterator[PlanRow]:
    text = " ".join(answer.words)
    yield _row(answer.blocks, answer.ref, recommendation=text)
    told = " ".join(answer.told)
    says = _SAYS.match(told)
    told = _PROGRESS.sub("", told[says.end() :] if says else told, count=1)
    if not told:
        return
    leads = [mention.name for mention in names.find(says["who"])] if says else []
    led = _LED_BY.search(told)
    yield _row(
        answer.answer,
        answer.ref,
        asks=(told,),
        lead="; ".join(leads or addressees(text, names)) or None,
        lead_roles=led["who"] if led else None,
        status=answer.verdict if answer.verdict and _NO.search(answer.verdict) else None,
        progress=told,
    )


def _spoken(one: Sentenced, names: AgencyNames) -> Iterator[PlanRow]:
    """The recommendations that a sentence of verdict answers; the action of each is the answer, or where that is long
    the sentence itself, with the answer as its progress."""
    told = " ".join(block.text for block in one.answer)
    ask = told if told and len(told.split()) <= _LONGEST_ASK else one.sentence.text
    for ref, text, block in one.recommendations:
        yield _row([block], ref, recommendation=text)
        yield _row(
            [one.sentence, *one.answer],
            ref,
            asks=(ask,),
            lead="; ".join(addressees(text, names)) or None,
            status=one.verdict if _NO.search(one.verdict) else None,
            progress=told or None,
        )


def _row(
    blocks: Sequence[Block],
    ref: str,
    *,
    recommendation: str | None = None,
    asks: tuple[str, ...] = (),
    lead: str | None = None,
    lead_roles: str | None = None,
    status: str | None = None,
    progress: str | None = None,
) -> PlanRow:
    return PlanRow(
        place=blocks[0].place.to(blocks[-1].place),
        blocks=tuple(blocks),
        recommendation_ref=ref,
        recommendation=recommendation,
        asks=asks,
        lead=lead,
        lead_roles=lead_roles,
        status=status,
        progress=progress,
    )
