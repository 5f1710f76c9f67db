"""Places and what they lie in: which area and which region a review belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from graph.model.errors import QuestionError
from graph.model.vocabulary import RegionKind
from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class Place:
    """A region of the graph and the uids of the wider ones that it is directly part of."""

    uid: str
    name: str
    kind: str | None
    wider: tuple[str, ...]


Places = Mapping[str, Place]


def places(store: Store) -> dict[str, Place]:
    """Every place of the graph by its uid, in order of uid."""
    found: dict[str, Place] = {}
    for row in store.read(load("queries.cypher", "regions")):
        known = found.get(row["region"])
        wider = (*(known.wider if known else ()), *([row["wider"]] if row["wider"] else []))
        found[row["region"]] = Place(row["region"], row["name"], row["kind"], wider)
    return found


def region_of(places: Places, uid: str) -> tuple[str, ...]:
    """The uids of the regions that a place lies in; of its nation where it lies in no region; else its own.

    Wales, Scotland and Northern Ireland have no regions between the local authority and the nation.
    """
    around = _around(places, uid)
    for kind in (RegionKind.REGION, RegionKind.NATION):
        of_kind = tuple(sorted(place for place in around if places[place].kind == kind))
        if of_kind:
            return of_kind
    return (uid,)


def _around(places: Places, uid: str) -> set[str]:
    seen: set[str] = set()
    to_see = [uid]
    while to_see:
        place = to_see.pop()
        if place in places and place not in seen:
            seen.add(place)
            to_see.extend(places[place].wider)
    return seen


def inside(places: Places, asked: str) -> list[str]:
    """The uids of the places with that name or uid and of everything inside them, sorted."""
    meant = {place.uid for place in places.values() if asked in (place.uid, place.name)}
    return sorted(uid for uid in places if _around(places, uid) & meant)


def canonical(places: Places, asked: str) -> str:
    """The name or uid under which the graph knows a place asked for in any case.

    Raises:
        QuestionError: there is no such place; the message gives the nearest names.
    """
    folded = asked.casefold()
    for place in places.values():
        if place.uid.casefold() == folded:
            return place.uid
    for place in places.values():
        if place.name.casefold() == folded:
            return place.name
    raise QuestionError(f"There is no place '{asked}' in the graph.", where="region", remedy=_remedy(places, folded))


def _remedy(places: Places, folded: str) -> str:
    names = {place.name.casefold(): place.name for place in places.values()}
    near = [names[name] for name in get_close_matches(folded, names, n=5)]
    if near:
        return f"Did you mean {' or '.join(near)}?"
    wide = sorted(place.name for place in places.values() if place.kind in (RegionKind.REGION, RegionKind.NATION))
    if wide:
        return f"Give a local authority, a police area, or one of: {', '.join(wide)}."
    return "No places are known yet: load a document first."
