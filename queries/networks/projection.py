"""From the graph to a network of agencies: two are linked where both took part in a review."""

from collections.abc import Iterable
from itertools import combinations
from typing import TypeAlias, Unpack

import networkx as nx

from graph.store import Store
from queries.questions.scope import Filters, scope
from queries.questions.taking_part import TookPart, taking_part

AgencyNetwork: TypeAlias = "nx.Graph[str]"
"""Nodes are agencies' uids with ``name``, ``sector`` and ``reviews`` (sorted uids of theirs). Links have ``weight``,
the number of reviews in which both took part, and ``reviews``, their sorted uids."""


def agency_network(store: Store, **filters: Unpack[Filters]) -> AgencyNetwork:
    """The network of the agencies that took part in the reviews asked for."""
    return project(taking_part(store, scope(store, filters)))


def project(parts: Iterable[TookPart]) -> AgencyNetwork:
    """The network that these parts in reviews make; the same whatever their order."""
    by_review: dict[str, set[str]] = {}
    by_agency: dict[str, list[TookPart]] = {}
    for part in parts:
        by_review.setdefault(part.review, set()).add(part.agency)
        by_agency.setdefault(part.agency, []).append(part)
    network: AgencyNetwork = nx.Graph()
    for agency, own in sorted(by_agency.items()):
        reviews = tuple(sorted({part.review for part in own}))
        network.add_node(agency, name=own[0].agency_name, sector=own[0].sector, reviews=reviews)
    for (one, other), shared in sorted(_shared(by_review).items()):
        network.add_edge(one, other, weight=len(shared), reviews=tuple(shared))
    return network


def _shared(by_review: dict[str, set[str]]) -> dict[tuple[str, str], list[str]]:
    shared: dict[tuple[str, str], list[str]] = {}
    for review, agencies in sorted(by_review.items()):
        for pair in combinations(sorted(agencies), 2):
            shared.setdefault(pair, []).append(review)
    return shared
