"""What hangs on things, what ties them to one another, and what they are called."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_facts import Fact, facts


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything of the graph that can be drawn. ``name`` is None where no document gives one.

    ``year`` is that of a review or of a fact's review, ``kinds`` likewise; ``fact`` is set where it is a fact.
    """

    uid: str
    label: str
    name: str | None
    kinds: tuple[str, ...] = ()
    year: int | None = None
    sector: str | None = None
    fact: Fact | None = None

    @property
    def called(self) -> str:
        """What to call it in a few words: its name; a fact by its printed number, else by what it says."""
        if self.fact is None:
            return self.name or self.uid.partition(":")[2].replace("-", " ").capitalize()
        if self.fact.ref and self.label in ("Recommendation", "Action"):
            return f"{self.label} {self.fact.ref}"
        return self.fact.what or self.fact.text


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """A link of the graph from one thing to another."""

    start: str
    link: str
    end: str


@dataclass(frozen=True, slots=True)
class Hanging:
    """A thing that hangs on another, and the link between the two as the graph has it."""

    uid: str
    label: str
    tie: Tie


def neighbours(store: Store, uids: Iterable[str]) -> dict[str, tuple[Hanging, ...]]:
    """What hangs on each of these, in order of link and uid; one that nothing hangs on is left out."""
    found: dict[str, list[Hanging]] = {}
    for row in _rows(store, "page-neighbourhood", uids):
        ends = (row["start"], row["other"]) if row["forward"] else (row["other"], row["start"])
        tie = Tie(ends[0], row["link"], ends[1])
        found.setdefault(row["start"], []).append(Hanging(row["other"], row["other_label"], tie))
    return {uid: tuple(hanging) for uid, hanging in found.items()}


def things(store: Store, uids: Iterable[str]) -> dict[str, Thing]:
    """These things, in order of uid; one that the graph does not hold is left out."""
    wanted = sorted(set(uids))
    found = {row["uid"]: _thing(row) for row in _rows(store, "page-neighbourhood-things", wanted)}
    for uid, fact in (facts(store, wanted) if wanted else {}).items():
        found[uid] = Thing(uid, fact.label, None, fact.kinds, fact.year, None, fact)
    return dict(sorted(found.items()))


def _thing(row: dict[str, Any]) -> Thing:
    return Thing(**{**row, "kinds": tuple(row["kinds"] or ())})


def ties(store: Store, uids: Iterable[str]) -> tuple[Tie, ...]:
    """Every link between two of these things, in order of start, type and end."""
    wanted = frozenset(uids)
    return tuple(
        Tie(row["start"], row["link"], row["end"])
        for row in _rows(store, "page-neighbourhood-links", wanted)
        if row["start"] in wanted and row["end"] in wanted and row["start"] != row["end"]
    )


def _rows(store: Store, statement: str, uids: Iterable[str]) -> list[dict[str, Any]]:
    wanted = sorted(set(uids))
    return store.read(load("queries.cypher", statement), uids=wanted) if wanted else []
