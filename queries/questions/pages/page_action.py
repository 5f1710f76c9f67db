"""One action: its words, the thread up to what went wrong, what each edition says of it, and how its date moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from graph.model.errors import QuestionError
from graph.model.vocabulary import Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.editions.editions import Statement, editions
from queries.questions.editions.slippage_figures import Slip, slip
from queries.questions.editions.what_changed_words import target_change
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_actions import ActionLead, leads_of
from queries.questions.pages.page_facts import Fact, facts, links
from queries.questions.pages.page_review import ReviewRead, review
from queries.questions.pages.page_thread import Break, Strand, thread
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class Threaded:
    """What an action goes back to: a failure and the recommendation that answers it; None where no document says."""

    failure: Fact | None
    also: tuple[Fact, ...]
    recommendation: Fact | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A dated note of progress. ``date`` is ISO, possibly partial; ``status`` None where the note gives none."""

    uid: str
    date: str | None
    text: str | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class ActionRead:
    """An action, where it comes from, and what became of it.

    ``said`` holds what each edition says, the oldest first; those without a date stand before. ``moves`` is a sentence
    for each edition, by its place in ``said``, that gives another target than the one before.
    """

    fact: Fact
    leads: tuple[ActionLead, ...]
    desired_outcome: str | None
    measure: str | None
    threads: tuple[Threaded, ...]
    broken: Break | None
    said: tuple[Statement, ...]
    moves: Mapping[int, str]
    slip: Slip | None
    notes: tuple[Noted, ...]
    passages: dict[str, tuple[Passage, ...]]


def action(store: Store, uid: str, as_of: date) -> ActionRead:
    """One action, its dates as known by a day.

    Raises:
        QuestionError: the graph holds no such action.
    """
    fact = facts(store, [uid]).get(uid)
    if fact is None or fact.label != "Action":
        raise QuestionError("There is no such action in the graph.", where=uid, remedy="Choose one from the list.")
    read = review(store, fact.review) if fact.review else None
    said = _said(store, fact)
    notes = _notes(store, uid)
    threads, broken = _threads(read, uid) if read else ((), None)
    dated = [(note.date, note.status.value) for note in notes if note.date and note.status]
    first = store.read(load("queries.cypher", "page-action-aims"), uids=[uid])[0]
    above = [each.uid for one in threads for each in (one.failure, one.recommendation) if each]
    return ActionRead(
        fact,
        leads_of(links(store, [uid])).get(uid, ()),
        first["desired_outcome"],
        first["measure"],
        threads,
        broken,
        said,
        _moves(said),
        slip(said, dated, as_of) if said else None,
        notes,
        by_fact(passages(store, [uid, *above])),
    )


def _said(store: Store, fact: Fact) -> tuple[Statement, ...]:
    found = editions(store, scope(store, Filters()), reviews=[fact.review] if fact.review else [], words=True)
    return found.statements.get(fact.uid, ())


def _notes(store: Store, uid: str) -> tuple[Noted, ...]:
    rows = store.read(load("queries.cypher", "page-action-updates"), uids=[uid])
    return tuple(_noted(row) for row in rows)


def _noted(row: Mapping[str, Any]) -> Noted:
    return Noted(row["update"], row["date"], row["text"], Status(row["status"]) if row["status"] else None)


def _moves(said: Iterable[Statement]) -> dict[int, str]:
    """Editions that give no target at all change nothing here: the one before still holds."""
    targets = [(place, each) for place, each in enumerate(said) if each.target_date or each.target_text]
    return {
        place: target_change(
            before.target_date,
            after.target_date,
            said_before=before.target_text is not None,
            said_after=after.target_text is not None,
        )
        for (_, before), (place, after) in pairwise(targets)
        if (before.target_date or before.target_text) != (after.target_date or after.target_text)
    }


def _threads(read: ReviewRead, uid: str) -> tuple[tuple[Threaded, ...], Break | None]:
    """Every way up from the action, in the order of the documents, and where the thread stops at the action."""
    whole = thread(read)
    found = [
        (Threaded(top.fact, top.also, middle.fact), end)
        for top in whole.from_failures
        for middle in top.after
        for end in middle.after
        if end.fact.uid == uid
    ]
    found += [
        (Threaded(None, (), middle.fact), end)
        for middle in whole.from_recommendations
        for end in middle.after
        if end.fact.uid == uid
    ]
    alone = [end for end in whole.from_actions if end.fact.uid == uid]
    return tuple(one for one, _ in found), _broken([*(end for _, end in found), *alone])


def _broken(ends: list[Strand]) -> Break | None:
    return ends[0].broken if ends else None
