"""Facts as pages show them: the words, how they stand, and what they are tied to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.model.vocabulary import CLOSED, OPEN, Assurance, Certainty, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.due import is_past, last_day


@dataclass(frozen=True, slots=True)
class Fact:
    """A finding, missed opportunity, information gap, recommendation or action; what it has not is None."""

    uid: str
    label: str
    review: str | None
    review_title: str | None
    kinds: tuple[str, ...]
    year: int | None
    ref: str | None
    section: str | None
    stem: str | None
    text: str
    what: str | None
    happened: str | None
    certainty: str | None
    consequence: str | None
    holder_as_said: str | None
    recipient_as_said: str | None
    status: Status
    status_certainty: str | None
    tie_certainty: str | None
    rag: str | None
    assurance: Assurance
    target_text: str | None
    target_date: str | None
    progress: str | None

    @property
    def open(self) -> bool:
        return self.status in OPEN

    @property
    def closed(self) -> bool:
        return self.status in CLOSED

    @property
    def status_implied(self) -> bool:
        """Whether only the words of a progress note say how it stands."""
        return self.status is not Status.UNKNOWN and self.status_certainty == Certainty.IMPLIED

    @property
    def tie_implied(self) -> bool:
        """Whether only the order and words of the plan say which recommendation it carries out."""
        return self.tie_certainty == Certainty.IMPLIED

    def days_overdue(self, as_of: date) -> int | None:
        """Days past the end of its target date where it is open and late on that day, else None."""
        if not self.open or self.target_date is None or not is_past(self.target_date, as_of):
            return None
        return (as_of - last_day(self.target_date)).days


@dataclass(frozen=True, slots=True)
class Link:
    """A link from a fact. ``agency`` is that of the role at the other end, if it is one."""

    start: str
    link: str
    other: str
    other_label: str
    other_name: str | None
    agency: str | None
    agency_name: str | None


def facts(store: Store, uids: Iterable[str]) -> dict[str, Fact]:
    """The facts of these uids, in order of uid; one that the graph does not hold is left out."""
    rows = store.read(load("queries.cypher", "page-facts"), uids=sorted(set(uids)))
    return {row["fact"]: _fact(row) for row in rows}


def _fact(row: dict[str, Any]) -> Fact:
    given = {name: row[name] for name in Fact.__dataclass_fields__ if name in row}
    given |= {
        "uid": row["fact"],
        "kinds": tuple(row["kinds"] or ()),
        "status": Status(row["status"] or Status.UNKNOWN),
        "assurance": Assurance(row["assurance"] or Assurance.NOT_STATED),
    }
    return Fact(**given)


def links(store: Store, uids: Iterable[str]) -> tuple[Link, ...]:
    """Every link that starts at these facts, in order of fact, type and other end."""
    rows = store.read(load("queries.cypher", "page-links"), uids=sorted(set(uids)))
    return tuple(Link(**row) for row in rows)
