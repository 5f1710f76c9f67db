"""Which agencies took part in which reviews: what rates and networks are made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class TookPart:
    """One agency in one review; ``review`` and ``agency`` are uids."""

    review: str
    agency: str
    agency_name: str
    sector: str | None


def taking_part(store: Store, parameters: Mapping[str, Any]) -> list[TookPart]:
    """Every agency in every review of a scope, in order of review and agency."""
    rows = store.read(load("queries.cypher", "agency-network"), **parameters)
    return [TookPart(row["review"], row["agency"], row["agency_name"], row["sector"]) for row in rows]


def reviews_attended(store: Store, parameters: Mapping[str, Any], agencies: Iterable[str]) -> dict[str, frozenset[str]]:
    """The uids of the reviews of a scope that each of these agencies took part in; one that did in none is left out."""
    rows = store.read(load("queries.cypher", "reviews-attended"), uids=sorted(set(agencies)), **parameters)
    return {row["agency"]: frozenset(row["reviews"]) for row in rows}
