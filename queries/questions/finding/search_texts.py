"""The texts in which words are looked for: read narrowed by the database, and bounded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.finding.search_words import Narrowing
from queries.questions.scope import Filters, scope

MOST_READ = 20_000
"""Texts that are read at most; where more might hold the words, something rarer must be asked for."""


class Place(IntEnum):
    """Where words stand, by how much that says: in a name, in the thing's own text, in a quoted passage."""

    QUOTE = 1
    TEXT = 2
    NAME = 4


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a thing: what it is called, its place, and the words as published."""

    called: str
    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing whose texts may hold the words. ``fact`` and ``review`` are uids, None where they were not asked for."""

    label: str
    uid: str
    fact: str | None
    review: str | None
    fields: tuple[Field, ...]


LABELS: Mapping[str, str] = MappingProxyType(
    {
        "findings": "Finding",
        "missed-opportunities": "MissedOpportunity",
        "information-gaps": "InformationGap",
        "recommendations": "Recommendation",
        "actions": "Action",
        "updates": "Update",
        "reviews": "Review",
        "cases": "Case",
        "agencies": "Agency",
        "roles": "Role",
        "themes": "Theme",
        "regions": "Region",
        "documents": "Document",
        "passages": "Passage",
    }
)
"""What may be searched, by the names that are asked for."""

_FIELDS = {
    "name": ("name", Place.NAME),
    "title": ("title", Place.NAME),
    "reference": ("reference", Place.NAME),
    "subject": ("pseudonym", Place.NAME),
    "theme_label": ("name", Place.NAME),
    "slug": ("short name", Place.NAME),
    "aliases": ("other name", Place.NAME),
    "what": ("what was not shared", Place.TEXT),
    "stem": ("introduction", Place.TEXT),
    "text": ("text", Place.TEXT),
    "consequence": ("consequence", Place.TEXT),
    "progress": ("progress", Place.TEXT),
    "desired_outcome": ("desired outcome", Place.TEXT),
    "measure": ("measure", Place.TEXT),
    "definition": ("definition", Place.TEXT),
    "harm": ("harm", Place.TEXT),
    "quote": ("passage", Place.QUOTE),
}
_OF_REVIEWS = frozenset({"Review", "Case", "Document"})
_OF_AGENCIES = frozenset({"Agency", "Role"})
_STANDING_ALONE = _OF_AGENCIES | {"Theme", "Region"}


def candidates(store: Store, words: Narrowing, labels: Iterable[str], filters: Filters) -> list[Candidate]:
    """What may hold all the words, of these labels and within the filters, in order of label and uid.

    Raises:
        QuestionError: that is more than can be looked through.
    """
    wanted, asked = set(labels), scope(store, filters)
    if not any(value is not None for value in asked.values()):
        return _bounded(_rows(store, "search", wanted, words))
    rows = _rows(store, "search-facts", wanted - _OF_REVIEWS - _STANDING_ALONE, words, asked)
    if all(asked[name] is None for name in ("agencies", "sector", "themes")):
        rows += _rows(store, "search-reviews", wanted & _OF_REVIEWS, words, asked)
    rows += _alone(store, wanted, words, asked)
    return _bounded(sorted(rows, key=lambda row: (row["label"], row["uid"], row["fact"] or "", row["review"] or "")))


def _rows(
    store: Store, statement: str, labels: set[str], words: Narrowing, asked: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    if not labels:
        return []
    cypher = load("queries.cypher", statement)
    given = {**(asked or {}), "parts": (words[0][1] * 3)[:3], "limit": MOST_READ + 1}
    needed = {name: value for name, value in given.items() if f"${name}" in cypher}
    return store.read(cypher, labels=sorted(labels), words=words, **needed)


def _alone(store: Store, wanted: set[str], words: Narrowing, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Agencies and roles, themes and regions, where nothing is asked for but one of their own sort."""
    given = {name for name, value in asked.items() if value is not None}
    if given <= {"agencies", "sector"} and asked["agencies"] is not None:
        return _rows(store, "search-agency-names", wanted & _OF_AGENCIES, words, asked)
    if given <= {"agencies", "sector"}:
        return _of_agencies(store, _rows(store, "search", wanted & _OF_AGENCIES, words), asked)
    for name, label in (("themes", "Theme"), ("regions", "Region")):
        if given == {name}:
            uids = set(asked[name])
            return [row for row in _rows(store, "search", wanted & {label}, words) if row["uid"] in uids]
    return []


def _of_agencies(store: Store, rows: list[dict[str, Any]], asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The agencies of the sector that is asked for, and the roles at them."""
    places = store.read(load("queries.cypher", "search-agencies-of"), uids=sorted({row["uid"] for row in rows}))
    chosen = {place["uid"] for place in places if asked["sector"] in (None, place["sector"])}
    return [row for row in rows if row["uid"] in chosen]


def _bounded(rows: list[dict[str, Any]]) -> list[Candidate]:
    if len(rows) > MOST_READ:
        raise QuestionError(
            f"More than {MOST_READ:,} texts may hold these words.",
            where="words",
            remedy="Add a rarer word, or narrow by region, years, kind, agency or theme, or by 'in'.",
        )
    return [Candidate(row["label"], row["uid"], row["fact"], row["review"], _fields(row)) for row in rows]


def _fields(row: Mapping[str, Any]) -> tuple[Field, ...]:
    fields: list[Field] = []
    for name, (called, place) in _FIELDS.items():
        value = row[name]
        if value:
            texts = value if isinstance(value, list) else [value]
            fields += [Field(called, place, text) for text in texts if text]
    return tuple(fields)
