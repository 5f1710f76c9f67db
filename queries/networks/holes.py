"""Structural holes: whether an agency's contacts also meet each other, or meet through it alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import count


@dataclass(frozen=True, slots=True)
class Hole:
    """How an agency's contacts hang together.

    ``constraint`` is Burt's: low where the agency has many contacts that do not meet each other, near 1 (and at times
    above) where it depends on few that do. ``effective_size`` is its contacts less the average number of other contacts
    that each of them meets (Borgatti's form of Burt's measure). Both are None where it has no contact.
    """

    agency: str
    contacts: int
    ties: int
    """Pairs of its contacts that share a review themselves."""
    constraint: float | None
    effective_size: float | None
    explanation: str


def holes(network: AgencyNetwork) -> dict[str, Hole]:
    """The holes around each agency. In the constraint ``weight`` is the strength of a link; ties count alike.

    networkx's own constraint takes minutes for a large network without scipy; this gives the same (see the tests).
    """
    parts = {agency: _parts(network, agency) for agency in network}
    near = {agency: frozenset(own) for agency, own in parts.items()}
    return {agency: _hole(network.nodes[agency]["name"], agency, parts, near) for agency in sorted(network)}


_Parts = Mapping[str, Mapping[str, float]]


def _parts(network: AgencyNetwork, agency: str) -> dict[str, float]:
    """The share of an agency's links, by strength, that each of its contacts has."""
    links = {other: link["weight"] for other, link in sorted(network[agency].items())}
    whole = sum(links.values())
    return {other: weight / whole for other, weight in links.items()}


def _hole(name: str, agency: str, parts: _Parts, near: Mapping[str, frozenset[str]]) -> Hole:
    contacts = len(near[agency])
    if not contacts:
        return Hole(agency, 0, 0, None, None, f"{name} has no contacts.")
    between = {contact: near[agency] & near[contact] for contact in near[agency]}
    ties = sum(map(len, between.values())) // 2
    return Hole(
        agency,
        contacts,
        ties,
        round(_constraint(agency, parts, between), 4),
        round(contacts - 2 * ties / contacts, 4),
        _explanation(name, contacts, ties),
    )


def _constraint(agency: str, parts: _Parts, between: Mapping[str, frozenset[str]]) -> float:
    """Burt's: over the contacts, the square of the share that goes to each, straight and by way of another contact.

    ``fsum`` gives the same in any order.
    """
    own = parts[agency]
    return fsum(
        (own[contact] + fsum([own[other] * parts[other][contact] for other in others])) ** 2
        for contact, others in between.items()
    )


def _explanation(name: str, contacts: int, ties: int) -> str:
    pairs = contacts * (contacts - 1) // 2
    if not pairs:
        return f"{name} shared reviews with 1 other agency alone."
    if ties == pairs:
        return f"All {contacts} agencies with which {name} shared a review also shared one with each other."
    apart = pairs - ties
    return (
        f"Of the {count(pairs, 'pair')} among the {contacts} agencies with which {name} shared a review, "
        f"{apart} shared none with each other, so {name} stands between them."
    )
