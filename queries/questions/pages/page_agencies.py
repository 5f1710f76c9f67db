"""Agencies as pages show them: how often each comes up, and the neighbours it took over from or belongs to."""

from dataclasses import dataclass, field

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency in a list, and how many reviews it took part in."""

    agency: str
    name: str
    sector: str | None
    reviews: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An agency beside another: ``link`` is before, after, part_of or has_part; ``since`` an ISO date."""

    link: str
    agency: str
    name: str
    since: str | None


@dataclass(frozen=True, slots=True)
class AgencyRead:
    """An agency, what surrounds it, and the uids of what it comes up in: held, needed, missed, asked and leads."""

    agency: str
    name: str
    sector: str | None
    aliases: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    reviews: tuple[str, ...]
    facts: dict[str, tuple[str, ...]] = field(hash=False)


def agencies(store: Store) -> list[AgencyLine]:
    """Every agency, in order of name."""
    return [AgencyLine(**row) for row in store.read(load("queries.cypher", "page-agencies"))]


def agency(store: Store, uid: str) -> AgencyRead:
    """One agency.

    Raises:
        QuestionError: the graph holds no such agency.
    """
    rows = store.read(load("queries.cypher", "page-agency"), agency=uid)
    if not rows:
        raise QuestionError("There is no such agency in the graph.", where=uid, remedy="Choose one from the list.")
    first = rows[0]
    reviews = store.read(load("queries.cypher", "page-agency-reviews"), agency=uid)
    return AgencyRead(
        uid,
        first["name"],
        first["sector"],
        tuple(first["aliases"] or ()),
        tuple(Neighbour(row["link"], row["other"], row["other_name"], row["since"]) for row in rows if row["link"]),
        tuple(row["review"] for row in reviews),
        agency_facts(store, uid),
    )


def agency_facts(store: Store, uid: str) -> dict[str, tuple[str, ...]]:
    """The uids of what an agency comes up in, under held, needed, missed, asked and leads."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(("held", "needed", "missed", "asked", "leads"), ())
    for row in store.read(load("queries.cypher", "page-agency-facts"), agency=uid):
        found[row["part"]] = (*found[row["part"]], row["fact"])
    return found
