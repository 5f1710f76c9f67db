"""Blocks as the sources that records carry."""

from collections.abc import Iterable

from graph.model.records import Source
from loaders.blocks import Block
from loaders.extract.found import source_of


def sources(blocks: Iterable[Block]) -> tuple[Source, ...]:
    """A source per run of neighbouring blocks, so that a row of twenty pieces is one place."""
    made: list[Source] = []
    run: list[Block] = []
    for block in blocks:
        if run and not 0 <= block.place.line_start - run[-1].place.line_end <= 3:
            made.append(_source(run))
            run = []
        run.append(block)
    return (*made, _source(run)) if run else tuple(made)


def _source(run: list[Block]) -> Source:
    return source_of(run[0].place.to(run[-1].place), " ".join(_words(block) for block in run))


def _words(block: Block) -> str:
    """A block as a quotation: the cells of a row marked off from one another."""
    if not block.cells:
        return block.text
    return " | ".join(cell.text for cell in block.cells if cell.paragraphs)
