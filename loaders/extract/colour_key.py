"""A document's own key to its colours, wherever it prints one."""

from collections.abc import Mapping, Sequence

from loaders.blocks import Block, BlockKind
from loaders.resolve.statuses import ColourMeaning, colour_key, colour_meaning, colour_named, may_open_key

_LONGEST_KEY = 600
_LONGEST_MEANING = 30
"""Words beside a colour in a key: more is a row of a plan."""


def colour_key_of(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The first key that a block, or two or three short neighbours together, print; empty where there is none."""
    if key := _of_table(blocks):
        return key
    likely = [len(each.text) <= _LONGEST_KEY and may_open_key(each.text) for each in blocks]
    for index in range(len(blocks)):
        for size in (1, 2, 3) if any(likely[index : index + 3]) else ():
            text = " ".join(each.text for each in blocks[index : index + size])
            if len(text) <= _LONGEST_KEY and (key := colour_key(text)):
                return key
    return {}


def _of_table(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The first two or more rows that stand together and hold a colour and its meaning, and nothing else."""
    key: dict[str, ColourMeaning] = {}
    for block in blocks:
        entry = _entry(block)
        if entry:
            key.setdefault(*entry)
        elif len(key) > 1:
            break
        else:
            key = {}
    return key if len(key) > 1 else {}


def _entry(row: Block) -> tuple[str, ColourMeaning] | None:
    """A colour by its word, letter or fill, and what the last cell says of it."""
    filled = [cell for cell in row.cells if cell.paragraphs]
    if row.kind is not BlockKind.TABLE_ROW or not filled or len(filled) > 3:
        return None
    *shown, meaning = filled
    named = {colour_named(cell.text) for cell in shown}
    if not shown:
        named = {cell.fill.value for cell in row.cells if cell.fill and not cell.paragraphs}
    if len(named) != 1 or len(meaning.text.split()) > _LONGEST_MEANING:
        return None
    colour = named.pop()
    return (colour, colour_meaning(meaning.text)) if colour and not colour_named(meaning.text) else None
