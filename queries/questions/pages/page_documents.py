"""Documents as pages show them: what became of every block, and the passages in the order of their places."""

import json
from dataclasses import dataclass
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load

MUCH = 0.1
"""More than this share of a document's blocks not understood is worth somebody's time."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document, with the words there."""

    quote: str
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None
    cell: str | None = None
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Reported:
    """A review that a document reports."""

    uid: str
    title: str | None


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """A document and the account of its blocks. Counts are None where it was loaded without one."""

    uid: str
    name: str
    kind: str
    title: str | None
    pages: int | None
    published: str | None
    as_of: str | None
    loaded_at: str | None
    blocks: int | None
    used: int | None
    ignored: int | None
    not_understood: int | None
    reasons: dict[str, int]
    places: tuple[Place, ...]
    issues: tuple[tuple[str, str], ...]
    """Severity and message of each."""
    reviews: tuple[Reported, ...]
    newer: str | None
    newer_name: str | None

    @property
    def share_not_understood(self) -> float:
        """The share of its blocks that nothing was made of, from 0 to 1."""
        return (self.not_understood or 0) / self.blocks if self.blocks else 0.0

    @property
    def called(self) -> str:
        """Its title, or the file's name."""
        return self.title or self.name

    @property
    def sha256(self) -> str:
        return self.uid.removeprefix("document:")


@dataclass(frozen=True, slots=True)
class Resting:
    """Something that rests on a passage: a fact with its review, or a review, agency or role."""

    uid: str
    label: str
    ref: str | None
    name: str | None
    review: str | None
    review_title: str | None


@dataclass(frozen=True, slots=True)
class PassageRead:
    """A passage of a document and everything that rests on it."""

    uid: str
    at: Place
    resting: tuple[Resting, ...]


def used_blocks(store: Store, document: str) -> tuple[Place, ...]:
    """The blocks of which a part alone is a passage, whole; none where it was loaded by an earlier version."""
    rows = store.read(load("queries.cypher", "page-document-used"), document=document)
    return tuple(place_of(each) for row in rows for each in json.loads(str(row["used"] or "[]")))


def documents(store: Store, *, review: str | None = None, document: str | None = None) -> list[DocumentRead]:
    """Every document, or those of a review, or one; in order of name."""
    rows = store.read(load("queries.cypher", "page-documents"), review=review, document=document)
    together: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        together.setdefault(str(row["document"]), []).append(row)
    return [_document(of_one) for of_one in together.values()]


def document(store: Store, uid: str) -> DocumentRead:
    """One document.

    Raises:
        QuestionError: the graph holds no such document.
    """
    found = documents(store, document=uid)
    if not found:
        raise QuestionError("There is no such document in the graph.", where=uid, remedy="Choose one from the list.")
    return found[0]


def _document(rows: list[dict[str, Any]]) -> DocumentRead:
    first = rows[0]
    given = {name: first[name] for name in DocumentRead.__dataclass_fields__ if name in first}
    reviews = {str(row["review"]): row["review_title"] for row in rows if row["review"] is not None}
    given |= {
        "uid": first["document"],
        "reasons": json.loads(str(first["reasons"] or "{}")),
        "places": tuple(place_of(place) for place in json.loads(str(first["places"] or "[]"))),
        "issues": tuple((issue["severity"], issue["message"]) for issue in json.loads(str(first["issues"] or "[]"))),
        "reviews": tuple(Reported(uid, None if title is None else str(title)) for uid, title in reviews.items()),
    }
    return DocumentRead(**given)


def document_passages(store: Store, document: str) -> list[PassageRead]:
    """The passages of a document that anything rests on, in the order of page, line and row."""
    rows = store.read(load("queries.cypher", "page-document-passages"), document=document)
    together: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        together.setdefault(str(row["passage"]), []).append(row)
    found = [_passage(of_one) for of_one in together.values()]
    return sorted(
        found, key=lambda passage: (passage.at.page or 0, passage.at.line_start or 0, row_numbers(passage.at.cell))
    )


def place_of(values: dict[str, Any]) -> Place:
    """A place from its properties; those that it has not may be left out."""
    return Place(**{name: values[name] for name in Place.__dataclass_fields__ if name in values})


def _passage(rows: list[dict[str, Any]]) -> PassageRead:
    first = rows[0]
    return PassageRead(str(first["passage"]), place_of(first), tuple(_resting(row) for row in rows))


def _resting(row: dict[str, Any]) -> Resting:
    given = {name: row[name] for name in Resting.__dataclass_fields__ if name in row}
    return Resting(uid=str(row["fact"]), **given)


def row_numbers(cell: str | None) -> tuple[int, ...]:
    """The numbers in a cell's name, so that row 10 comes after row 9."""
    digits = "".join(sign if sign.isdigit() else " " for sign in cell or "")
    return tuple(int(number) for number in digits.split())
