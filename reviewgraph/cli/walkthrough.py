"""``reviewgraph walkthrough``: a review as one HTML file to walk a room through, once its list has been read."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from graph.model.errors import QuestionError, UsageError
from graph.restricting import restrictions
from graph.store import Store
from graph.writing.walkthroughs import Walkthrough
from graph.writing.walkthroughs import walkthrough as kept_walkthrough
from queries.walkthroughs.draft import draft
from queries.walkthroughs.identifying import grouped
from reviewgraph.cli.asking import as_wrong_use
from reviewgraph.cli.meant import review_meant
from reviewgraph.cli.options import Day, graph_option, opened, today
from reviewgraph.cli.outputs import whole_file, writable_file
from webui.walkthroughs.checking import Checked, checked


@click.command()
@click.argument("review")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The HTML file to write.")
@click.option("--saved", metavar="UID", help="A walkthrough that was saved in the pages. Default: a new one.")
@click.option("--notes", is_flag=True, help="Put the presenter's notes in.")
@click.option("--as-of", type=Day(), help="The day that overdue is worked out for. Default: today.")
@click.option("--yes", is_flag=True, help="I have read the list: write the file without asking.")
@graph_option
def walkthrough(
    review: str, output: Path, saved: str | None, notes: bool, as_of: date | None, yes: bool, graph: str | None
) -> None:
    """Write a walkthrough of REVIEW (its id, reference or title) as one HTML file that works offline.

    Names are masked. What was masked, and what may still identify someone, is listed first.
    """
    output = writable_file(output, [])
    with opened(graph, read_only=True) as store:
        with as_wrong_use():
            made = _made(store, review, saved, as_of or today())
        found = checked(store, made, notes=notes)
        restricted = any(one.means(made.review or "", ()) for one in restrictions(store))
    if restricted:
        click.echo("This review is restricted: whoever gets the file sees what it shows.")
    for line in _listed(found):
        click.echo(line)
    _confirm(yes=yes)
    with whole_file(output) as file:
        file.write(found.file.encode("utf-8"))
    click.echo(f"{output}: {len(found.steps)} steps.", err=True)


def _made(store: Store, review: str, saved: str | None, as_of: date) -> Walkthrough:
    uid = review_meant(store, review).uid
    if saved is None:
        return draft(store, uid, as_of)
    kept = kept_walkthrough(store, saved)
    if kept.review != uid:
        raise QuestionError("This walkthrough is not of that review.", where=saved, remedy=f"It is of {kept.review}.")
    return kept


def _listed(found: Checked) -> Iterator[str]:
    yield f"Masked, because it read as a person's name: {len(found.masked)}"
    for each in found.masked:
        where = found.step_name(each.step)
        yield f"  {where}, {each.where}: {each.before}{each.name}{each.after} → {each.before}[Name masked]{each.after}"
    groups = grouped(found.signs)
    yield f"May still identify someone: {len(groups)}"
    for group in groups:
        sign, more = group.sign, f" (and in {group.places - 1} more)" if group.places > 1 else ""
        words = f"{sign.before}»{sign.words}«{sign.after}{more}"
        yield f"  {found.step_name(sign.step)}, {sign.where}: {sign.kind}: {words}"
    yield "Recognising is not certain: read the walkthrough through before you give it away."


def _confirm(*, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError("nobody can be asked here: read the list above, then give it.", where="--yes")
    if not click.confirm("I have read this. Write the file?", err=True):
        raise UsageError("nothing was written.")
