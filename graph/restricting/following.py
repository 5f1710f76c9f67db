"""How the graph stands: whether anything is restricted, and whether anything changed since it was looked at."""

from dataclasses import dataclass

from graph.model.identity import digest
from graph.restricting.opening import documents_in
from graph.store import Store
from graph.store.statements import load
from graph.writing.restrictions import Restriction, restriction_of
from graph.writing.walkthroughs import mark, walkthroughs


@dataclass(frozen=True, slots=True)
class Standing:
    """Two that are equal mean that nothing was changed between them.

    Attributes:
        change: names the last change.
        restrictions: what stands, in the order of uids.
    """

    change: str
    restrictions: tuple[Restriction, ...]


def standing(store: Store) -> Standing:
    """How the graph stands at this moment, by one quick statement."""
    rows = store.read(load("graph.restricting", "standing"))
    found = tuple(restriction_of(row) for row in rows if row["uid"] is not None)
    number, its_mark = (rows[0]["number"], rows[0]["mark"]) if rows else (None, None)
    if found and (number is None or its_mark is None):
        return Standing(_content(store), found)
    return Standing(f"{its_mark} {number}", found)


def _content(store: Store) -> str:
    """Names what the graph holds; for one that was put in as a whole, by a restore, and not written into since."""
    documents = (f"{sha256} {own}" for sha256, own in documents_in(store).items())
    return digest(*documents, *(f"{one.uid} {one.review} {mark(one)}" for one in walkthroughs(store)))
