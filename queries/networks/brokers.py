"""Which agencies tie the network together: betweenness, and what would come apart without each of them."""

from dataclasses import dataclass
from math import ceil, comb, lcm

import networkx as nx

from queries.networks.projection import AgencyNetwork
from queries.questions.interval import FEW

_EXACT_UP_TO = 300
"""Up to so many agencies every shortest chain is counted; above, those from ``_SAMPLE`` agencies, so that it ends."""

_SAMPLE, _SAMPLE_OF_MANY_LINKS = 100, 30
_MANY_LINKS = 50_000
"""A network of more links than this takes so long that fewer agencies must do."""


@dataclass(frozen=True, slots=True)
class AgencyCentrality:
    """One agency's place in the network.

    ``chains`` is how many pairs of other agencies have their strongest chain through it (a pair whose equally strong
    chains run partly through it counts in part); ``betweenness`` is that as a share of all pairs of other agencies.
    ``cut_off`` is how many pairs would have no chain left without it. ``reviews`` are uids.
    """

    agency: str
    name: str
    sector: str | None
    reviews: tuple[str, ...]
    linked: int
    betweenness: float
    chains: float
    cut_off: int
    few: bool
    explanation: str


def betweenness(network: AgencyNetwork) -> list[AgencyCentrality]:
    """The agencies of a network by how far they tie it together, most first; ties by reviews, then name and uid.

    A link's length is 1 / (reviews that both took part in), so that agencies that often meet are near each other, and
    the strongest chain between two is the shortest. Lengths are multiplied up to whole numbers first: sums of
    fractions would otherwise make equally long chains differ in the last digit. In a network of more than 300
    agencies, chains are counted from 100 of them (30 past 50,000 links), the same ones each time, and scaled up.
    """
    chains = _chains(network)
    pairs = comb(max(len(network) - 1, 0), 2)
    cuts = _cut_off(network)
    found = [_centrality(network, agency, round(chains[agency], 6), pairs, cuts.get(agency, 0)) for agency in network]
    return sorted(found, key=lambda row: (-row.chains, -row.cut_off, -len(row.reviews), row.name, row.agency))


def sampled(network: AgencyNetwork) -> bool:
    """Whether the network is so large that chains are counted from a part of its agencies."""
    return len(network) > _EXACT_UP_TO


def _chains(network: AgencyNetwork) -> dict[str, float]:
    """For each agency, the pairs of others whose shortest chain runs through it, in parts where chains tie."""
    links: list[tuple[str, str, int]] = list(network.edges(data="weight"))
    whole = lcm(*(weight for _, _, weight in links))
    lengths: AgencyNetwork = nx.Graph()
    lengths.add_nodes_from(network)
    lengths.add_edges_from((a, b, {"length": whole // weight}) for a, b, weight in links)
    many = len(links) > _MANY_LINKS
    sample = (_SAMPLE_OF_MANY_LINKS if many else _SAMPLE) if sampled(network) else None
    return dict(nx.betweenness_centrality(lengths, k=sample, normalized=False, weight="length", seed=1))


def _cut_off(network: AgencyNetwork) -> dict[str, int]:
    """For each agency that holds parts of the network together, the pairs of others that only it joins."""
    cuts: dict[str, int] = {}
    for agency in sorted(set(nx.articulation_points(network))):
        part = nx.node_connected_component(network, agency) - {agency}
        pieces = nx.connected_components(network.subgraph(part))
        cuts[agency] = comb(len(part), 2) - sum(comb(len(piece), 2) for piece in pieces)
    return cuts


def _centrality(network: AgencyNetwork, agency: str, chains: float, pairs: int, cut_off: int) -> AgencyCentrality:
    node = network.nodes[agency]
    few = len(node["reviews"]) < FEW
    return AgencyCentrality(
        agency=agency,
        name=node["name"],
        sector=node["sector"],
        reviews=node["reviews"],
        linked=network.degree(agency),
        betweenness=round(chains / pairs, 6) if pairs else 0.0,
        chains=chains,
        cut_off=cut_off,
        few=few,
        explanation=_explanation(node["name"], chains, pairs, cut_off),
    )


def _explanation(name: str, chains: float, pairs: int, cut_off: int) -> str:
    """What would follow if the agency were missing, in one sentence."""
    if cut_off:
        lost = "1 pair of other agencies" if cut_off == 1 else f"{cut_off} pairs of other agencies"
        return f"If {name} were missing, {lost} would have no chain of shared reviews left between them."
    if chains:
        count = f"{chains:.0f}" if chains.is_integer() else f"about {ceil(chains)}"
        return (
            f"If {name} were missing, no two other agencies would be cut off from each other, but {count} of {pairs} "
            "pairs would lose a strongest chain of shared reviews between them."
        )
    return f"If {name} were missing, no other pair of agencies would lose its strongest chain of shared reviews."
