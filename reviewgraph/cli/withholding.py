"""``--without-restricted`` of commands that write files to hand on, and the warning where it is not given."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from graph.restricting import restrictions
from graph.store import Store
from reviewgraph.cli.options import opened, today
from reviewgraph.restricted import open_graph_of

without_restricted_option = click.option(
    "--without-restricted", is_flag=True, help="Leave out all that people who are kept from restricted reviews miss."
)


@contextmanager
def opened_to_hand_on(graph: str | None, *, without_restricted: bool) -> Iterator[Store]:
    """The graph for a command that writes from it what others will read: all of it with a warning, or the open one."""
    with opened(graph, read_only=True) as full:
        if not without_restricted:
            warn(full)
            yield full
            return
        if not restrictions(full):
            yield full
            return
        with open_graph_of(full, today()) as (store, choice):
            click.echo(f"Left out: {len(choice.held)} documents that tell of restricted reviews.", err=True)
            yield store


def warn(store: Store) -> None:
    """Say on standard error that restricted reviews may be in what is written, where any review is restricted."""
    standing = restrictions(store)
    if standing:
        said = "1 review of this graph is" if len(standing) == 1 else f"{len(standing)} reviews of this graph are"
        click.echo(
            f"Take care: {said} restricted, and what is written may tell of that. --without-restricted leaves it out.",
            err=True,
        )
