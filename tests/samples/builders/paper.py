"""The text of a sample as its parts, for builders to set: what a typist would copy from."""

import re
from dataclasses import dataclass
from pathlib import Path

from loaders.blocks import Block, BlockKind
from loaders.pipeline import prepare
from loaders.readers import read_document

SOURCES = Path(__file__).parent.parent / "sources"
_EMPHASIS = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Paper:
    """A sample's text: its blocks in order, ``tables`` with the header row first."""

    name: str
    blocks: tuple[Block, ...]


def paper(name: str) -> Paper:
    """The text of a sample, by the name of its source."""
    return Paper(name, prepare(read_document(SOURCES / name)).blocks)


def printed(block: Block) -> str:
    """A block as it is printed: its number, then its words."""
    number = f"{block.marker} " if block.marker and block.marker != "-" else ""
    return f"{number}{block.text}"


def emphasised(text: str) -> list[tuple[str, bool]]:
    """The runs of a text, each with whether it stands between stars: in italics."""
    pieces = _EMPHASIS.split(text)
    return [(piece, bool(index % 2)) for index, piece in enumerate(pieces) if piece]


def rows(blocks: tuple[Block, ...]) -> list[list[tuple[str, ...]]]:
    """The table rows among blocks: for each cell its paragraphs."""
    return [[cell.paragraphs for cell in block.cells] for block in blocks if block.kind is BlockKind.TABLE_ROW]
