"""The facts of reviews and how they are tied, looked up in the ways that a golden thread is followed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.vocabulary import CLOSED, Assurance, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_thread import FAILURES
from queries.questions.reviews import reviews_in_scope

_NARROWING = ("agencies", "sector", "themes")


@dataclass(frozen=True, slots=True)
class ThreadFact:
    """What a fact is and how it stands; ``has_target`` where a target is written, as a date or in words."""

    label: str
    status: Status
    assurance: Assurance
    has_target: bool

    @property
    def closed(self) -> bool:
        return self.status in CLOSED

    @property
    def completed(self) -> bool:
        return self.label == "Action" and self.status is Status.COMPLETED

    @property
    def evidenced(self) -> bool:
        return self.assurance is Assurance.EVIDENCED


@dataclass(frozen=True, slots=True)
class ThreadReview:
    """The uid of a review, and what it is called."""

    uid: str
    title: str | None
    reference: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Naming:
    """Facts that name an agency by one type of link; None where they name a role that is at none."""

    link: str
    agency: str | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewThread:
    """One review: all its facts by uid, the uids of those asked for, how they are tied, and who was heard.

    ``ties`` gives, by type of link, what each starts and ends at. ``heard`` are the uids of the agencies that had a
    part in the review or commissioned it, other than by leading an action of its plan: that is done afterwards.
    """

    review: ThreadReview
    facts: Mapping[str, ThreadFact] = field(hash=False)
    chosen: frozenset[str]
    ties: Mapping[str, tuple[tuple[str, str], ...]] = field(hash=False)
    named: tuple[Naming, ...]
    heard: frozenset[str]

    @property
    def planned(self) -> bool:
        """Whether an action plan of it has been loaded."""
        return any(fact.label == "Action" for fact in self.facts.values())

    def labelled(self, label: str) -> dict[str, ThreadFact]:
        """The facts of a label that were asked for, in order of uid."""
        return {uid: fact for uid, fact in self.facts.items() if fact.label == label and uid in self.chosen}

    def ends(self, link: str) -> dict[str, set[str]]:
        """For each fact that such ties within the review start at, the uids of the facts at their other ends."""
        found: dict[str, set[str]] = {}
        for start, other in self.ties.get(link, ()):
            if other in self.facts:
                found.setdefault(start, set()).add(other)
        return found

    def failures(self) -> dict[str, frozenset[str]]:
        """Each failure asked for, and the uids of all that tells of it; one told as a gap too is known by the gap."""
        twins = self.ends("SAME_EVENT")
        second = {uid for missed in twins.values() for uid in missed}
        alone = (uid for uid, fact in self.facts.items() if fact.label in FAILURES and uid not in second)
        told = {uid: frozenset({uid, *twins.get(uid, ())}) for uid in alone}
        return {uid: members for uid, members in told.items() if members & self.chosen}

    def naming(self, *types: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The agencies at such links, a role standing for its agency, and the facts that name them."""
        return ((each.agency, each.facts) for each in self.named if each.agency and each.link in types)


def is_narrowed(parameters: Mapping[str, Any]) -> bool:
    """Whether an agency, a sector or a theme is asked for, so that only some facts of a review are."""
    return any(parameters[name] is not None for name in _NARROWING)


def review_threads(store: Store, parameters: Mapping[str, Any]) -> list[ReviewThread]:
    """The reviews of a scope of which a fact is asked for, with all their facts, in order of uid."""
    chosen = _chosen(store, parameters) if is_narrowed(parameters) else None
    uids = sorted(reviews_in_scope(store, parameters) if chosen is None else chosen)
    ties: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for row in _rows(store, "golden-thread-links", uids):
        ties.setdefault(row["review"], {})[row["link"]] = tuple(sorted((start, other) for start, other in row["pairs"]))
    named = {
        row["review"]: tuple(_naming(*each) for each in sorted(row["named"], key=_by_link))
        for row in _rows(store, "golden-thread-named", uids)
    }
    heard = {row["review"]: frozenset(row["agencies"]) for row in _rows(store, "golden-thread-agencies", uids)}
    found = []
    for row in _rows(store, "golden-thread-facts", uids):
        uid, facts = row["review"], _facts(row["facts"])
        found.append(
            ReviewThread(
                ThreadReview(uid, row["title"], row["reference"], row["year"]),
                facts,
                frozenset(facts if chosen is None else chosen[uid]),
                ties.get(uid, {}),
                named.get(uid, ()),
                heard.get(uid, frozenset()),
            )
        )
    return found


def _chosen(store: Store, parameters: Mapping[str, Any]) -> dict[str, list[str]]:
    return {row["review"]: row["facts"] for row in store.read(load("queries.cypher", "golden-thread"), **parameters)}


def _rows(store: Store, name: str, reviews: list[str]) -> list[dict[str, Any]]:
    return store.read(load("queries.cypher", name), reviews=reviews)


def _naming(link: str, agency: str | None, facts: list[str]) -> Naming:
    return Naming(link, agency, tuple(sorted(facts)))


def _by_link(named: list[Any]) -> tuple[str, str]:
    link, agency, _ = named
    return (link, agency or "")


def _facts(alike: list[list[Any]]) -> dict[str, ThreadFact]:
    """Each fact by uid, in order of uid; those that stand alike share what is said of them."""
    found: dict[str, ThreadFact] = {}
    for label, status, assurance, has_target, uids in alike:
        fact = ThreadFact(
            label, Status(status or Status.UNKNOWN), Assurance(assurance or Assurance.NOT_STATED), has_target
        )
        found.update(dict.fromkeys(uids, fact))
    return {uid: found[uid] for uid in sorted(found)}
