"""``python -m tests.formats.keep``: makes the stored graph of the format that this version writes, once.

Later versions are tried on it, so it is never made again: where it is there already, nothing is done.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from graph.copying import Manifest, write_backup
from graph.copying.archive import FORMAT as BACKUP_FORMAT
from graph.store import Store, open_store
from graph.store.format import FORMAT
from graph.writing import prepare, write_document
from graph.writing.walkthroughs import Step, Walkthrough, save
from loaders.collection import documents_in
from loaders.pipeline import extract_document
from reviewgraph import __version__
from reviewgraph.samples_folder import samples
from tests.formats.kept import AT, BY, path_of

_LARGEST = 200_000
CHOSEN = ("child-a", "ms-d")
"""Parts of the names of the samples in it: two reviews, with plans, one of them in two editions."""


@click.command()
def main() -> None:
    """Keep a graph of this version's format for the tests of later ones."""
    target = path_of(FORMAT)
    if target.exists():
        click.echo(f"{target.name} is there already. A stored graph is never made again.")
        sys.exit(1)
    with tempfile.TemporaryDirectory() as place, open_store(Path(place) / "graph") as store:
        fill(store)
        made_at = datetime.now(UTC).replace(microsecond=0).isoformat()
        write_backup(store, target, Manifest(BACKUP_FORMAT, FORMAT, __version__, made_at), {})
    target.chmod(0o644)
    size = target.stat().st_size
    click.echo(f"{target.name}: {size} bytes. Commit it.")
    if size > _LARGEST:
        click.echo(f"That is more than the {_LARGEST} bytes that a repository should carry: choose fewer documents.")
        sys.exit(1)


def fill(store: Store) -> None:
    """The chosen samples and a walkthrough; areas and themes are those that the documents name, for data changes."""
    prepare(store)
    reviews: list[str] = []
    with samples() as folder:
        for path in documents_in([folder]):
            if any(name in path.name for name in CHOSEN):
                reviews += write_document(store, extract_document(path), at=AT, by=BY).reviews
    steps = (
        Step("What happened", "In words of ours", "And you?", "Wait here", shown=(reviews[0],)),
        Step("", hidden=True),
    )
    save(store, Walkthrough("For those who were there", reviews[0], steps))


if __name__ == "__main__":
    main()
