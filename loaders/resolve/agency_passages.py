"""The pieces of a document's text that names are looked for in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model.records import Source
from loaders.blocks import Block, BlockKind, Place
from loaders.resolve.agency_shapes import straighten


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text to look in, straightened, with its place."""

    text: str
    place: Place
    heading: bool = False

    def source(self, start: int, end: int) -> Source:
        return Source(
            self.text[start:end], self.place.page, self.place.line_start, self.place.line_end, self.place.cell
        )


def passages_of(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Every block and every paragraph of a table's cells, in order."""
    for block in blocks:
        if block.cells:
            yield from (Passage(straighten(text), cell.place) for cell in block.cells for text in cell.paragraphs)
        else:
            yield Passage(straighten(block.text), block.place, block.kind is BlockKind.HEADING)
