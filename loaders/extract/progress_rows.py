"""Progress told recommendation by recommendation: each restated, and in a paragraph below how far it has come."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.blocks import Block, BlockKind
from loaders.extract.asks import addressees
from loaders.extract.plan_row import PlanRow
from loaders.resolve.agencies import AgencyNames
from loaders.segment.columns import Meaning, meaning_of
from loaders.segment.mend import is_page_number
from loaders.segment.outline import Placed
from loaders.segment.starts import item_start

_LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z ]{2,40}?)\s*:\s+(?P<told>\S.*)", re.DOTALL)
_TOLD = frozenset({Meaning.ACTION, Meaning.LEAD, Meaning.TARGET, Meaning.STATUS, Meaning.RAG, Meaning.PROGRESS})
_LEAST = 2


@dataclass
class _Item:
    """A recommendation as it is gathered: its number, whom it asks, its blocks and words, and what is told of it."""

    ref: str
    whom: str | None
    blocks: list[Block]
    words: list[str]
    told: dict[Meaning, str] = field(default_factory=dict)
    answer: list[Block] = field(default_factory=list)


def progress_rows(placed: Sequence[Placed], taken: set[int], names: AgencyNames) -> tuple[PlanRow, ...]:
    """A row for each recommendation and one for what was done about it, of a paper with two or more of the kind.

    Args:
        placed: the document's blocks with their headings.
        taken: the identities of blocks that other rows are made of.
        names: the document's agencies: whom a recommendation asks leads what was done.
    """
    items = [item for item in _items(placed, taken) if item.words and Meaning.PROGRESS in item.told]
    return tuple(row for item in items for row in _rows(item, names)) if len(items) >= _LEAST else ()


def _items(placed: Sequence[Placed], taken: set[int]) -> Iterator[_Item]:
    """Each named recommendation with its words and what is labelled below it; anything else ends it."""
    item: _Item | None = None
    for block in (each.block for each in placed if not is_page_number(each.block)):
        start = item_start(block.text) if block.kind is not BlockKind.TABLE_ROW and id(block) not in taken else None
        if start and start.word == "recommendation":
            if item:
                yield item
            item = _Item(start.ref, start.whom, [block], [start.rest] if start.rest else [])
        elif item and not _take(item, block):
            yield item
            item = None
    if item:
        yield item


def _take(item: _Item, block: Block) -> bool:
    """Adds a paragraph or point to an item, where it is more of the recommendation or tells of it under a label."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    labelled = _LABELLED.fullmatch(block.text)
    meaning = meaning_of(labelled["label"]) if labelled else None
    if labelled and meaning in _TOLD and item.words:
        item.told.setdefault(meaning, labelled["told"])
        item.answer.append(block)
        return True
    if item.answer:
        return False
    item.blocks.append(block)
    item.words.append(block.text)
    return True


def _rows(item: _Item, names: AgencyNames) -> Iterator[PlanRow]:
    text = " ".join(item.words)
    yield PlanRow(
        place=item.blocks[0].place.to(item.blocks[-1].place),
        blocks=tuple(item.blocks),
        recommendation_ref=item.ref,
        recommendation=text,
        addressees=item.whom,
    )
    asked = [mention.name for mention in names.find(item.whom or "")] or addressees(text, names)
    progress = item.told[Meaning.PROGRESS]
    yield PlanRow(
        place=item.answer[0].place.to(item.answer[-1].place),
        blocks=tuple(item.answer),
        recommendation_ref=item.ref,
        asks=(item.told.get(Meaning.ACTION, progress),),
        lead=item.told.get(Meaning.LEAD) or "; ".join(asked) or None,
        target=item.told.get(Meaning.TARGET),
        status=item.told.get(Meaning.STATUS),
        rag=item.told.get(Meaning.RAG),
        progress=progress,
    )
