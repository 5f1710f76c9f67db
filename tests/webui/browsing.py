"""A real browser for the tests: starting one, opening a page at a width, and what its logs hold."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

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


def open_browser(profile: Path) -> webdriver.Chrome:
    """A browser with a profile of its own. Absent: the test is skipped, but not where a build must have one."""
    chromium, driver = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")
    if not (chromium and driver):
        if os.environ.get("CI"):
            pytest.fail("no chromium and chromedriver in CI")
        pytest.skip("no chromium and chromedriver")
    options = Options()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(service=Service(driver), options=options)
    opened.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    return opened


def log(browser: webdriver.Chrome, name: str) -> list[dict[str, Any]]:
    """What a log holds since it was last read."""
    entries: list[dict[str, Any]] = browser.get_log(name)  # type: ignore[no-untyped-call]
    return entries


def visit(browser: webdriver.Chrome, url: str, width: int, colours: str = "light") -> None:
    """Open a page at a width, with its logs begun anew; a drawing is waited for."""
    scheme(browser, colours)
    resize(browser, width)
    log(browser, "performance")
    log(browser, "browser")
    browser.get(url)
    if browser.find_elements("css selector", "[data-drawing]"):
        WebDriverWait(browser, 15).until(lambda now: now.find_elements("css selector", "[data-drawn]"))


def resize(browser: webdriver.Chrome, width: int) -> None:
    """Give the screen so many CSS pixels across."""
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)


def scheme(browser: webdriver.Chrome, colours: str) -> None:
    """``light`` or ``dark``."""
    features = [{"name": "prefers-color-scheme", "value": colours}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def network(browser: webdriver.Chrome) -> list[dict[str, Any]]:
    """What went over the network since the page was asked for."""
    messages = [json.loads(entry["message"])["message"] for entry in log(browser, "performance")]
    return [message for message in messages if message["method"].startswith("Network.")]
