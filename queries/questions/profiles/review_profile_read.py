"""What the graph holds of one review, read from its node outwards."""

from dataclasses import dataclass, field
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import by_fact, passages
from queries.questions.pages.page_documents import row_numbers
from queries.questions.pages.page_facts import Fact, Link, facts, links
from queries.questions.pages.page_review import Named, Profile, ReviewRead
from queries.questions.profiles.profile_lines import grouped

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """A review with its facts in the order of their places, and what is known of its making.

    ``took_part`` has a row per agency with ``because``; ``documents`` one per document and newer edition; ``roles`` one
    per role and capacity; ``sorts`` one per missed opportunity with its kind and per recommendation with its level.
    """

    profile: Profile
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]
    took_part: tuple[_Row, ...] = field(hash=False)
    documents: tuple[_Row, ...] = field(hash=False)
    roles: tuple[_Row, ...] = field(hash=False)
    sorts: tuple[_Row, ...] = field(hash=False)

    def labelled(self, *labels: str) -> list[Fact]:
        """Its facts of these labels."""
        return [fact for fact in self.facts if fact.label in labels]

    def ends(self, link: str) -> list[Link]:
        """The links of this type that start at its facts."""
        return [each for each in self.links if each.link == link]

    @property
    def agencies(self) -> set[str]:
        """The uids of the agencies that took part, and of those that its facts name, themselves or by a role."""
        linked = {uid for link in self.links for uid in (link.other, link.agency) if uid and uid.startswith("agency:")}
        return linked | {row["agency"] for row in self.took_part}

    def missed_kinds(self) -> dict[str, set[str]]:
        """Its missed opportunities by what was not done."""
        missed = [row for row in self.sorts if row["label"] == "MissedOpportunity"]
        return grouped((row["kind"] or "kind not known", row["fact"]) for row in missed)

    def levels(self) -> dict[str, set[str]]:
        """Its recommendations by level; the empty text stands for none."""
        made = [row for row in self.sorts if row["label"] == "Recommendation"]
        return grouped((row["level"] or "", row["fact"]) for row in made)

    def as_read(self) -> ReviewRead:
        """The review as the golden thread takes it, which needs its facts and links alone."""
        return ReviewRead(self.profile, (), (), self.facts, self.links, {})


def review_facts_read(store: Store, uid: str) -> ReviewFacts:
    """One review.

    Raises:
        QuestionError: the graph holds no such review.
    """
    about = _rows(store, "page-review", uid)
    if not about:
        raise QuestionError("There is no such review in the graph.", where=uid, remedy="Give another one.")
    uids = [row["fact"] for row in _rows(store, "page-review-facts", uid)]
    return ReviewFacts(
        _profile(about),
        _in_place(store, uids),
        links(store, uids),
        tuple(_rows(store, "page-review-agencies", uid)),
        tuple(_rows(store, "profile-review-documents", uid)),
        tuple(_rows(store, "profile-review-roles", uid)),
        tuple(_rows(store, "profile-review-sorts", uid)),
    )


def _rows(store: Store, statement: str, review: str) -> list[_Row]:
    return store.read(load("queries.cypher", statement), review=review)


def _in_place(store: Store, uids: list[str]) -> tuple[Fact, ...]:
    """The facts in the order in which the documents tell of them; those without a passage last."""
    first: dict[str, tuple[object, ...]] = {}
    for uid, found in by_fact(passages(store, uids)).items():
        first[uid] = min((at.document, at.page or 0, at.line_start or 0, row_numbers(at.cell)) for at in found)
    known = facts(store, uids).values()
    return tuple(sorted(known, key=lambda fact: (fact.uid not in first, first.get(fact.uid, ()), fact.uid)))


def _profile(rows: list[_Row]) -> Profile:
    given = {name: rows[0][name] for name in Profile.__dataclass_fields__ if name in rows[0]}
    given |= {
        "uid": rows[0]["review"],
        "kinds": tuple(rows[0]["kinds"] or ()),
        "regions": _named(rows, "region"),
        "boards": _named(rows, "board"),
    }
    return Profile(**given)


def _named(rows: list[_Row], what: str) -> tuple[Named, ...]:
    found = {str(row[what]): str(row[f"{what}_name"] or row[what]) for row in rows if row[what] is not None}
    return tuple(Named(uid, name) for uid, name in found.items())
