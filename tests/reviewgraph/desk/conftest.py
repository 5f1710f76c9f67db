"""A desk over a collection of its own, on each engine in turn."""

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.private import make_private_folder
from graph.store import Store
from loaders.pipeline import check, extract_document
from loaders.process import Limits
from loaders.readers import read_document
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from reviewgraph.loading import prepared
from webui.desk.papers import Paper, Stage

_PATIENCE = 60.0


def read(desk: ReadingDesk, name: str, text: str) -> Paper:
    """An uploaded document that was read in this process, which is faster than to start one."""
    paper = desk.receive(name, io.BytesIO(text.encode()), "A. Person")
    upload = desk._inbox.one(paper.id)
    upload.keep(extract_document(upload.path))
    return desk.paper(paper.id)


def waited(desk: ReadingDesk, own: str) -> Paper:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        paper = desk.paper(own)
        if paper.stage not in (Stage.WAITING, Stage.READING):
            return paper
        time.sleep(0.02)
    raise AssertionError("it is not read")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = Places(tmp_path / "corrections.yaml", tmp_path / "documents", tmp_path / "private")
    for folder in (found.private, found.inbox, found.uncorrected):
        make_private_folder(folder)
    return found


@pytest.fixture
def desk(places: Places) -> ReadingDesk:
    """A desk that starts no process: see ``read``."""
    opened = ReadingDesk(places, Limits(), check=lambda path: check(read_document(path)))
    opened.close()
    return opened


@pytest.fixture
def reading_desk(places: Places) -> Iterator[ReadingDesk]:
    """A desk that reads in the background."""
    opened = ReadingDesk(places, Limits())
    yield opened
    opened.close()


@pytest.fixture
def graph(store: Store) -> Store:
    """An empty graph that documents can be written into."""
    prepared(store)
    return store
