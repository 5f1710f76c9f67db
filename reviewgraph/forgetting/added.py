"""Documents that were added on the pages: their files, what was read in them, and uploads of the same files."""

import hashlib
from collections.abc import Collection, Iterator
from pathlib import Path

from reviewgraph.desk.inbox import Inbox
from reviewgraph.desk.places import Places
from reviewgraph.forgetting.papers import Paper


def remove_added(places: Places, papers: Collection[Paper]) -> Iterator[Path]:
    """Delete what the desk keeps of these documents; the files of them that it had.

    Raises:
        OSError: a file cannot be deleted.
    """
    wanted = {paper.sha256 for paper in papers}
    for path in sorted(places.documents.iterdir()) if places.documents.is_dir() else ():
        if path.is_file() and _sha256(path) in wanted:
            path.unlink()
            yield path
    for sha256 in sorted(wanted):
        (places.uncorrected / f"{sha256}.json").unlink(missing_ok=True)
    if places.inbox.is_dir():
        inbox = Inbox(places.inbox)
        for upload in inbox.every():
            if upload.about["sha256"] in wanted:
                inbox.discard(upload)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
