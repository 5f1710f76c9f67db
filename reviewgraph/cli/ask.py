"""``reviewgraph questions`` and ``reviewgraph ask``: the questions there are, and their answers with evidence."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import click

from graph.model.errors import QuestionError, UsageError
from queries.exports.answers import as_csv, as_json, as_table, with_words
from queries.exports.masking import mask
from queries.questions.page_collection import names_to_keep
from queries.questions.question import Answer
from queries.questions.registry import QUESTIONS, question
from reviewgraph.cli.options import Day, graph_option, opened, today

_IN_A_PIPE = 100
_FORMS: dict[str, Callable[[Answer], str]] = {
    "table": lambda answer: as_table(answer, _terminal_width()),
    "csv": as_csv,
    "json": as_json,
}


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
@click.option("--format", "form", type=click.Choice(list(_FORMS)), default="table", show_default=True)
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
        answer = answer if show_names else _masked(answer, names_to_keep(store))
    click.echo(_FORMS[form](answer).rstrip("\n"))


@contextmanager
def _as_wrong_use() -> Iterator[None]:
    """A question, parameter or place that is not there is a wrong use of the command."""
    try:
        yield
    except QuestionError as error:
        raise UsageError(error.message, where=error.where, remedy=error.remedy) from error


def _terminal_width() -> int:
    """The columns of the terminal; a hundred in a pipe."""
    return shutil.get_terminal_size((_IN_A_PIPE, 24)).columns if sys.stdout.isatty() else _IN_A_PIPE


def _masked(answer: Answer, keep: Iterable[str]) -> Answer:
    kept = tuple(keep)
    return with_words(answer, lambda text: mask(text, keep=kept).text)


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
