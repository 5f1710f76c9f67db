"""Actions told in paragraphs: ``Action 1: …``, and below it ``Owner: …``, ``Due: …``, ``Position: …``."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.blocks import Block, BlockKind
from loaders.extract.plan_row import PlanRow
from loaders.segment.columns import PLAN_SIGNS, Meaning, fold_header, header_words
from loaders.segment.outline import Placed

_ACTION = re.compile(
    r"(?:ACTION|Action)(?:\s+(?P<ref>[A-Z]{0,3}\d+(?:\.\d+)*[a-z]?))?\s*(?::|\s[–-])\s*(?P<ask>\S.+)", re.DOTALL
)
_LABELLED = re.compile(r"(?P<label>[A-Z][^:.]{1,40}):\s*(?P<value>.*)", re.DOTALL)
_ANSWERS = re.compile(
    r"\bactions?\b[^.]{0,40}\b(?:answers?|responds? to|carry out|carries out|meets?|addresses|address)\s+"
    r"recommendation\s+(?P<ref>\d{1,3}(?:\.\d{1,3})?)\b(?!\s*(?:,|and|to|-|–)\s*\d)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.;?!])\s+(?=[A-Z])")
_TOLD = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_LEAST_LABELS = 2


def labelled_paragraphs(placed: Sequence[Placed]) -> tuple[PlanRow, ...]:
    """The actions of a document that stand as a paragraph with labelled paragraphs below it."""
    return tuple(row for index in range(len(placed)) if (row := _row(placed, index)))


def _row(placed: Sequence[Placed], index: int) -> PlanRow | None:
    block = placed[index].block
    first, *inside = _pieces(block)
    match = _ACTION.fullmatch(first) if block.kind in _TOLD else None
    if match is None:
        return None
    below = tuple(_below(placed[index + 1 :]))
    told = [*inside, *(piece for other in below for piece in _pieces(other))]
    cells = dict(reversed([_labelled(piece) for piece in told]))
    if len(told) < _LEAST_LABELS or not set(cells) & PLAN_SIGNS:
        return None
    blocks = (block, *below)
    headings = placed[index].headings
    return PlanRow(
        place=block.place.to(blocks[-1].place),
        blocks=blocks,
        section=headings[-1].text if headings else None,
        ref=match["ref"],
        recommendation_ref=_answered(placed[:index], headings),
        asks=(match["ask"].strip(),),
        lead=cells.get(Meaning.LEAD),
        lead_roles=cells.get(Meaning.LEAD_ROLE),
        target=cells.get(Meaning.TARGET),
        status=cells.get(Meaning.STATUS),
        rag=cells.get(Meaning.RAG),
        progress=cells.get(Meaning.PROGRESS),
        evidence=cells.get(Meaning.EVIDENCE),
        outcome=cells.get(Meaning.OUTCOME),
        measure=cells.get(Meaning.MEASURE),
    )


def _below(placed: Sequence[Placed]) -> Iterator[Block]:
    """The labelled paragraphs that stand directly here, up to the next action."""
    for item in placed:
        labelled = _LABELLED.fullmatch(item.block.text) if item.block.kind in _TOLD else None
        if labelled is None or _ACTION.fullmatch(item.block.text):
            return
        yield item.block


def _pieces(block: Block) -> list[str]:
    """A paragraph parted where a sentence ends and a heading's words before a colon begin another."""
    pieces: list[str] = []
    for piece in _SENTENCE_END.split(block.text):
        label = _LABELLED.fullmatch(piece)
        if pieces and not (label and _meaning(label["label"])):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return pieces


def _labelled(piece: str) -> tuple[Meaning | None, str | None]:
    match = _LABELLED.fullmatch(piece)
    return (_meaning(match["label"]), match["value"].strip() or None) if match else (None, None)


def _meaning(label: str) -> Meaning | None:
    """What a label means that is a heading's very words: before a colon many other words may stand."""
    words = fold_header(label)
    return next((meaning for meaning, phrases in header_words().items() if words in phrases), None)


def _answered(above: Sequence[Placed], headings: tuple[Block, ...]) -> str | None:
    """The recommendation that the words under the same heading say the actions answer."""
    same = takewhile(lambda item: item.headings == headings, reversed(above))
    return next((told["ref"] for item in same if (told := _ANSWERS.search(item.block.text))), None)
