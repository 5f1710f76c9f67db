"""The network of agencies that took part in the same reviews: each agency's place, and how the whole hangs together."""

from dataclasses import dataclass, field
from datetime import date

import networkx as nx

from graph.store import Store
from queries.networks.brokers import AgencyCentrality, betweenness, sampled
from queries.networks.communities import communities
from queries.networks.cores import Core, cores
from queries.networks.cut_points import cut_points
from queries.networks.holes import Hole, holes
from queries.networks.mixing import mixing
from queries.networks.pagerank import Rank, pagerank
from queries.networks.projection import AgencyNetwork, agency_network
from queries.networks.sentences import count, listed
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, filters_of

_CUTS_TOLD = 5


@dataclass(frozen=True, slots=True)
class CoInvolvementRow:
    """One agency in the network. ``reach`` is the effective size as a share of its contacts; see the analyses for the
    rest. ``group``, ``constraint`` and ``reach`` are None where they cannot be given."""

    agency: str
    agency_name: str
    sector: str | None
    reviews: int
    linked: int
    betweenness: float
    cut_off: int
    rank: float
    core: int
    group: int | None
    constraint: float | None
    reach: float | None
    few: bool
    explanation: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the reviews that it took part in."""
        return facts_of(self.behind)


def co_involvement_rows(network: AgencyNetwork) -> list[CoInvolvementRow]:
    """The agencies of a network, those that tie it together most first."""
    ranks, depths, around, groups = pagerank(network), cores(network), holes(network), communities(network)
    return [
        _row(place, ranks[place.agency], depths[place.agency], around[place.agency], groups.of(place.agency))
        for place in betweenness(network)
    ]


def _row(place: AgencyCentrality, rank: Rank, core: Core, hole: Hole, group: int | None) -> CoInvolvementRow:
    reach = None if hole.effective_size is None else round(hole.effective_size / hole.contacts, 4)
    return CoInvolvementRow(
        agency=place.agency,
        agency_name=place.name,
        sector=place.sector,
        reviews=len(place.reviews),
        linked=place.linked,
        betweenness=place.betweenness,
        cut_off=place.cut_off,
        rank=rank.share,
        core=core.number,
        group=group,
        constraint=hole.constraint,
        reach=reach,
        few=place.few,
        explanation=" ".join((place.explanation, rank.explanation, core.explanation, hole.explanation)),
        behind={"reviews": place.reviews},
    )


def co_involvement_notes(network: AgencyNetwork) -> tuple[str, ...]:
    """What can be said of the whole network, a sentence each."""
    if not len(network):
        return ("No agency took part in a review of those asked for.",)
    groups = communities(network)
    notes = [*_size(network), groups.explanation, *(group.explanation for group in groups.groups if groups.apart)]
    return (*notes, mixing(network).explanation, *_cuts(network))


def _size(network: AgencyNetwork) -> list[str]:
    reviews = {review for _, own in network.nodes(data="reviews") for review in own}
    notes = [
        f"{count(len(network), 'agency', 'agencies')} of {count(len(reviews), 'review')}, with "
        f"{count(network.number_of_edges(), 'link')} between those that took part in one review.",
        f"An agency in fewer than {FEW} reviews is marked as few: its place may come from what happens to be loaded.",
    ]
    if len(reviews) < FEW:
        notes.append(f"All of this rests on {count(len(reviews), 'review')}: too few to tell a pattern from chance.")
    parts = sorted(sorted(network.nodes[a]["name"] for a in part) for part in nx.connected_components(network))
    if len(parts) > 1:
        apart = "; ".join(listed(part) for part in sorted(parts, key=lambda part: (-len(part), part))[:_CUTS_TOLD])
        notes.append(f"The network is in {len(parts)} parts that share no review with each other: {apart}.")
    if sampled(network):
        notes.append("The network is large: chains were counted from a fixed part of its agencies and scaled up.")
    return notes


def _cuts(network: AgencyNetwork) -> list[str]:
    cuts = cut_points(network)
    if not cuts:
        return ["No single agency's absence would part others from each other."]
    more = [f"The same holds of {count(len(cuts) - _CUTS_TOLD, 'more agency', 'more agencies')}."]
    return [cut.explanation for cut in cuts[:_CUTS_TOLD]] + (more if len(cuts) > _CUTS_TOLD else [])


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    network = agency_network(store, **filters_of(arguments))
    return Found(tuple(co_involvement_rows(network)), co_involvement_notes(network))


QUESTION = Question(
    name="co-involvement",
    title="Agencies that took part in the same reviews",
    purpose="Which agencies stand at the centre, which groups are there, and what would come apart without one?",
    method=(
        "Two agencies are linked where both took part in a review, by the number of reviews. An agency or sector takes "
        "the reviews in which such an agency took part, a theme those with a fact about it; all who took part in them "
        "then count. Share of chains and cut off are as in network-brokers. Share of stops is PageRank: where somebody "
        "would be who kept passing from agency to agency, following a link 85 times in 100, a stronger one more often. "
        "Core is the largest number k for which the agency is in a set whose members each share a review with k others "
        "of the set. Groups come from the Louvain method, always the same for the same reviews. Tied down is Burt's "
        "constraint: high where an agency depends on few others that also meet each other. Own reach is the effective "
        "size as a share of its contacts: 100% where no two of them meet without it. Groups and sectors are not given "
        "for a small network, and the note says so."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("agency_name", "Agency", ColumnKind.TEXT, "The agency."),
        Column("reviews", "Reviews", ColumnKind.COUNT, "Reviews in which it took part."),
        Column("linked", "Linked to", ColumnKind.COUNT, "Agencies with which it shares a review."),
        Column(
            "betweenness", "Share of chains", ColumnKind.RATE, "Strongest chains through it, of all pairs of others."
        ),
        Column("cut_off", "Cut off", ColumnKind.COUNT, "Pairs of other agencies that only it joins."),
        Column(
            "rank",
            "Share of stops",
            ColumnKind.RATE,
            "How often one who follows the links is there (PageRank).",
            minor=True,
        ),
        Column("core", "Core", ColumnKind.COUNT, "How deep in the network it stands (core number).", minor=True),
        Column("group", "Group", ColumnKind.COUNT, "Number of its group; the notes list them.", minor=True, absent="–"),
        Column(
            "constraint",
            "Tied down",
            ColumnKind.RATE,
            "Burt's constraint; with very few contacts it may pass 100%. None where it has no contact.",
            minor=True,
        ),
        Column("reach", "Own reach", ColumnKind.RATE, "Effective size, as a share of its contacts.", minor=True),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where it took part in fewer than {FEW} reviews."),
        Column("explanation", "What it means", ColumnKind.TEXT, "The figures in sentences."),
        Column("sector", "Sector", ColumnKind.TEXT, "The field it works in.", minor=True),
        Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
