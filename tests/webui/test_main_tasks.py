"""What people come for, done in a browser over both engines: the evidence for the top pair, a filtered view as a link."""

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.webui.browsing import log, visit
from tests.webui.graph import CS, MHT

pytestmark = pytest.mark.browser


def test_the_evidence_for_the_top_pair_is_three_links_away(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, address, 1280)
    browser.find_element(By.CSS_SELECTOR, f"main a[href*='/pairs/{MHT}/and/{CS}']").click()
    WebDriverWait(browser, 20).until(lambda now: "did not tell" in now.find_element(By.TAG_NAME, "h1").text)
    quoted = browser.find_element(By.CSS_SELECTOR, "#there blockquote").text.strip("“”… ")
    source = browser.find_element(By.CSS_SELECTOR, "#there a[href*='/documents/']")
    anchor = (source.get_attribute("href") or "").partition("#")[2]
    browser.execute_script("arguments[0].click()", source)
    WebDriverWait(browser, 20).until(lambda now: "/documents/" in now.current_url)
    marked = browser.find_element(By.ID, anchor)
    assert quoted.split("…")[0].strip()[:40] in marked.text
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", marked)
    assert 0 <= top < 900, "the passage is in view"
    assert [entry["message"] for entry in log(browser, "browser")] == []


def test_a_filtered_view_is_sent_as_a_link(browser: webdriver.Chrome, address: str) -> None:
    visit(browser, address, 1280)
    everything = browser.find_element(By.TAG_NAME, "main").text
    region = Select(browser.find_element(By.ID, "f-region"))
    region.select_by_index(1)
    browser.find_element(By.CSS_SELECTOR, "form.filters button").click()
    WebDriverWait(browser, 20).until(lambda now: "region=" in now.current_url)
    link, shown = browser.current_url, browser.find_element(By.TAG_NAME, "main").text
    browser.switch_to.new_window("window")
    visit(browser, link, 1280)
    assert browser.find_element(By.TAG_NAME, "main").text == shown
    assert shown != everything
    browser.close()
    browser.switch_to.window(browser.window_handles[0])
