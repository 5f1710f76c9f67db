"""The lines of the agencies that some reviews name, without reading those of a whole country."""

from collections.abc import Iterable, Mapping

from graph.store import Store
from graph.store.statements import load
from queries.questions.agency_lines import AgencyLines
from queries.questions.threads.golden_thread_facts import ReviewThread


def lines_of(store: Store, threads: Iterable[ReviewThread]) -> AgencyLines:
    """The lines of every agency that these reviews name, ask or hear."""
    steps: dict[str, set[str]] = {}
    read: set[str] = set()
    waiting = _agencies(threads)
    while waiting:
        read |= waiting
        found: set[str] = set()
        for row in store.read(load("queries.cypher", "golden-thread-lines"), uids=sorted(waiting)):
            steps.setdefault(row["one"], set()).add(row["other"])
            found.add(row["other"])
        waiting = found - read
    return AgencyLines({agency: _onwards(agency, steps) for agency in steps})


def _agencies(threads: Iterable[ReviewThread]) -> set[str]:
    found: set[str] = set()
    for thread in threads:
        found |= thread.heard
        found.update(each.agency for each in thread.named if each.agency)
    return found


def _onwards(agency: str, steps: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [agency]
    while waiting:
        for other in steps.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found - {agency})
