"""``reviewgraph doubts``: what waits for a person, the most consequential first."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from loaders.corrections import Corrections
from loaders.corrections.entries import Merge, NeverMerge
from queries.questions.corrections import corrections_applied
from queries.questions.doubts import KINDS, Doubt, DoubtKind, Judged, without_commands
from queries.questions.doubts import doubts as doubts_of
from queries.questions.pages.page_collection import names_to_keep
from reviewgraph.cli.answering import FORMS, masked
from reviewgraph.cli.options import corrections_option, graph_option, opened
from reviewgraph.correcting import Account, corrections_for
from reviewgraph.settings import from_environment


@click.command()
@click.option("--about", "kinds", multiple=True, type=click.Choice(KINDS), help="Only these; may be given again.")
@click.option("--most", type=click.IntRange(1), help="Only so many, the most consequential.")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="table", show_default=True)
@click.option("--show-names", is_flag=True, help="Leave people's names in quotations as published.")
@corrections_option
@graph_option
def doubts(
    kinds: Sequence[str], most: int | None, form: str, show_names: bool, corrections: Path | None, graph: str | None
) -> None:
    """List what waits for a person, each with its place and the command that would settle it."""
    judged = corrections_for(corrections, from_environment(graph).graph) or Corrections()
    with opened(graph, read_only=True) as store:
        more = _of_file(Account.of_graph(judged, corrections_applied(store)))
        answer = doubts_of(store, _judged(judged), more, kinds or KINDS)
        answer = answer if show_names else masked(answer, names_to_keep(store))
    if most is not None and len(answer.rows) > most:
        left = f"{len(answer.rows) - most} more are left out (--most {most})."
        answer = replace(answer, rows=answer.rows[:most], behind=answer.behind[:most], notes=(*answer.notes, left))
    if not answer.rows and form == "table":
        click.echo(f"Nothing about {', '.join(kinds)} waits for a person." if kinds else "Nothing waits for a person.")
        return
    if form != "table":
        click.echo(FORMS[form](answer).rstrip("\n"))
        return
    shown, commands = without_commands(answer)
    click.echo(FORMS["table"](shown))
    for number, line in enumerate(commands, start=1):
        click.echo(f"{number}. {_for_graph(line, graph)}")


def _for_graph(line: str, graph: str | None) -> str:
    """A command to copy, for the graph that was named."""
    named = graph is not None and line.startswith("reviewgraph correct")
    return f"{line} --graph {shlex.quote(graph or '')}" if named else line


def _judged(corrections: Corrections) -> Judged:
    return Judged(
        tuple(entry.names for entry in corrections if isinstance(entry, Merge)),
        tuple(entry.names for entry in corrections if isinstance(entry, NeverMerge)),
    )


def _of_file(account: Account) -> Iterator[Doubt]:
    for says in account.lines():
        settle = "load the documents again, or change the correction by hand"
        yield Doubt(DoubtKind.CORRECTIONS, 0, says, settle, place=account.corrections.where or None)
