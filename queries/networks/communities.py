"""Which agencies meet each other more than the rest: communities of a network."""

from dataclasses import dataclass

import networkx as nx

from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import count, listed, share

SMALLEST = 10
"""A network of fewer agencies falls into groups by chance."""

_SEED = 1


@dataclass(frozen=True, slots=True)
class Community:
    """A group of agencies, numbered from 1: the largest first, then by the name that comes first in it."""

    number: int
    members: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Communities:
    """The groups of a network, or none and the reason. ``within`` is the share of the strength of links inside groups,
    ``by_chance`` what that share would be if agencies met in proportion to how much each meets at all."""

    groups: tuple[Community, ...]
    within: float | None
    by_chance: float | None
    explanation: str

    @property
    def apart(self) -> bool:
        """Whether there is more than one group."""
        return len(self.groups) > 1

    def of(self, agency: str) -> int | None:
        """The number of an agency's group; None where there are none."""
        return next((group.number for group in self.groups if agency in group.members), None)


def communities(network: AgencyNetwork) -> Communities:
    """Groups by the Louvain method, in which ``weight`` is the strength of a link.

    networkx says that the order of the nodes can change what it finds, and shuffles them by a seed: agencies are
    numbered in order of uid first and the seed is fixed, so the same network always gives the same groups.
    """
    if len(network) < SMALLEST or not network.number_of_edges():
        return Communities((), None, None, _too_small(len(network)))
    agencies = sorted(network)
    number = {agency: index for index, agency in enumerate(agencies)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(agencies)))
    for one, other, weight in _links(network):
        plain.add_edge(number[one], number[other], weight=weight)
    found = nx.community.louvain_communities(plain, weight="weight", seed=_SEED)
    return _described(network, [[agencies[index] for index in group] for group in found])


def _described(network: AgencyNetwork, found: list[list[str]]) -> Communities:
    def name(agency: str) -> str:
        return str(network.nodes[agency]["name"])

    ordered = sorted(
        (sorted(group, key=lambda each: (name(each), each)) for group in found),
        key=lambda group: (-len(group), name(group[0]), group[0]),
    )
    groups = tuple(
        Community(number, tuple(group), f"Group {number}: {listed([name(agency) for agency in group])}.")
        for number, group in enumerate(ordered, 1)
    )
    within, by_chance = _shares(network, ordered)
    return Communities(groups, round(within, 4), round(by_chance, 4), _explanation(len(groups), within, by_chance))


def _shares(network: AgencyNetwork, groups: list[list[str]]) -> tuple[float, float]:
    """Modularity is the one less the other."""
    strength = dict(network.degree(weight="weight"))
    whole = sum(strength.values())
    place = {agency: number for number, group in enumerate(groups) for agency in group}
    inside = sum(weight for one, other, weight in _links(network) if place[one] == place[other])
    chance = sum(sum(strength[agency] for agency in group) ** 2 for group in groups)
    return 2 * inside / whole, chance / whole**2


def _links(network: AgencyNetwork) -> list[tuple[str, str, int]]:
    """The links, the same whatever the order of the network."""
    links: list[tuple[str, str, int]] = list(network.edges(data="weight"))
    return sorted((min(one, other), max(one, other), weight) for one, other, weight in links)


def _explanation(groups: int, within: float, by_chance: float) -> str:
    if groups == 1:
        return "The agencies fall into no groups: all of them meet one another about equally often."
    return (
        f"The agencies fall into {count(groups, 'group')} that meet among themselves more than with others: "
        f"{share(within)} of all shared reviews are within a group; if agencies met by chance it would be "
        f"{share(by_chance)}."
    )


def _too_small(agencies: int) -> str:
    return (
        f"Groups are not given: with {count(agencies, 'agency', 'agencies')} they would come by chance; at least "
        f"{SMALLEST} that share reviews are needed."
    )
