"""The numbered notes of a pack: each passage once, in the order in which the pack first rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.questions.evidence import Passage


@dataclass(frozen=True, slots=True)
class Note:
    """A passage under its number, from 1; ``about`` is what it is first given for."""

    number: int
    about: str
    passage: Passage


class Notes:
    """Gives passages their numbers."""

    def __init__(self) -> None:
        self._known: dict[str, Note] = {}

    def numbers(self, about: str, passages: Iterable[Passage]) -> tuple[int, ...]:
        """The numbers of the notes for these passages, each once, in order."""
        found: dict[int, None] = {}
        for passage in passages:
            if passage.uid not in self._known:
                self._known[passage.uid] = Note(len(self._known) + 1, about, passage)
            found[self._known[passage.uid].number] = None
        return tuple(found)

    def every(self) -> tuple[Note, ...]:
        """All notes in order of number."""
        return tuple(self._known.values())
