"""Every page in a real browser: nothing fails, nothing comes from elsewhere or scrolls sideways, the graph is drawn."""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait
from werkzeug.serving import make_server

from graph.store import Store
from tests.conftest import empty
from tests.webui.conftest import app_over
from tests.webui.graph import CS, MHT, REPORT, K, R, invented, write

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
WIDTHS = (1280, 390, 320)
ADDRESSES = (
    "/",
    "/?from=1990&to=1991",
    "/?from=abc&as_of=2025-02-30",
    "/reviews",
    f"/reviews/{K}",
    f"/reviews/{R}",
    "/agencies",
    f"/agencies/{MHT}",
    "/pairs",
    f"/pairs/{MHT}/and/{CS}",
    "/themes",
    "/documents",
    f"/documents/{REPORT.removeprefix('document:')}",
    "/questions",
    "/questions/open-actions",
    "/questions/information-gap-pairs",
    "/passages/actions?state=all",
    "/how",
    "/nothing-here",
)
REFUSED = {"/?from=abc&as_of=2025-02-30": 400, "/nothing-here": 404}


@pytest.fixture(scope="module")
def address(running_embedded: Store) -> Iterator[str]:
    """Where the invented graph is served."""
    empty(running_embedded)
    write(running_embedded, invented())
    server = make_server("127.0.0.1", 0, app_over(running_embedded), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    empty(running_embedded)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A browser with a profile of its own. Absent: skipped, but not where a build must have one."""
    chromium, driver = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")
    if not (chromium and driver):
        if os.environ.get("CI"):
            pytest.fail("no chromium and chromedriver in CI")
        pytest.skip("no chromium and chromedriver")
    options = Options()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(service=Service(driver), options=options)
    opened.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    yield opened
    opened.quit()


def _log(browser: webdriver.Chrome, name: str) -> list[dict[str, Any]]:
    """What a log holds since it was last read."""
    entries: list[dict[str, Any]] = browser.get_log(name)  # type: ignore[no-untyped-call]
    return entries


def _visit(browser: webdriver.Chrome, url: str, width: int, scheme: str = "light") -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    _log(browser, "performance")
    _log(browser, "browser")
    browser.get(url)
    if browser.find_elements("css selector", "[data-drawing]"):
        WebDriverWait(browser, 15).until(lambda now: now.find_elements("css selector", "[data-drawn]"))


def _network(browser: webdriver.Chrome) -> list[dict[str, Any]]:
    messages = [json.loads(entry["message"])["message"] for entry in _log(browser, "performance")]
    return [message for message in messages if message["method"].startswith("Network.")]


@pytest.mark.parametrize("page", ADDRESSES)
def test_pages_load_whole_from_here_without_errors(browser: webdriver.Chrome, address: str, page: str) -> None:
    _visit(browser, address + page, 1280)
    status = REFUSED.get(page, 200)
    asked = 0
    for message in _network(browser):
        about = message["params"]
        if message["method"] == "Network.requestWillBeSent":
            assert about["request"]["url"].startswith((f"{address}/", "data:")), about["request"]["url"]
            asked += 1
        elif message["method"] == "Network.responseReceived" and not about["response"]["url"].startswith("data:"):
            expected = status if about["response"]["url"] == address + page else 200
            assert about["response"]["status"] == expected, about["response"]["url"]
        assert message["method"] != "Network.loadingFailed", about
    assert asked >= 7
    errors = [entry["message"] for entry in _log(browser, "browser")]
    assert [error for error in errors if f"status of {status} " not in error or status == 200] == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_pages_never_scroll_sideways(browser: webdriver.Chrome, address: str, page: str) -> None:
    for width in WIDTHS:
        _visit(browser, address + page, width)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{page} is {wide} wide in {width}"


def test_large_numbers_keep_clear_of_their_words(browser: webdriver.Chrome, address: str) -> None:
    for width in WIDTHS:
        _visit(browser, address, width)
        assert browser.execute_script(_GAP) >= 8, width


_GAP = """
const line = document.querySelector('.todo li'), number = line.querySelector('a');
number.firstChild.data = '1,193';
return line.querySelector('p').getBoundingClientRect().left - number.getBoundingClientRect().right;
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawing_has_ink_on_it(browser: webdriver.Chrome, address: str, scheme: str) -> None:
    _visit(browser, f"{address}/reviews/{K}", 1280, scheme)
    browser.execute_script("document.querySelector('[data-drawing]').scrollIntoView()")
    drawn = int(browser.find_element("css selector", "[data-drawn]").get_attribute("data-drawn") or 0)
    assert drawn >= 18
    colours = browser.execute_async_script(_COLOURS)
    accent = browser.execute_script("return getComputedStyle(document.documentElement).getPropertyValue('--accent')")
    assert len(colours) > 3
    assert accent.strip().lower() in colours


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
    _visit(browser, f"{address}/reviews/{K}", 1280)
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
