"""Reading walkthroughs back."""

from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing.walkthroughs.kept import Step, Walkthrough

PACKAGE = "graph.writing.walkthroughs"


def walkthroughs(store: Store) -> list[Walkthrough]:
    """Every walkthrough, by title."""
    return [_walkthrough(row) for row in store.read(load(PACKAGE, "walkthroughs"), uids=None)]


def walkthrough(store: Store, uid: str) -> Walkthrough:
    """One walkthrough.

    Raises:
        QuestionError: the graph holds no such walkthrough.
    """
    rows = store.read(load(PACKAGE, "walkthroughs"), uids=[uid])
    if not rows:
        raise gone(uid)
    return _walkthrough(rows[0])


def held(tx: Transaction, uid: str) -> Walkthrough | None:
    """What a transaction finds under a uid."""
    rows = tx.run(load(PACKAGE, "walkthroughs"), uids=[uid])
    return _walkthrough(rows[0]) if rows else None


def gone(uid: str) -> QuestionError:
    """What to say where there is no such walkthrough."""
    message = "There is no such walkthrough in the graph."
    return QuestionError(message, where=uid, remedy="Choose one from the list, or make one.")


def _walkthrough(row: dict[str, Any]) -> Walkthrough:
    steps = tuple(_step(*kept[1:]) for kept in sorted(row["steps"], key=lambda kept: kept[0] or 0) if kept[0])
    return Walkthrough(row["title"] or "", row["review"], steps, row["walkthrough"], row["review_title"])


def _step(heading: str, words: str, prompt: str, notes: str, hidden: bool, shown: list[str] | None) -> Step:
    return Step(heading or "", words or "", prompt or "", notes or "", bool(hidden), tuple(shown or ()))
