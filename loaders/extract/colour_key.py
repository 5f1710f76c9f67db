"""A document's own key to its colours, wherever it prints one."""

from collections.abc import Mapping, Sequence

from loaders.blocks import Block
from loaders.resolve.statuses import ColourMeaning, colour_key, may_open_key

_LONGEST_KEY = 600


def colour_key_of(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The first key that a block, or two or three short neighbours together, print; empty where there is none."""
    likely = [len(each.text) <= _LONGEST_KEY and may_open_key(each.text) for each in blocks]
    for index in range(len(blocks)):
        for size in (1, 2, 3) if any(likely[index : index + 3]) else ():
            text = " ".join(each.text for each in blocks[index : index + size])
            if len(text) <= _LONGEST_KEY and (key := colour_key(text)):
                return key
    return {}
