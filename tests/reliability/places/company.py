"""Others at the same place: two loads at once, a load while the pages are served, a port that is taken."""

import signal
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack

from tests.reliability.places.commands import LIMIT, Said, address, run, started
from tests.reliability.places.ground import Ground


def of_two_loads(ground: Ground) -> Iterator[str]:
    """Two load the same documents into a new graph at once: both are done, and the graph is that of one load."""
    with ground.place() as place:
        graph = place / "graph"
        with ExitStack() as both:
            loads = [both.enter_context(started(graph, "load", ground.documents)) for _ in range(2)]
            for process in loads:
                out, err = process.communicate(timeout=LIMIT)
                yield from Said(process.returncode, out, err).unlike_a_success()
        yield from ground.changed(graph)


def of_the_pages(ground: Ground) -> Iterator[str]:
    """Documents are loaded and a backup is made while the pages are served; the pages show what was loaded."""
    with ground.place() as place:
        graph = place / "graph"
        first = sorted(ground.documents.iterdir())[0]
        yield from run(graph, "load", first).unlike_a_success()
        with started(graph, "serve", "--port", "0") as process:
            at = address(process)
            for arguments in (("load", ground.documents), ("backup", place / "saved")):
                yield from (f"{arguments[0]}: {each}" for each in run(graph, *arguments).unlike_a_success())
            if at is None:
                yield "serve did not start"
            else:
                page = urllib.request.urlopen(f"{at}documents", timeout=60).read().decode()
                if f"{len(list(ground.documents.iterdir()))} documents read" not in page:
                    yield "the pages do not show what was loaded"
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=LIMIT)
            yield from Said(process.returncode, out, err).rough()
        yield from ground.changed(graph)


def of_a_taken_port(ground: Ground) -> Iterator[str]:
    """Another program has the port: it is named, and how to take another."""
    with ground.place() as place, socket.create_server(("127.0.0.1", 0)) as taken:
        graph = ground.copied(place / "graph")
        port = str(taken.getsockname()[1])
        yield from run(graph, "serve", "--port", port).unlike_a_refusal(
            f"127.0.0.1:{port}", "another program", "--port"
        )
        yield from ground.changed(graph)
