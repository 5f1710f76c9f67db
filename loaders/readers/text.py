"""Text and Markdown-like files: bytes to lines to paragraphs to blocks."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from loaders.blocks import Aside, Block, BlockKind, Place, ReadDocument
from loaders.readers.decode import decode
from loaders.readers.limits import file_bytes
from loaders.readers.lines import Line, split_lines
from loaders.readers.text_columns import text_tables
from loaders.readers.text_layout import is_laid_out, laid_out_blocks
from loaders.readers.text_margins import margins
from loaders.segment.classify import blocks
from loaders.segment.paragraphs import paragraphs


def read_text(path: Path) -> ReadDocument:
    """Reads a ``.txt`` or ``.md`` file. Page numbers and running headers are set aside as margins.

    Raises:
        DocumentError: the file is empty, too large or not text.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    lines, pages = split_lines(decode(data, path.name))
    aside = margins(lines)
    kept = [line if line.number not in aside else Line(line.number, " ", line.page) for line in lines]
    return ReadDocument(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        pages=pages,
        blocks=_blocks(kept),
        aside=tuple(Aside("running header", _margin(line)) for line in lines if line.number in aside),
    )


def _blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text: tables whose cells stand in line under a header, and between them what else it holds."""
    found = text_tables(lines)
    taken = {line.number for table in found for line in lines[table.start : table.end]}
    laid_out = is_laid_out([line for line in lines if line.number not in taken])
    made: list[Block] = []
    start = 0
    for table in found:
        _append(made, _between(lines[start : table.start], laid_out))
        _append(made, table.rows)
        start = table.end
    _append(made, _between(lines[start:], laid_out))
    return tuple(made)


def _between(lines: Sequence[Line], laid_out: bool) -> tuple[Block, ...]:
    if not any(line.text for line in lines):
        return ()
    return laid_out_blocks(lines) if laid_out else blocks(paragraphs(lines))


def _append(made: list[Block], more: Sequence[Block]) -> None:
    """Adds blocks, their tables numbered on."""
    before = max((block.table or 0 for block in made), default=0)
    first = min((block.table for block in more if block.table), default=1)
    made.extend(replace(block, table=block.table - first + 1 + before) if block.table else block for block in more)


def _margin(line: Line) -> Block:
    return Block(BlockKind.PARAGRAPH, line.text, Place(line.number, line.number, line.page), lines=(line.raw,))
