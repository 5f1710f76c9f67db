"""axe-core over a page in the browser: what it finds against WCAG 2.2 A and AA, and against good practice."""

from functools import cache
from importlib import resources
from typing import Any

from selenium import webdriver

_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, arguments[0]).then(found => done(found.violations.map(rule => ({
  rule: rule.id, help: rule.help,
  where: rule.nodes.slice(0, 5).map(node => node.target.join(' ') + ': ' + node.failureSummary)
}))), error => done([{rule: 'axe itself', help: String(error), where: []}]));
"""
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def violations(browser: webdriver.Chrome) -> list[dict[str, Any]]:
    """Everything that axe finds on the page as it stands; the page must not have scripts refused for it."""
    return _run(browser, {"runOnly": {"type": "tag", "values": _TAGS}})


def problems_of_contrast(browser: webdriver.Chrome) -> list[dict[str, Any]]:
    """What axe finds of contrast alone: after a change of colours nothing else changes."""
    return _run(browser, {"runOnly": {"type": "rule", "values": ["color-contrast"]}})


def _run(browser: webdriver.Chrome, options: dict[str, Any]) -> list[dict[str, Any]]:
    if not browser.execute_script("return 'axe' in window"):
        browser.execute_script(_axe())
    found: list[dict[str, Any]] = browser.execute_async_script(_RUN, options)
    return found
