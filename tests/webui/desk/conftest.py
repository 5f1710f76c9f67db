"""Pages over a collection of two documents, with a desk that reads in this process, for people with different rights."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.engine.private import make_private_folder
from graph.store import Store
from graph.writing import write_document
from loaders.pipeline import check, extract_document
from loaders.process import Limits
from loaders.readers import read_document
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from reviewgraph.loading import prepared
from tests.conftest import empty
from tests.reviewgraph.conftest import PLAN, REPORT
from webui import create_app
from webui.desk import Desk
from webui.rights import Person, Right

EVERYTHING = frozenset({Right.READ, Right.EDIT, Right.UPLOAD})
ACTION = "action:oscb-2012-1/2-1"
POLICE = "agency:oldtown-police"

Client = Callable[[frozenset[Right]], FlaskClient]


def places_in(folder: Path) -> Places:
    found = Places(folder / "corrections.yaml", folder / "documents", folder / "private")
    for path in (found.private, found.inbox, found.uncorrected):
        make_private_folder(path)
    return found


@pytest.fixture(scope="module")
def filled(running_embedded: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A graph of the report and the plan, uncorrected."""
    empty(running_embedded)
    prepared(running_embedded)
    folder = tmp_path_factory.mktemp("papers")
    for name, text in (("report.md", REPORT), ("plan.md", PLAN)):
        (folder / name).write_text(text, encoding="utf-8")
        write_document(running_embedded, extract_document(folder / name), at="2026-11-30", by="x")
    yield running_embedded
    empty(running_embedded)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


@pytest.fixture
def desk(places: Places) -> ReadingDesk:
    """It starts no process: ``read_all`` reads what was uploaded."""
    made = ReadingDesk(places, Limits(), largest=100_000, check=lambda path: check(read_document(path)))
    made.close()
    return made


def read_all(desk: ReadingDesk) -> None:
    for upload in desk._inbox.every():
        if upload.path.exists():
            upload.keep(extract_document(upload.path))


def client_over(store: Store, desk: Desk | None, rights: frozenset[Right]) -> FlaskClient:
    person = Person("A. Person", rights)
    app = create_app(
        lambda: store,
        today=lambda: date(2026, 11, 30),
        open_editor=lambda: store,
        who=lambda: person,
        desk=desk,
        largest_upload=120_000,
    )
    return app.test_client()


@pytest.fixture
def client(filled: Store, desk: ReadingDesk) -> FlaskClient:
    """Somebody who may do everything here."""
    return client_over(filled, desk, EVERYTHING)


def token(client: FlaskClient, address: str = "/documents/add") -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', client.get(address).get_data(as_text=True))
    assert found, address
    return found[1]
