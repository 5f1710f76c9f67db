"""``reviewgraph doctor``: what is wrong with an installation, and how to mend it."""

import json
import textwrap
from dataclasses import asdict
from pathlib import Path

import click

from reviewgraph.cli.account import data_option
from reviewgraph.cli.options import corrections_option, graph_option, opened
from reviewgraph.correcting import corrections_path
from reviewgraph.doctor import Finding, State, examine
from reviewgraph.people import people_path
from reviewgraph.settings import from_environment

_TITLES = {State.WELL: "well", State.NOTE: "NOTE", State.TROUBLE: "TROUBLE"}
_WIDTH = 100
_INDENT = " " * 9


@click.command()
@graph_option
@corrections_option
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def doctor(graph: str | None, corrections: Path | None, data: Path | None, as_json: bool) -> None:
    """Look at all that the commands rely on, and say how to mend what is wrong. Ends with 1 where something is."""
    where = from_environment(graph).graph
    findings = []
    kept = (corrections_path(corrections, where), people_path(data, where))
    for finding in examine(where, *kept, lambda: opened(graph, read_only=True)):
        findings.append(finding)
        if not as_json:
            _say(finding)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    wrong = sum(finding.state is State.TROUBLE for finding in findings)
    if not as_json:
        click.echo(f"\n{wrong} to mend." if wrong else "\nNothing is wrong.")
    if wrong:
        raise click.exceptions.Exit(1)


def _say(finding: Finding) -> None:
    click.echo(_wrapped(f"{_TITLES[finding.state]:8} {finding.subject}: {finding.words}"))
    if finding.remedy:
        click.echo(_wrapped(f"{_INDENT}{finding.remedy}"))


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False)
