"""Plans on their side: the first column holds the labels, and each further column is one action."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from loaders.blocks import Block, BlockKind
from loaders.extract.labelled_rows import labelled_rows
from loaders.extract.plan_row import PlanRow
from loaders.segment.columns import PLAN_SIGNS, Meaning, meaning_of
from loaders.segment.markup import fold
from loaders.segment.outline import Placed
from loaders.segment.tables import Table

_LEAST_COLUMNS = 3
_LEAST_LABELS = 3
_LEAST_ASKS = 2
_SHORTEST = 4
_KNOWN_SHARE = 0.6
_NUMBER = re.compile(r"(?:action\s*|no\.?\s*)?(?P<ref>[A-Z]{0,4}-?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.:)]?", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:action|actions|action no\.?|no\.?|ref\.?|number)?", re.IGNORECASE)


def transposed_rows(placed: Sequence[Placed]) -> tuple[PlanRow, ...]:
    """The actions of every table of a document that stands on its side, a row for each column."""
    return tuple(row for table in _tables(placed) for row in _columns(table))


def _tables(placed: Sequence[Placed]) -> Iterator[Table]:
    """The tables as printed: what stands in their rows does not part them here."""
    for key, run in groupby(placed, key=lambda item: _table_of(item.block)):
        if key is not None:
            items = list(run)
            yield Table((), tuple(item.block for item in items), items[0].headings, ())


def _table_of(block: Block) -> tuple[int | None, int] | None:
    return (block.table, len(block.cells)) if block.kind is BlockKind.TABLE_ROW else None


def _columns(table: Table) -> Iterator[PlanRow]:
    if not _is_transposed(table.rows):
        return
    numbers = next((row for row in table.rows if _is_numbers(row)), None)
    for column in range(1, len(table.rows[0].cells)):
        pairs = tuple(_pair(row, column) for row in table.rows if row is not numbers)
        number = _NUMBER.fullmatch(numbers.cells[column].text.strip()) if numbers else None
        for made in labelled_rows(replace(table, rows=pairs)):
            yield replace(made, blocks=table.rows, ref=made.ref or (number["ref"] if number else None))


def _pair(row: Block, column: int) -> Block:
    """A row's label and its cell in one column, as a row of a table of labels."""
    cells = (row.cells[0], row.cells[column])
    return replace(row, cells=cells, text=fold(" ".join(cell.text for cell in cells)))


def _is_transposed(rows: Sequence[Block]) -> bool:
    """Most labels of the first column are a plan's headings, each once, and beside the one of actions are sentences."""
    asks = [row.cells[1:] for row in rows if meaning_of(row.cells[0].text) is Meaning.ACTION]
    told = [cell.text for cells in asks for cell in cells if cell.paragraphs]
    if len(rows[0].cells) < _LEAST_COLUMNS or len(told) < _LEAST_ASKS or any(len(t.split()) < _SHORTEST for t in told):
        return False
    labels = [row.cells[0].text for row in rows if row.cells[0].paragraphs]
    known = [meaning for label in labels if (meaning := meaning_of(label))]
    if len(known) < max(_LEAST_LABELS, _KNOWN_SHARE * len(labels)) or len(set(known)) < len(known):
        return False
    return bool(set(known) & PLAN_SIGNS)


def _is_numbers(row: Block) -> bool:
    """Whether a row numbers the actions: no label or one for numbers, and numbers alone behind it."""
    label, *rest = (cell.text.strip() for cell in row.cells)
    return bool(_NUMBERS.fullmatch(label)) and any(rest) and all(_NUMBER.fullmatch(text) for text in rest if text)
