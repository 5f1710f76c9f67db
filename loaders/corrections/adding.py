"""Adding facts that a document states and the reader missed: each with its words, which must stand in the document."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph.model.identity import fact_id
from graph.model.records import (
    Action,
    DocumentRecords,
    Fact,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Source,
)
from graph.model.vocabulary import Capacity, Certainty, Level, MissedKind, Status
from loaders.blocks import Block, Cell
from loaders.corrections.agencies import with_named
from loaders.corrections.entries import Add, Plain
from loaders.corrections.fields import AGENCIES, FACTS, parsed
from loaders.corrections.naming import Names
from loaders.corrections.outcomes import Outcome, Step, needless, stale, used
from loaders.corrections.parting import is_at
from loaders.corrections.setting import linked
from loaders.extract import lead_roles
from loaders.extract.found import source_of
from loaders.resolve.themes import themes_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A piece of a document's text and its place: what quotes are looked for in."""

    text: str
    source: Source


def standings(blocks: Iterable[Block], recognised: Container[int] = ()) -> tuple[Standing, ...]:
    """The text of blocks and of their cells, white space folded, with their places.

    ``recognised`` are the pages that were read by character recognition.
    """
    pieces: list[Block | Cell] = []
    for block in blocks:
        pieces += (block, *block.cells)
    return tuple(
        Standing(_folded(one.text), replace(source_of(one.place, ""), recognised=one.place.page in recognised))
        for one in pieces
    )


def quoted(text: Sequence[Standing], quote: str) -> tuple[Source, ...]:
    """The places where these words stand, the narrowest of each first."""
    words = _folded(quote)
    places = [one.source for one in text if words in one.text]
    return tuple(sorted(places, key=lambda place: ((place.line_end or 0) - (place.line_start or 0), not place.cell)))


def _folded(text: str) -> str:
    return " ".join(text.split())


def add(records: DocumentRecords, entries: Sequence[Add], text: Sequence[Standing], names: Names) -> Step:
    """The records with these facts, where their words stand in the text."""
    outcomes: list[Outcome] = []
    for entry in entries:
        outcome, fact = _judged(records, entry, text, names)
        outcomes.append(outcome)
        if fact is not None:
            records = _with(records, fact)
    return records, tuple(outcomes)


def _judged(
    records: DocumentRecords, entry: Add, text: Sequence[Standing], names: Names
) -> tuple[Outcome, Fact | None]:
    places = quoted(text, entry.quote)
    chosen = next((place for place in places if is_at(place, entry.at)), places[0] if len(places) == 1 else None)
    review = entry.review or (records.reviews[0].id if len(records.reviews) == 1 else None)
    if not places:
        return stale(entry, "its words do not stand in the document"), None
    if chosen is None:
        return stale(entry, f"its words stand in several places, and none of them is {entry.at}"), None
    if review is None or review not in {one.id for one in records.reviews}:
        return stale(entry, f"the document tells of no one review {review or ''}".rstrip()), None
    fact = _fact(entry, review, replace(chosen, quote=entry.quote), records.document.document, names)
    if any(one.type == fact.type and _folded(one.text) == _folded(fact.text) for one in records.facts()):
        return needless(entry), None
    return used(entry), fact


def _fact(entry: Add, review: str, source: Source, document: str, names: Names) -> Fact:
    values: dict[str, Any] = _DEFAULTS[entry.type] | {"text": entry.quote, "themes": themes_of(entry.quote)}
    values |= {name: parsed(entry.type, name, _renamed(name, value, names)) for name, value in entry.fields.items()}
    own = fact_id(review, entry.type, section=values.get("section"), ref=values.get("ref"), text=values["text"])
    made: Fact = FACTS[entry.type](document=document, id=own, review=review, sources=(source,), **values)
    return made


_DEFAULTS: dict[str, dict[str, Any]] = {
    "recommendation": {"level": Level.OVERVIEW},
    "action": {"status": Status.UNKNOWN},
    "learning_point": {},
    "missed_opportunity": {"kind": MissedKind.OTHER, "certainty": Certainty.EXPLICIT},
    "information_gap": {"certainty": Certainty.EXPLICIT, "holder": "not named", "recipient": "not named"},
}
"""What a record must have and a person may leave out."""


def _renamed(name: str, value: Plain, names: Names) -> Plain:
    if name not in AGENCIES or value is None:
        return value
    return names.of(value) if isinstance(value, str) else tuple(map(names.of, value))


def _with(records: DocumentRecords, fact: Fact) -> DocumentRecords:
    if fact.id in {one.id for one in records.facts()}:
        # Its number is taken by other words: its own words tell it apart, as where a plan prints a number twice.
        section = fact.section if isinstance(fact, Recommendation | Action) else None
        fact = replace(fact, id=fact_id(fact.review, fact.type, section=section, ref=None, text=fact.text))
    match fact:
        case Recommendation():
            records = replace(records, recommendations=(*records.recommendations, fact))
            return with_named(records, fact.addressed_to)
        case Action():
            return _with_action(records, linked(fact, records.recommendations))
        case LearningPoint():
            return replace(records, learning_points=(*records.learning_points, fact))
        case MissedOpportunity():
            records = replace(records, missed_opportunities=(*records.missed_opportunities, fact))
            return with_named(records, fact.agencies)
        case InformationGap():
            records = replace(records, information_gaps=(*records.information_gaps, fact))
            return with_named(records, (end for end in (fact.holder, fact.recipient) if end != "not named"))


def _with_action(records: DocumentRecords, action: Action) -> DocumentRecords:
    records = replace(records, actions=(*records.actions, action))
    others = tuple(role for role in records.roles if role.capacity is not Capacity.ACTION_LEAD)
    return with_named(replace(records, roles=(*others, *lead_roles.find(records.actions))), action.lead_agencies)
