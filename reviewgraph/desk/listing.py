"""Every correction of the file with the documents that use it, and what waits for a person."""

from collections.abc import Iterator

from graph.store import Store
from loaders.corrections import Corrections
from loaders.corrections.entries import Merge, NeverMerge
from queries.questions.corrections import corrections_applied
from queries.questions.doubts import Judged
from queries.questions.doubts import doubts as doubts_of
from queries.questions.question import Answer
from reviewgraph.correcting import Account
from webui.desk.judgements import Listing, Written


def listing(corrections: Corrections, graph: Store) -> Listing:
    """The corrections, the last written first."""
    account = Account.of_graph(corrections, corrections_applied(graph))
    written = tuple(_written(corrections, account))[::-1]
    return Listing(corrections.where, written, tuple(_notes(account)))


def _written(corrections: Corrections, account: Account) -> Iterator[Written]:
    for entry in corrections:
        used_in = tuple(sorted(document for document, own in account.used.items() if entry.id in own))
        yield Written(
            entry.id, entry.line, entry.says, entry.targets, entry.document, entry.by, entry.on, entry.why, used_in
        )


def _notes(account: Account) -> Iterator[str]:
    known = {entry.id for entry in account.corrections}
    for document in sorted(document for document, own in account.used.items() if own - known):
        yield f"{document} is corrected by what the file no longer holds: load it again."


def doubts(corrections: Corrections, graph: Store) -> Answer:
    """What waits for a person, but for corrections that nothing uses: the listing tells of those."""
    judged = Judged(
        tuple(entry.names for entry in corrections if isinstance(entry, Merge)),
        tuple(entry.names for entry in corrections if isinstance(entry, NeverMerge)),
    )
    return doubts_of(graph, judged)
