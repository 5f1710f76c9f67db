"""The long form: every route with every payload in every place, on an engine: ``python -m tests.hostile --engine neo4j``.

Prints what was tried, how often, and whatever was not right. Ends with 1 where something was not.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from graph.copying import digest
from graph.store import Store, open_store
from tests.hostile import asking, opening
from tests.hostile.house import House, house
from tests.hostile.payloads import ADDRESSES
from tests.rig import neo4j_rig
from tests.webui.browsing import open_browser

_SOME = ("/how", "/nothing", "/sign-in", "/api/v1/session", "/documents")


@click.command()
@click.option("--engine", type=click.Choice(["embedded", "neo4j"]), default="embedded", show_default=True)
@click.option("--payloads", default=len(ADDRESSES), show_default=True, help="How many of them in each place.")
def main(engine: str, payloads: int) -> None:
    """Try everything."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="reviewgraph-hostile-") as place:
        folder = Path(place)
        with _opened(engine, folder) as store, house(store, folder / "house") as made:
            before = digest(store, ())
            for name, run in _tried(made, ADDRESSES[:payloads], folder):
                wrong += _told(made, name, run)
            changed = digest(store, ()) != before
    click.echo(f"the graph is {'ANOTHER ONE' if changed else 'the same as before'}; not right: {len(wrong)}")
    click.echo("\n".join(wrong[:100]))
    sys.exit(bool(wrong or changed))


def _tried(made: House, payloads: tuple[str, ...], folder: Path) -> Iterator[tuple[str, Callable[[], Iterator[str]]]]:
    yield "every route over the hostile graph", lambda: asking.plain(made)
    yield "parts of addresses", lambda: asking.parts(made, payloads)
    yield "parameters", lambda: asking.parameters(made, payloads, every=True)
    yield "names of parameters", lambda: asking.names(made)
    yield "headers", lambda: asking.headers(made, payloads, _SOME)
    browser = open_browser(folder / "profile")
    try:
        yield "every page in a browser", lambda: opening.pages(browser, made)
        yield "walkthrough file in a browser", lambda: opening.walkthrough_file(browser, made, folder)
        yield "reading page in a browser", lambda: opening.reading_file(browser, folder)
    finally:
        browser.quit()


def _told(made: House, name: str, run: Callable[[], Iterator[str]]) -> list[str]:
    asked, began = made.asked, time.monotonic()
    wrong = list(run())
    click.echo(f"| {name} | {made.asked - asked} | {len(wrong)} | {time.monotonic() - began:.0f} s |")
    return wrong


@contextmanager
def _opened(engine: str, folder: Path) -> Iterator[Store]:
    if engine == "embedded":
        with open_store(folder / "graph") as store:
            yield store
        return
    with neo4j_rig(folder / "neo4j") as access:
        given: tuple[Any, ...] = (access.address, access.user, access.password)
        with open_store(*given) as store:
            yield store


if __name__ == "__main__":
    main()
