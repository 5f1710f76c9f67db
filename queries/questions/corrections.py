"""The corrections that people made, as they were applied to the documents of a graph."""

import json
from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction as it was applied to one document. ``targets`` are the names or ids that it concerns."""

    document: str
    document_name: str
    id: str
    kind: str
    says: str
    targets: tuple[str, ...]
    by: str
    on: str
    why: str


def corrections_applied(store: Store) -> list[Applied]:
    """Every correction of every document, in the order of the documents' names."""
    found = []
    for row in store.read(load("queries.cypher", "corrections-applied")):
        for one in json.loads(row["corrections"]):
            own = {name: one[name] for name in ("id", "kind", "says", "by", "on", "why")}
            found.append(
                Applied(
                    document=row["document"],
                    document_name=row["name"],
                    targets=tuple(one.get("targets", ())),
                    **own,
                )
            )
    return found
