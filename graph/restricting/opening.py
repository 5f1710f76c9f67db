"""Writes the open graph: what the full graph would be if nothing that tells of a restricted review had been loaded.

It is written by the same writer from the records that the full graph keeps of each document. Areas and themes of the
data lists come along; those that only documents name come with the documents that name them.
"""

from collections.abc import Callable, Iterable, Iterator

from graph.copying import refuse_unless_empty
from graph.model.reference import Region, Theme
from graph.model.vocabulary import RegionKind
from graph.restricting.choosing import Choice
from graph.restricting.walkthroughs import Drafted, Shown, given_and_hidden
from graph.store import Store, Transaction
from graph.store.statements import load
from graph.writing import extracts, prepare, write_document
from graph.writing.origins import records_named
from graph.writing.walkthroughs import Walkthrough, mark, walkthroughs
from graph.writing.walkthroughs.saving import put, take_out, take_turn

_PACKAGE = "graph.restricting"
_AT_ONCE = 20
"""Documents whose records are read together."""


def make_open_graph(full: Store, target: Store, choice: Choice, drafted: Drafted) -> Shown:
    """Write the open graph into an empty store; what became of the walkthroughs is returned.

    Raises:
        UsageError: the store is not empty.
    """
    refuse_unless_empty(target)
    bring_up_to_date(full, target, choice)
    return put_walkthroughs(full, target, choice, drafted)


def may_stay(target: Store, choice: Choice) -> bool:
    """Whether everything in an open graph may still be seen by everybody; if not, another has to be made."""
    return documents_in(target).keys() <= choice.open


def bring_up_to_date(full: Store, target: Store, choice: Choice, stop: Callable[[], bool] = lambda: False) -> int:
    """Write what an open graph lacks of the documents that everybody may see; how many were written.

    A document that was changed since the choice was made is left for the next time: it may tell of other reviews now.
    ``stop`` is asked before each document whether to leave the rest.
    """
    prepare(target, regions=list(_regions(full)), themes=list(_themes(full)))
    there, wanted = documents_in(target), documents_in(full)
    missing = [each for each in sorted(choice.open) if each in wanted and there.get(each) != wanted[each]]
    written = 0
    for some in (missing[at : at + _AT_ONCE] for at in range(0, len(missing), _AT_ONCE)):
        loaded = {} if stop() else _loading(full)
        for records in records_named(full, [each for each in some if each in loaded]):
            sha256 = records.document.sha256
            if not stop() and extracts.records_digest(extracts.to_json(records)) == wanted[sha256]:
                at, by = loaded[sha256]
                write_document(target, records, at=at, by=by)
                written += 1
    return written


def put_walkthroughs(full: Store, target: Store, choice: Choice, drafted: Drafted) -> Shown:
    """Put in the walkthroughs that readers may see, in place of those that are there."""
    shown = given_and_hidden(full, target, choice, drafted)
    there = walkthroughs(target)
    if [_told(one) for one in there] != [_told(one) for one in shown.given]:
        target.write(lambda tx: _replace(tx, there, shown.given))
    return shown


def _told(one: Walkthrough) -> tuple[str | None, ...]:
    return (one.uid, one.review, mark(one))


def _replace(tx: Transaction, there: Iterable[Walkthrough], given: Iterable[Walkthrough]) -> None:
    take_turn(tx)
    for one in there:
        take_out(tx, one.uid or "")
    for one in given:
        put(tx, one)


def documents_in(store: Store) -> dict[str, str]:
    """The digest of each document's records, by sha256."""
    return {row["sha256"]: row["digest"] for row in store.read(load(_PACKAGE, "documents"))}


def _loading(store: Store) -> dict[str, tuple[str, str]]:
    return {row["sha256"]: (row["at"], row["by"]) for row in store.read(load(_PACKAGE, "documents"))}


def _regions(store: Store) -> Iterable[Region]:
    for row in store.read(load(_PACKAGE, "regions")):
        yield Region(row["name"], RegionKind(row["kind"]), row["wider"])


def _themes(store: Store) -> Iterator[Theme]:
    for row in store.read(load(_PACKAGE, "themes")):
        yield Theme(row["slug"], row["label"], row["definition"], row["group"], row["broader"])
