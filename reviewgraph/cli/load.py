"""``reviewgraph load``: documents into the graph, each wholly or not at all."""

from collections.abc import Sequence
from pathlib import Path

import click

from graph.model.errors import ReviewgraphError
from loaders.collection import documents_in
from loaders.process import ReadingProcess
from reviewgraph.cli.options import graph_option, opened, progress, say_left_out
from reviewgraph.loading import Loaded, load_documents, loader_name, now, prepared
from reviewgraph.settings import reading_limits


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Read and say what would be stored; store nothing.")
@graph_option
def load(paths: Sequence[Path], dry_run: bool, graph: str | None) -> None:
    """Read documents and store what they say: files and folders, searched through."""
    files = documents_in(paths)
    say_left_out(paths)
    with ReadingProcess(reading_limits()) as reading:
        failed = _dry(files, reading) if dry_run else _store(files, paths, graph, reading)
    if failed:
        others = " The others are stored." if failed < len(files) and not dry_run else ""
        click.echo(f"{failed} of {len(files)} documents failed.{others}", err=True)
        raise click.exceptions.Exit(1)


def _store(files: Sequence[Path], paths: Sequence[Path], graph: str | None, reading: ReadingProcess) -> int:
    failed = 0
    with opened(graph, may_make=True) as store:
        prepared(store, paths)
        outcomes = load_documents(store, files, at=now(), by=loader_name(), read=reading.records)
        with progress(outcomes, "Loading", len(files)) as listed:
            for outcome in listed:
                failed += outcome.error is not None
                _say(outcome)
    return failed


def _say(outcome: Loaded) -> None:
    if outcome.error is not None:
        click.echo(f"Error: {outcome.error}", err=True)
        return
    for line in outcome.lines():
        click.echo(line)


def _dry(files: Sequence[Path], reading: ReadingProcess) -> int:
    failed = 0
    for path in files:
        try:
            records = reading.records(path)
        except ReviewgraphError as error:
            failed += 1
            click.echo(f"Error: {error}", err=True)
            continue
        click.echo("\n".join(Loaded(path.name, records=records).read_lines()))
    click.echo("Nothing was stored (--dry-run).")
    return failed
