"""Several processes load into one graph at the same moment, each some of the papers and some of its neighbours' too."""

import multiprocessing
import random
from collections.abc import Sequence
from multiprocessing.synchronize import Barrier

from graph.model.records import DocumentRecords
from graph.store import Store, open_store
from graph.writing import write_document
from tests.reliability.order.papers import BY, Papers

PROCESSES = 4
_LIMIT = 600.0
_TWICE = 2
"""Papers that each process takes of another's share."""


def load_at_once(store: Store, papers: Papers, chance: random.Random, user: str = "", password: str = "") -> None:
    """Load all of them by four processes at once; user and password where the store is at an address.

    Raises:
        AssertionError: one of the processes did not end well.
    """
    start = multiprocessing.get_context("spawn")
    gate = start.Barrier(PROCESSES)
    working = [
        start.Process(target=_work, args=(store.address, user, password, gate, share))
        for share in _shares(papers, chance)
    ]
    for process in working:
        process.start()
    for process in working:
        process.join(_LIMIT)
        process.kill()
        process.join()
    assert [process.exitcode for process in working] == [0] * PROCESSES


def _shares(papers: Papers, chance: random.Random) -> list[list[DocumentRecords]]:
    mixed = chance.sample(papers.records, len(papers))
    own = [mixed[number::PROCESSES] for number in range(PROCESSES)]
    return [chance.sample(mine := own[n] + own[n - 1][:_TWICE], len(mine)) for n in range(PROCESSES)]


def _work(address: str, user: str, password: str, gate: Barrier, share: Sequence[DocumentRecords]) -> None:
    with open_store(address, user or None, password or None) as store:
        gate.wait(_LIMIT)
        for each in share:
            write_document(store, each, at="at once", by=BY)
