"""Every examination in order. One that breaks is itself a finding: the others still run."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from graph.model.errors import ReviewgraphError
from graph.store import Store
from graph.store.address import FolderAddress, parse
from reviewgraph.doctor import backups, engines, environment, people, places, program, serving
from reviewgraph.doctor.finding import Examination, Finding, trouble

Opener = Callable[[], AbstractContextManager[Store]]


def examine(graph: str, corrections: Path | None, people_file: Path, opener: Opener) -> Iterator[Finding]:
    """Look at everything that commands on this graph rely on; nothing that is there is changed.

    Args:
        graph: a folder or an address.
        corrections: where the file of corrections is or would be.
        people_file: where the file of accounts and changes is or would be.
        opener: opens the graph, where it is at an address.
    """
    for subject, examination in _examinations(graph, corrections, people_file, opener):
        yield from _sound(subject, examination)


def _examinations(
    graph: str, corrections: Path | None, people_file: Path, opener: Opener
) -> Iterator[tuple[str, Examination]]:
    yield "program", program.program
    yield "letters", program.words_and_names
    yield "clock", program.clock
    yield "settings", environment.settings
    where = parse(graph)
    if isinstance(where, FolderAddress):
        yield "graph", partial(places.graph_folder, where.path.absolute())
        yield "engine", engines.embedded
    else:
        yield "server", partial(_server, opener)
    yield "disk", partial(places.rooms, where.path if isinstance(where, FolderAddress) else None, people_file)
    yield "accounts", partial(people.people, people_file)
    yield "backups", partial(backups.backups, people_file)
    yield "corrections", partial(serving.corrections, corrections)
    yield "pages", serving.port
    yield "scans", serving.scans


def _server(opener: Opener) -> Iterable[Finding]:
    with opener() as store:
        return list(engines.server(store))


def _sound(subject: str, examination: Examination) -> Iterator[Finding]:
    try:
        yield from examination()
    except ReviewgraphError as error:
        yield trouble(subject, error.message, error.remedy)
    except OSError as error:
        yield trouble(subject, f"This could not be looked at: {error.strerror or error}.", None)
