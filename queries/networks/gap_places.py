"""Who holds information back and who is left out of it: each agency's place in the network of information gaps."""

from dataclasses import dataclass

from queries.networks.gap_projection import GapNetwork
from queries.networks.sentences import count
from queries.questions.interval import FEW


@dataclass(frozen=True, slots=True)
class GapPlace:
    """One agency in the network of gaps; ``…_reviews`` and ``…_gaps`` are sorted uids.

    ``counterpart`` is the other agency with which it has gaps in the most reviews, in either direction, then the most
    gaps, then the first by name. ``both_ways`` counts the others with gaps in both directions. ``few`` where it has
    gaps in fewer than five reviews.
    """

    agency: str
    name: str
    sector: str | None
    held_reviews: tuple[str, ...]
    held_gaps: tuple[str, ...]
    held_from: int
    """How many agencies did not get what it held."""
    missed_reviews: tuple[str, ...]
    missed_gaps: tuple[str, ...]
    missed_by: int
    """How many agencies held what it needed."""
    counterpart: str
    both_ways: int
    few: bool
    explanation: str


@dataclass(frozen=True, slots=True)
class BothWays:
    """Of the pairs of agencies with a gap between them, how many have gaps in both directions."""

    pairs: int
    both: int
    explanation: str


def gap_places(network: GapNetwork) -> list[GapPlace]:
    """The agencies of a network: those first that held something in the most reviews, then gaps, then were left out
    in the most, then by name and uid."""
    found = [_place(network, agency) for agency in network]
    return sorted(
        found,
        key=lambda at: (-len(at.held_reviews), -len(at.held_gaps), -len(at.missed_reviews), at.name, at.agency),
    )


def both_ways(network: GapNetwork) -> BothWays:
    """How far failing to tell is mutual."""
    pairs = {tuple(sorted(link)) for link in network.edges}
    both = sum(network.has_edge(a, b) and network.has_edge(b, a) for a, b in pairs)
    if not pairs:
        return BothWays(0, 0, "No gap lies between two named agencies.")
    few = f" These are few: fewer than {FEW} pairs say nothing in general." if len(pairs) < FEW else ""
    return BothWays(
        len(pairs),
        both,
        f"Of {count(len(pairs), 'pair')} of agencies with a gap between them, {both} had gaps in both directions: each "
        f"held what the other needed at some time.{few}",
    )


def _place(network: GapNetwork, agency: str) -> GapPlace:
    out, into = dict(network[agency]), dict(network.pred[agency])
    held, missed = (_union(list(links.values()), "reviews") for links in (out, into))
    held_gaps, missed_gaps = (_union(list(links.values()), "gaps") for links in (out, into))
    few = len({*held, *missed}) < FEW
    node = network.nodes[agency]
    other = _counterpart(network, agency)
    other_name, shared = network.nodes[other]["name"], _union(_between(network, agency, other), "reviews")
    return GapPlace(
        agency=agency,
        name=node["name"],
        sector=node["sector"],
        held_reviews=held,
        held_gaps=held_gaps,
        held_from=len(out),
        missed_reviews=missed,
        missed_gaps=missed_gaps,
        missed_by=len(into),
        counterpart=other_name,
        both_ways=len(out.keys() & into.keys()),
        few=few,
        explanation=_explanation(node["name"], len(held), len(missed), other_name, len(shared), few=few),
    )


def _union(links: list[dict[str, tuple[str, ...]]], of: str) -> tuple[str, ...]:
    return tuple(sorted({uid for link in links for uid in link[of]}))


def _counterpart(network: GapNetwork, agency: str) -> str:
    def rank(other: str) -> tuple[int, int, str, str]:
        links = _between(network, agency, other)
        return (-len(_union(links, "reviews")), -len(_union(links, "gaps")), network.nodes[other]["name"], other)

    return min({*network[agency], *network.pred[agency]}, key=rank)


def _between(network: GapNetwork, one: str, other: str) -> list[dict[str, tuple[str, ...]]]:
    """The links between two agencies, in either direction."""
    return [network.edges[pair] for pair in ((one, other), (other, one)) if network.has_edge(*pair)]


def _explanation(name: str, held: int, missed: int, other: str, shared: int, *, few: bool) -> str:
    often = f"most often, in {count(shared, 'review')}, it was between it and {other}"
    words = "too few reviews to call it a pattern" if few else often
    return (
        f"In {count(held, 'review')} {name} held what another agency needed, and in {count(missed, 'review')} it "
        f"needed what another held; {words}."
    )
