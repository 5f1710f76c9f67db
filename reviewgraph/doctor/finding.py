"""What an examination finds: how one thing stands, in words, and how to mend it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing stands."""

    WELL = "well"
    NOTE = "note"
    """It works, but somebody should know."""
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what was found, and what to do where it is not well."""

    subject: str
    state: State
    words: str
    remedy: str | None = None


Examination = Callable[[], Iterable[Finding]]


def well(subject: str, words: str) -> Finding:
    return Finding(subject, State.WELL, words)


def note(subject: str, words: str, remedy: str) -> Finding:
    return Finding(subject, State.NOTE, words, remedy)


def trouble(subject: str, words: str, remedy: str | None) -> Finding:
    return Finding(subject, State.TROUBLE, words, remedy)
