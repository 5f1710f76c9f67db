"""Places whose names hold spaces, signs and letters of several scripts: all of a day's work is done there."""

import urllib.request
from collections.abc import Iterator

from tests.reliability.places.commands import address, run, started
from tests.reliability.places.ground import REVIEW, Ground

NAME = "Fälle & Prüfungen – 2026 'neu' (ελληνικά, 日本) 100%"


def of_everything(ground: Ground, settings: dict[str, str] | None = None) -> Iterator[str]:
    """Load, ask, save, restore, write a walkthrough and serve, all in and out of folders of such names."""
    with ground.place() as place:
        here = place / NAME
        here.mkdir()
        documents = here / "Überprüfung, Kind A"
        documents.mkdir()
        for path in ground.documents.iterdir():
            (documents / f"№ {path.name}").write_bytes(path.read_bytes())
        graph, restored = here / "mein graph", here / "zweiter" / "graph ⅱ"
        for where, arguments in (
            (graph, ("load", documents)),
            (graph, ("ask", "open-actions")),
            (graph, ("backup", here / "gesichert heute.backup")),
            (graph, ("walkthrough", REVIEW, "--yes", "-o", here / "für alle" / "schritt für schritt.html")),
            (restored, ("restore", here / "gesichert heute.backup")),
        ):
            said = run(where, *arguments, settings=settings)
            yield from (f"{arguments[0]}: {each}" for each in said.unlike_a_success())
        with started(restored, "serve", "--port", "0", settings=settings) as process:
            at = address(process)
            if at is None or b"Child A" not in urllib.request.urlopen(f"{at}reviews", timeout=60).read():
                yield "serve: it does not show the review"
        if not (here / "für alle" / "schritt für schritt.html").is_file():
            yield "there is no walkthrough"


def without_a_language(ground: Ground) -> Iterator[str]:
    """The same where the system has no language set, as under a service or a timer."""
    yield from of_everything(ground, {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": ""})
