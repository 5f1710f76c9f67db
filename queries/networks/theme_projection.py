"""From the graph to the network of agencies and themes: linked where a fact about the theme names the agency."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, Unpack

import networkx as nx

from graph.store import Store
from graph.store.statements import load
from queries.networks.bounds import refuse_large
from queries.questions.scope import Filters, scope

ThemeNetwork: TypeAlias = "nx.Graph[str]"
"""Nodes are uids of agencies and themes with ``kind`` (agency or theme), ``name``, ``sector`` and ``reviews`` (sorted
uids of those in which they are linked at all). Links have ``weight``, the number of reviews in which a fact about the
theme names the agency, and ``reviews``, their sorted uids. No two agencies and no two themes are linked."""

AGENCY, THEME = "agency", "theme"


@dataclass(frozen=True, slots=True)
class Named:
    """A review in which a fact about a theme names an agency; all but the names are uids."""

    review: str
    theme: str
    theme_label: str
    agency: str
    agency_name: str
    sector: str | None


def theme_network(store: Store, **filters: Unpack[Filters]) -> ThemeNetwork:
    """The network of the agencies and themes asked for.

    Raises:
        QuestionError: the network is too large.
    """
    rows = store.read(load("queries.cypher", "network-agency-themes"), **scope(store, filters))
    return project_themes(Named(**row) for row in rows)


def project_themes(named: Iterable[Named]) -> ThemeNetwork:
    """The network that these make; the same whatever their order."""
    nodes: dict[str, tuple[str, str, str | None]] = {}
    reviews: dict[str, set[str]] = {}
    links: dict[tuple[str, str], set[str]] = {}
    for each in named:
        nodes[each.agency] = (AGENCY, each.agency_name, each.sector)
        nodes[each.theme] = (THEME, each.theme_label, None)
        for uid in (each.agency, each.theme):
            reviews.setdefault(uid, set()).add(each.review)
        links.setdefault((each.agency, each.theme), set()).add(each.review)
    refuse_large("agencies and themes", len(nodes), len(links))
    network: ThemeNetwork = nx.Graph()
    for uid, (kind, name, sector) in sorted(nodes.items()):
        network.add_node(uid, kind=kind, name=name, sector=sector, reviews=tuple(sorted(reviews[uid])))
    for (agency, theme), shared in sorted(links.items()):
        network.add_edge(agency, theme, weight=len(shared), reviews=tuple(sorted(shared)))
    return network
