"""What must hold after any kill; each function gives what is not as promised, in words."""

from collections.abc import Iterator, Sequence
from functools import partial

from graph.copying import digest
from graph.model.errors import ReviewgraphError
from graph.model.records import DocumentRecords
from graph.model.schema import LABELS
from graph.store import Store, Transaction
from graph.store.retry import RaceError
from graph.writing import extracts, records_named
from queries.questions.holdings import holdings
from tests.reliability.kills.expected import Material, Reference, load

TRACE = "Traceback (most recent call last)"


def held(store: Store) -> tuple[DocumentRecords, ...]:
    """The records of the documents that the graph holds."""
    return tuple(records_named(store, sorted(one.sha256 for one in holdings(store).documents)))


def whole(store: Store, reference: Reference) -> Iterator[str]:
    """The graph is just what the documents that it holds give: none of them is there by half."""
    records = held(store)
    found = digest(store)
    begun = not records and found == reference.bare()
    if found != reference.digest(records) and not begun:
        yield f"the graph is not what its {len(records)} documents give"


def kept(store: Store, wanted: Sequence[DocumentRecords], what: str) -> Iterator[str]:
    """Each of these documents is there with just these records."""
    there = {extracts.to_json(each) for each in held(store)}
    for each in wanted:
        if extracts.to_json(each) not in there:
            yield f"{what}: {each.document.document} is not there"


def enforced(store: Store) -> Iterator[str]:
    """Each unique constraint refuses a second node of a uid that is there; run after the schema was installed again."""
    for label in LABELS:
        rows = store.read(f"MATCH (n:{label}) RETURN n.uid AS uid LIMIT 1")
        if rows:
            try:
                # Once: the store would try again eight times, for it cannot know that nobody else is in the way.
                store._write_once(partial(_double, label=label, uid=rows[0]["uid"]))
            except (ReviewgraphError, RaceError):
                continue
            yield f"a second {label} of one uid was let in"


def _double(tx: Transaction, label: str, uid: str) -> None:
    tx.run(f"CREATE (n:{label} {{uid: $uid}})", uid=uid)


def reloaded(
    store: Store, material: Material, reference: Reference, records: Sequence[DocumentRecords] = ()
) -> Iterator[str]:
    """Loading everything again gives the graph of a load that nobody disturbed, and its constraints stand."""
    records = records or material.records
    load(store, records, material.folder)
    if digest(store) != reference.digest(records):
        yield "loading again does not give the graph of an undisturbed load"
    yield from enforced(store)


def traceless(*texts: str) -> Iterator[str]:
    """Nobody sees a trace."""
    for text in texts:
        if TRACE in text:
            yield f"there is a trace: …{text[-600:]}"
