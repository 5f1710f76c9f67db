"""Table rows to tables: header rows found, repeated headers dropped, rows that break over a page joined."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.blocks import Block, BlockKind
from loaders.segment.columns import is_header_row, meaning_of
from loaders.segment.outline import Placed

_NUMBERED = re.compile(r"\s*(?:recommendation\s*)?\d{1,3}(?:\.\d{1,3})*[.):]?(?:\s|$)", re.IGNORECASE)

_LEAST_FILLED = 2
_LEAST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the header's cells as printed (empty where it has none), its rows, and the headings above it."""

    headers: tuple[str, ...]
    rows: tuple[Block, ...]
    headings: tuple[Block, ...]
    header_rows: tuple[Block, ...]


def tables(placed: Iterable[Placed]) -> tuple[Table, ...]:
    """The tables of a document in order. A row of the same words as the header is the header printed again."""
    found: list[Table] = []
    for run, headings in _runs(placed):
        found.extend(_split(run, headings))
    return tuple(_merge_repeats(found))


def _runs(placed: Iterable[Placed]) -> list[tuple[list[Block], tuple[Block, ...]]]:
    runs: list[tuple[list[Block], tuple[Block, ...]]] = []
    last = -2
    for item in placed:
        if item.block.kind is not BlockKind.TABLE_ROW:
            continue
        if item.index != last + 1 or _another_table(runs[-1][0][-1], item.block):
            runs.append(([], item.headings))
        runs[-1][0].append(item.block)
        last = item.index
    return runs


def _another_table(before: Block, row: Block) -> bool:
    """Formats that keep tables apart say so; in text two tables are told apart by their number of cells alone."""
    return before.table != row.table and before.place.cell is not None and row.place.cell is not None


def _split(run: Sequence[Block], headings: tuple[Block, ...]) -> list[Table]:
    """A run of rows as tables: each header row begins one."""
    made: list[Table] = []
    under: Block | None = None
    for row, below in zip(run, [*run[1:], None], strict=True):
        texts = tuple(cell.text for cell in row.cells)
        both = two_rows(texts, tuple(cell.text for cell in below.cells)) if below else None
        if row is under:
            continue
        if both and below:
            under = below
            made.append(Table(both, (), headings, (row, below)))
        elif is_header_row(texts) and (not made or len(texts) > 2 or texts == made[-1].headers):
            made.append(Table(texts, (), headings, (row,)))
        elif not made:
            made.append(Table((), (row,), headings, ()))
        else:
            made[-1] = replace(made[-1], rows=(*made[-1].rows, row))
    return made


def two_rows(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...] | None:
    """The columns' headings of a header of two rows: ``Lead`` over ``Agency`` and ``Post``; None where it is none.

    The lower row has words under a heading that reaches over several columns and nowhere else.
    """
    if (
        len(upper) != len(lower)
        or len(upper) < _LEAST_COLUMNS
        or sum(map(bool, upper)) < 2
        or sum(map(bool, lower)) < 2
    ):
        return None
    made: list[str] = []
    group = ""
    for column, (over, under) in enumerate(zip(upper, lower, strict=True)):
        follows = column + 1 < len(upper) and not upper[column + 1] and bool(lower[column + 1])
        if (over and under and not follows) or (not over and (not under or not group)):
            return None
        group = over or group
        made.append(under if meaning_of(under) else f"{group} {under}".strip() if under else over)
    return tuple(made) if is_header_row(made) else None


def _merge_repeats(found: Iterable[Table]) -> list[Table]:
    """Tables that go on under the same header are one; the first row after it may go on a row of the page before."""
    merged: list[Table] = []
    for table in found:
        if merged and merged[-1].headers == table.headers and merged[-1].headings == table.headings and table.headers:
            merged[-1] = _continue(merged[-1], table)
        else:
            merged.append(table)
    return merged


def _continue(first: Table, more: Table) -> Table:
    rows = list(more.rows)
    kept = list(first.rows)
    if kept and rows and _goes_on(kept, rows[0]):
        kept[-1] = _join(kept[-1], rows.pop(0))
    elif kept and rows:
        rows[0] = _still_merged(kept, rows[0])
    return replace(first, rows=(*kept, *rows), header_rows=(*first.header_rows, *more.header_rows))


def _goes_on(kept: Sequence[Block], row: Block) -> bool:
    """The rows so far are numbered and this one is not: it is the rest of the last one."""
    numbered = sum(bool(_NUMBERED.match(block.cells[0].text)) for block in kept if block.cells)
    return numbered >= max(1, len(kept) // 2) and not _NUMBERED.match(row.cells[0].text)


def _still_merged(kept: Sequence[Block], row: Block) -> Block:
    """The first row after a page break: in columns that merge their cells an empty cell is one that the break cut."""
    columns = {column for block in kept for column, cell in enumerate(block.cells) if cell.goes_on}
    if sum(bool(cell.paragraphs) for cell in row.cells) < _LEAST_FILLED:
        return row
    cells = [
        replace(cell, goes_on=True) if column in columns and not cell.paragraphs and not cell.fill else cell
        for column, cell in enumerate(row.cells)
    ]
    return replace(row, cells=tuple(cells))


def _join(row: Block, rest: Block) -> Block:
    cells = [
        replace(
            before,
            paragraphs=(*before.paragraphs[:-1], *_glue(before.paragraphs[-1:], after.paragraphs)),
            place=before.place.to(after.place),
            fill=before.fill or after.fill,
        )
        for before, after in zip(row.cells, rest.cells, strict=False)
    ]
    cells.extend(row.cells[len(cells) :])
    text = " ".join(cell.text for cell in cells).strip()
    return replace(row, text=text, cells=tuple(cells), place=row.place.to(rest.place), lines=(*row.lines, *rest.lines))


def _glue(end: Sequence[str], start: Sequence[str]) -> tuple[str, ...]:
    """Two runs of paragraphs as one, the sentence that the page cut made whole."""
    if end and start and not end[-1].rstrip().endswith((".", ":", ";", "?", "!")):
        return (f"{end[-1]} {start[0]}", *start[1:])
    return (*end, *start)
