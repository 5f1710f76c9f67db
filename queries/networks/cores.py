"""How deep in the network an agency stands: its core number."""

from dataclasses import dataclass

import networkx as nx

from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import count


@dataclass(frozen=True, slots=True)
class Core:
    """An agency's core number: the largest k for which it is in a set whose members each meet k others of the set.

    ``together`` is how many agencies that set has, itself included.
    """

    agency: str
    number: int
    together: int
    explanation: str


def cores(network: AgencyNetwork) -> dict[str, Core]:
    """The core number of each agency; how many reviews a link stands for plays no part."""
    numbers = nx.core_number(network)
    together = {
        (number, agency): len(part)
        for number in set(numbers.values())
        for part in nx.connected_components(network.subgraph(a for a in network if numbers[a] >= number))
        for agency in part
    }
    return {
        agency: _core(network.nodes[agency]["name"], agency, number, together[number, agency])
        for agency, number in sorted(numbers.items())
    }


def _core(name: str, agency: str, number: int, together: int) -> Core:
    if not number:
        return Core(agency, 0, 1, f"{name} shared no review with another agency.")
    return Core(
        agency,
        number,
        together,
        f"{name} is one of {together} agencies each of which shared a review with at least "
        f"{count(number, 'other')} of them.",
    )
