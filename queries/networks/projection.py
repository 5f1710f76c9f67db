"""From the graph to a network of agencies: two are linked where both took part in a review."""

from collections.abc import Iterable
from itertools import combinations
from typing import TypeAlias, Unpack

import networkx as nx

from graph.store import Store
from graph.store.statements import load
from queries.networks.bounds import refuse_large
from queries.questions.scope import Filters, scope
from queries.questions.taking_part import TookPart

AgencyNetwork: TypeAlias = "nx.Graph[str]"
"""Nodes are agencies' uids with ``name``, ``sector`` and ``reviews`` (sorted uids of theirs). Links have ``weight``,
the number of reviews in which both took part, and ``reviews``, their sorted uids."""


def agency_network(store: Store, **filters: Unpack[Filters]) -> AgencyNetwork:
    """The network of the agencies that took part in the reviews asked for.

    An agency or sector takes the reviews in which such an agency took part, a theme those with a fact about it.

    Raises:
        QuestionError: the network is too large.
    """
    rows = store.read(load("queries.cypher", "network-co-involvement"), **scope(store, filters))
    return project(TookPart(row["review"], row["agency"], row["agency_name"], row["sector"]) for row in rows)


def project(parts: Iterable[TookPart]) -> AgencyNetwork:
    """The network that these parts in reviews make; the same whatever their order."""
    by_review: dict[str, set[str]] = {}
    by_agency: dict[str, list[TookPart]] = {}
    for part in parts:
        by_review.setdefault(part.review, set()).add(part.agency)
        by_agency.setdefault(part.agency, []).append(part)
    refuse_large("agencies", len(by_agency), 0)
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
    refuse_large("agencies", 0, len(shared))
    return shared
