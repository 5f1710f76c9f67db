"""What several commands share: the --graph option, opening the graph, dates, progress."""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.engine.exchange import is_marked
from graph.model.errors import UsageError
from graph.store import Store, open_store
from graph.store.address import FolderAddress, parse
from loaders.collection import left_out
from reviewgraph.cli.newest_backup import naming_the_backup
from reviewgraph.cli.terminal import drawn_on
from reviewgraph.settings import PASSWORD, USER, Settings, from_environment

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

_NAMED = 8

graph_option = click.option(
    "--graph",
    metavar="FOLDER|ADDRESS",
    help="A folder (the embedded engine) or the address of a Neo4j: bolt://, neo4j://, neo4j+s://. "
    "Default: REVIEWGRAPH_GRAPH, else a folder in your user data directory.",
)

corrections_option = click.option(
    "--corrections",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file of corrections. Default: REVIEWGRAPH_CORRECTIONS, else corrections.yaml beside the graph's folder.",
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
def opened(graph: str | None, *, read_only: bool = False, may_make: bool = False) -> Iterator[Store]:
    """The graph that the command works on, closed when the command ends.

    Raises:
        UsageError: the folder holds no graph, and the command is none that makes one.
    """
    settings = credentials(from_environment(graph))
    if not may_make:
        refuse_nothing(settings.graph)
    _warn_of_remains(settings.graph)
    with (
        naming_the_backup(settings.graph),
        open_store(settings.graph, user=settings.user, password=settings.password, read_only=read_only) as store,
    ):
        yield store


def _warn_of_remains(graph: str) -> None:
    """Say where the engine's files still have to be written anew, since a document was forgotten."""
    where = parse(graph)
    if isinstance(where, FolderAddress) and is_marked(where.path):
        click.echo(
            "Take care: the engine's files may still hold what was forgotten. To write them anew: "
            f"reviewgraph forget --graph {where.path}",
            err=True,
        )


def refuse_nothing(graph: str) -> None:
    """Refuse a folder that holds no graph.

    Raises:
        UsageError: so it is, or it cannot be looked into.
    """
    where = parse(graph)
    if isinstance(where, FolderAddress) and not _holds_something(where.path):
        raise UsageError(
            "there is no graph here yet.",
            where=str(where.path),
            remedy="Check --graph, or make one: reviewgraph load PATH.",
        )


def _holds_something(folder: Path) -> bool:
    try:
        return folder.is_dir() and any(folder.iterdir())
    except OSError as error:
        raise UsageError(
            f"the folder of the graph cannot be read: {error.strerror or error}.",
            where=str(folder),
            remedy="Ask for the right to read and write it, or give another with --graph.",
        ) from error


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
    with click.progressbar(items, length=length, label=label, file=drawn_on()) as bar:
        yield bar


def follow_reading() -> None:
    """Says on a terminal's standard error how far slow reading has come: character recognition of a long scan."""
    if sys.stderr.isatty():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger = logging.getLogger("loaders")
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)


def say_left_out(paths: Iterable[Path]) -> None:
    """Names the files in folders whose format is not read, so that nobody takes them for read."""
    left = left_out(paths)
    if left:
        names = ", ".join(path.name for path in left[:_NAMED])
        more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
        click.echo(f"Left out, for their format is not read: {names}{more}.", err=True)


def today() -> date:
    """The user's own day."""
    return date.today()  # noqa: DTZ011 - the user's own day is meant
