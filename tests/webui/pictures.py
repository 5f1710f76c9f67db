"""Makes the pictures of the README anew: ``python -m tests.webui.pictures``. They show the fictional samples."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from graph.store import open_store
from loaders.collection import documents_in
from reviewgraph.loading import load_documents, prepared
from reviewgraph.samples_folder import samples
from tests.webui.browsing import open_browser, resize, visit
from tests.webui.served import served
from webui import create_app

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
AS_OF = date(2026, 10, 1)
WIDTH, HEIGHT = 1280, 860
PICTURES = {
    "overview": "/",
    "review": "/reviews/review:bscp-lcspr-2020-1",
    "explore": "/explore?start=review:bscp-lcspr-2020-1&hide=Document&hide=Role",
    "walkthrough": "/walkthroughs/new/present?review=review:bscp-lcspr-2020-1",
}
STEPS = 4
"""Of the walkthrough, to the one that shows what was not passed on."""


def main() -> None:
    """Load the samples into a graph of their own and photograph four pages."""
    with tempfile.TemporaryDirectory() as place, _served(Path(place)) as address:
        browser = open_browser(Path(place) / "profile")
        try:
            for name, page in PICTURES.items():
                visit(browser, address + page, WIDTH)
                _set_up(browser, name)
                browser.save_screenshot(str(FOLDER / f"{name}.png"))
        finally:
            browser.quit()


def _set_up(browser: webdriver.Chrome, name: str) -> None:
    resize(browser, WIDTH)
    screen = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    if name == "explore":
        browser.execute_script("document.querySelector('[data-drawing]').parentElement.scrollIntoView()")
    if name == "walkthrough":
        for _ in range(STEPS):
            browser.find_element("tag name", "body").send_keys(Keys.ARROW_RIGHT)
    browser.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")


@contextmanager
def _served(place: Path) -> Iterator[str]:
    with open_store(place / "graph") as store, samples() as folder:
        prepared(store, [folder])
        for loaded in load_documents(store, documents_in([folder]), at="2026-10-01T09:00:00+00:00", by="pictures"):
            if loaded.error:
                raise loaded.error
        app = create_app(lambda: store, today=lambda: AS_OF, title="Ostermere sample reviews")
        with served(app) as address:
            yield address


if __name__ == "__main__":
    main()
