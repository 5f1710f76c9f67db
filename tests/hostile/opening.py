"""Opens pages and files in a real browser: nothing runs, nothing is asked for from elsewhere, the words are there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException

from loaders.pipeline import check
from loaders.readers import read_document
from reviewgraph.reading_page import reading_page
from tests.hostile.house import SEEN, House
from tests.hostile.payloads import MARK, RAN
from tests.webui.browsing import log, network, visit
from tests.webui.served import served

WIDTH = 1280
_NOT_OPENED = ("api.", "static", "drawing.", "health.")
_FILES = ("audit_table", "file", "pack", "table", "workbook", "as_svg", "explore.drawing", "adding.progress")
"""Ends of the endpoints that give no page."""
RICHEST = (
    *(
        "overview.page",
        "reviews.page",
        "actions.page",
        "agencies.page",
        "pairs.page",
        "documents.page",
        "evidence.page",
    ),
    *("explore.page", "walkthroughs.present", "walkthrough_editing.edit", "correcting.item", "accounts.audit"),
)
"""Those that show most of what a document says."""


@contextmanager
def entered(browser: webdriver.Chrome, house: House) -> Iterator[str]:
    """The address of the house, with the browser signed in as the person who may do everything."""
    with served(house.app) as address:
        browser.get(f"{address}/static/frame.css")
        browser.add_cookie({"name": "reviewgraph", "value": house.visitor.cookie(), "httpOnly": True})
        yield address


def pages(browser: webdriver.Chrome, house: House, only: tuple[str, ...] | None = None) -> Iterator[str]:
    """What happened that should not have, page by page."""
    with entered(browser, house) as address:
        for rule in house.app.url_map.iter_rules():
            chosen = rule.endpoint in only if only else _is_page(rule.endpoint)
            if chosen and "GET" in (rule.methods or ()):
                page = address + house.address(rule)
                visit(browser, page, WIDTH)
                house.asked += 1
                yield from (f"{rule.endpoint}: {each}" for each in happened(browser, address))
                if only and MARK not in browser.find_element("css selector", "main").text:
                    yield f"{rule.endpoint}: shows nothing of what it should show as words"


def walkthrough_file(browser: webdriver.Chrome, house: House, folder: Path) -> Iterator[str]:
    """The file of a walkthrough as it is given away, opened where there is no server, and stepped through."""
    page = house.visitor.get(house.address_of("walkthrough_giving.confirm"))
    fields = {name: _value(page, name) for name in ("csrf_token", "digest", "seen")}
    with house.send(
        house.address_of("walkthrough_giving.give"), method="POST", data={**fields, "do": "give", "read": "1"}
    ) as answer:
        content = answer.get_data()
        if answer.status_code != 200:
            yield f"walkthrough: {answer.status_code}"
    yield from (f"walkthrough: {each}" for each in _opened(browser, folder / "walkthrough.html", content, keys=3))


def reading_file(browser: webdriver.Chrome, folder: Path) -> Iterator[str]:
    """What ``check --html`` writes of a hostile document with a hostile name."""
    paper = folder / f"<{MARK} on{MARK}=1>{{{{7*777}}}}'`.md"
    paper.write_text(f"# Serious Case Review {SEEN}\n\nRecommendation 1: The board should {SEEN}\n", encoding="utf-8")
    content = reading_page(check(read_document(paper))).encode()
    yield from (f"reading page: {each}" for each in _opened(browser, folder / "reading.html", content))


def happened(browser: webdriver.Chrome, address: str) -> Iterator[str]:
    """What happened in the page that is open: a dialog, a script, an element, an error, a request elsewhere."""
    try:
        yield f"a dialog: {browser.switch_to.alert.text}"
        browser.switch_to.alert.dismiss()
    except NoAlertPresentException:
        pass
    if browser.execute_script(f"return window.{RAN} !== undefined"):
        yield "a script ran"
    if browser.find_elements("css selector", f"{MARK}, [on{MARK}], img[src*='evil'], iframe, a[href^='javascript']"):
        yield "an element of the document's own"
    yield from (f"console: {entry['message'][:200]}" for entry in log(browser, "browser"))
    for message in network(browser):
        url = message["params"].get("request", {}).get("url", address)
        if message["method"] == "Network.requestWillBeSent" and not url.startswith((address, "data:")):
            yield f"a request to {url[:80]}"


def _opened(browser: webdriver.Chrome, path: Path, content: bytes, keys: int = 0) -> Iterator[str]:
    path.write_bytes(content)
    visit(browser, path.as_uri(), WIDTH)
    for _ in range(keys):
        browser.find_element("css selector", "body").send_keys("\ue014")  # the right arrow
    yield from happened(browser, path.as_uri())
    if MARK not in browser.find_element("css selector", "body").text:
        yield "shows nothing of what it should show as words"


def _value(page: str, name: str) -> str:
    return page.partition(f'name="{name}" value="')[2].partition('"')[0]


def _is_page(endpoint: str) -> bool:
    return not endpoint.startswith(_NOT_OPENED) and not endpoint.endswith(_FILES)
