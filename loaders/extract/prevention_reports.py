"""Coroners' reports to prevent future deaths: matters of concern as findings, each recipient's duty to respond."""

import re
from collections.abc import Iterator, Sequence

from graph.model.identity import fact_id
from graph.model.records import LearningPoint
from graph.model.vocabulary import ReviewKind
from loaders.blocks import Block, BlockKind
from loaders.extract.found import source_of
from loaders.extract.missed_opportunities import ReviewOf
from loaders.extract.plan_row import PlanRow
from loaders.extract.review_words import kinds_in
from loaders.resolve.dates import parse
from loaders.resolve.themes import themes_of
from loaders.segment.sentences import cut

_FRONT = 12
_SENT_TO = re.compile(r"^this report is (?:being )?sent to\b\W*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_CONCERNS = re.compile(r"\bmatters? of concern\b", re.IGNORECASE)
_ACTION = re.compile(r"^(?:\d\.?\s+)?action should be taken\b", re.IGNORECASE)
_DUTY = re.compile(r"\bduty to respond\b", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_NUMBERS = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+")
_SHORTEST = 5


def is_prevention_report(blocks: Sequence[Block]) -> bool:
    """Whether the first lines say that this is one, and matters of concern stand in it."""
    said = any(ReviewKind.PFD in kinds_in(block.text) for block in blocks[:_FRONT])
    return said and any(_CONCERNS.search(block.text) for block in blocks)


def duty_rows(blocks: Sequence[Block]) -> tuple[PlanRow, ...]:
    """The duty to respond as a row of a plan for each recipient, by the day that the report names."""
    if not is_prevention_report(blocks):
        return ()
    duty = next((block for block in blocks if _DUTY.search(block.text)), None)
    if duty is None:
        return ()
    ask = _duty(duty.text)
    due = parse(ask)
    return tuple(
        PlanRow(
            place=duty.place,
            blocks=(duty,),
            asks=(ask,),
            lead=recipient,
            target=due.text if due else None,
        )
        for recipient in _recipients(blocks)
    )


def concerns(blocks: Sequence[Block], review_of: ReviewOf, *, document: str) -> tuple[LearningPoint, ...]:
    """The matters of concern, in printed order; ``blocks`` are those of the whole document."""
    if not is_prevention_report(blocks):
        return ()
    made: dict[str, LearningPoint] = {}
    for run in _concerns(blocks):
        review = review_of(run[0])
        text = " ".join(_NUMBER.sub("", block.text, count=1) if _numbered(block) else block.text for block in run)
        if review is None or len(text.split()) < _SHORTEST:
            continue
        record = LearningPoint(
            document=document,
            id=fact_id(review, "learning_point", section=None, ref=None, text=text),
            review=review,
            text=text,
            themes=themes_of(text),
            sources=(source_of(run[0].place.to(run[-1].place), text),),
        )
        made.setdefault(record.id, record)
    return tuple(made.values())


def _concerns(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks of each concern. Where some are numbered, one without a number goes on with the one before."""
    first = next(index for index, block in enumerate(blocks) if _CONCERNS.search(block.text))
    listed: list[Block] = []
    for block in blocks[first + 1 :]:
        if _ACTION.match(block.text):
            break
        if not _CONCERNS.search(block.text) and (block.kind is not BlockKind.HEADING or block.marker):
            listed.append(block)
    numbered = any(_numbered(block) for block in listed)
    run: list[Block] = []
    for block in listed:
        if run and (_numbered(block) or not numbered):
            yield run
            run = []
        if run or _numbered(block) or not numbered:
            run.append(block)
    if run:
        yield run


def _numbered(block: Block) -> bool:
    return block.marker is not None or bool(_NUMBER.match(block.text))


def _recipients(blocks: Sequence[Block]) -> Iterator[str]:
    """To whom the report is sent: the lines below the words that say so, or the numbered pieces behind them."""
    for index, block in enumerate(blocks[:_FRONT]):
        match = _SENT_TO.match(block.text)
        if match is None:
            continue
        yield from (piece.strip(" ;,.") for piece in _NUMBERS.split(match["rest"]) if piece.strip())
        for other in blocks[index + 1 :]:
            if other.kind is BlockKind.HEADING and not other.marker:
                return
            yield _NUMBER.sub("", other.text, count=1)
        return


def _duty(text: str) -> str:
    """The sentence of a paragraph that tells of the duty."""
    return next(text[start:end].strip() for start, end in cut(text) if _DUTY.search(text[start:end]))
