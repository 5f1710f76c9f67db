"""Which agencies tie the network together?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Unpack

from graph.store import Store
from queries.networks.brokers import AgencyCentrality, betweenness, sampled
from queries.networks.projection import agency_network
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, Filters, filters_of


@dataclass(frozen=True, slots=True)
class BrokerRow:
    """One agency's place in the network of shared reviews; see ``AgencyCentrality`` for what the figures mean."""

    agency: str
    agency_name: str
    sector: str | None
    reviews: int
    linked: int
    betweenness: float
    chains: float
    cut_off: int
    few: bool
    explanation: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the reviews that it took part in."""
        return facts_of(self.behind)


def network_brokers(store: Store, **filters: Unpack[Filters]) -> list[BrokerRow]:
    """The agencies of the reviews asked for, by how far they tie the network together, most first."""
    return [_row(place) for place in betweenness(agency_network(store, **filters))]


def _row(place: AgencyCentrality) -> BrokerRow:
    return BrokerRow(
        agency=place.agency,
        agency_name=place.name,
        sector=place.sector,
        reviews=len(place.reviews),
        linked=place.linked,
        betweenness=place.betweenness,
        chains=place.chains,
        cut_off=place.cut_off,
        few=place.few,
        explanation=place.explanation,
        behind={"reviews": place.reviews},
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    network = agency_network(store, **filters_of(arguments))
    notes = [
        f"An agency in fewer than {FEW} reviews is marked as few: its place may come from what happens to be loaded."
    ]
    if sampled(network):
        notes.append("The network is large: chains were counted from a fixed part of its agencies and scaled up.")
    return Found(tuple(_row(place) for place in betweenness(network)), tuple(notes))


QUESTION = Question(
    name="network-brokers",
    title="Agencies that tie the network together",
    purpose="Which agencies link others that seldom or never meet in a review, so that much depends on them?",
    method=(
        "Two agencies are linked where both took part in a review; the more reviews they share, the shorter the link "
        "(1 divided by their number). The share of chains is weighted betweenness: of all pairs of other agencies, the "
        "share whose shortest chain of links runs through the agency, counted in part where chains are equally short. "
        "Cut off counts the pairs that would have no chain at all without it. An agency or sector takes the reviews in "
        "which such an agency took part, a theme those with a fact about it; all who took part in them then count. In "
        "a network of more than 300 agencies, chains are counted from 100 of them at most, the same each time, and "
        "scaled up."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("agency_name", "Agency", ColumnKind.TEXT, "The agency."),
        Column(
            "betweenness", "Share of chains", ColumnKind.RATE, "Strongest chains through it, of all pairs of others."
        ),
        Column("cut_off", "Cut off", ColumnKind.COUNT, "Pairs of other agencies that only it joins."),
        Column("linked", "Linked to", ColumnKind.COUNT, "Agencies with which it shares a review."),
        Column("reviews", "Reviews", ColumnKind.COUNT, "Reviews in which it took part."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where it took part in fewer than {FEW} reviews."),
        Column("explanation", "What it means", ColumnKind.TEXT, "What would follow if it were missing."),
        Column("sector", "Sector", ColumnKind.TEXT, "The field it works in.", minor=True),
        Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid."),
    ),
    find=_find,
    example={"region": "Ostermere", "to-year": "2024"},
)
