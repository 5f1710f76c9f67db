"""What happened when: the dated events of a review, an agency, a theme or two agencies, in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.model.vocabulary import Assurance, Status
from graph.store import Store
from queries.questions.editions.completion_reports import Reported, completion_reports, is_iso
from queries.questions.pages.page_facts import Fact


class Kind(StrEnum):
    """What sort of event it is; a timeline has a line of its own for each."""

    HAPPENED = "happened"
    GAP = "gap"
    HELD = "held"
    NEEDED = "needed"
    THERE = "there"
    BACK = "back"
    MISSED = "missed"
    FINDING = "finding"
    REVIEW = "review"
    COMMISSIONED = "commissioned"
    PUBLISHED = "published"
    RECOMMENDED = "recommended"
    DUE = "due"
    OVERDUE = "overdue"
    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    EDITION = "edition"


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a date: an ISO date, month or year; None where no document gives one.

    ``uid`` is that of the fact, review or document; ``stands_in`` is true where the year is that of the review, because
    no document dates the event itself.
    """

    kind: Kind
    when: str | None
    uid: str
    words: str
    stands_in: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The events of one kind on one date, month or year."""

    when: str | None
    kind: Kind
    events: tuple[Event, ...]

    @property
    def uids(self) -> tuple[str, ...]:
        return tuple(sorted({event.uid for event in self.events}))

    @property
    def stand_in(self) -> bool:
        """Whether all of them stand at the year of their review."""
        return all(event.stands_in for event in self.events)


_OF_LABEL = {"InformationGap": Kind.GAP, "MissedOpportunity": Kind.MISSED, "Finding": Kind.FINDING}


def failures(found: Iterable[Fact], *, kind: Kind | None = None, by_review: bool = True) -> list[Event]:
    """An event for each finding, missed opportunity and gap.

    Args:
        found: the facts; those of other labels are left out.
        kind: what to call them all, where not by their labels.
        by_review: whether one without a date of its own stands at the year of its review.
    """
    events = []
    for fact in found:
        if fact.label in _OF_LABEL:
            own = _dated(fact.happened)
            year = str(fact.year) if by_review and own is None and fact.year is not None else None
            of = kind or _OF_LABEL[fact.label]
            events.append(Event(of, own or year, fact.uid, fact.what or fact.text, stands_in=year is not None))
    return events


def recommended(found: Iterable[Fact], published: Mapping[str, str | None]) -> list[Event]:
    """An event for each recommendation: when its review was published (``published`` by its uid), else its year."""
    events = []
    for fact in found:
        if fact.label == "Recommendation":
            own = _dated(published.get(fact.review or ""))
            year = str(fact.year) if own is None and fact.year is not None else None
            events.append(Event(Kind.RECOMMENDED, own or year, fact.uid, fact.text, stands_in=year is not None))
    return events


def actions(store: Store, found: Iterable[Fact], as_of: date) -> list[Event]:
    """For each action when it was due, and for a completed one since when that has been reported."""
    every = [fact for fact in found if fact.label == "Action"]
    done = [fact.uid for fact in every if fact.status is Status.COMPLETED]
    reports = completion_reports(store, done) if done else {}
    return [*due(every, as_of), *completed(every, reports)]


def due(found: Iterable[Fact], as_of: date) -> list[Event]:
    """An event for each action at its target date: due, or where it is open and that is over, overdue."""
    return [
        Event(
            Kind.DUE if fact.days_overdue(as_of) is None else Kind.OVERDUE,
            _dated(fact.target_date),
            fact.uid,
            fact.text,
        )
        for fact in found
        if fact.label == "Action"
    ]


def completed(found: Iterable[Fact], reports: Mapping[str, Reported]) -> list[Event]:
    """An event for each completed action: since when it has been reported so; None where no dated paper says.

    Evidenced where a document cites a check, count or result; else no more than claimed.
    """
    return [
        Event(
            Kind.EVIDENCED if fact.assurance is Assurance.EVIDENCED else Kind.CLAIMED,
            reports[fact.uid].dated if fact.uid in reports else None,
            fact.uid,
            fact.text,
        )
        for fact in found
        if fact.label == "Action" and fact.status is Status.COMPLETED
    ]


def rows(events: Iterable[Event], *, by_year: bool) -> list[Row]:
    """The events together that are of one kind and date, or year; in order of date, those without one last."""
    together: dict[tuple[str | None, Kind], list[Event]] = {}
    for event in events:
        when = event.when[:4] if by_year and event.when else event.when
        together.setdefault((when, event.kind), []).append(event)
    order = list(Kind)
    keys = sorted(together, key=lambda key: (key[0] is None, key[0] or "", order.index(key[1])))
    return [Row(when, kind, tuple(sorted(together[when, kind], key=_order))) for when, kind in keys]


def _order(event: Event) -> tuple[str, str, str]:
    return (event.when or "", event.words, event.uid)


def _dated(text: str | None) -> str | None:
    """A text that is an ISO date, month or year; others are no date that can be placed."""
    return text if text and is_iso(text) else None
