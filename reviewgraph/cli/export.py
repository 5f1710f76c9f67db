"""``reviewgraph export``: the graph, or a part of it, in formats that other programs open."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from graph.model.errors import UsageError
from graph.store import Store
from queries.exports.graphs.chosen import chosen_reviews, filters_from
from queries.exports.graphs.formats import FORMATS
from queries.exports.graphs.hidden import hidden
from queries.exports.graphs.part import GraphPart, read_part
from queries.questions.pages.page_collection import names_to_keep
from queries.questions.scope import Filters
from reviewgraph.cli.asking import as_wrong_use, parameters
from reviewgraph.cli.options import graph_option
from reviewgraph.cli.outputs import whole_file, writable_file
from reviewgraph.cli.withholding import opened_to_hand_on, without_restricted_option

_NO_RECORDS = "Names are masked, so the raw records of the documents are left out: give --show-names to have them too."


@click.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write; needed for csv, which is a zip of tables. Default: standard output.",
)
@click.option(
    "--param",
    "pairs",
    multiple=True,
    metavar="NAME=VALUE",
    help="A filter of the questions (region, from-year, kind, agency …): what hangs on the reviews so chosen.",
)
@click.option("--show-names", is_flag=True, help="Leave people's names as published.")
@without_restricted_option
@graph_option
def export(
    form: str,
    output: Path | None,
    pairs: Sequence[str],
    show_names: bool,
    without_restricted: bool,
    graph: str | None,
) -> None:
    """Write the graph, or a part of it, for other programs. What reads as a person's name is masked."""
    wanted = FORMATS[form]
    output = _checked(output, binary=wanted.binary, form=form)
    with as_wrong_use():
        filters = filters_from(parameters(pairs))
    with opened_to_hand_on(graph, without_restricted=without_restricted) as store:
        part = _part(store, filters, show_names=show_names, extracts=wanted.extracts)
    if wanted.extracts and not show_names:
        click.echo(_NO_RECORDS, err=True)
    with _whole(output) as file:
        wanted.write(part, file)
    if output:
        click.echo(f"{output}: {len(part.nodes)} nodes, {len(part.relationships)} relationships.", err=True)


def _checked(output: Path | None, *, binary: bool, form: str) -> Path | None:
    if output is None:
        if binary:
            raise UsageError(f"{form} is no text: name the file to write with -o.")
        return None
    if output.exists() and not output.is_file() and not output.is_dir():
        raise UsageError("this is no file.", where=str(output), remedy="Give the name of one, or leave -o out.")
    return writable_file(output, [])


def _part(store: Store, filters: Filters, *, show_names: bool, extracts: bool) -> GraphPart:
    with as_wrong_use():
        reviews = chosen_reviews(store, filters)
    part = read_part(store, reviews, extracts=extracts and show_names)
    return part if show_names else hidden(part, names_to_keep(store))


@contextmanager
def _whole(output: Path | None) -> Iterator[IO[bytes]]:
    """Where to write: standard output or the file get all of it at the end of the block, or nothing if it fails."""
    if output is None:
        text = io.BytesIO()
        yield text
        click.echo(text.getvalue(), nl=False)
        return
    with whole_file(output) as file:
        yield file
