"""``reviewgraph status``: what the graph holds and which engine holds it."""

import click

from queries.questions.holdings import holdings
from reviewgraph.cli.options import graph_option, opened


@click.command()
@graph_option
def status(graph: str | None) -> None:
    """Count what the graph holds, by kind of node and relationship, and list its documents."""
    with opened(graph) as store:
        click.echo(f"Graph: {store.address} ({store.engine} {store.version})")
        held = holdings(store)
    for title, counts in (("Nodes", held.labels), ("Relationships", held.relationships)):
        click.echo(f"{title}: {sum(count for _, count in counts)}")
        for name, count in counts:
            click.echo(f"  {name:20} {count:>8}")
    click.echo(f"Documents: {len(held.documents)}")
    for document in held.documents:
        click.echo(f"  {document.name}  {document.sha256[:12]}  loaded {document.loaded_at} by {document.loaded_by}")
    if not held.documents:
        click.echo("  None yet. Load some: reviewgraph load FOLDER")
