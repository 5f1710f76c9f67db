"""What the steps of a walkthrough show, as the graph holds it now: things, their ties and their passages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_facts import Fact, facts, links


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that a step shows. ``fact`` is set for findings, failures, recommendations and actions.

    For a review ``subject``, ``harm``, ``incident`` and ``year`` are what its documents state of it.
    """

    uid: str
    label: str
    name: str
    fact: Fact | None = None
    year: int | None = None
    subject: str | None = None
    harm: str | None = None
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two things. ``facts`` are those of the review that carry a theme, or that name an agency."""

    start: str
    link: str
    end: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a walkthrough shows. ``passages`` are by fact or review; what is not in ``things`` is gone."""

    things: dict[str, Thing]
    ties: tuple[Tie, ...]
    passages: dict[str, tuple[Passage, ...]]
    named: frozenset[tuple[str, str]] = frozenset()
    """Information gaps with HELD_BY or NEEDED_BY, where the graph names that end, shown or not."""

    def present(self, shown: Iterable[str]) -> tuple[Thing, ...]:
        """What is there of these uids, in their order, each once."""
        return tuple(self.things[uid] for uid in dict.fromkeys(shown) if uid in self.things)

    def gone(self, shown: Iterable[str]) -> int:
        """How many of these uids the graph no longer holds."""
        return len(set(shown) - self.things.keys())

    def within(self, shown: Iterable[str]) -> tuple[Tie, ...]:
        """The ties that have both ends among these uids."""
        here = set(shown)
        return tuple(tie for tie in self.ties if {tie.start, tie.end} <= here)


def scene(store: Store, shown: Iterable[str]) -> Scene:
    """What the graph holds of these uids."""
    uids = sorted(set(shown))
    found = facts(store, uids)
    things = {uid: Thing(uid, fact.label, fact.what or fact.text, fact) for uid, fact in found.items()}
    for row in store.read(load("queries.cypher", "walkthrough-things"), uids=uids):
        things.setdefault(row["thing"], _thing(row))
    rows = store.read(load("queries.cypher", "walkthrough-ties"), uids=uids)
    ties = [Tie(r["start"], r["link"], r["end"], tuple(fact for (fact,) in r["facts"])) for r in rows]
    linked = links(store, found)
    ties += [Tie(link.start, link.link, link.other) for link in linked if link.other in things]
    named = frozenset((link.start, link.link) for link in linked if link.link in ("HELD_BY", "NEEDED_BY"))
    behind = {tie.facts[0] for tie in ties if tie.facts}
    reviews = [uid for uid in things if uid.startswith("review:")]
    return Scene(things, tuple(ties), by_fact(passages(store, [*found, *behind, *reviews])), named)


def _thing(row: dict[str, Any]) -> Thing:
    given = {name: row[name] for name in ("label", "year", "subject", "harm", "incident")}
    uid = str(row["thing"])
    return Thing(uid=uid, name=row["name"] or row["subject"] or uid.partition(":")[2], **given)


def sources(scene: Scene, shown: Iterable[str]) -> tuple[Passage, ...]:
    """The passages that a step rests on: the first of each fact and review, of a tie that rests on facts the first."""
    uids = tuple(shown)
    rests = [thing.uid for thing in scene.present(uids) if thing.fact or thing.label == "Review"]
    behind = {tie.end if tie.link == "ABOUT" else tie.start: tie.facts[0] for tie in scene.within(uids) if tie.facts}
    named = [thing.uid for thing in scene.present(uids) if thing.label == "Agency" and len(rests) == 1]
    wanted = dict.fromkeys(behind.get(uid, uid) for uid in (*rests, *named))
    first = (scene.passages[uid][0] for uid in wanted if uid in scene.passages)
    return tuple({passage.uid: passage for passage in first}.values())
