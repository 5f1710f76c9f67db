"""``reviewgraph load``: documents into the graph, each wholly or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from graph.model.errors import ReviewgraphError, UsageError
from graph.model.records import DocumentRecords
from loaders.collection import documents_in
from loaders.corrections import Corrections
from loaders.process import ReadingProcess
from queries.questions.corrections import corrections_applied
from reviewgraph.cli.options import corrections_option, graph_option, opened, progress, say_left_out
from reviewgraph.correcting import Account, corrections_for, reading_with, refuse_to_lose
from reviewgraph.loading import Loaded, load_documents, loader_name, now, prepared
from reviewgraph.settings import from_environment, reading_limits

Read = Callable[[Path], DocumentRecords]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Read and say what would be stored; store nothing.")
@corrections_option
@click.option("--no-corrections", is_flag=True, help="Load what the documents say, and undo what was corrected.")
@graph_option
def load(
    paths: Sequence[Path], dry_run: bool, corrections: Path | None, no_corrections: bool, graph: str | None
) -> None:
    """Read documents and store what they say: files and folders, searched through."""
    if corrections and no_corrections:
        raise UsageError("--corrections and --no-corrections contradict each other.", remedy="Give one of them.")
    files = documents_in(paths)
    judged = None if no_corrections else corrections_for(corrections, from_environment(graph).graph)
    say_left_out(paths)
    if judged is not None:
        click.echo(f"Corrections: {judged.where} ({len(judged)}).", err=True)
    with ReadingProcess(reading_limits()) as reading:
        read = reading.records if judged is None else reading_with(judged, reading.checked)
        failed = (
            _dry(files, judged, read) if dry_run else _store(files, paths, graph, judged, read, may_lose=no_corrections)
        )
    if failed:
        others = " The others are stored." if failed < len(files) and not dry_run else ""
        click.echo(f"{failed} of {len(files)} documents failed.{others}", err=True)
        raise click.exceptions.Exit(1)


def _store(
    files: Sequence[Path],
    paths: Sequence[Path],
    graph: str | None,
    judged: Corrections | None,
    read: Read,
    *,
    may_lose: bool,
) -> int:
    failed = 0
    with opened(graph, may_make=True) as store:
        prepared(store, paths)
        if judged is None and not may_lose:
            refuse_to_lose(corrections_applied(store))
        outcomes = load_documents(store, files, at=now(), by=loader_name(), read=read)
        with progress(outcomes, "Loading", len(files)) as listed:
            for outcome in listed:
                failed += outcome.error is not None
                _say(outcome)
        if judged is not None:
            _say_account(Account.of_graph(judged, corrections_applied(store)))
    return failed


def _say(outcome: Loaded) -> None:
    if outcome.error is not None:
        click.echo(f"Error: {outcome.error}", err=True)
        return
    for line in outcome.lines():
        click.echo(line)


def _say_account(account: Account) -> None:
    for line in account.lines():
        click.echo(line)


def _dry(files: Sequence[Path], judged: Corrections | None, read: Read) -> int:
    failed = 0
    documents = []
    for path in files:
        try:
            records = read(path)
        except ReviewgraphError as error:
            failed += 1
            click.echo(f"Error: {error}", err=True)
            continue
        documents.append(records)
        click.echo("\n".join(Loaded(path.name, records=records).read_lines()))
    if judged is not None:
        _say_account(Account.of_records(judged, documents))
    click.echo("Nothing was stored (--dry-run).")
    return failed
