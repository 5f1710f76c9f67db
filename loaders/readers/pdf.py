"""PDF files with a text layer: pages to words, lines, columns and tables, and these to blocks."""

import hashlib
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import Aside, ReadDocument
from loaders.readers.limits import file_bytes
from loaders.readers.ocr import is_installed, recognised
from loaders.readers.pdf_blocks import Story
from loaders.readers.pdf_engine import opened, page_marks
from loaders.readers.pdf_layout import Layout, layouts
from loaders.readers.pdf_marks import PageMarks, joined
from loaders.readers.pdf_styles import Styles
from loaders.readers.pdf_tables import PdfTable

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
        pages = list(page_marks(document, path.name))
        scanned = [page.number for page in pages if not page.words and not page.blank]
        notes: tuple[str, ...] = ()
        if scanned and is_installed():
            pages = [recognised(document, page) if page.number in scanned else page for page in pages]
            notes = (f"{_named(scanned)} been read by character recognition: check these facts against the pages.",)
        elif scanned:
            notes = (_unread(scanned, pages, path.name),)
    if not any(page.words for page in pages):
        raise DocumentError("no words were found on any page.", where=path.name, remedy="Ask for the text.")
    story = _story(layouts(pages))
    return ReadDocument(
        path.name,
        hashlib.sha256(data).hexdigest(),
        len(pages),
        tuple(story.blocks),
        notes=notes,
        aside=tuple(Aside(_RUNNING, block) for block in story.margins),
        first_lines=tuple(story.first_lines),
    )


def _story(pages: Sequence[Layout]) -> Story:
    tables = [item for page in pages for column in page.columns for item in column if isinstance(item, PdfTable)]
    spoken = (joined(cell.words) for table in tables for row in table.rows for cell in row)
    story = Story(Styles.of((column for page in pages for column in page.prose), spoken))
    for page in pages:
        story.add(page)
    story.end()
    return story


def _unread(scanned: Sequence[int], pages: Sequence[PageMarks], name: str) -> str:
    """What to say of pages without a text layer; an error where there are no others."""
    remedy = "Install Tesseract (tesseract-ocr), or save the file anew with text recognition switched on."
    if not any(page.words for page in pages):
        raise DocumentError(
            f"{_named(scanned)} no text layer: the file is pictures of pages.", where=name, remedy=remedy
        )
    return f"{_named(scanned)} no text layer: what is on it was not read. {remedy}"


def _named(numbers: Sequence[int]) -> str:
    """``Pages 2, 5-7 have`` for those numbers."""
    runs = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        runs.append(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}")
    return f"Page{'s' if len(numbers) > 1 else ''} {', '.join(runs)} {'have' if len(numbers) > 1 else 'has'}"
