"""Text and Markdown-like files: bytes to lines to paragraphs to blocks."""

import hashlib
from pathlib import Path

from loaders.blocks import Aside, Block, BlockKind, Place, ReadDocument
from loaders.readers.decode import decode
from loaders.readers.lines import Line, split_lines
from loaders.readers.text_layout import is_laid_out, laid_out_blocks
from loaders.readers.text_margins import margins
from loaders.segment.classify import blocks
from loaders.segment.paragraphs import paragraphs


def read_text(path: Path) -> ReadDocument:
    """Reads a ``.txt`` or ``.md`` file. Page numbers and running headers are set aside as margins.

    Raises:
        DocumentError: the file is empty or is not text.
        OSError: it cannot be opened.
    """
    data = path.read_bytes()
    lines, pages = split_lines(decode(data, path.name))
    aside = margins(lines)
    kept = [line if line.number not in aside else Line(line.number, " ", line.page) for line in lines]
    found = laid_out_blocks(kept) if is_laid_out(lines) else blocks(paragraphs(kept))
    return ReadDocument(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        pages=pages,
        blocks=found,
        aside=tuple(Aside("running header", _margin(line)) for line in lines if line.number in aside),
    )


def _margin(line: Line) -> Block:
    return Block(BlockKind.PARAGRAPH, line.text, Place(line.number, line.number, line.page), lines=(line.raw,))
