"""The network of information gaps: who holds back from whom, and who is left out."""

from dataclasses import dataclass, field
from datetime import date

from graph.store import Store
from queries.networks.gap_places import GapPlace, both_ways, gap_places
from queries.networks.gap_projection import GapNetwork, gap_network
from queries.networks.sentences import count, listed
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, filters_of

_TOLD = 3


@dataclass(frozen=True, slots=True)
class GapPlaceRow:
    """One agency in the network of gaps; see ``GapPlace`` for what the figures mean."""

    agency: str
    agency_name: str
    sector: str | None
    held_reviews: int
    held_gaps: int
    held_from: int
    missed_reviews: int
    missed_gaps: int
    missed_by: int
    both_ways: int
    counterpart: str
    few: bool
    explanation: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its gaps and of their reviews."""
        return facts_of(self.behind)


def gap_rows(network: GapNetwork) -> list[GapPlaceRow]:
    """The agencies of a network, those first that held something in the most reviews."""
    return [_row(place) for place in gap_places(network)]


def _row(place: GapPlace) -> GapPlaceRow:
    return GapPlaceRow(
        agency=place.agency,
        agency_name=place.name,
        sector=place.sector,
        held_reviews=len(place.held_reviews),
        held_gaps=len(place.held_gaps),
        held_from=place.held_from,
        missed_reviews=len(place.missed_reviews),
        missed_gaps=len(place.missed_gaps),
        missed_by=place.missed_by,
        both_ways=place.both_ways,
        counterpart=place.counterpart,
        few=place.few,
        explanation=place.explanation,
        behind={
            "held_reviews": place.held_reviews,
            "held_gaps": place.held_gaps,
            "missed_reviews": place.missed_reviews,
            "missed_gaps": place.missed_gaps,
        },
    )


def gap_notes(network: GapNetwork) -> tuple[str, ...]:
    """What can be said of the whole network, a sentence each."""
    places = gap_places(network)
    notes = [
        f"An agency with gaps in fewer than {FEW} reviews is marked as few: read the passages, not the figures.",
        both_ways(network).explanation,
    ]
    for telling, part in (("held what another needed", "held_reviews"), ("needed what another held", "missed_reviews")):
        often = [place for place in places if len(getattr(place, part)) >= FEW]
        often.sort(key=lambda place: (-len(getattr(place, part)), place.name, place.agency))
        if often:
            named = [f"{place.name} ({count(len(getattr(place, part)), 'review')})" for place in often[:_TOLD]]
            notes.append(f"In most reviews it was {listed(named)} that {telling}.")
        else:
            notes.append(f"No agency {telling} in {FEW} reviews or more, so no pattern is named.")
    if apart := len(network.graph["unpaired"]):
        lie = "1 more gap lies" if apart == 1 else f"{apart} more gaps lie"
        notes.append(f"{lie} between no two named agencies and in no link: ask unpaired-information-gaps.")
    return tuple(notes)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    network = gap_network(store, **filters_of(arguments))
    return Found(tuple(gap_rows(network)), gap_notes(network))


QUESTION = Question(
    name="information-gaps",
    title="Who holds information back, and who is left out",
    purpose="Which agencies most often hold what others need, which are most often left out, and is it mutual?",
    method=(
        "A link goes from the agency that held something to the one that needed it. A review counts once for an "
        "agency, however many gaps it has there. The main counterpart is the agency with which it has gaps in the most "
        "reviews, in either direction. Both ways counts the agencies with which it has gaps in each direction. Gaps of "
        "which a document names only one end, and those inside one agency, are in no link; the note counts them. An "
        "agency, sector or theme takes the gaps that name such an agency or carry the theme."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("agency_name", "Agency", ColumnKind.TEXT, "The agency."),
        Column("held_reviews", "Held, reviews", ColumnKind.COUNT, "Reviews in which it held what another needed."),
        Column("held_gaps", "Held, gaps", ColumnKind.COUNT, "Gaps in which it did."),
        Column("held_from", "From how many", ColumnKind.COUNT, "Agencies that did not get what it held.", minor=True),
        Column(
            "missed_reviews", "Left out, reviews", ColumnKind.COUNT, "Reviews in which it needed what another held."
        ),
        Column("missed_gaps", "Left out, gaps", ColumnKind.COUNT, "Gaps in which it did."),
        Column("missed_by", "By how many", ColumnKind.COUNT, "Agencies that held what it needed.", minor=True),
        Column("both_ways", "Both ways", ColumnKind.COUNT, "Agencies with which it has gaps in each direction."),
        Column("counterpart", "Main counterpart", ColumnKind.TEXT, "The agency with which it has gaps most often."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where it has gaps in fewer than {FEW} reviews."),
        Column("explanation", "What it means", ColumnKind.TEXT, "The figures in a sentence."),
        Column("sector", "Sector", ColumnKind.TEXT, "The field it works in.", minor=True),
        Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
