"""Every page in a real browser: nothing fails, nothing comes from elsewhere or scrolls sideways, the graph is drawn."""

from collections.abc import Iterator
from typing import Any

import pytest
from selenium import webdriver

from graph.store import Store
from tests.webui.accessibility import problems_of_contrast, violations
from tests.webui.browsing import log, network, resize, scheme, visit
from tests.webui.conftest import app_over
from tests.webui.graph import ACTIONS, CS, MHT, REPORT, D, K, R
from tests.webui.served import invented_in, served

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390, 320)
ADDRESSES = (
    "/",
    "/?from=1990&to=1991",
    "/?from=abc&as_of=2025-02-30",
    "/reviews",
    f"/reviews/{K}",
    f"/reviews/{R}",
    "/actions",
    "/actions?state=overdue&status=pending&rag=green",
    f"/actions/{ACTIONS['3.2']}",
    "/actions/board-pack",
    "/agencies",
    f"/agencies/{MHT}",
    "/pairs",
    f"/pairs/{MHT}/and/{CS}",
    "/themes",
    "/themes/information-sharing",
    f"/compare?first={K}&second={D}",
    "/explore",
    f"/explore?start={K}&opened={MHT}&focus={MHT}",
    "/walkthroughs",
    f"/walkthroughs/new?review={K}",
    f"/walkthroughs/new/briefing?review={K}",
    "/documents",
    f"/documents/{REPORT.removeprefix('document:')}",
    "/questions",
    "/questions/open-actions",
    "/questions/information-gap-pairs",
    "/questions/recurring-themes",
    "/passages/actions?state=all",
    "/how",
    "/nothing-here",
)
REFUSED = {"/?from=abc&as_of=2025-02-30": 400, "/nothing-here": 404}


@pytest.fixture(scope="module")
def address(running_embedded: Store) -> Iterator[str]:
    """Where the invented graph is served from the embedded engine."""
    with invented_in(running_embedded), served(app_over(running_embedded)) as found:
        yield found


@pytest.mark.neo4j
def test_every_page_is_whole_over_neo4j(browser: webdriver.Chrome, running_neo4j: Store) -> None:
    with invented_in(running_neo4j), served(app_over(running_neo4j)) as address:
        for page in ADDRESSES:
            visit(browser, address + page, WIDTHS[0])
            _assert_whole(browser, address, page)


@pytest.mark.parametrize("page", ADDRESSES)
def test_every_page_is_whole_within_reach_and_fits(browser: webdriver.Chrome, address: str, page: str) -> None:
    visit(browser, address + page, WIDTHS[0])
    _assert_whole(browser, address, page)
    assert violations(browser) == []
    scheme(browser, "dark")
    assert problems_of_contrast(browser) == []
    for width in WIDTHS[1:]:
        resize(browser, width)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{page} is {wide} wide in {width}"
    assert violations(browser) == [], "on a small screen"


def test_axe_finds_what_is_wrong(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, f"{address}/how", 1280)
    browser.execute_script("document.querySelector('main').append(document.createElement('img'))")
    assert [problem["rule"] for problem in violations(browser)] == ["image-alt"]


def _assert_whole(browser: webdriver.Chrome, address: str, page: str) -> None:
    """Everything came from this server and came, and the page says nothing on the console."""
    status = REFUSED.get(page, 200)
    asked = 0
    for message in network(browser):
        about = message["params"]
        if message["method"] == "Network.requestWillBeSent":
            assert about["request"]["url"].startswith((f"{address}/", "data:")), about["request"]["url"]
            asked += 1
        elif message["method"] == "Network.responseReceived" and not about["response"]["url"].startswith("data:"):
            expected = status if about["response"]["url"] == address + page else 200
            assert about["response"]["status"] == expected, about["response"]["url"]
        assert message["method"] != "Network.loadingFailed", about
    assert asked >= 7
    errors = [entry["message"] for entry in log(browser, "browser")]
    assert [error for error in errors if f"status of {status} " not in error or status == 200] == []


def test_large_numbers_keep_clear_of_their_words(browser: webdriver.Chrome, address: str) -> None:
    for width in WIDTHS:
        visit(browser, address, width)
        assert browser.execute_script(_GAP) >= 8, width


_GAP = """
const line = document.querySelector('.todo li'), number = line.querySelector('a');
number.firstChild.data = '1,193';
return line.querySelector('p').getBoundingClientRect().left - number.getBoundingClientRect().right;
"""


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_drawing_has_ink_on_it(browser: webdriver.Chrome, address: str, colours: str) -> None:
    visit(browser, f"{address}/reviews/{K}", 1280, colours)
    browser.execute_script("document.querySelector('[data-drawing]').scrollIntoView()")
    drawn = int(browser.find_element("css selector", "[data-drawn]").get_attribute("data-drawn") or 0)
    assert drawn >= 18
    found = browser.execute_async_script(_COLOURS)
    accent = browser.execute_script("return getComputedStyle(document.documentElement).getPropertyValue('--accent')")
    assert len(found) > 3
    assert accent.strip().lower() in found


_COLOURS = """
const done = arguments[0];
requestAnimationFrame(() => {
  const canvas = document.querySelector('.canvas-box canvas');
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const found = new Set();
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 255) {
      found.add('#' + [0, 1, 2].map(k => data[i + k].toString(16).padStart(2, '0')).join(''));
    }
  }
  done([...found].slice(0, 500));
});
"""


def test_selecting_a_node_says_what_it_is_and_where_it_leads(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, f"{address}/reviews/{K}", 1280)
    box = browser.find_element("css selector", ".canvas-box")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
    news = browser.find_element("css selector", "[data-drawing-news]")
    canvas = browser.find_element("css selector", ".canvas-box canvas")
    # The review stands alone at the left edge, in the middle of its column.
    for step in range(-90, 91, 6):
        for left in range(20, 140, 12):
            _click(browser, canvas, left, step)
            if news.text.startswith("Selected: Child K"):
                link = news.find_element("tag name", "a")
                assert (link.get_attribute("href") or "").endswith("/reviews/review:osp-2021-k")
                return
    pytest.fail("no click near the left edge selected the review")


def _click(browser: webdriver.Chrome, canvas: Any, left: int, step: int) -> None:
    size = canvas.size
    chain = webdriver.ActionChains(browser, duration=0)
    chain.move_to_element_with_offset(canvas, left - size["width"] // 2, step).click().perform()


def test_without_script_the_table_is_all_there(browser: webdriver.Chrome, address: str) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(f"{address}/reviews/{K}")
        assert "The table below holds everything that would be drawn." in browser.page_source
        assert not browser.find_element("css selector", ".canvas-box").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
