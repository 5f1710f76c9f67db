"""One review with everything that hangs on it, and reviews as a list."""

from dataclasses import dataclass
from typing import Any, Unpack

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_documents import DocumentRead, documents, row_numbers
from queries.questions.pages.page_facts import Fact, Link, facts, links
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A review in a list, with how much it holds."""

    review: ReviewInScope
    subject: str | None
    published: str | None
    documents: int
    failures: int
    recommendations: int
    actions: int


@dataclass(frozen=True, slots=True)
class Named:
    """A node's uid and what it is called."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What documents say of a review and its case; what none says is None."""

    uid: str
    title: str | None
    reference: str | None
    kinds: tuple[str, ...]
    method: str | None
    commissioned: str | None
    published: str | None
    year: int | None
    year_basis: str | None
    subject: str | None
    harm: str | None
    incident_date: str | None
    age: str | None
    sex: str | None
    ethnicity: str | None
    regions: tuple[Named, ...]
    boards: tuple[Named, ...]

    @property
    def name(self) -> str:
        """What to call it: its title, else the pseudonym, else its reference."""
        return self.title or self.subject or self.reference or "A review without a title"


@dataclass(frozen=True, slots=True)
class ReviewRead:
    """A review, its facts in the order of their places in the documents, and what they are tied to."""

    profile: Profile
    agencies: tuple[Named, ...]
    documents: tuple[DocumentRead, ...]
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]
    passages: dict[str, tuple[Passage, ...]]


def review_list(store: Store, **filters: Unpack[Filters]) -> list[ReviewLine]:
    """The reviews asked for: the latest year first, those without a year last, then by title."""
    reviews = reviews_in_scope(store, scope(store, filters))
    rows = store.read(load("queries.cypher", "page-reviews"), reviews=list(reviews))
    lines = [ReviewLine(reviews[row.pop("review")], **row) for row in rows]
    return sorted(lines, key=lambda line: (-(line.review.year or 0), line.review.title or "", line.review.uid))


def review(store: Store, uid: str) -> ReviewRead:
    """One review.

    Raises:
        QuestionError: the graph holds no such review.
    """
    rows = store.read(load("queries.cypher", "page-review"), review=uid)
    if not rows:
        raise QuestionError("There is no such review in the graph.", where=uid, remedy="Choose one from the list.")
    agencies = store.read(load("queries.cypher", "page-review-agencies"), review=uid)
    uids = [row["fact"] for row in store.read(load("queries.cypher", "page-review-facts"), review=uid)]
    places = by_fact(passages(store, [*uids, uid]))
    found = facts(store, uids).values()
    return ReviewRead(
        _profile(rows),
        tuple(Named(row["agency"], row["name"]) for row in agencies),
        tuple(documents(store, review=uid)),
        tuple(sorted(found, key=lambda fact: _place(fact, places))),
        links(store, uids),
        places,
    )


def _profile(rows: list[dict[str, Any]]) -> Profile:
    first = rows[0]
    given = {name: first[name] for name in Profile.__dataclass_fields__ if name in first}
    given |= {
        "uid": first["review"],
        "kinds": tuple(first["kinds"] or ()),
        "regions": _named(rows, "region"),
        "boards": _named(rows, "board"),
    }
    return Profile(**given)


def _named(rows: list[dict[str, Any]], what: str) -> tuple[Named, ...]:
    found = {str(row[what]): str(row[f"{what}_name"] or row[what]) for row in rows if row[what] is not None}
    return tuple(Named(uid, name) for uid, name in found.items())


def _place(fact: Fact, places: dict[str, tuple[Passage, ...]]) -> tuple[object, ...]:
    """Where its first passage stands; facts without one come last."""
    first = min(
        ((at.document, at.page or 0, at.line_start or 0, row_numbers(at.cell)) for at in places.get(fact.uid, ())),
        default=None,
    )
    return (first is None, first or (), fact.uid)
