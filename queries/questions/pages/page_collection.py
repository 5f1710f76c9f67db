"""What a page says of the whole graph: how much it holds, what can be chosen, and which names stay unmasked."""

from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load
from queries.questions.places import Place, places
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class Collection:
    """How many reviews, documents and agencies the graph holds."""

    reviews: int
    documents: int
    agencies: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What a filter can be set to: places that hold a review, kinds and years of reviews, each in order."""

    places: tuple[Place, ...]
    kinds: tuple[str, ...]
    years: tuple[int, ...]


def collection(store: Store) -> Collection:
    """How much the graph holds."""
    row = store.read(load("queries.cypher", "page-collection"))[0]
    return Collection(row["reviews"], row["documents"], row["agencies"])


def choices(store: Store) -> Choices:
    """The places, kinds and years that at least one review has; a place counts with the wider ones it lies in."""
    known = places(store)
    reviews = reviews_in_scope(store, scope(store, Filters())).values()
    used = {uid for review in reviews for uid in review.places}
    while wider := {above for uid in used if uid in known for above in known[uid].wider} - used:
        used |= wider
    return Choices(
        tuple(sorted((known[uid] for uid in used if uid in known), key=lambda place: (place.name, place.uid))),
        tuple(sorted({kind for review in reviews for kind in review.kinds})),
        tuple(sorted({review.year for review in reviews if review.year is not None})),
    )


def names_to_keep(store: Store) -> frozenset[str]:
    """Names of agencies and places and pseudonyms of cases: none of them is a person's name."""
    rows = store.read(load("queries.cypher", "page-kept-names"))
    return frozenset(name for row in rows for name in (row["name"], *(row["other"] or ())) if name)
