"""Explore in a real browser: steps and their undoing, links that give the same picture, filters, paths and files."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.webui.browsing import log, network, visit
from tests.webui.conftest import ONE_ENGINE
from tests.webui.graph import AREA, MHT, PCT, REC_D, D, K

pytestmark = pytest.mark.browser

Places = dict[str, dict[str, float]]


def _places(browser: webdriver.Chrome) -> Places:
    found: Places = browser.execute_script("return window.explore.places()")
    return found


def _until_address(browser: webdriver.Chrome, ending: str) -> Places:
    """The places once the address ends so and its drawing is there."""
    WebDriverWait(browser, 20).until(
        lambda now: now.current_url.endswith(ending) and not now.find_elements("css selector", "[aria-busy]")
    )
    return _places(browser)


def _press(browser: webdriver.Chrome, deed: str) -> None:
    button = browser.find_element("css selector", f"[data-part=table] button[value='{deed}']")
    browser.execute_script("arguments[0].focus(); arguments[0].click()", button)


@pytest.fixture
def tab(browser: webdriver.Chrome) -> Iterator[webdriver.Chrome]:
    """A tab with a history of its own: past fifty entries the browser drops those that no hand made, a test's steps."""
    browser.switch_to.new_window("tab")
    yield browser
    browser.close()
    browser.switch_to.window(browser.window_handles[0])


def test_three_steps_are_taken_and_undone(tab: webdriver.Chrome, address: str) -> None:
    browser = tab
    visit(browser, f"{address}/explore?start={K}", 1280)
    seen = [_places(browser)]
    ending = f"start={K}"
    for uid in (MHT, D, REC_D):
        _press(browser, f"open {uid}")
        ending += f"&opened={uid}"
        seen.append(_until_address(browser, ending))
        # The keyboard's focus stays where the step was taken, on the button that takes it back.
        active = browser.switch_to.active_element.get_attribute("value")
        assert active in (f"fold {uid}", f"select {uid}"), active
    # The trust brings a review, a gap and a role; that review a recommendation, an agency, a document; the last a theme.
    assert [len(places) for places in seen] == [23, 26, 29, 30]
    for before, after in pairwise(seen):
        assert {uid: after[uid] for uid in before} == before
    anew = browser.current_url
    undo = browser.find_element("xpath", "//button[text()='Undo']")
    for step in (2, 1, 0):
        undo.click()
        ending = ending.rpartition("&")[0]
        assert _until_address(browser, ending) == seen[step]
    assert not undo.is_enabled()
    visit(browser, anew, 1280)
    assert _places(browser) == seen[3]
    _assert_quiet(browser, address)


@ONE_ENGINE
def test_filters_leave_everything_else_in_its_place(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, f"{address}/explore?start={K}", 1280)
    before = _places(browser)
    form = browser.find_element("css selector", "form[aria-label='Filter what is drawn']")
    browser.execute_script("arguments[0].querySelector('[value=Action]').click()", form)
    browser.execute_script("arguments[0].requestSubmit()", form)
    WebDriverWait(browser, 20).until(lambda now: len(_places(now)) < len(before))
    after = _places(browser)
    assert {uid for uid in before if uid.startswith("action:")} == before.keys() - after.keys()
    assert after == {uid: before[uid] for uid in after}
    assert "18 things and" in browser.find_element("css selector", "[data-drawing-news]").text
    _assert_quiet(browser, address)


@ONE_ENGINE
def test_a_path_is_drawn_and_told(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, f"{address}/explore?start={K}", 1280)
    field = browser.find_element("id", "f-to_words")
    field.send_keys("Fenholt Primary Care Trust" + Keys.ENTER)
    places = _until_address(browser, f"&path={K}&path={PCT}")
    assert PCT in places
    assert "The shortest path" in browser.find_element("css selector", "[data-part=head]").text
    _assert_quiet(browser, address)


@ONE_ENGINE
def test_select_open_pin_and_keys_in_the_drawing(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, f"{address}/explore?start={K}&kind=Agency&kind=Region", 1280)
    _click(browser, MHT)
    WebDriverWait(browser, 20).until(lambda now: now.current_url.endswith(f"&focus={MHT}"))
    selected = browser.find_element("css selector", "[data-part=selected]").text
    assert "Mental Health Trust" in selected
    assert "Mental_health" not in selected
    _click(browser, MHT)
    _until_address(browser, f"&opened={MHT}&kind=Agency&kind=Region&focus={MHT}")
    at = _places(browser)[AREA]
    _drag(browser, AREA, 60, 30)
    WebDriverWait(browser, 20).until(lambda now: f"&pin={AREA}:" in now.current_url)
    _until_address(browser, "")
    moved = _places(browser)[AREA]
    assert moved["x"] > at["x"]
    assert moved["y"] > at["y"]
    frame = browser.find_element("css selector", ".vis-network")
    before = browser.execute_script(_VIEW)
    frame.send_keys("+", Keys.ARROW_RIGHT)
    after = browser.execute_script(_VIEW)
    assert after[0] == pytest.approx(before[0] * 1.25)
    assert after[1] > before[1]
    frame.send_keys("0")
    assert browser.execute_script(_VIEW)[0] < after[0]
    _assert_quiet(browser, address)


@ONE_ENGINE
def test_the_picture_is_saved_as_png_and_svg(browser: webdriver.Chrome, address: str, tmp_path: Path) -> None:
    where = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", where)
    visit(browser, f"{address}/explore?start={K}&opened={MHT}", 1280)
    browser.find_element("xpath", "//button[text()='PNG']").click()
    assert _saved(tmp_path / "explore.png").startswith(b"\x89PNG")
    browser.find_element("css selector", "[data-svg]").click()
    root = Xml.fromstring(_saved(tmp_path / "explore.svg"))
    assert "Child D" in " ".join(root.itertext())
    assert [entry["message"] for entry in log(browser, "browser")] == []


@ONE_ENGINE
def test_without_script_the_picture_and_the_tables_are_there(browser: webdriver.Chrome, address: str) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(f"{address}/explore?start={K}")
        still = browser.find_element("css selector", "img.still")
        assert still.is_displayed()
        assert int(still.get_attribute("naturalWidth") or 0) > 300
        browser.find_element("css selector", f"button[value='open {MHT}']").click()
        assert browser.current_url.endswith(f"?start={K}&opened={MHT}")
        assert "Child D" in browser.find_element("id", "table").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


_VIEW = "const n = window.explore.network(); return [n.getScale(), n.getViewPosition().x]"

_AT = """
const box = document.querySelector('[data-drawing]');
box.scrollIntoView({block: 'center'});
const at = window.explore.network().canvasToDOM(window.explore.places()[arguments[0]]);
return [Math.round(at.x - box.clientWidth / 2), Math.round(at.y - box.clientHeight / 2)];
"""


def _mouse(browser: webdriver.Chrome, uid: str) -> webdriver.ActionChains:
    x, y = browser.execute_script(_AT, uid)
    box = browser.find_element("css selector", "[data-drawing]")
    return webdriver.ActionChains(browser, duration=50).move_to_element_with_offset(box, x, y)


def _click(browser: webdriver.Chrome, uid: str) -> None:
    _mouse(browser, uid).click().perform()


def _drag(browser: webdriver.Chrome, uid: str, across: int, down: int) -> None:
    _mouse(browser, uid).click_and_hold().move_by_offset(across, down).move_by_offset(1, 1).release().perform()


def _saved(file: Path) -> bytes:
    ended = time.monotonic() + 20
    while not (file.exists() and file.stat().st_size):
        assert time.monotonic() < ended, f"{file.name} was not saved"
        time.sleep(0.05)
    return file.read_bytes()


def _assert_quiet(browser: webdriver.Chrome, address: str) -> None:
    """Nothing was asked of another machine, nothing refused, and the console holds no error."""
    messages: list[dict[str, Any]] = network(browser)
    asked = [each["params"] for each in messages if each["method"] == "Network.requestWillBeSent"]
    assert [each["request"]["url"] for each in asked if not each["request"]["url"].startswith((address, "data:"))] == []
    assert [entry["message"] for entry in log(browser, "browser")] == []
