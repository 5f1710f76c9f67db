"""Every step from one format of graphs to the next. A step is never changed once it was published: add another."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.formats.rewriting import outdated, rewrite
from graph.store import Store
from graph.writing.marking import mark_documents, unmarked


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. Broken off at any moment, it does the rest when it is run again.

    Attributes:
        to: the format that it leads to, from the one before.
        brings: what the graph has afterwards, for the line that is told.
        readers_wait: whether questions would be answered wrongly before it; ``READ_FROM`` is the last such format.
        lacking: whether it would change anything.
        run: does it.
        undone: whether a version that knows no formats has written since, so that it is to be run again. It is asked
            at each opening: it must be quick.
    """

    to: int
    brings: str
    readers_wait: bool
    lacking: Callable[[Store], bool]
    run: Callable[[Store], None]
    undone: Callable[[Store], bool] = lambda _: False


def _lacks_marks_or_rules(store: Store) -> bool:
    return unmarked(store) or next(outdated(store), None) is not None


def _mark_and_rewrite(store: Store) -> None:
    # Marks first: writing finds the papers of the same review by them.
    mark_documents(store)
    rewrite(store)


MIGRATIONS = (
    Migration(
        to=1,
        brings="what later papers find its papers by",
        readers_wait=False,
        lacking=_lacks_marks_or_rules,
        run=_mark_and_rewrite,
        undone=unmarked,
    ),
)
