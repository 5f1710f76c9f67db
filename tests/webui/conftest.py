"""Pages over a small invented graph, over the same graph with hostile words, and over an empty one."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient
from selenium import webdriver

from graph.model.schema import schema_statements
from graph.store import Store
from tests.conftest import empty
from tests.webui.browsing import open_browser
from tests.webui.graph import Graph, invented, write
from tests.webui.served import invented_in, served
from webui import create_app

TODAY = date(2025, 10, 1)
HOSTILE = '"\'><hostile onhostile="1">&lt;{{ 7 * 7 }} '


ONE_ENGINE = pytest.mark.parametrize("engine", ["embedded"], indirect=True)
"""For what another test of its kind does over both engines: Neo4j takes its time over each new statement."""


def app_over(store: Store) -> Flask:
    return create_app(lambda: store, today=lambda: TODAY, title="Invented collection")


def filled(store: Store, graph: Graph) -> FlaskClient:
    empty(store)
    store.install(schema_statements())
    write(store, graph)
    return app_over(store).test_client()


@pytest.fixture(scope="module")
def pages(running_embedded: Store) -> Iterator[FlaskClient]:
    """A client of the pages over the invented graph."""
    yield filled(running_embedded, invented())
    empty(running_embedded)


@pytest.fixture(scope="module")
def hostile_pages(running_embedded: Store) -> Iterator[FlaskClient]:
    """The same, with markup in front of every text that a document could have given."""
    yield filled(running_embedded, invented().with_words(lambda text: HOSTILE + text))
    empty(running_embedded)


@pytest.fixture(scope="module")
def empty_pages(running_embedded: Store) -> FlaskClient:
    """A client of the pages over a graph that holds nothing."""
    empty(running_embedded)
    return app_over(running_embedded).test_client()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """The session's browser; each test opens the page that it looks at."""
    opened = open_browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.quit()


@pytest.fixture
def graph(store: Store) -> Store:
    """The invented graph, on each engine in turn."""
    write(store, invented())
    return store


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request: pytest.FixtureRequest) -> Store:
    """Each running engine in turn: what people do most in a browser is done over both."""
    running: Store = request.getfixturevalue(f"running_{request.param}")
    return running


@pytest.fixture(scope="module")
def address(engine: Store) -> Iterator[str]:
    """Where the invented graph is served to a reader."""
    with invented_in(engine), served(app_over(engine)) as found:
        yield found
