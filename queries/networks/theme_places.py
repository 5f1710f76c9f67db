"""Which themes follow which agencies: each one's place in the network of agencies and themes."""

from dataclasses import dataclass

from queries.networks.sentences import count
from queries.networks.theme_projection import AGENCY, ThemeNetwork
from queries.questions.interval import FEW


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """One agency or theme; ``main`` is the one at the other side with which it shares the most ``main_reviews`` (uids),
    the first by name where several do. ``few`` where ``reviews`` are fewer than five."""

    uid: str
    kind: str
    name: str
    sector: str | None
    reviews: tuple[str, ...]
    linked: int
    main: str
    main_reviews: tuple[str, ...]
    few: bool
    explanation: str


def theme_places(network: ThemeNetwork) -> list[ThemePlace]:
    """The agencies, then the themes: those in the most reviews first, then with the most links, then by name."""
    found = [_place(network, uid) for uid in network]
    return sorted(found, key=lambda at: (at.kind != AGENCY, -len(at.reviews), -at.linked, at.name, at.uid))


def _place(network: ThemeNetwork, uid: str) -> ThemePlace:
    node, links = network.nodes[uid], network[uid]
    main = min(links, key=lambda other: (-links[other]["weight"], network.nodes[other]["name"], other))
    reviews, main_name, shared = node["reviews"], network.nodes[main]["name"], links[main]["reviews"]
    few = len(reviews) < FEW
    return ThemePlace(
        uid=uid,
        kind=node["kind"],
        name=node["name"],
        sector=node["sector"],
        reviews=reviews,
        linked=len(links),
        main=main_name,
        main_reviews=shared,
        few=few,
        explanation=_explanation(node["kind"], node["name"], len(reviews), len(links), main_name, len(shared), few=few),
    )


def _explanation(kind: str, name: str, reviews: int, linked: int, main: str, shared: int, *, few: bool) -> str:
    caution = " These are few reviews: read the passages." if few else ""
    if kind == AGENCY:
        return (
            f"Facts about {count(linked, 'theme')} name {name} in {count(reviews, 'review')}, most often {main} "
            f"({shared} of {reviews}).{caution}"
        )
    return (
        f"Facts about {name} name {count(linked, 'agency', 'agencies')} in {count(reviews, 'review')}, most often "
        f"{main} ({shared} of {reviews}).{caution}"
    )
