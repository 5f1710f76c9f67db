"""``reviewgraph network``: the networks there are, their nodes with measures, and their links."""

from collections.abc import Sequence
from datetime import date

import click

from queries.networks.registry import NETWORKS
from queries.networks.registry import network as network_named
from queries.questions.pages.page_collection import names_to_keep
from reviewgraph.cli.answering import FORMS, masked
from reviewgraph.cli.asking import as_wrong_use, parameters
from reviewgraph.cli.options import Day, graph_option, opened, today


@click.command()
@click.argument("name", required=False)
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; may be given again.")
@click.option("--as-of", type=Day(), help="The day for which it is asked. Default: today.")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="table", show_default=True)
@click.option("--links", is_flag=True, help="Print the links instead of the nodes: both ends, weight and reviews.")
@click.option("--show-names", is_flag=True, help="Leave people's names in quotations as published.")
@graph_option
def network(
    name: str | None,
    pairs: Sequence[str],
    as_of: date | None,
    form: str,
    links: bool,
    show_names: bool,
    graph: str | None,
) -> None:
    """The network NAME: its nodes with their measures in sentences. Without NAME, the networks there are."""
    if name is None:
        _list()
        return
    given = parameters(pairs)
    day = as_of or today()
    with as_wrong_use():
        asked = network_named(name, links=links)
        asked.arguments(given)
    with opened(graph, read_only=True) as store:
        with as_wrong_use():
            answer = asked.ask(store, given, day)
        answer = answer if show_names else masked(answer, names_to_keep(store))
    click.echo(FORMS[form](answer).rstrip("\n"))


def _list() -> None:
    for asked in NETWORKS.values():
        click.echo(f"{asked.name}: {asked.title}")
        click.echo(f"    {asked.purpose}")
    click.echo()
    click.echo("Their parameters are the same:")
    for parameter in next(iter(NETWORKS.values())).parameters:
        click.echo(f"    --param {parameter.name}=…  {parameter.help}")
