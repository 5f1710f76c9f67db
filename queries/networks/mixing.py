"""Whether agencies meet their own sector more than others: assortativity."""

from collections import Counter
from dataclasses import dataclass

from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import share

FEWEST_LINKS = 20
"""With fewer links between agencies whose sector is known, a few reviews decide the figure."""


@dataclass(frozen=True, slots=True)
class Mixing:
    """How links keep to sectors. ``assortativity`` is 1 where all links join agencies of one sector, 0 where links take
    no notice of it, below 0 where they cross sectors more than that; None, and the reason said, where it means nothing.

    ``within`` and ``by_chance`` are the shares of links inside one sector, as they are and if sector played no part.
    """

    links: int
    within: float | None
    by_chance: float | None
    assortativity: float | None
    explanation: str


def mixing(network: AgencyNetwork) -> Mixing:
    """How the links of a network keep to sectors. Each link counts once; an agency without a sector is left out."""
    ends = [(network.nodes[a]["sector"], network.nodes[b]["sector"]) for a, b in network.edges]
    known = [(one, other) for one, other in ends if one is not None and other is not None]
    degree = Counter(sector for pair in known for sector in pair)
    if len(known) < FEWEST_LINKS or len(degree) < 2:
        return Mixing(len(known), None, None, None, _too_small(len(known), len(degree)))
    within = sum(one == other for one, other in known) / len(known)
    by_chance = sum((number / (2 * len(known))) ** 2 for number in degree.values())
    value = (within - by_chance) / (1 - by_chance)
    return Mixing(
        len(known),
        round(within, 4),
        round(by_chance, 4),
        round(value, 4),
        _explanation(len(known), within, by_chance, value),
    )


def _explanation(links: int, within: float, by_chance: float, value: float) -> str:
    says = "agencies meet their own sector more often than chance would have it"
    if abs(value) < 0.05:
        says = "sector plays hardly any part in who meets whom"
    elif value < 0:
        says = "agencies meet other sectors more often than chance would have it"
    return (
        f"Of {links:,} links between agencies whose sector is known, {share(within)} are within one sector, against "
        f"{share(by_chance)} if sector played no part (assortativity {value:.2f}): {says}."
    )


def _too_small(links: int, sectors: int) -> str:
    if sectors < 2 and links >= FEWEST_LINKS:
        return "Whether agencies keep to their own sector cannot be said: only one sector is known."
    return (
        f"Whether agencies keep to their own sector is not given: only {links} links are between agencies whose sector "
        f"is known, and at least {FEWEST_LINKS} are needed."
    )
