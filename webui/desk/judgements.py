"""What a person can decide about a thing of the graph, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.records import Source


class Act(StrEnum):
    """What a correction does."""

    SET = "set"
    """A field has another value."""
    RENAME = "rename"
    """An agency goes by another name."""
    MERGE = "merge"
    """An agency is one that goes by another name."""
    APART = "apart"
    """Two names are two agencies."""
    SPLIT = "split"
    """One name stands for two agencies, told apart by place."""
    DROP = "drop"
    """It is none."""


class Sort(StrEnum):
    """What a field holds, and so how it is asked for."""

    WORDS = "words"
    TEXT = "text"
    """Words of any length."""
    DATE = "date"
    """2026-10-01, or 2026-10, or 2026."""
    CHOICE = "choice"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that can be set: what it says now, and what it may say. ``now`` has one value unless ``several``."""

    name: str
    now: tuple[str, ...]
    sort: Sort
    several: bool = False
    choices: tuple[str, ...] = ()
    needed: bool = False
    """Whether it must have a value."""
    as_said: bool = False
    """Whether its value may be the document's words, which name no agency: an end of an information gap."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A passage that a thing rests on, and its document; ``sha256`` is empty for one that is not stored yet."""

    document: str
    sha256: str
    at: Source


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that can be corrected.

    Attributes:
        target: its id.
        kind: the type of its record: ``action``, ``agency``, ``document`` and so on.
        words: what it is called, or its words in the document.
        fields: what can be set.
        acts: what else can be decided about it.
        passages: what it rests on.
        documents: names of the documents that say so, the newest last.
        differ: names of fields of which these documents say different things: the newest one's counts.
    """

    target: str
    kind: str
    words: str
    fields: tuple[Field, ...] = ()
    acts: tuple[Act, ...] = ()
    passages: tuple[Standing, ...] = ()
    documents: tuple[str, ...] = ()
    differ: frozenset[str] = frozenset()

    def field(self, name: str) -> Field | None:
        """The field of that name, if it may be set."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the agencies that a name stood for, and where: ``kind`` is page, lines, cell, section or document."""

    name: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided.

    Attributes:
        target: the id of what it concerns.
        act: what it does.
        field: of SET, the field.
        values: of SET the new value or values, none for nothing; of RENAME, MERGE and APART the other name.
        as_said: of SET, that the value is the document's words and no agency's name.
        parts: of SPLIT.
        was: of SET, what the field said on the page where it was decided.
        document: the file's name of the one document that it is for; None for all.
        by: who decided.
        on: the day, ISO.
        why: the reason.
    """

    target: str
    act: Act
    by: str
    on: str
    why: str
    field: str = ""
    values: tuple[str, ...] = ()
    as_said: bool = False
    parts: tuple[Part, ...] = ()
    was: tuple[str, ...] | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a judgement that was written down.

    Attributes:
        ids: of the corrections written, in the file's order; none where an earlier one was taken back.
        corrected: names of the documents that the graph now holds corrected.
        waiting: names of the documents that the next load corrects, for only their uncorrected text could tell.
    """

    ids: tuple[str, ...]
    corrected: tuple[str, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A correction of the file. ``used_in`` names the documents of the graph that it was applied to."""

    id: str
    line: int
    says: str
    targets: tuple[str, ...]
    document: str | None
    by: str
    on: str
    why: str
    used_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Every correction of the file, the last written first, and what a person has to know about how they fit."""

    file: str
    written: tuple[Written, ...]
    notes: tuple[str, ...]
