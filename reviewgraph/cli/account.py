"""``reviewgraph account`` and ``reviewgraph audit``: who may sign in to the pages, and what was changed by whom."""

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import click

from graph.model.errors import UsageError
from graph.model.spreadsheets import safe_text
from reviewgraph.cli.options import Day, graph_option
from reviewgraph.people import people_file, people_path, user_here
from reviewgraph.settings import from_environment
from webui.accounts import FileLog, People, PeopleFile, Role, Wanted
from webui.audit import Change

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of accounts and of the log of changes. Default: REVIEWGRAPH_DATA, else beside the graph's folder.",
)
_role_option = click.option("--role", required=True, type=click.Choice([role.value for role in Role]))
_COLUMNS = ("at", "who", "action", "subject", "detail")


@click.group("account")
def account_group() -> None:
    """Make and change the accounts that sign in to the pages of `serve`."""


@account_group.command()
@click.argument("name")
@_role_option
@graph_option
@data_option
def add(name: str, role: str, graph: str | None, data: Path | None) -> None:
    """Make an account; its password is asked for twice, or read as one line in a pipe."""
    with people_file(data, from_environment(graph).graph) as file:
        account = People(file, _now).add(name, Role(role), _password(), by=_me())
        click.echo(f"{account.name} may sign in as {account.role}. Kept in {file.path}.")


@account_group.command("list")
@graph_option
@data_option
def list_accounts(graph: str | None, data: Path | None) -> None:
    """List the accounts."""
    with _existing(graph, data) as file:
        accounts = People(file, _now).every()
    for each in accounts:
        closed = "" if each.active else "  may not sign in"
        click.echo(f"{each.name}  {each.role}  made {each.made_at[:10]}{closed}")
    if not accounts:
        click.echo("There are no accounts. Make one: reviewgraph account add NAME --role admin")


@account_group.command("role")
@click.argument("name")
@_role_option
@graph_option
@data_option
def set_role(name: str, role: str, graph: str | None, data: Path | None) -> None:
    """Give an account another role; whoever is signed in with it has to sign in again."""
    with _people(graph, data) as people:
        account = people.set_role(name, Role(role), by=_me())
    click.echo(f"{account.name} is {account.role} now.")


@account_group.command("password")
@click.argument("name")
@graph_option
@data_option
def set_password(name: str, graph: str | None, data: Path | None) -> None:
    """Set an account's password, asked for twice or read as one line in a pipe; its sessions end."""
    with _people(graph, data) as people:
        account = people.set_password(name, _password(), by=_me())
    click.echo(f"{account.name} has a new password.")


@account_group.command()
@click.argument("name")
@graph_option
@data_option
def deactivate(name: str, graph: str | None, data: Path | None) -> None:
    """Let nobody sign in with an account; its sessions end. It is kept, because the log names it."""
    with _people(graph, data) as people:
        account = people.set_active(name, False, by=_me())
    click.echo(f"{account.name} may not sign in now.")


@account_group.command()
@click.argument("name")
@graph_option
@data_option
def activate(name: str, graph: str | None, data: Path | None) -> None:
    """Let an account sign in again."""
    with _people(graph, data) as people:
        account = people.set_active(name, True, by=_me())
    click.echo(f"{account.name} may sign in now.")


@click.command()
@click.option("--since", type=Day(), help="From this day on (UTC), as 2026-10-01.")
@click.option("--who", default="", help="Only changes by names that have this in them.")
@click.option("--json", "form", flag_value="json", help="As JSON lines.")
@click.option("--csv", "form", flag_value="csv", help="As a table for a spreadsheet.")
@graph_option
@data_option
def audit(since: date | None, who: str, form: str | None, graph: str | None, data: Path | None) -> None:
    """Print what was changed on the pages, when and by whom, oldest first."""
    with _existing(graph, data) as file:
        changes = FileLog(file).changes(Wanted(who=who, since=since))[::-1]
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows([safe_text(value) for value in _values(change)] for change in changes)
        return
    for change in changes:
        words = json.dumps(dict(zip(_COLUMNS, _values(change), strict=True)), ensure_ascii=False)
        click.echo(words if form == "json" else "  ".join(filter(None, _values(change))))
    if not changes and form is None:
        click.echo("No such change.")


def _values(change: Change) -> Sequence[str]:
    return [str(value) for value in (asdict(change) | {"at": change.at.isoformat(timespec="seconds")}).values()]


@contextmanager
def _people(graph: str | None, data: Path | None) -> Iterator[People]:
    with _existing(graph, data) as file:
        yield People(file, _now)


@contextmanager
def _existing(graph: str | None, data: Path | None) -> Iterator[PeopleFile]:
    """The file, where there is one: asking makes none."""
    where = from_environment(graph).graph
    path = people_path(data, where)
    if not path.exists():
        raise UsageError(
            "no accounts and no log of changes are kept here yet.",
            where=str(path),
            remedy="Check --graph and --data, or make an account: reviewgraph account add NAME --role admin.",
        )
    with people_file(data, where) as file:
        yield file


def _password() -> str:
    """Never from the command line, where the list of processes and the shell's history show it."""
    if sys.stdin.isatty():
        asked: str = click.prompt("Password", hide_input=True, confirmation_prompt="Again", err=True)
        return asked
    return sys.stdin.readline().rstrip("\r\n")


def _me() -> str:
    return f"{user_here()} (command)"


def _now() -> datetime:
    return datetime.now(UTC)
