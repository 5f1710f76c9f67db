"""What one document says and no other: how its words are known again in what people wrote or copied elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

RUN = 6
"""Words in a row that are taken for a quotation. Fewer are in everybody's own sentences, too."""
_SHORTEST = 2
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnlySaid:
    """Runs of words, in lower case, that of all documents only the forgotten ones have.

    Attributes:
        runs: each of ``RUN`` words, or a whole name of two words or more.
    """

    runs: frozenset[Words] = frozenset()

    def quoted_in(self, text: str) -> bool:
        """Whether a text has any of them."""
        return bool(self._spans(text))

    def without(self, text: str, instead: str) -> str:
        """The text with ``instead`` in place of each quotation, however long it is."""
        made, at = [], 0
        for start, end in self._spans(text):
            made += [text[at:start], instead]
            at = end
        return "".join([*made, text[at:]])

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """Where quotations stand, in order, those that touch or overlap as one."""
        found = list(_WORD.finditer(text))
        words = _folded(each.group() for each in found)
        spans: list[tuple[int, int]] = []
        last = -1
        for first, end in self._runs_in(words):
            if spans and first <= last:
                spans[-1] = (spans[-1][0], max(spans[-1][1], found[end - 1].end()))
            else:
                spans.append((found[first].start(), found[end - 1].end()))
            last = max(last, end)
        return spans

    def _runs_in(self, words: Words) -> Iterator[tuple[int, int]]:
        lengths = sorted({len(run) for run in self.runs})
        for first in range(len(words)):
            for length in (each for each in lengths if first + each <= len(words)):
                if words[first : first + length] in self.runs:
                    yield first, first + length


def only_said(texts: Iterable[str], names: Iterable[str], others: Iterable[str]) -> OnlySaid:
    """What some documents say and no other.

    Args:
        texts: all that they say.
        names: what of it names something: of several words, each counts as a whole.
        others: all that the other documents say; read through once.
    """
    wanted = {run for text in texts for run in _runs(words_of(text), RUN)}
    wanted |= {words for name in names if len(words := words_of(name)) >= _SHORTEST}
    lengths = sorted({len(run) for run in wanted})
    for text in others:
        words = words_of(text)
        for length in lengths:
            wanted.difference_update(_runs(words, length))
    return OnlySaid(frozenset(wanted))


def words_of(text: str) -> Words:
    """The words of a text in lower case; signs between them, as in a uid, are none."""
    return _folded(_WORD.findall(text))


def _folded(words: Iterable[str]) -> Words:
    return tuple(word.casefold().replace("’", "'") for word in words)


def _runs(words: Words, length: int) -> Iterator[Words]:
    return (words[at : at + length] for at in range(len(words) - length + 1))
