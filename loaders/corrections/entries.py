"""Corrections as a person writes them: one frozen dataclass per kind, each with who decided it, when and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from graph.model.identity import digest
from graph.model.records import Document
from graph.model.vocabulary import CorrectionKind

Plain = str | tuple[str, ...] | None
"""A value as a file gives it: words, a list of words, or nothing."""

SHORTEST = 8
"""Characters of a sha256 that are enough to name a document by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every correction has. ``line`` is 1-based in its file; ``document`` limits it to one file."""

    kind: ClassVar[CorrectionKind]
    by: str
    on: str
    why: str
    document: str | None = None
    line: int = field(default=0, compare=False)

    @property
    def targets(self) -> tuple[str, ...]:
        """The names or ids that it concerns."""
        raise NotImplementedError

    @property
    def says(self) -> str:
        """What it does, in words."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """What it is known by, whoever wrote it, wherever in the file."""
        return f"correction:{digest(self.kind.value, self.document or '', self.says, *self.targets)}"

    def concerns(self, document: Document) -> bool:
        """Whether it is for this document: for any, or for one by its file's name or the start of its sha256."""
        named = self.document
        return named is None or is_called(document, named)


def is_called(document: Document, named: str) -> bool:
    """Whether a document is meant by a file's name or by the start of a sha256."""
    return document.document == named or (len(named) >= SHORTEST and document.sha256.startswith(named.lower()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename(Entry):
    """An agency goes by another name."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.RENAME
    name: str
    to: str

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def says(self) -> str:
        return f"rename {self.name} to {self.to}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Entry):
    """Several names are one agency's."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.MERGE
    names: tuple[str, ...]
    into: str

    @property
    def targets(self) -> tuple[str, ...]:
        return self.names

    @property
    def says(self) -> str:
        return f"merge {', '.join(self.names)} into {self.into}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverMerge(Entry):
    """These names are different agencies', whatever makes them look like one."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.NEVER_MERGE
    names: tuple[str, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        return self.names

    @property
    def says(self) -> str:
        return f"never merge {', '.join(self.names)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """A place in a document as a person gives it; what is None does not matter. ``lines`` are first and last."""

    page: int | None = None
    lines: tuple[int, int] | None = None
    cell: str | None = None

    def __str__(self) -> str:
        lines = f"lines {self.lines[0]}-{self.lines[1]}" if self.lines else None
        return ", ".join(part for part in (f"page {self.page}" if self.page else None, lines, self.cell) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the agencies that a name stood for, and where it is the one that is meant."""

    name: str
    section: str | None = None
    at: At = At()
    document: str | None = None

    def __str__(self) -> str:
        given = (self.section and f"section {self.section}", str(self.at), self.document)
        return f"{self.name} ({', '.join(part for part in given if part)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Entry):
    """One name stood for several agencies."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.SPLIT
    name: str
    parts: tuple[Part, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def says(self) -> str:
        return f"split {self.name}: {'; '.join(map(str, self.parts))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetField(Entry):
    """A field has another value. ``was`` is what it was when this was written: anything else makes it stale.

    ``as_said`` means that the value, an end of a gap, is the document's words and no agency's name.
    """

    kind: ClassVar[CorrectionKind] = CorrectionKind.SET
    target: str
    field: str
    was: Plain
    to: Plain
    as_said: bool = False

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.target,)

    @property
    def says(self) -> str:
        return f"set {self.field} of {self.target} to {shown(self.to)} (was {shown(self.was)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop(Entry):
    """A fact or an agency is none. ``was`` are the fact's words when this was written, if they are to be compared."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.DROP
    target: str
    was: str | None = None

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.target,)

    @property
    def says(self) -> str:
        return f"drop {self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Add(Entry):
    """A document says something that was not read. ``fields`` are those of the record; its words are the quote."""

    kind: ClassVar[CorrectionKind] = CorrectionKind.ADD
    type: str
    quote: str
    at: At
    review: str | None = None
    fields: Mapping[str, Plain] = field(default_factory=dict)

    @property
    def targets(self) -> tuple[str, ...]:
        return ()

    @property
    def says(self) -> str:
        given = "".join(f"; {name} {shown(value)}" for name, value in sorted(self.fields.items()))
        return f"add {self.type} “{self.quote}”{given}"


def shown(value: Plain) -> str:
    """A value as words."""
    if value is None:
        return "nothing"
    return f"“{value}”" if isinstance(value, str) else ", ".join(value) or "nothing"


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything a file of corrections says, in its order. ``where`` is the file's path, for messages."""

    where: str = ""
    entries: tuple[Entry, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def place_of(self, entry: Entry) -> str:
        """The file and line of one of its entries."""
        return f"{self.where}, line {entry.line}"
