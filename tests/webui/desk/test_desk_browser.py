"""A document added in a real browser: read, one agency corrected, stored, and still so after it is loaded again."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.support.ui import WebDriverWait

from graph.store import Store, open_store
from loaders.process import Limits
from reviewgraph.cli.main import commands
from reviewgraph.desk.desk import ReadingDesk, open_desk
from reviewgraph.loading import prepared
from tests.conftest import empty
from tests.reviewgraph.conftest import PLAN
from tests.rig import Neo4jAccess
from tests.webui.accessibility import problems_of_contrast, violations
from tests.webui.browsing import resize, scheme
from tests.webui.desk.conftest import EVERYTHING, POLICE, client_over, places_in, read_all
from tests.webui.served import served as serving

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390, 320)


@dataclass(frozen=True)
class Served:
    """An empty graph, its pages served with a desk.

    ``graph`` is a folder or an address; ``documents`` is where the desk keeps what is stored.
    """

    address: str
    graph: str
    documents: Path
    store: Store


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A graph in a folder of its own, and one on Neo4j with a file of corrections that is named."""
    folder = tmp_path_factory.mktemp("collection")
    with pytest.MonkeyPatch.context() as setting, ExitStack() as opened:
        if request.param == "embedded":
            graph = str(folder / "graph")
            store = opened.enter_context(open_store(graph))
        else:
            access: Neo4jAccess = request.getfixturevalue("neo4j_access")
            setting.setenv("REVIEWGRAPH_USER", access.user)
            setting.setenv("REVIEWGRAPH_PASSWORD", access.password)
            setting.setenv("REVIEWGRAPH_CORRECTIONS", str(folder / "corrections.yaml"))
            graph, store = access.address, request.getfixturevalue("running_neo4j")
            empty(store)
        desk = opened.enter_context(open_desk(graph))
        prepared(store)
        with serving(client_over(store, desk, EVERYTHING).application) as address:
            yield Served(address, graph, folder / "documents", store)
        empty(store)


def _looked_at(browser: webdriver.Chrome, wanted: str) -> None:
    """The page holds these words, fits every width, and axe finds nothing wrong with it."""
    # A click comes back before the next page is there, and the page before it goes while it is read.
    waiting = WebDriverWait(browser, 20, ignored_exceptions=[StaleElementReferenceException])
    waiting.until(lambda now: wanted in now.find_element("tag name", "main").text, wanted)
    for width in WIDTHS:
        resize(browser, width)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{browser.current_url} is {wide} wide in {width}"
    assert violations(browser) == []
    scheme(browser, "dark")
    assert problems_of_contrast(browser) == []
    scheme(browser, "light")
    resize(browser, 1280)


def _press(browser: webdriver.Chrome, words: str) -> None:
    buttons = browser.find_elements("css selector", "main button")
    next(button for button in buttons if button.text == words).click()


def test_a_document_is_added_corrected_stored_and_loaded_again(
    browser: webdriver.Chrome, served: Served, tmp_path: Path
) -> None:
    (tmp_path / "Plan.md").write_text(PLAN, encoding="utf-8")
    browser.get(served.address + "/documents/add")
    _looked_at(browser, "No document waits to be stored")
    browser.find_element("id", "f-files").send_keys(str(tmp_path / "Plan.md"))
    _press(browser, "Read them")
    WebDriverWait(browser, 60).until(lambda now: "What was understood of Plan.md" in now.page_source)
    _looked_at(browser, "Nothing is stored yet.")
    uploaded = browser.current_url

    browser.get(f"{uploaded}/correct/{POLICE}")
    _looked_at(browser, "It has another name")
    browser.find_element("link text", "It has another name").click()
    _press(browser, "Keep this correction")  # the browser itself asks for what is missing
    assert "change=rename" in browser.current_url
    browser.find_element("id", "f-value").send_keys("Oldtown and District Police")
    browser.find_element("id", "f-why").send_keys("Its name since 2013.")
    _looked_at(browser, "Only in this document")
    _press(browser, "Keep this correction")
    _looked_at(browser, "rename Oldtown Police to Oldtown and District Police")
    _press(browser, "Store it")
    _looked_at(browser, "Plan.md is stored")

    def agencies() -> str:
        browser.get(served.address + "/agencies")
        return str(browser.find_element("tag name", "main").text)

    assert "Oldtown and District Police" in agencies()
    assert "Oldtown Police" not in agencies()
    done = CliRunner().invoke(commands, ["load", str(served.documents), "--graph", served.graph])
    assert (done.exit_code, "no change" in done.output) == (0, True), done.output
    assert "Oldtown and District Police" in agencies()
    assert "Oldtown Police" not in agencies()

    browser.get(served.address + "/correct/action:oscb-2012-1/2-1?change=status")
    _looked_at(browser, "It says now: In progress")
    browser.find_element("css selector", "option[value=completed]").click()
    browser.find_element("id", "f-why").send_keys("Minutes.")
    _press(browser, "Write the correction")
    _looked_at(browser, "The correction is written")
    browser.get(served.address + "/corrections")
    _looked_at(browser, "2 corrections stand in the file.")


def test_progress_is_told_while_it_is_read(browser: webdriver.Chrome, served: Served, tmp_path: Path) -> None:
    """With the script, without it, and until it is read."""
    desk = ReadingDesk(places_in(tmp_path), Limits())
    desk.close()  # it waits for ever
    with (tmp_path / "Plan.md").open("wb+") as stream:
        stream.write(PLAN.encode())
        stream.seek(0)
        paper = desk.receive("Plan.md", stream, "A. Person")
    with serving(client_over(served.store, desk, EVERYTHING).application) as address:
        browser.get(f"{address}/documents/add/{paper.id}")
        _looked_at(browser, "Waiting to be read.")
        assert browser.find_element("css selector", "[role=status]").text == "Waiting to be read."
        assert browser.find_elements("css selector", "noscript meta") == []
        read_all(desk)
        WebDriverWait(browser, 20).until(lambda now: "What was understood" in now.page_source)
