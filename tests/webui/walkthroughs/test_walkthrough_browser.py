"""A walkthrough in a real browser: made, edited and exported; then the file opened with the network cut."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait

from graph.store import Store
from graph.writing.walkthroughs import Step, Walkthrough, save, walkthrough, walkthroughs
from tests.webui.accessibility import violations
from tests.webui.browsing import log, network, resize, scheme, visit
from tests.webui.conftest import ONE_ENGINE
from tests.webui.graph import K
from tests.webui.served import invented_in, served
from tests.webui.walkthroughs.conftest import editing_app
from tests.webui.walkthroughs.test_giving import HOSTILE
from webui.walkthroughs.checking import checked

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390, 320)


@pytest.fixture(scope="module")
def address(engine: Store) -> Iterator[str]:
    """Where the invented graph is served to somebody who edits."""
    with invented_in(engine), served(editing_app(engine)) as found:
        yield found


def css(browser: webdriver.Chrome, selector: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, selector).text


def follow(browser: webdriver.Chrome, selector: str) -> None:
    """Press what leads to another page, and wait for that."""
    before = browser.find_element(By.TAG_NAME, "html")
    browser.find_element(By.CSS_SELECTOR, selector).click()
    WebDriverWait(browser, 20).until(staleness_of(before))
    WebDriverWait(browser, 20).until(lambda now: now.execute_script("return document.readyState") == "complete")


def press(browser: webdriver.Chrome, *keys: str) -> None:
    for key in keys:
        webdriver.ActionChains(browser, duration=0).send_keys(key).perform()


def check(browser: webdriver.Chrome) -> None:
    """Nothing scrolls sideways at any width, and axe finds nothing, in light and dark."""
    for width in WIDTHS:
        resize(browser, width)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, browser.current_url
    resize(browser, 1280)
    for colours in ("dark", "light"):
        scheme(browser, colours)
        assert violations(browser) == [], browser.current_url


def test_made_edited_exported_and_opened_without_a_network(
    browser: webdriver.Chrome, address: str, engine: Store, tmp_path: Path
) -> None:
    visit(browser, f"{address}/walkthroughs", 1280)
    Select(browser.find_element(By.ID, "f-review")).select_by_value(K)
    follow(browser, "#make button")
    follow(browser, "#keep button")
    check(browser)
    words = browser.find_element(By.ID, "f-words-1")
    words.clear()
    words.send_keys("A child was seriously hurt.")
    follow(browser, "[value=down-1]")
    assert css(browser, "#step-2-h") == "Step 2: The case"
    assert css(browser, "#saved") == "Saved."
    follow(browser, "[value=remove-3]")
    assert css(browser, "h1") == "Delete step 3?"
    check(browser)
    follow(browser, ".tools a")
    follow(browser, "[value=export]")
    check(browser)
    folder = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", folder)
    browser.find_element(By.ID, "f-read").click()
    browser.find_element(By.CSS_SELECTOR, "[value=give]").click()
    WebDriverWait(browser, 20).until(lambda _: list(tmp_path.glob("*.html")))
    (file,) = tmp_path.glob("*.html")
    kept = walkthroughs(engine)[0]
    assert file.read_bytes() == checked(engine, kept, notes=False).file.encode()
    _step_through(browser, file)


def _step_through(browser: webdriver.Chrome, file: Path) -> None:
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    browser.execute_cdp_cmd("Network.enable", {})
    browser.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    try:
        visit(browser, file.as_uri(), 1280)
        assert css(browser, "[data-stage-where]") == "Step 1 of 8"
        assert css(browser, ".step.now h2") == "Who was involved"
        press(browser, Keys.ARROW_RIGHT)
        assert css(browser, ".step.now").startswith("The case\nA child was seriously hurt.")
        assert len([each for each in browser.find_elements(By.CSS_SELECTOR, ".step") if each.is_displayed()]) == 1
        press(browser, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT)
        assert css(browser, "[data-stage-where]") == "Step 3 of 8"
        press(browser, Keys.END, Keys.ARROW_RIGHT)
        assert css(browser, "[data-stage-where]") == "Step 8 of 8"
        press(browser, Keys.HOME)
        assert css(browser, "[data-stage-where]") == "Step 1 of 8"
        size = "return parseFloat(getComputedStyle(document.querySelector('.step.now')).fontSize)"
        before = browser.execute_script(size)
        press(browser, "b")
        assert browser.execute_script(size) > before * 1.2
        _bigger_words_come_first(browser)
        browser.find_element(By.CSS_SELECTOR, ".next").click()
        assert css(browser, "[data-stage-where]") == "Step 2 of 8"
        assert [entry["message"] for entry in log(browser, "browser")] == []
        asked = [m["params"]["request"]["url"] for m in network(browser) if m["method"] == "Network.requestWillBeSent"]
        assert {url.partition("#")[0] for url in asked} <= {file.as_uri()}
        for width in WIDTHS:
            resize(browser, width)
            assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        browser.execute_cdp_cmd(
            "Network.emulateNetworkConditions",
            {**offline, "offline": False, "downloadThroughput": -1, "uploadThroughput": -1},
        )


def _bigger_words_come_first(browser: webdriver.Chrome) -> None:
    """The question stands above the drawing and on the screen; the arrow goes down to the drawing before it goes on."""
    screen = {"width": 1280, "height": 600, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    place = "return document.querySelector('.step.now {}').getBoundingClientRect().{}"
    asked = browser.execute_script(place.format(".ask", "bottom"))
    assert asked <= browser.execute_script(place.format(".drawing", "top"))
    assert asked < 600
    assert browser.execute_script(place.format(".drawing", "bottom")) > 600
    press(browser, Keys.ARROW_RIGHT)
    assert css(browser, "[data-stage-where]") == "Step 1 of 8"
    assert browser.execute_script("return window.scrollY") > 100
    press(browser, Keys.ARROW_LEFT)
    assert browser.execute_script("return window.scrollY") == 0
    press(browser, "b")
    resize(browser, 1280)


@ONE_ENGINE
def test_the_stage_is_sound_with_script_and_without(browser: webdriver.Chrome, address: str) -> None:
    where = f"{address}/walkthroughs/new/present?review={K}"
    visit(browser, where, 1280)
    check(browser)
    press(browser, "n")
    assert browser.find_element(By.CSS_SELECTOR, ".now [data-notes]").get_attribute("open")
    browser.find_elements(By.CSS_SELECTOR, ".steps a")[4].click()
    assert css(browser, ".step.now h2") == "What was not passed on"
    assert browser.current_url.endswith("#step-5")
    browser.refresh()
    assert css(browser, "[data-stage-where]") == "Step 5 of 8"
    assert [entry["message"] for entry in log(browser, "browser")] == []
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(where)
        assert all(each.is_displayed() for each in browser.find_elements(By.CSS_SELECTOR, ".step"))
        assert "Step 8 of 8" in browser.find_element(By.TAG_NAME, "main").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@ONE_ENGINE
def test_hostile_words_run_nowhere(browser: webdriver.Chrome, address: str, engine: Store, tmp_path: Path) -> None:
    step = Step(HOSTILE, HOSTILE, HOSTILE, HOSTILE, shown=(K, HOSTILE))
    kept = save(engine, Walkthrough(HOSTILE, K, (step,)))
    file = tmp_path / "hostile.html"
    file.write_text(checked(engine, walkthrough(engine, str(kept.uid)), notes=True).file, "utf-8")
    pages = [
        f"{address}/walkthroughs/{kept.uid}/{name}" for name in ("present", "briefing", "edit", "export", "delete")
    ]
    for page in (*pages, f"{address}/walkthroughs", file.as_uri()):
        visit(browser, page, 1280)
        time.sleep(0.05)
        assert browser.execute_script("return window.bad === undefined && !document.querySelector('img')"), page
        assert not [entry for entry in log(browser, "browser") if "favicon" not in entry["message"]], page
