"""Blocks: what a reader turns a file into, and the only thing that extraction works on."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from graph.model.vocabulary import Rag


class BlockKind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: 1-based page (None in unpaged files), 1-based inclusive lines of the file."""

    line_start: int
    line_end: int
    page: int | None = None
    cell: str | None = None

    def to(self, other: "Place") -> "Place":
        """The place that reaches from this one to the other."""
        return replace(
            self, line_start=min(self.line_start, other.line_start), line_end=max(self.line_end, other.line_end)
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row. ``paragraphs`` are its own, folded; ``text`` joins them with a space.

    ``fill`` is the cell's colour where it is one of the four that plans publish, in formats that keep colours.
    ``goes_on`` says that it and the cell above are one merged cell, whose words stand in the first.
    """

    paragraphs: tuple[str, ...]
    place: Place
    fill: Rag | None = None
    goes_on: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that a reader would call one thing.

    ``text`` is as published with white space folded and markup dropped; a list item's or numbered paragraph's
    printed number is in ``marker`` (``6.2.1``, ``(i)``; ``-`` for a bullet) and not in ``text``. ``level`` is a
    heading's depth from 1 or a list item's nesting from 0. ``cells`` belongs to table rows alone; ``table`` numbers
    the tables of a document from 1.
    """

    kind: BlockKind
    text: str
    place: Place
    marker: str | None = None
    level: int = 0
    cells: tuple[Cell, ...] = field(default=())
    table: int | None = None
    header: bool = False
    """True for a table's header row."""
    lines: tuple[str, ...] = field(default=())
    """The printed lines that were joined into ``text``: where a PDF tool ran cells together they tell more."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A block that a reader left out, and why: ``running header``, ``navigation``, ``quoted message``."""

    reason: str
    block: Block


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file as read: its name, the SHA-256 of its bytes, its number of pages (None if unpaged) and its blocks."""

    name: str
    sha256: str
    pages: int | None
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    """What a person has to know of the reading: pages without a text layer, pages read by character recognition."""
    aside: tuple[Aside, ...] = ()
    """What the reader left out of ``blocks``: running headers, a web page's navigation, earlier messages."""
    recognised: tuple[int, ...] = ()
    """The pages whose words were read off a picture by character recognition."""
    first_lines: tuple[int, ...] = ()
    """Of paged files whose lines are counted through the document: the number of each page's first line."""
