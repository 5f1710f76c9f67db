"""What would come apart if one agency were missing: the agencies on which links between others hang."""

from dataclasses import dataclass

import networkx as nx

from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import listed


@dataclass(frozen=True, slots=True)
class CutPoint:
    """An agency without which those that it joins fall into ``groups`` (uids, the largest group first)."""

    agency: str
    groups: tuple[tuple[str, ...], ...]
    explanation: str


def cut_points(network: AgencyNetwork) -> list[CutPoint]:
    """The agencies without which others have no chain of links left; those first whose loss parts most pairs."""
    found = [_cut_point(network, agency) for agency in set(nx.articulation_points(network))]
    return sorted(found, key=lambda cut: (-_parted(cut), network.nodes[cut.agency]["name"], cut.agency))


def _cut_point(network: AgencyNetwork, agency: str) -> CutPoint:
    def name(each: str) -> tuple[str, str]:
        return (network.nodes[each]["name"], each)

    around = nx.node_connected_component(network, agency) - {agency}
    pieces = [tuple(sorted(piece, key=name)) for piece in nx.connected_components(network.subgraph(around))]
    groups = tuple(sorted(pieces, key=lambda piece: (-len(piece), name(piece[0]))))
    named = "; ".join(listed([network.nodes[each]["name"] for each in group]) for group in groups)
    missing = network.nodes[agency]["name"]
    return CutPoint(agency, groups, f"If {missing} were missing, these groups would have no link: {named}.")


def _parted(cut: CutPoint) -> int:
    sizes = [len(group) for group in cut.groups]
    return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
