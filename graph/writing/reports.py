"""What a load or a forgetting did to the graph, in numbers and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were made, changed, left as they were and taken out."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What loading a document did.

    ``nodes`` by label and ``relationships`` by type count what the document and the reviews it meets hold.
    ``unchanged`` is true where the graph already held exactly these records, and nothing at all was written.
    """

    document: str
    sha256: str
    unchanged: bool
    reviews: tuple[str, ...] = ()
    nodes: Mapping[str, Counts] = field(default_factory=dict)
    relationships: Mapping[str, Counts] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """Sentences: reviews and editions met, doubtful matches, names that no record or data explains."""


@dataclass(frozen=True, slots=True)
class ForgetReport:
    """What forgetting a document did, in the same numbers."""

    document: str
    sha256: str
    nodes: Mapping[str, Counts]
    relationships: Mapping[str, Counts]
