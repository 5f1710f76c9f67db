"""The outline of a document: which headings a block stands under."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the headings above it, outermost first, and its position in the document."""

    block: Block
    headings: tuple[Block, ...]
    index: int

    @property
    def heading(self) -> Block | None:
        return self.headings[-1] if self.headings else None


def outline(blocks: Sequence[Block]) -> tuple[Placed, ...]:
    """Each block with its headings; a heading closes those of its own depth and deeper."""
    open_headings: list[Block] = []
    placed: list[Placed] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            while open_headings and not _inside(open_headings[-1], block):
                open_headings.pop()
            open_headings.append(block)
        placed.append(Placed(block, tuple(open_headings), index))
    return tuple(placed)


def _inside(outer: Block, inner: Block) -> bool:
    """Whether a heading stands beneath another: by printed numbers where both have them, else by depth."""
    if outer.marker and inner.marker:
        return inner.marker != outer.marker and inner.marker.startswith(outer.marker.rstrip(".") + ".")
    return outer.level < inner.level
