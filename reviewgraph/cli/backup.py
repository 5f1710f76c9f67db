"""``reviewgraph backup``, ``restore`` and ``copy``: a collection into one file, out of it, and between engines."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from graph.copying import Manifest, opened_backup
from graph.model.errors import UsageError
from graph.restricting import chosen, make_open_graph, restrictions
from graph.store import open_store
from graph.store.address import FolderAddress, parse
from reviewgraph.backups import Companions, restore, save
from reviewgraph.cli.account import data_option
from reviewgraph.cli.options import corrections_option, credentials, graph_option, opened, today
from reviewgraph.cli.withholding import without_restricted_option
from reviewgraph.desk.places import places_for
from reviewgraph.forgetting.backups import note_backup, read_backup
from reviewgraph.loading import now
from reviewgraph.people import people_path
from reviewgraph.settings import from_environment
from webui.walkthroughs.drafting import drafting

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@graph_option
@corrections_option
@data_option
def backup(file: Path, graph: str | None, corrections: Path | None, data: Path | None) -> None:
    """Save the graph and what belongs to it into FILE; others may go on reading meanwhile.

    With it go the file of corrections, documents that were added on the pages, walkthroughs, accounts and the log of
    changes. Keep it as safe as the graph: it holds everything that the documents say.
    """
    where = from_environment(graph).graph
    with opened(graph) as store:
        manifest = save(store, _companions(where, corrections, data), file, at=now())
        restricted = len(restrictions(store))
    _note(file, people_path(data, where))
    click.echo(f"{file}: {_said(manifest)}")
    if restricted:
        click.echo(f"Take care: restricted reviews are in it ({restricted}); whoever has the file sees them.", err=True)


@click.command(name="restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@graph_option
@corrections_option
@data_option
def restore_command(file: Path, graph: str | None, corrections: Path | None, data: Path | None) -> None:
    """Put the backup FILE into an empty place; it is read through and compared before and after."""
    where = from_environment(graph).graph
    click.echo(f"{where}: {_said(_restore(file, where, _companions(where, corrections, data)))}")


@click.command()
@click.option("--from", "source", required=True, metavar="FOLDER|ADDRESS", help="The graph to be copied.")
@click.option("--to", "target", required=True, metavar="FOLDER|ADDRESS", help="An empty place.")
@without_restricted_option
def copy(source: str, target: str, without_restricted: bool) -> None:
    """Copy a collection to another place, or from one engine to the other.

    Without what is restricted, the graph alone is copied: not corrections, added documents or accounts.
    """
    if without_restricted:
        _copy_open(source, target)
        return
    with tempfile.TemporaryDirectory(prefix="reviewgraph-") as scratch:
        file = Path(scratch) / "copy"
        with opened(source) as store:
            save(store, _companions(source, None, None), file, at=now())
        manifest = _restore(file, target, _companions(target, None, None))
    click.echo(f"{target}: {_said(manifest)}")


def _note(file: Path, people: Path) -> None:
    """Keep in mind which documents it holds, so that `forget` can name it."""
    try:
        note_backup(people, read_backup(file))
    except OSError as error:
        click.echo(f"The list of backups cannot be written ({error.strerror}): `forget` will not know it.", err=True)


def _copy_open(source: str, target: str) -> None:
    with opened(source, read_only=True) as full, opened(target, may_make=True) as store:
        choice = chosen(full)
        shown = make_open_graph(full, store, choice, drafting(today))
    click.echo(
        f"{target}: {len(choice.open)} documents and {len(shown.given)} walkthroughs; left out for what is restricted: "
        f"{len(choice.held)} documents and {len(shown.hidden)} walkthroughs."
    )


def _restore(file: Path, where: str, companions: Companions) -> Manifest:
    address = parse(where)
    folder = address.path if isinstance(address, FolderAddress) else None
    settings = from_environment(where) if folder else credentials(from_environment(where))
    with opened_backup(file) as found, _told(found.manifest) as told, _refused_by_the_system(where):
        restore(found, folder, lambda: open_store(settings.graph, settings.user, settings.password), companions, told)
    return found.manifest


@contextmanager
def _refused_by_the_system(where: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(
            f"the backup cannot be put here: {error.strerror or error}.",
            where=error.filename or where,
            remedy="What was begun was taken away again. Give a place where you may write, on a disk with room.",
        ) from error


def _companions(graph: str, corrections: Path | None, data: Path | None) -> Companions:
    return Companions(places_for(graph, corrections), people_path(data, graph))


@contextmanager
def _told(manifest: Manifest) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal's standard error, silence in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    length = manifest.nodes + manifest.relationships
    with click.progressbar(length=length, label="Restoring", file=sys.stderr) as bar:
        yield bar.update


def _said(manifest: Manifest) -> str:
    files = f", {len(manifest.files)} files" if manifest.files else ""
    made = f"saved {manifest.made_at} by reviewgraph {manifest.version}"
    return f"{manifest.nodes} nodes, {manifest.relationships} relationships{files}, {made}"
