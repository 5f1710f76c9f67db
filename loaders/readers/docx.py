"""Word documents of today (``.docx``, ``.docm``), from the parts of the file by lxml."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.colours_theme import theme_colours
from loaders.readers.docx_elements import W, usual_names
from loaders.readers.docx_numbering import Numbering
from loaders.readers.docx_paragraphs import ParagraphReader
from loaders.readers.docx_story import Story
from loaders.readers.docx_styles import Styles
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import damaged
from loaders.readers.limits_package import Package
from loaders.readers.limits_xml import Element, parse

_NOTES = {"footnote": "Footnotes", "endnote": "Endnotes"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(path: Path) -> ReadDocument:
    """Reads a Word document as it stands with all tracked changes accepted and hidden text left out.

    Text boxes follow the paragraph they hang on, footnotes and endnotes come at the end under a heading of their own.
    Page headers and footers, comments, and words inside pictures are not read.

    Raises:
        DocumentError: it is no Word document, damaged, encrypted or past a limit, or has no text.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    package = Package(data, path.name, "a Word document")
    main = package.first_related("", "officeDocument") or "word/document.xml"
    if main not in package or not main.startswith("word/"):
        raise package.not_wanted()
    story = _story(package, main)
    if not story.blocks:
        raise DocumentError(
            "the document has no text; it may be pictures of pages.",
            where=path.name,
            remedy="Ask for the text, or make a PDF of it and read that with character recognition.",
        )
    return ReadDocument(path.name, hashlib.sha256(data).hexdigest(), None, tuple(story.blocks))


def _story(package: Package, main: str) -> Story:
    parts = dict(package.related(main).values())
    styles = Styles(_tree(package, parts.get("styles")))
    reader = ParagraphReader(styles, Numbering(_tree(package, parts.get("numbering"))))
    story = Story(reader, theme_colours(package.tree_if_any(parts.get("theme"))), package.name)
    root = _tree(package, main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise damaged(package.name, "it has no body", main)
    story.read(body)
    for kind, title in _NOTES.items():
        _add_notes(story, reader, kind, title, _tree(package, parts.get(f"{kind}s")))
    return story


def _add_notes(story: Story, reader: ParagraphReader, kind: str, title: str, root: Element | None) -> None:
    """Adds the notes of a kind that the text refers to, in that order and by the numbers Word prints."""
    notes = {note.get(f"{W}id", ""): note for note in _notes(root, kind)}
    cited = [notes[name] for found, name in reader.notes if found == kind and name in notes]
    if cited:
        story.heading(title)
    for number, note in enumerate(cited, start=1):
        story.read(note, f"{kind} {number}")


def _notes(root: Element | None, kind: str) -> Iterator[Element]:
    for note in root.iter(f"{W}{kind}") if root is not None else ():
        if note.get(f"{W}type") not in _SEPARATORS:
            yield note


def _tree(package: Package, part: str | None) -> Element | None:
    if part is None or part not in package:
        return None
    return parse(usual_names(package.read(part)), package.name, part)
