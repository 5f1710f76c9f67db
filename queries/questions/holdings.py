"""What the graph holds: counts per label and relationship type, and its documents."""

from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """A document of the graph, and when (ISO, UTC) and by whom it was loaded."""

    name: str
    sha256: str
    loaded_at: str | None
    loaded_by: str | None


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts by name, in the order of the names, and the documents in the order of theirs."""

    labels: tuple[tuple[str, int], ...]
    relationships: tuple[tuple[str, int], ...]
    documents: tuple[LoadedDocument, ...]


def holdings(store: Store) -> Holdings:
    """Counts everything in the graph."""
    return Holdings(
        labels=tuple((row["label"], row["count"]) for row in _rows(store, "holdings-labels")),
        relationships=tuple((row["type"], row["count"]) for row in _rows(store, "holdings-relationships")),
        documents=tuple(LoadedDocument(**row) for row in _rows(store, "holdings-documents")),
    )


def _rows(store: Store, name: str) -> list[dict[str, Any]]:
    return store.read(load("queries.cypher", name))
