"""``reviewgraph questions`` and ``reviewgraph ask``: the questions there are, and their answers with evidence."""

from collections.abc import Sequence
from datetime import date

import click

from graph.model.errors import UsageError
from queries.exports.quotations import quotations
from queries.questions.evidence import by_fact, passages
from queries.questions.pages.page_collection import names_to_keep
from queries.questions.question import Parameter
from queries.questions.registry import GROUPS, QUESTIONS, question
from queries.questions.scope import PARAMETERS
from reviewgraph.cli.answering import FORMS, masked, masked_passages, terminal_width
from reviewgraph.cli.asking import as_wrong_use, parameters
from reviewgraph.cli.options import Day, graph_option, opened, today

_LISTED = 12
"""Values of a parameter that are listed; of more, the refusal of a wrong one tells all."""


@click.command()
def questions() -> None:
    """List the questions there are, with their parameters."""
    for group, names in GROUPS.items():
        click.echo(f"{group}\n")
        for asked in (QUESTIONS[name] for name in names):
            click.echo(f"  {asked.name}: {asked.title}")
            click.echo(f"      {asked.purpose}")
            for parameter in asked.parameters:
                if parameter not in PARAMETERS:
                    click.echo(f"      {_said(parameter)}")
            click.echo()
    click.echo("Filters that they take (but for those about one or two named things, which choose for themselves)\n")
    for parameter in PARAMETERS:
        click.echo(f"  {_said(parameter)}")


def _said(parameter: Parameter) -> str:
    default = " (needed)" if parameter.needed else f" (default: {parameter.default})" if parameter.default else ""
    allowed = f" One of: {', '.join(parameter.choices)}." if 0 < len(parameter.choices) <= _LISTED else ""
    return f"--param {parameter.name}=…  {parameter.help}{allowed}{default}"


@click.command()
@click.argument("name")
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; may be given again.")
@click.option("--as-of", type=Day(), help="The day that overdue is worked out for. Default: today.")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="table", show_default=True)
@click.option("--evidence", is_flag=True, help="Below the table, the words of the documents behind each row.")
@click.option("--show-names", is_flag=True, help="Leave people's names in quotations as published.")
@graph_option
def ask(
    name: str, pairs: Sequence[str], as_of: date | None, form: str, evidence: bool, show_names: bool, graph: str | None
) -> None:
    """Answer the question NAME (see: reviewgraph questions). What reads as a person's name is masked."""
    given = parameters(pairs)
    day = as_of or today()
    if evidence and form != "table":
        raise UsageError("--evidence goes with the table.", remedy="The other formats hold the passages by themselves.")
    with as_wrong_use():
        asked = question(name)
        asked.arguments(given)
    with opened(graph, read_only=True) as store:
        with as_wrong_use():
            answer = asked.ask(store, given, day)
        keep = () if show_names else names_to_keep(store)
        answer = answer if show_names else masked(answer, keep)
        quoted = (
            passages(store, (uid for row in range(len(answer.rows)) for uid in answer.facts(row))) if evidence else []
        )
    click.echo(FORMS[form](answer).rstrip("\n"))
    if evidence:
        shown = quoted if show_names else masked_passages(quoted, keep)
        click.echo("\n" + quotations(answer, by_fact(shown), terminal_width()).rstrip("\n"))
