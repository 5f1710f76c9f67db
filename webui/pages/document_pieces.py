"""The words of a block in pieces: what stands between its passages, and the passages."""

from dataclasses import dataclass

from queries.questions.pages.page_document import Stretch
from webui.masked import masked


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, names of people masked, and the passages that begin in them: the first of these is the words, if any."""

    words: str
    passages: tuple[Stretch, ...] = ()


def pieces(block: Stretch) -> list[Piece]:
    """The words of a block in order. The block is masked as a whole, so that cutting hides nothing from masking.

    A passage that cannot be told in the masked words, or begins within another, goes with the piece before it.
    """
    words = " ".join(masked(block.at.quote).split())
    found: list[Piece] = []
    end = 0
    for start, stop, passage in _spans(words, block):
        if found and start < end:
            found[-1] = Piece(found[-1].words, (*found[-1].passages, passage))
            continue
        if start > end:
            found.append(Piece(words[end:start]))
        found.append(Piece(words[start:stop], (passage,)))
        end = stop
    return [*found, Piece(words[end:])] if end < len(words) else found


def _spans(words: str, block: Stretch) -> list[tuple[int, int, Stretch]]:
    """Where each passage stands in the masked words, in order, the longer before the shorter."""
    spans = []
    for each in block.within:
        quote = " ".join(masked(each.at.quote, again=True).split())
        start = words.find(quote)
        spans.append((start, start + len(quote), each) if start >= 0 else (0, 0, each))
    return sorted(spans, key=lambda span: (span[0], -span[1], span[2].name))
