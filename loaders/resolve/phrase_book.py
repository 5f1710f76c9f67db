"""Many lists of phrases looked for together: each word of a text says which of the lists are worth trying there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.resolve.filed import filed, spelt_out

_MOST_KEPT = 50_000
_WORD = re.compile(r"\b\w{1,6}")
_OPENING = re.compile(r"\w{6}(?![?*+{])|\w{1,5}(?=(?:[ '-]|\\\W|\\s)(?![?*+{])|$)|\w{3}(?![?*+{])")
"""Six letters, or a shorter word that ends here, or three letters of a word that goes on in more than one way."""


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Lists of phrases as patterns, by the openings of their words: six letters, three, or a shorter word.

    Args:
        patterns: one for each list.
        by_opening: the numbers of the lists in which a phrase opens so.
        anywhere: the numbers of the lists in which a phrase may open with any word.
    """

    patterns: tuple[re.Pattern[str], ...]
    by_opening: Mapping[str, tuple[int, ...]]
    anywhere: tuple[int, ...]
    _kept: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]], *, not_after: str, not_before: str) -> "PhraseBook":
        """A book of lists of regular expressions, each for whole words; in each list the earlier is taken first.

        Args:
            lists: the phrases of each list.
            not_after: a class of characters, those of words among them, of which none may stand before a phrase.
            not_before: a regular expression, the characters of words in it, for what may not follow.
        """
        patterns, anywhere = [], []
        by_opening: dict[str, list[int]] = {}
        for number, phrases in enumerate(lists):
            patterns.append(re.compile(rf"{filed(phrases, not_after=not_after)}(?!{not_before})"))
            openings = [_OPENING.match(spelling) for phrase in phrases for spelling in spelt_out(phrase)]
            if all(openings):
                for opening in {opening[0] for opening in openings if opening}:
                    by_opening.setdefault(opening, []).append(number)
            else:
                anywhere.append(number)
        return cls(tuple(patterns), {key: tuple(numbers) for key, numbers in by_opening.items()}, tuple(anywhere))

    def find(self, text: str) -> dict[int, list[re.Match[str]]]:
        """What each list finds in a text, as its pattern's ``finditer`` would; lists that find nothing are left out."""
        found = {number: matches for number in self.anywhere if (matches := list(self.patterns[number].finditer(text)))}
        kept = self._kept
        for word in _WORD.finditer(text):
            numbers = kept.get(word[0])
            if numbers is None:
                numbers = self._keep(word[0])
            for number in numbers:
                before = found.get(number)
                start = word.start()
                if before and before[-1].end() > start:
                    continue
                match = self.patterns[number].match(text, start)
                if match:
                    found.setdefault(number, []).append(match)
        return found

    def _keep(self, opening: str) -> tuple[int, ...]:
        """The lists worth trying where a word opens so: the same words come again and again, so they are kept."""
        numbers = (*self.by_opening.get(opening, ()), *self.by_opening.get(opening[:3], ()))
        if len(self._kept) < _MOST_KEPT:
            self._kept[opening] = numbers
        return numbers
