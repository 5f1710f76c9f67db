"""A document's own key to its colours, wherever it prints one."""

from collections.abc import Mapping, Sequence

from loaders.blocks import Block, BlockKind
from loaders.resolve.statuses import ColourMeaning, colour_key, colour_meaning, rag_of

_LONGEST_KEY = 600
_LONGEST_MEANING = 160
_KEY_CELLS = 2


def colour_key_of(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The first key that a block, or two or three short neighbours together, print; empty where there is none."""
    if key := _of_rows(blocks):
        return key
    for index in range(len(blocks)):
        for size in (1, 2, 3):
            text = " ".join(each.text for each in blocks[index : index + size])
            if len(text) <= _LONGEST_KEY and (key := colour_key(text)):
                return key
    return {}


def _of_rows(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The key of a small table: a colour, by word or by fill alone, beside what it means in each row."""
    found: dict[str, ColourMeaning] = {}
    for row in blocks:
        cells = [cell for cell in row.cells if cell.paragraphs or cell.fill]
        if row.kind is not BlockKind.TABLE_ROW or len(cells) != _KEY_CELLS or not cells[1].paragraphs:
            continue
        colour = rag_of(cells[0].text) if cells[0].paragraphs else cells[0].fill
        if colour and len(cells[1].text) <= _LONGEST_MEANING:
            found.setdefault(colour.value, colour_meaning(cells[1].text))
    return found if len(found) > 1 else {}
