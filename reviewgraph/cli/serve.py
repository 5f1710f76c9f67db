"""``reviewgraph serve`` and ``reviewgraph demo``: the pages, on this computer alone unless told otherwise."""

from collections.abc import Sequence
from pathlib import Path

import click

from loaders.collection import CORRECTIONS, documents_in
from loaders.corrections import Corrections, read_corrections
from loaders.process import ReadingProcess
from reviewgraph.cli.account import data_option
from reviewgraph.cli.options import graph_option, opened, progress
from reviewgraph.cli.serving import Serving, serve_graph
from reviewgraph.correcting import reading_with
from reviewgraph.loading import load_documents, loader_name, now, prepared
from reviewgraph.samples_folder import samples
from reviewgraph.settings import LOG_FORMAT, default_folder, reading_limits
from webui.logs import LogFormat
from webui.serving import PORT

_port_option = click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen on; any but this needs accounts."
)
@_port_option
@graph_option
@data_option
@click.option("--accounts", is_flag=True, help="Let in only who signs in, on this computer too.")
@click.option("--read-only", is_flag=True, help="Let nobody change or add anything.")
@click.option("--uploads", is_flag=True, help="Let documents be added on the pages.")
@click.option(
    "--upload-mb", default=50, show_default=True, type=click.IntRange(1, 2000), help="MB sent at once at most."
)
@click.option(
    "--behind-proxy",
    default=0,
    type=click.IntRange(0, 9),
    metavar="N",
    help="How many proxies stand before it, the first speaking HTTPS: see docs/team.md.",
)
@click.option("--name", "names", multiple=True, help="A host name that the pages may be asked for under; may repeat.")
@click.option(
    "--log-format",
    type=click.Choice([form.value for form in LogFormat]),
    envvar=LOG_FORMAT,
    help="Write a line for each request to standard error, as text or as JSON. Else only what goes wrong, as text.",
)
def serve(
    host: str,
    port: int,
    graph: str | None,
    data: Path | None,
    accounts: bool,
    read_only: bool,
    uploads: bool,
    upload_mb: int,
    behind_proxy: int,
    names: Sequence[str],
    log_format: str | None,
) -> None:
    """Serve the pages until Ctrl+C."""
    serve_graph(
        Serving(
            graph=graph,
            data=data,
            host=host,
            port=port,
            names=tuple(names),
            accounts=accounts,
            read_only=read_only,
            uploads=uploads,
            upload_mb=upload_mb,
            proxies=behind_proxy,
            log_format=LogFormat(log_format) if log_format else None,
        )
    )


@click.command()
@_port_option
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where the sample graph is kept.")
def demo(port: int, folder: Path | None) -> None:
    """Load the sample reviews (all fictional) and serve the pages, printing the address."""
    where = folder or default_folder().with_name("demo")
    # Its log of changes and its corrections are none of the user's own: beside the graph they would be in their files.
    beside = where.with_name(f"{where.name}-log")
    corrections = beside / CORRECTIONS
    _load_samples(str(where), corrections)
    asked = Serving(graph=str(where), data=beside, port=port, title="Ostermere sample reviews", corrections=corrections)
    serve_graph(asked)


def _load_samples(where: str, corrections: Path) -> None:
    judged = read_corrections(corrections) if corrections.exists() else Corrections(str(corrections))
    with ReadingProcess(reading_limits()) as reading, opened(where, may_make=True) as store, samples() as folder:
        prepared(store, [folder])
        files = documents_in([folder])
        outcomes = load_documents(store, files, at=now(), by=loader_name(), read=reading_with(judged, reading.checked))
        changed = 0
        with progress(outcomes, "Loading the sample reviews", len(files)) as listed:
            for outcome in listed:
                if outcome.error is not None:
                    raise outcome.error
                changed += not outcome.unchanged
    click.echo(f"{len(files)} sample documents in {where} ({changed} new or changed).", err=True)
