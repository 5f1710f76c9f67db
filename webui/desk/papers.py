"""Uploaded documents on their way into the graph, as pages show them."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.records import DocumentRecords


class Stage(StrEnum):
    """How far an uploaded document has come."""

    WAITING = "waiting"
    """Other documents are read first."""
    READING = "reading"
    READ = "read"
    REFUSED = "refused"
    """It cannot be read; nothing was changed."""
    STORED = "stored"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document was refused: where, what was found, and what to do about it."""

    message: str
    where: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading has come. ``seconds`` so far, of at most ``limit``; pages where they are counted."""

    begun: bool = False
    ahead: int = 0
    """Documents that are read first."""
    seconds: float = 0.0
    limit: float = 0.0
    page: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An uploaded document.

    Attributes:
        id: a random name that an address may hold.
        name: what its file was called, cleaned for display; never a path.
        kept_as: the name under which it is kept beside the graph once it is stored.
        size: bytes.
        sha256: of its content.
        by: who uploaded it.
        at: when, ISO, UTC.
        stage: how far it has come.
        note: what was found about its kind, in a sentence; empty where its ending says what it is.
        progress: how far reading has come.
        problem: why it was refused.
        outcome: what storing it did, in sentences.
    """

    id: str
    name: str
    kept_as: str
    size: int
    sha256: str
    by: str
    at: str
    stage: Stage
    note: str = ""
    progress: Progress = Progress()
    problem: Problem | None = None
    outcome: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction of an uploaded document, written into the file of corrections when the document is stored."""

    says: str
    by: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read in an uploaded document, corrected by the collection's corrections and by its drafts."""

    records: DocumentRecords
    drafts: tuple[Draft, ...] = ()
