"""``reviewgraph restrict`` and ``unrestrict``: reviews that only accounts of named roles see on the pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from graph.model.errors import QuestionError, UsageError
from graph.restricting import Choice, Held, chosen, lift, restrict, restrictions
from graph.store import Store
from graph.writing.restrictions import Restriction
from reviewgraph.cli.account import data_option
from reviewgraph.cli.asking import as_wrong_use
from reviewgraph.cli.meant import review_meant
from reviewgraph.cli.options import graph_option, opened
from reviewgraph.loading import now
from reviewgraph.people import people_file, people_path, user_here
from reviewgraph.restricted import remove_open_graph, trusted_roles
from reviewgraph.settings import from_environment
from webui.accounts import FileLog
from webui.audit import Change

_SEEN = (
    "Whoever has the graph's folder or its database's password still sees everything, and so do backups, exports and "
    "files that were made of it."
)


@click.command("restrict")
@click.argument("review", required=False)
@click.option("--because", default="", help="Why, in words that may stand in the log of changes.")
@click.option("--by", help="Who decides. Default: REVIEWGRAPH_CORRECTED_BY, else your account's name.")
@click.option("--list", "listing", is_flag=True, help="List what is restricted, and what is held back for it.")
@graph_option
@data_option
def restrict_command(
    review: str | None, because: str, by: str | None, listing: bool, graph: str | None, data: Path | None
) -> None:
    """Let only accounts of named roles see REVIEW (its id, reference or title).

    Others are served a graph that never held it: every document that tells of it is left out whole.
    """
    if listing == (review is not None):
        raise UsageError("name a review, or give --list.")
    with opened(graph, read_only=listing) as store:
        if review is not None:
            who = by or user_here()
            with as_wrong_use():
                meant = review_meant(store, review)
            title = meant.title or meant.reference or meant.uid
            restrict(store, meant.uid, title=title, because=because, at=now(), by=who)
            _note(graph, data, who, "review restricted", meant.uid, because)
            roles = ", ".join(sorted(trusted_roles()))
            click.echo(f"{title} ({meant.uid}) is restricted: on the pages only these roles see it: {roles}.")
        lines = list(_listed(restrictions(store), chosen(store)))
    click.echo("\n".join(lines))


@click.command("unrestrict")
@click.argument("review")
@click.option("--by", help="Who decides. Default: REVIEWGRAPH_CORRECTED_BY, else your account's name.")
@graph_option
@data_option
def unrestrict_command(review: str, by: str | None, graph: str | None, data: Path | None) -> None:
    """Let everybody see REVIEW again (its id, reference or title)."""
    with opened(graph) as store:
        with as_wrong_use():
            found = _standing(store, review)
        for one in found:
            lift(store, one)
            _note(graph, data, by or user_here(), "review no longer restricted", one.review, "")
        left = restrictions(store)
        lines = list(_listed(left, chosen(store)))
    if not left:
        remove_open_graph(from_environment(graph).graph, data)
    click.echo("\n".join([*(f"{one.title} ({one.review}) is no longer restricted." for one in found), *lines]))


def _standing(store: Store, review: str) -> tuple[Restriction, ...]:
    """The restrictions that are about the review that is meant.

    Raises:
        QuestionError: none is.
    """
    asked, every = review.casefold(), restrictions(store)
    named = tuple(one for one in every if asked in _names(one))
    if named:
        return named
    uid = review_meant(store, review).uid
    found = tuple(one for one in every if one.means(uid, ()))
    if not found:
        raise QuestionError(
            "This review is not restricted.", where=uid, remedy="List them: reviewgraph restrict --list."
        )
    return found


def _names(one: Restriction) -> set[str]:
    uids = {one.review.casefold(), *(name.casefold() for name in one.names)}
    return {*uids, *(uid.removeprefix("review:") for uid in uids), one.title.casefold()}


def _listed(standing: tuple[Restriction, ...], choice: Choice) -> Iterator[str]:
    if not standing:
        yield "Nothing is restricted."
        return
    yield f"Restricted: {len(standing)}"
    for one in standing:
        yield f"  {one.title} ({one.review}), by {one.by} on {one.at[:10]}{_because(one)}"
    yield f"Held back from others, whole: {len(choice.held)} of {len(choice.held) + len(choice.open)} documents"
    for each in choice.held:
        yield f"  {each.name}: {'; '.join(each.reasons)}"
        yield from _missed(each)
    yield "With them go walkthroughs that show or tell of what is in them. Read the others: people wrote their words."
    yield _SEEN


def _because(one: Restriction) -> str:
    return f": {one.because}" if one.because else ""


def _missed(each: Held) -> Iterator[str]:
    if each.others:
        yield f"    Others then miss what it says of {', '.join(each.others)} too."


def _note(graph: str | None, data: Path | None, who: str, action: str, subject: str, detail: str) -> None:
    """A line in the log of changes, where there is one."""
    where = from_environment(graph).graph
    if people_path(data, where).exists():
        with people_file(data, where) as file:
            FileLog(file).note(Change(datetime.now(UTC), f"{who} (command)", action, subject, detail))
