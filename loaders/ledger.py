"""The account of a document's blocks: used by records, ignored for a named reason, or not understood."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model.records import Agency, DocumentRecords, Fact, Ignored, Ledger, Review, Role, Source, Succession
from loaders.blocks import Aside, Block, BlockKind
from loaders.extract.found import source_of
from loaders.extract.plans import Plans
from loaders.segment.contents import is_contents_entry
from loaders.segment.mend import is_page_number

_ADDRESS = re.compile(
    r"https?://|www\.|@[\w.]+\.\w+|\btel(?:ephone)?\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b", re.IGNORECASE
)

_NO_WORD = re.compile(r"[\W_]+")

_NAMES = frozenset({"agency", "role"})
"""Records that only take a name from a block: of a plan's row more has to be told, or it is not understood."""

_LABELS = re.compile(
    r"\b(action \d[\d.]*|lead(?: officer| agency)?|owner|(?:target|due) date|by when|status)(?=:)",
    re.IGNORECASE,
)

Sourced = Fact | Review | Agency | Role | Succession

Spot = tuple[int | None, int]
"""A page (None in unpaged files) and a line of it: what blocks and sources are matched by."""


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


@dataclass(frozen=True, slots=True)
class Entry:
    """One block's account: the types of the records that use it, else why it is left out, else neither."""

    block: Block
    used_by: tuple[str, ...] = ()
    ignored: str | None = None

    @property
    def understood(self) -> bool:
        return bool(self.used_by) or self.ignored is not None


def entries(
    blocks: Sequence[Block], aside: Sequence[Aside], plans: Plans, records: DocumentRecords
) -> tuple[Entry, ...]:
    """The account of every block, in printed order."""
    users = _users(records)
    planned = _planned(blocks, plans) | {id(block) for block in blocks if _reads_as_action(block)}
    furniture = {spot for place in plans.furniture for spot in _spots(source_of(place, ""))}
    made = [Entry(each.block, ignored=str(each.reason)) for each in aside]
    for block in blocks:
        used_by = tuple(sorted({kind for spot in _block_spots(block) for kind in users.get(spot, ())}))
        if not block.text.strip():
            made.append(Entry(block, ignored=Reason.EMPTY))
        elif used_by and not (id(block) in planned and _NAMES.issuperset(used_by)):
            made.append(Entry(block, used_by=used_by))
        else:
            made.append(Entry(block, ignored=_reason(block, planned, furniture)))
    return tuple(sorted(made, key=lambda entry: (entry.block.place.page or 0, entry.block.place.line_start)))


def account(document: str, account_of: Sequence[Entry], records: DocumentRecords | None = None) -> Ledger:
    """The ledger of a document: the counts of its entries, what was not understood and what was ignored, by place.

    With its records, also the used blocks that they quote in part.
    """
    lost = [entry.block for entry in account_of if not entry.understood]
    ignored = Counter(str(entry.ignored) for entry in account_of if entry.ignored)
    used = [entry.block for entry in account_of if entry.used_by]
    return Ledger(
        document=document,
        blocks=len(account_of),
        used=len(used),
        not_understood=len(lost),
        characters=sum(len(entry.block.text) for entry in account_of),
        characters_used=sum(len(block.text) for block in used),
        ignored=dict(sorted(ignored.items())),
        sources=tuple(source_of(block.place, block.text) for block in lost),
        ignored_sources=tuple(_ignored(account_of)),
        used_sources=tuple(_quoted_in_part(used, records)) if records else (),
    )


def _ignored(account_of: Sequence[Entry]) -> Iterable[Ignored]:
    """The blocks left out that have words, in the order of the entries."""
    for entry in account_of:
        if entry.ignored and entry.block.text.strip():
            yield Ignored(str(entry.ignored), source_of(entry.block.place, entry.block.text))


def _quoted_in_part(used: Iterable[Block], records: DocumentRecords) -> Iterable[Source]:
    """The blocks with words that no record quotes together, in the order given."""
    quotes: dict[Spot, set[str]] = defaultdict(set)
    for quote, spots in _quoted(records).items():
        plain = _plain(quote)
        for spot in spots:
            quotes[spot].add(plain)
    for block in used:
        words = _plain(block.text)
        near = {quote for spot in _block_spots(block) for quote in quotes.get(spot, ())}
        if not any(words in quote for quote in near):
            yield source_of(block.place, block.text)


def _quoted(records: DocumentRecords) -> Mapping[str, set[Spot]]:
    """Where each quotation stands; many records quote the same."""
    spots: dict[str, set[Spot]] = defaultdict(set)
    for record in _with_sources(records):
        for source in record.sources:
            spots[source.quote].update(_spots(source))
    return spots


def _plain(text: str) -> str:
    """Its letters and digits: a record quotes the cells of a row with bars between them."""
    return _NO_WORD.sub("", text)


def _with_sources(records: DocumentRecords) -> Iterable[Sourced]:
    return (*records.facts(), *records.reviews, *records.agencies, *records.roles, *records.successions)


def _users(records: DocumentRecords) -> Mapping[Spot, set[str]]:
    """The types of the records at each spot."""
    users: dict[Spot, set[str]] = defaultdict(set)
    for record in _with_sources(records):
        for source in record.sources:
            for spot in _spots(source):
                users[spot].add(record.type)
    return users


def _spots(source: Source) -> Iterable[Spot]:
    if source.line_start is None:
        return ()
    return ((source.page, line) for line in range(source.line_start, (source.line_end or source.line_start) + 1))


def _block_spots(block: Block) -> Iterable[Spot]:
    place = block.place
    return ((place.page, line) for line in range(place.line_start, place.line_end + 1))


def _reads_as_action(block: Block) -> bool:
    """Prose with two or more labels of a plan: where no action is made of it, it was not understood."""
    return len({label.lower() for label in _LABELS.findall(block.text)}) > 1


def _planned(blocks: Sequence[Block], plans: Plans) -> set[int]:
    """The blocks that plans are made of, whether or not a row was made of each."""
    rows = {id(block) for row in plans.rows for block in row.blocks}
    return rows | {id(block) for part in plans.parts for block in blocks[part.start : part.end]}


def _reason(block: Block, planned: set[int], furniture: set[Spot]) -> Reason | None:
    if is_page_number(block):
        return Reason.PAGE_NUMBER
    if any(spot in furniture for spot in _block_spots(block)):
        return Reason.TABLE_HEADER
    if block.kind is BlockKind.HEADING:
        return Reason.HEADING
    if is_contents_entry(block):
        return Reason.CONTENTS
    if id(block) in planned:
        return None
    if block.kind is BlockKind.TABLE_ROW:
        return Reason.OTHER_TABLE
    if len(block.text) < 120 and _ADDRESS.search(block.text):
        return Reason.CONTACT
    return Reason.NARRATIVE
