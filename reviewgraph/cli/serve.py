"""``reviewgraph serve`` and ``reviewgraph demo``: the pages, on this computer alone unless told otherwise."""

import ipaddress
from collections.abc import Sequence
from pathlib import Path

import click

from graph.model.errors import UsageError
from loaders.collection import documents_in
from loaders.process import ReadingProcess
from reviewgraph.cli.options import graph_option, opened, progress, today
from reviewgraph.loading import load_documents, loader_name, now, prepared
from reviewgraph.samples_folder import samples
from reviewgraph.settings import corrected_by, default_folder, reading_limits
from webui import create_app
from webui.app import LOOPBACK_NAMES
from webui.rights import Person, Right
from webui.serving import serve as serve_pages

_PORT = 8321


def _pages(graph: str | None, host: str, port: int, title: str, *, names: Sequence[str] = ()) -> None:
    """Pages read by a session that cannot write; what changes something goes through another."""
    me = Person(corrected_by() or loader_name(), frozenset({Right.READ, Right.EDIT}))
    with opened(graph, read_only=True) as store, opened(graph) as editor:
        app = create_app(
            lambda: store,
            today=today,
            title=title,
            hosts={*LOOPBACK_NAMES, *names},
            open_editor=lambda: editor,
            who=lambda: me,
        )
        serve_pages(app, host, port)


def _refuse_others(host: str, behind_a_login: bool) -> None:
    if not behind_a_login and not _is_loopback(host):
        raise UsageError(
            f"{host} can be reached from other computers, and there are no accounts yet.",
            where="--host",
            remedy="Leave --host out; or, where a proxy with a login stands before it, add --behind-a-login.",
        )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--behind-a-login", is_flag=True, help="Allow an address that other computers reach: see docs/team.md.")
@graph_option
@click.option("--name", "names", multiple=True, help="A host name that the pages may be asked for under; may repeat.")
def serve(host: str, port: int, behind_a_login: bool, names: Sequence[str], graph: str | None) -> None:
    """Serve the pages until Ctrl+C."""
    _refuse_others(host, behind_a_login)
    _pages(graph, host, port, "reviewgraph", names=names)


@click.command()
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where the sample graph is kept.")
def demo(port: int, folder: Path | None) -> None:
    """Load the sample reviews (all fictional) and serve the pages, printing the address."""
    where = str(folder or default_folder().with_name("demo"))
    _load_samples(where)
    _pages(where, "127.0.0.1", port, "Ostermere sample reviews")


def _load_samples(where: str) -> None:
    with ReadingProcess(reading_limits()) as reading, opened(where, may_make=True) as store, samples() as folder:
        prepared(store, [folder])
        files = documents_in([folder])
        outcomes = load_documents(store, files, at=now(), by=loader_name(), read=reading.records)
        changed = 0
        with progress(outcomes, "Loading the sample reviews", len(files)) as listed:
            for outcome in listed:
                if outcome.error is not None:
                    raise outcome.error
                changed += not outcome.unchanged
    click.echo(f"{len(files)} sample documents in {where} ({changed} new or changed).", err=True)
