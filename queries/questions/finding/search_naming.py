"""What a thing that was found is called, and which review it belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.store import Store
from graph.store.statements import load
from queries.questions.finding.search_texts import Candidate, Place

SORTS: Mapping[str, str] = MappingProxyType(
    {
        "Finding": "Finding",
        "MissedOpportunity": "Missed opportunity",
        "InformationGap": "Information gap",
        "Recommendation": "Recommendation",
        "Action": "Action",
        "Update": "Note of progress",
        "Review": "Review",
        "Case": "Case",
        "Agency": "Agency",
        "Role": "Role",
        "Theme": "Theme",
        "Region": "Place",
        "Document": "Document",
        "Passage": "Passage",
    }
)


@dataclass(frozen=True, slots=True)
class Belonging:
    """What tells a thing from others of its sort; what it has not is None."""

    ref: str | None = None
    review: str | None = None
    review_title: str | None = None
    agency_name: str | None = None


def belonging(store: Store, uids: Iterable[str]) -> dict[str, Belonging]:
    """Where things belong, by uid: of several reviews or agencies the one whose uid comes first."""
    wanted = sorted(set(uids))
    found: dict[str, Belonging] = {}
    for row in store.read(load("queries.cypher", "search-belongs-to"), uids=wanted) if wanted else ():
        found.setdefault(row["uid"], Belonging(row["ref"], row["review"], row["review_title"], row["agency_name"]))
    return found


def name_of(label: str, own: Candidate | None, belongs: Belonging) -> str:
    """What to call a thing; ``own`` are its own texts, where they are known.

    A fact has no name, and its words may hold a person's: it is called by its sort and printed number.
    """
    names = [field.words for field in own.fields if field.place is Place.NAME] if own else []
    if names:
        return f"{names[0]} ({belongs.agency_name})" if label == "Role" and belongs.agency_name else names[0]
    return f"{SORTS[label]} {belongs.ref}" if belongs.ref else SORTS[label]
