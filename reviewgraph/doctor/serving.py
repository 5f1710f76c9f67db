"""What the other commands need: a free port for the pages, files of corrections, programs for scanned pages."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

from graph.model.errors import ReviewgraphError
from loaders.corrections import read_corrections
from reviewgraph.doctor.finding import Finding, note, trouble, well
from webui.serving import PORT


def port() -> Iterator[Finding]:
    """Whether the pages could be served where they are by default."""
    try:
        socket.create_server(("127.0.0.1", PORT)).close()
    except OSError as error:
        words = f"Port {PORT} is taken or not allowed: {error.strerror or error}."
        yield note("pages", words, "Give another: reviewgraph serve --port 0 takes a free one.")
    else:
        yield well("pages", f"Port {PORT} is free for the pages.")


def corrections(path: Path | None) -> Iterator[Finding]:
    """Whether the file of corrections can be read."""
    if path is None or not path.is_file():
        yield well("corrections", f"No file of corrections yet ({path})." if path else "No file of corrections is set.")
        return
    try:
        number = len(list(read_corrections(path)))
    except ReviewgraphError as error:
        yield trouble("corrections", str(error), "Mend the line that is named: nothing is loaded before that.")
    else:
        yield well("corrections", f"{number} corrections in {path}.")


def scans() -> Iterator[Finding]:
    """Whether scanned pages could be read."""
    if shutil.which("tesseract"):
        yield well("scans", "Tesseract is there: scanned pages are read.")
    else:
        yield note(
            "scans",
            "Tesseract is not there: documents that are pictures of pages are refused, by page.",
            "Install it if you have scans: docs/loading.md says how.",
        )
