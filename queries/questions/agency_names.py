"""The agencies of a graph by every name that they have: to look one up, and to see which look alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load

_NEAR = 70.0
_LISTED = 4


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """An agency, its names, the sha256 of the documents that state it, and the number of facts that name it."""

    uid: str
    name: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]
    facts: int
    document_names: tuple[str, ...] = ()

    @property
    def area(self) -> str:
        """The area that its name is told apart by, in brackets behind it; else empty."""
        return self.name.partition(" (")[2].rstrip(")")

    def is_called(self, name: str) -> bool:
        """Whether a name, in whatever dress, or an id is this agency's."""
        return name == self.uid or slug(name) in {slug(own) for own in (self.name, *self.aliases)}


def agency_names(store: Store) -> list[NamedAgency]:
    """Every agency, in the order of uids."""
    names = {row["sha256"]: row["name"] for row in store.read(load("queries.cypher", "holdings-documents"))}
    return [
        NamedAgency(
            row["agency"],
            row["name"],
            tuple(row["aliases"]),
            tuple(document.removeprefix("document:") for document in row["documents"]),
            row["facts"],
            tuple(names[uid.removeprefix("document:")] for uid in row["documents"]),
        )
        for row in store.read(load("queries.cypher", "agency-names"))
    ]


def near(agencies: Iterable[NamedAgency], name: str) -> tuple[str, ...]:
    """The names of agencies that look most like a name, the nearest first."""
    names = [agency.name for agency in agencies]
    found = process.extract(name, names, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=_LISTED)
    return tuple(known for known, _, _ in found)
