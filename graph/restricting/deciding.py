"""Setting and lifting restrictions, each in one transaction, and what follows from those that stand."""

from collections.abc import Iterable

from graph.model.errors import QuestionError
from graph.model.identity import digest
from graph.model.schema import schema_statements
from graph.restricting.choosing import Choice, choose
from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing.meeting import meet
from graph.writing.origins import reading
from graph.writing.restrictions import Restriction, extended, put_restriction, stored_restrictions
from graph.writing.stored import catalogue
from graph.writing.walkthroughs.saving import take_turn

_PACKAGE = "graph.restricting"


def restrict(store: Store, review: str, *, title: str, because: str, at: str, by: str) -> Restriction:
    """Let only named roles see a review (its uid); set again, it has the new reason.

    Args:
        store: an open store.
        review: the uid.
        title: what to call it, also where the graph holds it no more.
        because: why, or empty.
        at: the moment, ISO.
        by: who decides.

    Raises:
        QuestionError: the graph holds no such review.
        StoreError: the store refused, or cannot be reached.
    """
    store.install(schema_statements())
    new = Restriction(f"restriction:{digest(review)}", review, title, because, at, by, (review,))
    return store.write(lambda tx: _restrict(tx, new))


def _restrict(tx: Transaction, new: Restriction) -> Restriction:
    take_turn(tx)
    if not tx.run(load("graph.writing.walkthroughs", "review"), uid=new.review):
        raise QuestionError("There is no such review in the graph.", where=new.review)
    entries = catalogue(tx)
    grown = extended(new, meet(entries.values()), entries)
    put_restriction(tx, grown)
    return grown


def lift(store: Store, restriction: Restriction) -> None:
    """Let everybody see the review again, unless another restriction is about it too."""
    store.write(lambda tx: _lift(tx, restriction.uid))


def _lift(tx: Transaction, uid: str) -> None:
    take_turn(tx)
    tx.run(load("graph.writing", "remove-restriction"), uid=uid)


def restrictions(store: Store) -> tuple[Restriction, ...]:
    """Every restriction, in the order of their uids."""
    return stored_restrictions(reading(store))


def chosen(store: Store, standing: Iterable[Restriction] | None = None) -> Choice:
    """Which documents everybody may see, under these restrictions; under those that stand if none are given."""
    return choose(
        catalogue(reading(store)),
        restrictions(store) if standing is None else standing,
        lambda words: _mentioning(store, words),
    )


def _mentioning(store: Store, words: str) -> list[str]:
    rows = store.read(load(_PACKAGE, "mentioning"), words=words.lower())
    return [row["sha256"] for row in rows]
