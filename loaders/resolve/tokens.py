"""A text as its words and signs, for names and titles that are told by their capitals."""

import calendar
import re
from typing import NamedTuple

_MONTHS = frozenset(name.lower() for name in calendar.month_name if name not in ("", "May"))
_TOKEN = re.compile(r"\w+(?:['/-]\w+)*'?|&|[^\w\s]")
_AGES = re.compile(r"\d+-\d+$")
_SHORTEST_ABBREVIATION = 3


class Token(NamedTuple):
    """A word or a sign, and where it stands."""

    word: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.word.lower()

    @property
    def capital(self) -> bool:
        """Written large, or a range of ages that a service is named for ("0-19"); a month is no part of a name."""
        written_large = self.word[0].isupper() or bool(_AGES.match(self.word))
        return written_large and self.lower not in _MONTHS

    @property
    def abbreviation(self) -> bool:
        return len(self.word) >= _SHORTEST_ABBREVIATION and self.word.isupper()


def tokens_of(text: str) -> list[Token]:
    """The tokens of a straightened text, in order."""
    return [Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text)]
