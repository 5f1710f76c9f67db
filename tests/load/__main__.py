"""``python -m tests.load``: prints what came of it, and whether that is what was wanted (exit 1 where it is not)."""

import sys
import tempfile
from functools import partial
from pathlib import Path

import click

from benchmarks.scaling.loading import applied
from graph.store import open_store
from reviewgraph.loading import prepared
from tests.load.figures import table, verdict
from tests.load.greedy import crowded
from tests.load.preparing import correctable_in
from tests.load.running import Plan, put_under_load
from tests.load.serving import people, served
from tests.load.tasks import things
from tests.scale.generator import batches


@click.command()
@click.option("--minutes", default=10.0, show_default=True)
@click.option("--readers", default=50, show_default=True)
@click.option("--editors", default=2, show_default=True)
@click.option("--documents", default=500, show_default=True, help="That a loader loads meanwhile.")
@click.option("--nodes", default=100_000, show_default=True, help="Of the graph, where it has to be made.")
@click.option("--think", default=30.0, show_default=True, help="Seconds from one page of a reader to the next.")
@click.option(
    "--graph", type=click.Path(file_okay=False, path_type=Path), help="A folder that is used, and loaded into."
)
def main(
    minutes: float, readers: int, editors: int, documents: int, nodes: int, think: float, graph: Path | None
) -> None:
    """Readers, editors and a loader at once, over a real port of this computer."""
    with tempfile.TemporaryDirectory(prefix="load-", ignore_cleanup_errors=True) as place:
        data, folder = Path(place), graph or Path(place) / "graph"
        with open_store(folder) as store:
            if not store.read("MATCH (n:Review) RETURN count(n) AS many")[0]["many"]:
                prepared(store)
                for piece in batches(nodes):
                    store.write(partial(applied, piece))
            held = store.read("MATCH (n) RETURN count(n) AS many")[0]["many"]
            first = 1_000 + store.read("MATCH (n:Document) RETURN count(n) AS many")[0]["many"]
            known = things(store)
        reviews = correctable_in(folder, data)
        people(data, readers, editors)
        with served(folder, data) as server:
            plan = Plan(readers, editors, documents, 60 * minutes, think, first)
            outcome = put_under_load(server, folder, data, plan, known, reviews)
            crowd = crowded(server)
    warm_up = minutes / 5
    click.echo(
        f"{held:,} nodes, {readers} readers, {editors} editors, {minutes:g} minutes, of which {warm_up:g} to warm up"
    )
    click.echo(table(outcome, warm_up=warm_up))
    click.echo(f"\n{crowd.sentence()}")
    missed = verdict(outcome, warm_up=warm_up, slopes=minutes >= 5) + crowd.missed()
    click.echo("\n" + ("\n".join(f"Not as wanted: {each}" for each in missed) if missed else "All as wanted."))
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
