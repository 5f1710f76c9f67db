"""PageRank: who is met most often by somebody who keeps passing from agency to agency along the links."""

from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from queries.networks.sentences import share

Network: TypeAlias = "nx.Graph[str] | nx.DiGraph[str]"

_FOLLOW = 0.85
"""How often the next stop is along a link; otherwise it is any agency. The customary value."""

_MOST_ROUNDS, _CLOSE = 500, 1e-12


@dataclass(frozen=True, slots=True)
class Rank:
    """An agency's share of the stops; the shares of a network add up to 1."""

    agency: str
    share: float
    explanation: str


def pagerank(network: Network) -> dict[str, Rank]:
    """Each agency's share; links count by ``weight``, their strength. The same whatever the order of the network.

    networkx's own needs numpy and scipy, which are no part of this product; its results are the same (see the tests).
    An agency from which no link leads passes on to every agency alike.
    """
    shares = _shares(network)
    return {
        agency: Rank(agency, round(own, 6), _explanation(network.nodes[agency]["name"], own, len(shares)))
        for agency, own in shares.items()
    }


def _shares(network: Network) -> dict[str, float]:
    agencies = sorted(network)
    if not agencies:
        return {}
    out = {agency: sorted((to, link["weight"]) for to, link in network[agency].items()) for agency in agencies}
    strength = {agency: sum(weight for _, weight in links) for agency, links in out.items()}
    shares = dict.fromkeys(agencies, 1 / len(agencies))
    for _ in range(_MOST_ROUNDS):
        stuck = sum(shares[agency] for agency in agencies if not strength[agency])
        after = dict.fromkeys(agencies, (1 - _FOLLOW + _FOLLOW * stuck) / len(agencies))
        for agency in agencies:
            for to, weight in out[agency]:
                after[to] += _FOLLOW * shares[agency] * weight / strength[agency]
        moved = sum(abs(after[agency] - shares[agency]) for agency in agencies)
        shares = after
        if moved < _CLOSE:
            break
    return shares


def _explanation(name: str, own: float, agencies: int) -> str:
    return (
        f"Somebody who kept passing from agency to agency along shared reviews would be at {name} {share(own)} of the "
        f"time; if all {agencies} agencies were alike it would be {share(1 / agencies)}."
    )
