"""``reviewgraph extract``: what the documents say, as records, without a graph."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from graph.model.errors import ReviewgraphError
from graph.model.records import DocumentRecords
from loaders.collection import documents_in
from loaders.corrections import read_corrections
from loaders.printing import write_csv, write_jsonl
from loaders.process import ReadingProcess
from reviewgraph.cli.options import progress, say_left_out
from reviewgraph.cli.outputs import writable_file, writable_folder
from reviewgraph.correcting import Account, reading_with
from reviewgraph.settings import reading_limits


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file for jsonl, a folder for csv.")
@click.option(
    "--corrections", type=click.Path(path_type=Path, dir_okay=False), help="Apply the corrections of this file."
)
def extract(paths: Sequence[Path], form: str, output: Path | None, corrections: Path | None) -> None:
    """Print what documents say as records: files and folders, searched through."""
    if form == "csv" and output is None:
        raise click.UsageError("csv makes one file per type of record: give a folder with -o.")
    judged = read_corrections(corrections) if corrections else None
    files = documents_in(paths)
    if output:
        output = writable_folder(output) if form == "csv" else writable_file(output, files)
    say_left_out(paths)
    failed: list[str] = []
    seen: dict[str, frozenset[str]] = {}
    with ReadingProcess(reading_limits()) as reading, progress(files, "Reading", len(files)) as listed:
        read = reading.records if judged is None else reading_with(judged, reading.checked)
        records = _noted(_extracted(read, listed, failed), seen)
        if form == "csv" and output:
            for path in write_csv(records, output):
                click.echo(f"wrote {path}", err=True)
        elif output:
            with output.open("w", encoding="utf-8", newline="\n") as stream:
                for document in records:
                    write_jsonl(document, stream)
        else:
            for document in records:
                write_jsonl(document, sys.stdout)
    for line in Account(judged, seen).lines() if judged else ():
        click.echo(line, err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _noted(documents: Iterable[DocumentRecords], seen: dict[str, frozenset[str]]) -> Iterator[DocumentRecords]:
    """The documents, the ids of the corrections that each uses kept on the way."""
    for records in documents:
        seen[records.document.document] = frozenset(one.id for one in records.corrections)
        yield records


def _extracted(
    read: Callable[[Path], DocumentRecords], files: Iterable[Path], failed: list[str]
) -> Iterator[DocumentRecords]:
    """The records of each file; one that cannot be read is said and leaves the others to go on."""
    for path in files:
        try:
            yield read(path)
        except ReviewgraphError as error:
            failed.append(path.name)
            click.echo(f"Error: {error}", err=True)
