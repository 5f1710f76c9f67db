"""What became of a correction in one document."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.records import DocumentRecords
from loaders.corrections.entries import Entry


class State(StrEnum):
    """How a correction did in a document."""

    USED = "used"
    STALE = "stale"
    NEEDLESS = "needless"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A correction that concerns a document, and how it did there. ``reason`` says why it was not applied."""

    entry: Entry
    state: State
    reason: str = ""


Step = tuple[DocumentRecords, tuple[Outcome, ...]]
"""The records after a step, and what became of its corrections; those that found nothing to do are left out."""


def used(entry: Entry) -> Outcome:
    return Outcome(entry, State.USED)


def stale(entry: Entry, reason: str) -> Outcome:
    return Outcome(entry, State.STALE, reason)


def needless(entry: Entry) -> Outcome:
    return Outcome(entry, State.NEEDLESS, "the document is read so without it")
