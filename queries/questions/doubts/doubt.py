"""A doubt: what is not sure, how much hangs on it, where it stands, and the command that would settle it."""

from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """What a doubt is about."""

    NAMES = "names"
    AGENCIES = "agencies"
    MEETINGS = "meetings"
    DATES = "dates"
    GAPS = "gaps"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class Doubt:
    """``facts`` counts what hangs on it; ``words`` are the document's; ``about`` are the uids it concerns."""

    kind: DoubtKind
    facts: int
    says: str
    settle: str
    place: str | None = None
    words: str | None = None
    about: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, str, str, str]:
        """The most consequential first."""
        return (-self.facts, self.kind.value, self.says, self.place or "")


def command(*words: str) -> str:
    """A line for the terminal; what has spaces is in double quotes, which every terminal knows."""
    return " ".join(("reviewgraph correct", *(_quoted(word) for word in words), "--why …"))


def _quoted(word: str) -> str:
    plain = word.replace('"', "'")
    return f'"{plain}"' if not plain or any(letter in " '&()|<>;$`*?!#" for letter in plain) else plain
