"""Text and Markdown-like files: bytes to lines to paragraphs to blocks."""

import hashlib
from pathlib import Path

from loaders.blocks import ReadDocument
from loaders.readers.decode import decode
from loaders.readers.lines import split_lines
from loaders.segment.classify import blocks
from loaders.segment.paragraphs import paragraphs


def read_text(path: Path) -> ReadDocument:
    """Reads a ``.txt`` or ``.md`` file.

    Raises:
        DocumentError: the file is empty or is not text.
        OSError: it cannot be opened.
    """
    data = path.read_bytes()
    lines, pages = split_lines(decode(data, path.name))
    return ReadDocument(path.name, hashlib.sha256(data).hexdigest(), pages, blocks(paragraphs(lines)))
