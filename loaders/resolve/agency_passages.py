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
    """Every block and every paragraph of a table's cells, in order; and the words on both sides of a broken cell."""
    above: Block | None = None
    printed: set[str] = set()
    for block in blocks:
        if block.cells:
            yield from (Passage(straighten(text), cell.place) for cell in block.cells for text in cell.paragraphs)
            if not block.header and block.text not in printed:
                yield from _over_break(above, block) if above else ()
                above = block
            printed.add(block.text)
        else:
            yield Passage(straighten(block.text), block.place, block.kind is BlockKind.HEADING)


_NEAR = 6
"""How many words on each side of a break a name is looked for in; a cell of no more holds a name or a label, whole."""


def _over_break(above: Block, row: Block) -> Iterator[Passage]:
    """Where a row goes on with the one above it (a page ended in its midst), the words around each cell's break."""
    opening = row.cells[0].text
    if len(above.cells) != len(row.cells) or opening[:1].isupper() or opening[:1].isdigit():
        return
    for first, second in zip(above.cells, row.cells, strict=True):
        before, after = first.text.split(), second.text.split()
        if len(before) > _NEAR and after and first.text[-1].isalpha():
            words = [*before[-_NEAR:], *after[:_NEAR]]
            yield Passage(straighten(" ".join(words)), first.place)
