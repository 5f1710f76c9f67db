"""Keeping a walkthrough, each time in one transaction, and never over what somebody else has changed meanwhile."""

from dataclasses import replace
from itertools import count
from typing import Any

from graph.model.errors import QuestionError
from graph.model.identity import digest, slug
from graph.store import Store, Transaction
from graph.store.format import refuse_later_in
from graph.store.statements import load
from graph.writing.walkthroughs.kept import Walkthrough, mark
from graph.writing.walkthroughs.reading import PACKAGE, gone, held


class ChangedMeanwhileError(QuestionError):
    """Somebody else changed the walkthrough after it was read."""

    def __init__(self, uid: str) -> None:
        message = "Somebody else has changed this walkthrough since it was opened. Nothing was saved."
        super().__init__(message, where=uid, remedy="Open it again.")


def save(store: Store, walkthrough: Walkthrough, *, seen: str | None = None) -> Walkthrough:
    """Keep a walkthrough; a new one, whose ``uid`` is None, gets one from its title. What is kept is returned.

    Args:
        store: an open store, prepared.
        walkthrough: all of it: steps that it lacks are taken out.
        seen: the ``mark`` of what was read before it was changed; needed unless it is new.

    Raises:
        ChangedMeanwhileError: the graph holds another version than the one seen.
        QuestionError: it is not new, and the graph does not hold it; or it is new, and its review is not there.
        StoreError: the store refused, or cannot be reached.
    """
    return store.write(lambda tx: _save(tx, walkthrough, seen))


def delete(store: Store, uid: str, *, seen: str) -> None:
    """Take a walkthrough out, with its steps; raises as ``save`` does."""
    store.write(lambda tx: _delete(tx, uid, seen))


def _save(tx: Transaction, new: Walkthrough, seen: str | None) -> Walkthrough:
    take_turn(tx)
    if new.uid is None:
        kept = replace(new, uid=_free_uid(tx, new.title))
        _refuse_without_review(tx, new.review)
    else:
        _refuse_changed(tx, new.uid, seen)
        kept = new
    put(tx, kept)
    return kept


def put(tx: Transaction, kept: Walkthrough) -> None:
    """Store a walkthrough that has its uid, in place of the one with that uid if there is one."""
    tx.run(load(PACKAGE, "put-walkthrough"), uid=kept.uid, title=kept.title)
    tx.run(load(PACKAGE, "tie-review"), uid=kept.uid, review=kept.last_review)
    tx.run(load(PACKAGE, "put-steps"), uid=kept.uid, rows=_rows(kept))
    tx.run(load(PACKAGE, "remove-steps"), uid=kept.uid, after=len(kept.steps))


def take_out(tx: Transaction, uid: str) -> None:
    """Take a walkthrough out, with its steps."""
    tx.run(load(PACKAGE, "remove-steps"), uid=uid, after=0)
    tx.run(load(PACKAGE, "remove-walkthrough"), uid=uid)


def _delete(tx: Transaction, uid: str, seen: str) -> None:
    take_turn(tx)
    _refuse_changed(tx, uid, seen)
    take_out(tx, uid)


def take_turn(tx: Transaction) -> None:
    """Make every other writer wait: what is read after this nobody changes before this transaction ends.

    Raises:
        StoreError: a later version has brought the graph to its own format meanwhile.
    """
    tx.run(load(PACKAGE, "take-turn"))
    refuse_later_in(tx)


def _refuse_changed(tx: Transaction, uid: str, seen: str | None) -> None:
    there = held(tx, uid)
    if there is None:
        raise gone(uid)
    if mark(there) != seen:
        raise ChangedMeanwhileError(uid)


def _refuse_without_review(tx: Transaction, review: str | None) -> None:
    if not tx.run(load(PACKAGE, "review"), uid=review):
        raise QuestionError("There is no such review in the graph.", where=review, remedy="Choose one from the list.")


def _free_uid(tx: Transaction, title: str) -> str:
    name = f"walkthrough:{slug(title)[:80] or 'untitled'}"
    every = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(uid for uid in every if held(tx, uid) is None)


def _rows(kept: Walkthrough) -> list[dict[str, Any]]:
    assert kept.uid is not None  # noqa: S101 - given just above
    name = digest(kept.uid)  # a title may hold a name, which exports would not find in this uid
    return [
        {
            "uid": f"step:{name}/{number}",
            "order": number,
            "heading": step.heading,
            "words": step.words,
            "prompt": step.prompt,
            "notes": step.notes,
            "hidden": step.hidden,
            "shown": list(step.shown),
        }
        for number, step in enumerate(kept.steps, start=1)
    ]
