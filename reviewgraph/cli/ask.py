"""``reviewgraph questions`` and ``reviewgraph ask``: the questions there are, and their answers with evidence."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import click

from graph.model.errors import QuestionError, UsageError
from queries.questions.page_collection import names_to_keep
from queries.questions.registry import QUESTIONS, question
from reviewgraph.cli.answering import FORMS, masked
from reviewgraph.cli.options import Day, graph_option, opened, today


@click.command()
def questions() -> None:
    """List the questions there are, with their parameters."""
    for asked in QUESTIONS.values():
        click.echo(f"{asked.name}: {asked.title}")
        click.echo(f"    {asked.purpose}")
        for parameter in asked.parameters:
            default = f" (default: {parameter.default})" if parameter.default else ""
            click.echo(f"    --param {parameter.name}=…  {parameter.help}{default}")
        click.echo()


@click.command()
@click.argument("name")
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; may be given again.")
@click.option("--as-of", type=Day(), help="The day that overdue is worked out for. Default: today.")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="table", show_default=True)
@click.option("--show-names", is_flag=True, help="Leave people's names in quotations as published.")
@graph_option
def ask(name: str, pairs: Sequence[str], as_of: date | None, form: str, show_names: bool, graph: str | None) -> None:
    """Answer the question NAME (see: reviewgraph questions). What reads as a person's name is masked."""
    parameters = _parameters(pairs)
    day = as_of or today()
    with _as_wrong_use():
        asked = question(name)
        asked.arguments(parameters)
    with opened(graph, read_only=True) as store:
        with _as_wrong_use():
            answer = asked.ask(store, parameters, day)
        answer = answer if show_names else masked(answer, names_to_keep(store))
    click.echo(FORMS[form](answer).rstrip("\n"))


@contextmanager
def _as_wrong_use() -> Iterator[None]:
    """A question, parameter or place that is not there is a wrong use of the command."""
    try:
        yield
    except QuestionError as error:
        raise UsageError(error.message, where=error.where, remedy=error.remedy) from error


def _parameters(pairs: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"“{pair}” is no parameter.", remedy="Write it as --param region=Ostermere.")
        if name.strip() in found:
            raise UsageError(f"“{name.strip()}” is given twice.", remedy="Give each parameter once.")
        found[name.strip()] = value
    return found
