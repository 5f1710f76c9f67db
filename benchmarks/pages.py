"""How long the server takes for each page, of the samples and of made-up graphs of any size.

``python -m benchmarks.pages --nodes 100000``. No browser and no network: the time from a request to its whole answer,
in this process, the first time after the start and the best of several. ``--keep FOLDER`` keeps the graphs that were
made, and uses them again.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

import click
from flask.testing import FlaskClient

from benchmarks.scaling.loading import applied
from graph.store import Store, open_store
from loaders.collection import documents_in
from reviewgraph.loading import load_documents, prepared
from reviewgraph.samples_folder import samples
from tests.scale.generator import batches
from webui import create_app

AS_OF = date(2026, 10, 1)
WHEN = "2026-10-01T09:00:00+00:00"
_ONE = {
    "review": "MATCH (n:Review)-[:PLANNED]->(a) RETURN n.uid AS uid, count(a) AS many ORDER BY many DESC, uid LIMIT 1",
    "agency": "MATCH (n:Agency)<-[:LED_BY]-(a) RETURN n.uid AS uid, count(a) AS many ORDER BY many DESC, uid LIMIT 1",
    "action": "MATCH (n:Action) RETURN n.uid AS uid ORDER BY uid LIMIT 1",
    "document": "MATCH (n:Document) RETURN n.uid AS uid ORDER BY uid LIMIT 1",
    "gap": "MATCH (h:Agency)<-[:HELD_BY]-(g)-[:NEEDED_BY]->(n:Agency) WHERE h.uid <> n.uid "
    "RETURN h.uid + '/and/' + n.uid AS uid ORDER BY uid LIMIT 1",
}
PAGES = {
    "overview": "/",
    "overview, one region": "/?region={region}",
    "reviews": "/reviews",
    "a review": "/reviews/{review}",
    "actions": "/actions",
    "actions, overdue": "/actions?state=overdue",
    "an action": "/actions/{action}",
    "agencies": "/agencies",
    "an agency": "/agencies/{agency}",
    "pairs": "/pairs",
    "a pair": "/pairs/{gap}",
    "themes": "/themes",
    "a theme": "/themes/information-sharing",
    "explore": "/explore?start={review}",
    "the drawing": "/explore/drawing.json?start={review}",
    "walkthroughs": "/walkthroughs",
    "a new walkthrough": "/walkthroughs/new?review={review}",
    "documents": "/documents",
    "a document": "/documents/{document}",
    "questions": "/questions",
    "open-actions": "/questions/open-actions",
}


@click.command()
@click.option("--nodes", "sizes", type=int, multiple=True, help="Also a made-up graph of about so many nodes.")
@click.option("--rounds", default=3, show_default=True)
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Where to keep made-up graphs.")
def main(sizes: Sequence[int], rounds: int, keep: Path | None) -> None:
    """Print a table as docs/performance.md has it: seconds at first, and the best after that."""
    with tempfile.TemporaryDirectory(prefix="pages-", ignore_cleanup_errors=True) as place:
        columns = {"samples": measured(Path(place) / "samples", None, rounds)}
        for size in sizes:
            columns[f"{size:,} nodes"] = measured((keep or Path(place)) / str(size), size, rounds)
    click.echo(f"| page | {' | '.join(columns)} |")
    click.echo(f"| --- |{' --- |' * len(columns)}")
    for name in PAGES:
        click.echo(f"| {name} | {' | '.join(_cell(column[name]) for column in columns.values())} |")


def _cell(times: tuple[float, float] | None) -> str:
    return f"{times[0]:.2f}, then {times[1]:.2f}" if times else "stopped after a minute"


def measured(folder: Path, nodes: int | None, rounds: int) -> dict[str, tuple[float, float] | None]:
    """For each page seconds at first, and the best of the rounds after that; None where the server gave it up."""
    with _filled(folder, nodes) as store:
        client = create_app(lambda: store, today=lambda: AS_OF).test_client()
        found = _known(store)
        return {name: _timed(client, address.format(**found), rounds) for name, address in PAGES.items()}


def _timed(client: FlaskClient, address: str, rounds: int) -> tuple[float, float] | None:
    times = []
    for _ in range(rounds + 1):
        begun = perf_counter()
        with client.get(address) as answer:
            answer.get_data()
        times.append(perf_counter() - begun)
        if answer.status_code == 503:
            return None
        if answer.status_code != 200:
            raise click.ClickException(f"{address}: {answer.status_code}")
    return times[0], min(times[1:])


def _known(store: Store) -> dict[str, str]:
    found = {name: str(store.read(statement)[0]["uid"]) for name, statement in _ONE.items()}
    most = "MATCH (:Review)-[:IN_REGION]->(r) RETURN r.name AS name, count(*) AS many ORDER BY many DESC, name LIMIT 1"
    regions = store.read(most)
    return found | {"document": found["document"].removeprefix("document:"), "region": regions[0]["name"]}


@contextmanager
def _filled(folder: Path, nodes: int | None) -> Iterator[Store]:
    with open_store(folder) as store:
        if not store.read("MATCH (n:Review) RETURN count(n) AS many")[0]["many"]:
            _fill(store, nodes)
        yield store


def _fill(store: Store, nodes: int | None) -> None:
    if nodes is None:
        with samples() as place:
            prepared(store, [place])
            list(load_documents(store, documents_in([place]), at=WHEN, by="benchmark"))
        return
    prepared(store)
    for piece in batches(nodes):
        store.write(partial(applied, piece))


if __name__ == "__main__":
    main()
