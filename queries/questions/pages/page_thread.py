"""The golden thread of a review: from what went wrong, by what was recommended, to what was done, with its breaks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.model.vocabulary import Assurance, Status
from queries.questions.pages.page_facts import Fact, Link
from queries.questions.pages.page_review import ReviewRead

FAILURES = ("Finding", "MissedOpportunity", "InformationGap")


@dataclass(frozen=True, slots=True)
class Break:
    """Where a thread stops: what is missing, and what that rests on."""

    what: str
    note: str


@dataclass(frozen=True, slots=True)
class Strand:
    """A fact, what follows from it, and the break or the evidence at its end, if there is one.

    ``also`` are facts that tell of the same event, so that they are not threads of their own.
    """

    fact: Fact
    after: tuple["Strand", ...] = ()
    broken: Break | None = None
    evidence: str | None = None
    also: tuple[Fact, ...] = ()

    def breaks(self) -> int:
        """How many breaks it and what follows have."""
        return (self.broken is not None) + sum(strand.breaks() for strand in self.after)


@dataclass(frozen=True, slots=True)
class Thread:
    """All strands of a review, by where each starts."""

    from_failures: tuple[Strand, ...]
    from_recommendations: tuple[Strand, ...]
    """Recommendations of which no document says what they answer."""
    from_actions: tuple[Strand, ...]
    """Actions of which no document says which recommendation they carry out."""

    def strands(self) -> tuple[Strand, ...]:
        return (*self.from_failures, *self.from_recommendations, *self.from_actions)

    @property
    def answered(self) -> tuple[Strand, ...]:
        """Failures that a recommendation answers."""
        return tuple(strand for strand in self.from_failures if strand.after)

    @property
    def unanswered(self) -> tuple[Strand, ...]:
        """Failures at which the thread stops at once."""
        return tuple(strand for strand in self.from_failures if not strand.after)

    def breaks(self) -> int:
        """How many breaks there are in all."""
        return sum(strand.breaks() for strand in self.strands())

    def broken(self) -> int:
        """How many strands have a break."""
        return sum(strand.breaks() > 0 for strand in self.strands())


def thread(read: ReviewRead) -> Thread:
    """The golden thread of a review, its strands in the order in which the documents tell of them."""
    return _Weaver(read).thread()


class _Weaver:
    """The facts and links of one review, looked up by uid."""

    def __init__(self, read: ReviewRead) -> None:
        self.facts = {fact.uid: fact for fact in read.facts}
        self.links = read.links
        self.planned = any(fact.label == "Action" for fact in read.facts)

    def thread(self) -> Thread:
        answered = {link.start for link in self._of("RESPONDS_TO")}
        carried_out = {link.other for link in self._of("IMPLEMENTED_BY")}
        failures = [self._failure(fact) for fact in self._labelled(*FAILURES) if fact.uid not in self._twins()]
        return Thread(
            tuple(failures),
            tuple(self._recommendation(fact) for fact in self._labelled("Recommendation") if fact.uid not in answered),
            tuple(self._action(fact) for fact in self._labelled("Action") if fact.uid not in carried_out),
        )

    def _of(self, *types: str) -> Iterator[Link]:
        """The links of these types whose both ends are facts of this review."""
        return (link for link in self.links if link.link in types and {link.start, link.other} <= self.facts.keys())

    def _labelled(self, *labels: str) -> Iterator[Fact]:
        return (fact for fact in self.facts.values() if fact.label in labels)

    def _twins(self) -> set[str]:
        """Missed opportunities that an information gap tells of too."""
        return {link.other for link in self._of("SAME_EVENT")}

    def _failure(self, fact: Fact) -> Strand:
        twins = tuple(self.facts[link.other] for link in self._of("SAME_EVENT") if link.start == fact.uid)
        told = {fact.uid, *(twin.uid for twin in twins)}
        answers = _once(link.start for link in self._of("RESPONDS_TO") if link.other in told)
        after = tuple(self._recommendation(self.facts[uid]) for uid in answers)
        broken = None if after else Break("No recommendation answers this", "No document says that one does.")
        return Strand(fact, after, broken, also=twins)

    def _recommendation(self, fact: Fact) -> Strand:
        carried = _once(link.other for link in self._of("IMPLEMENTED_BY") if link.start == fact.uid)
        after = tuple(self._action(self.facts[uid]) for uid in carried)
        return Strand(fact, after, None if after else self._without_action())

    def _without_action(self) -> Break:
        if self.planned:
            return Break("No action in the plan", "No action that has been loaded carries it out.")
        return Break("No action plan", "No action plan of this review has been loaded.")

    def _action(self, fact: Fact) -> Strand:
        if fact.status is Status.COMPLETED and fact.assurance is not Assurance.EVIDENCED:
            claimed = fact.assurance is Assurance.CLAIMED
            note = "The plan says that it is done." if claimed else "The plan says no more than that it is complete."
            return Strand(fact, broken=Break("Claimed complete; no check, count or result is cited", note))
        led = any(link.start == fact.uid and link.link == "LED_BY" for link in self.links)
        if missing := _missing(fact, led=led):
            return Strand(fact, broken=Break(missing, "No document that has been loaded says."))
        return Strand(fact, evidence=fact.progress if fact.assurance is Assurance.EVIDENCED else None)


def _missing(fact: Fact, *, led: bool) -> str | None:
    if fact.closed:
        return None
    dated = fact.target_date is not None or fact.target_text is not None
    lacks = [
        *([] if led else ["no lead"]),
        *([] if dated else ["no date"]),
        *(["no status"] if fact.status is Status.UNKNOWN else []),
    ]
    return ", ".join(lacks).capitalize() or None


def _once(uids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uids))


def action_counts(actions: Iterable[Fact], as_of: date) -> dict[str, tuple[str, ...]]:
    """The uids of the open, overdue, not stated and closed actions, of those with an implied status, and of all."""
    every = tuple(actions)
    return {
        "open": tuple(fact.uid for fact in every if fact.open),
        "overdue": tuple(fact.uid for fact in every if fact.days_overdue(as_of) is not None),
        "not_stated": tuple(fact.uid for fact in every if not fact.open and not fact.closed),
        "closed": tuple(fact.uid for fact in every if fact.closed),
        "implied": tuple(fact.uid for fact in every if fact.status_implied),
        "all": tuple(fact.uid for fact in every),
    }
