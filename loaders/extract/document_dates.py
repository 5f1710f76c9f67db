"""The dates that a document gives itself: when it was published, and as at when its plan speaks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.model.vocabulary import DocumentKind
from loaders.blocks import Block, BlockKind
from loaders.data.reading import toml
from loaders.extract.head_lines import LONGEST, front, head_lines
from loaders.extract.lexicon import one_of
from loaders.resolve.dates import all_dates, may_be_dated, parse

_PLAN = re.compile(r"\bplan\b", re.IGNORECASE)
_PLANS = (DocumentKind.ACTION_PLAN, DocumentKind.TRACKER)
_LONGEST_DATED = 12
_NEAR = 12
"""How far behind a cue, in characters, its date may begin."""


def published(blocks: Sequence[Block], kind: DocumentKind) -> str | None:
    """When a document says that it was published; for a report, else the date that closes a line of its title page."""
    heads = head_lines(blocks)
    said = _after(heads, _cue("published"))
    if said or kind in _PLANS:
        return said
    title_page = head_lines(front(blocks))
    unpublished = any(_cue("unpublished").search(line) for line in title_page)
    return None if unpublished else next(_closing(title_page), None)


def as_of(blocks: Sequence[Block], kind: DocumentKind) -> str | None:
    """The date that a plan's progress speaks of, by its head, its headings or the prose before it.

    A report without a plan has none: "as at" in its story is of something else.
    """
    if kind not in (*_PLANS, DocumentKind.MIXED):
        return None
    short = [block.text for block in blocks if _short(block)]
    title_page = (*head_lines(front(blocks)), *_rows(blocks))
    said = _after((*title_page, *filter(_PLAN.search, short)), _cue("as_of_title")) or _after(short, _cue("as_of"))
    if said or kind not in _PLANS:
        return said
    told = [block.text for block in blocks if block.kind is not BlockKind.TABLE_ROW]
    return _after(told, _cue("as_of")) or next(_closing(title_page), None)


def _short(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE_ROW and len(block.text.split()) <= LONGEST


def _rows(blocks: Sequence[Block]) -> Iterator[str]:
    """Rows of a label and its value on the title page: "As at | 31 March 2026"."""
    for block in front(blocks):
        if block.kind is BlockKind.TABLE_ROW and len(block.text.split()) <= LONGEST:
            yield " ".join(cell.text for cell in block.cells)


def _after(texts: Sequence[str], cue: re.Pattern[str]) -> str | None:
    """The date right behind the first cue that has one."""
    for text in filter(may_be_dated, texts):
        for found in cue.finditer(text):
            date = parse(text[found.end() : found.end() + 40])
            if date and date.start <= _NEAR:
                return date.iso
    return None


def _closing(lines: Sequence[str]) -> Iterator[str]:
    """Dates that end a short line which tells of no event."""
    for line in lines:
        dates = all_dates(line) if len(line.split()) <= _LONGEST_DATED and not _cue("events").search(line) else ()
        if dates and not line[dates[-1].end :].strip(" .)*") and len(dates[-1].iso) > 4:
            yield dates[-1].iso


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"{one_of(toml('narrative')['dates'][name])}[\s:|(–-]*", re.IGNORECASE)
