"""The account of a document's blocks: used by a record, ignored for a named reason, or not understood."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from graph.model.records import DocumentRecords, Ledger, Source
from loaders.blocks import Block, BlockKind
from loaders.extract.found import source_of
from loaders.extract.plans import Plans
from loaders.segment.mend import is_page_number

_CONTENTS = re.compile(r".{3,100}?(?:\.{4,}|…{2,}|\s{3,}|\t)\s*\d{1,3}$")
_ADDRESS = re.compile(
    r"https?://|www\.|@[\w.]+\.\w+|\btel(?:ephone)?\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b", re.IGNORECASE
)


class Reason(StrEnum):
    """Why a block gives no record."""

    PAGE_NUMBER = "page number"
    HEADING = "heading"
    TABLE_HEADER = "table header"
    CONTENTS = "contents list"
    CONTACT = "contact details"
    NARRATIVE = "narrative without a fact"
    OTHER_TABLE = "table that is no plan"
    RUNNING = "running header"
    EMPTY = "empty"


def account(blocks: Sequence[Block], running: Sequence[Block], plans: Plans, records: DocumentRecords) -> Ledger:
    """The ledger of a document. Blocks inside a plan that no record uses are those that were not understood."""
    used_lines = _lines(source for source in _sources(records))
    furniture = _lines(source_of(place, "") for place in plans.furniture)
    ignored: Counter[str] = Counter()
    if running:
        ignored[Reason.RUNNING] = len(running)
    lost: list[Block] = []
    used = characters_used = 0
    for index, block in enumerate(blocks):
        if not block.text.strip():
            ignored[Reason.EMPTY] += 1
            continue
        if _stands_in(block, used_lines):
            used += 1
            characters_used += len(block.text)
            continue
        reason = _reason(block, index, plans, furniture)
        if reason:
            ignored[reason] += 1
        else:
            lost.append(block)
    return Ledger(
        document=records.document.document,
        blocks=len(blocks) + len(running),
        used=used,
        not_understood=len(lost),
        characters=sum(len(block.text) for block in (*blocks, *running)),
        characters_used=characters_used,
        ignored=dict(sorted(ignored.items())),
        sources=tuple(source_of(block.place, block.text) for block in lost),
    )


def _sources(records: DocumentRecords) -> Iterable[Source]:
    for group in (records.facts(), records.reviews, records.agencies, records.roles, records.successions):
        for record in group:
            yield from record.sources


def _lines(sources: Iterable[Source]) -> set[int]:
    lines: set[int] = set()
    for source in sources:
        if source.line_start is not None:
            lines.update(range(source.line_start, (source.line_end or source.line_start) + 1))
    return lines


def _stands_in(block: Block, lines: set[int]) -> bool:
    return any(number in lines for number in range(block.place.line_start, block.place.line_end + 1))


def _reason(block: Block, index: int, plans: Plans, furniture: set[int]) -> Reason | None:
    if is_page_number(block):
        return Reason.PAGE_NUMBER
    if _stands_in(block, furniture):
        return Reason.TABLE_HEADER
    if block.kind is BlockKind.HEADING:
        return Reason.HEADING
    if _CONTENTS.fullmatch(block.lines[0].rstrip() if len(block.lines) == 1 else ""):
        return Reason.CONTENTS
    if any(part.start <= index < part.end for part in plans.parts):
        return None
    if block.kind is BlockKind.TABLE_ROW:
        return Reason.OTHER_TABLE
    if len(block.text) < 120 and _ADDRESS.search(block.text):
        return Reason.CONTACT
    return Reason.NARRATIVE
