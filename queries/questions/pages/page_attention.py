"""What needs attention: where the thread from what went wrong to what was done stops, and what was not understood."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_documents import MUCH, DocumentRead, documents


@dataclass(frozen=True, slots=True)
class Attention:
    """The uids of the facts at each kind of break, and the documents of which much was not understood."""

    unanswered: tuple[str, ...]
    no_action: tuple[str, ...]
    no_lead: tuple[str, ...]
    unevidenced: tuple[str, ...]
    documents: tuple[DocumentRead, ...]


def breaks(store: Store, reviews: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The uids of the facts at each kind of break in these reviews, in order.

    A failure told both as a gap and as a missed opportunity counts once. A recommendation counts only where an action
    plan of its review has been loaded.
    """
    found: dict[str, dict[str, None]] = {}
    for row in store.read(load("queries.cypher", "page-attention"), reviews=sorted(reviews)):
        found.setdefault(row["matter"], {})[row["fact"]] = None
    return {matter: tuple(uids) for matter, uids in found.items()}


def attention(store: Store, reviews: Iterable[str]) -> Attention:
    """What needs attention in these reviews and in the documents that report them."""
    chosen = frozenset(reviews)
    stops = breaks(store, chosen)
    much = (read for read in documents(store) if read.share_not_understood > MUCH)
    return Attention(
        unanswered=stops.get("unanswered", ()),
        no_action=stops.get("no_action", ()),
        no_lead=stops.get("no_lead", ()),
        unevidenced=stops.get("unevidenced", ()),
        documents=tuple(read for read in much if not read.reviews or chosen & {review.uid for review in read.reviews}),
    )
