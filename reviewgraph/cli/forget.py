"""``reviewgraph forget``: takes out what only one document says."""

import click

from graph.writing import forget as forget_document
from reviewgraph.cli.options import graph_option, opened
from reviewgraph.counts import sentence


@click.command()
@click.argument("document")
@graph_option
def forget(document: str, graph: str | None) -> None:
    """Take out what only DOCUMENT says: its file name, or the start of its sha256."""
    with opened(graph) as store:
        report = forget_document(store, document)
    click.echo(f"{report.document}: forgotten.")
    click.echo(f"  {sentence(report.nodes)}")
