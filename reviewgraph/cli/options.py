"""What several commands share: the --graph option, opening the graph, dates, progress."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

import click

from graph.store import Store, open_store
from graph.store.address import FolderAddress, parse
from reviewgraph.settings import PASSWORD, USER, Settings, from_environment

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

graph_option = click.option(
    "--graph",
    metavar="FOLDER|ADDRESS",
    help="A folder (the embedded engine) or the address of a Neo4j: bolt://, neo4j://, neo4j+s://. "
    "Default: REVIEWGRAPH_GRAPH, else a folder in your user data directory.",
)


class Day(click.ParamType[date]):
    """A day written as 2026-10-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a day. Write it as 2026-10-01.", param, ctx)


@contextmanager
def opened(graph: str | None, *, read_only: bool = False) -> Iterator[Store]:
    """The graph that the command works on, closed when the command ends."""
    settings = credentials(from_environment(graph))
    with open_store(settings.graph, user=settings.user, password=settings.password, read_only=read_only) as store:
        yield store


def credentials(settings: Settings) -> Settings:
    """Asks for the user and password of a Neo4j where the environment does not give them."""
    if isinstance(parse(settings.graph), FolderAddress) or (settings.user and settings.password):
        return settings
    if not sys.stdin.isatty():
        raise click.UsageError(f"{settings.graph} needs a user and a password: set {USER} and {PASSWORD}.")
    user = settings.user or click.prompt("User", err=True)
    password = settings.password or click.prompt("Password", hide_input=True, err=True)
    return Settings(settings.graph, user, password)


@contextmanager
def progress(items: Iterable[T], label: str, length: int) -> Iterator[Iterable[T]]:
    """The items, with a bar on a terminal's standard error and silence in a pipe."""
    if not sys.stderr.isatty() or length < 2:
        yield items
        return
    with click.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
        yield bar


def today() -> date:
    """The user's own day."""
    return date.today()  # noqa: DTZ011 - the user's own day is meant
