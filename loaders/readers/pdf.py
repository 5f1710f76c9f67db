"""PDF files with a text layer: pages to words, lines, columns and tables, and these to blocks."""

import hashlib
from pathlib import Path

from loaders.blocks import Aside, ReadDocument
from loaders.readers.limits import file_bytes
from loaders.readers.pdf_blocks import Story
from loaders.readers.pdf_engine import opened, page_marks
from loaders.readers.pdf_layout import layouts
from loaders.readers.pdf_scans import with_scans

_RUNNING = "running header"


def read_pdf(path: Path) -> ReadDocument:
    """Reads a ``.pdf`` file.

    Lines are numbered through the whole document; ``first_lines`` says where each page's begin. Pages without a text
    layer are read by character recognition where that is installed, else named in ``notes``.

    Raises:
        DocumentError: empty, too large, no PDF, encrypted, damaged, or without a text layer on any page.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    with opened(data, path.name) as document:
        pages, notes = with_scans(document, list(page_marks(document, path.name)), path.name)
    story = Story.of(layouts(pages))
    return ReadDocument(
        path.name,
        hashlib.sha256(data).hexdigest(),
        len(pages),
        tuple(story.blocks),
        notes=notes,
        aside=tuple(Aside(_RUNNING, block) for block in story.margins),
        recognised=tuple(page.number for page in pages if page.recognised),
        first_lines=tuple(story.first_lines),
    )
