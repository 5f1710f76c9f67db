"""How long a drawing takes, from the list of its links until it stands still in a browser, against pyvis's own page.

``python -m benchmarks.drawing [--plain]``. Made-up graphs, seeded: 1,500 things and 5,000 links, and 5,000 and 20,000.
Needs chromium and chromedriver. ``--plain`` leaves pyvis's page out, which takes minutes.
"""

import json
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask, Response
from pyvis.network import Network
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from werkzeug.serving import WSGIRequestHandler

from tests.webui.served import served as serving
from webui.drawing.picture import Mark, Picture, Stroke
from webui.drawing.springs import laid_out
from webui.drawing.vis import LOOKS, vis_file
from webui.drawing.wide import wide
from webui.security import CONTENT_POLICY

SIZES = ((1_500, 5_000), (5_000, 20_000))
LIMITS = {1_500: 1.0, 5_000: 4.0}
PATIENCE = 300.0
_STATIC = Path(__file__).parent.parent / "webui" / "static"
_PAGE = """<!doctype html><title>Drawing</title><link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/thread.css"><script src="/vis.js" defer></script>
<script src="/static/looks.js" defer></script><script src="/static/explore_canvas.js" defer></script>
<div class="canvas-box" data-drawing="/drawing.json" hidden></div>"""
_DRAW = """const done = arguments[0], from = performance.now();
fetch('/drawing.json').then(answer => answer.json()).then(drawing => {
  const came = performance.now();
  window.explore.draw(drawing, []);
  requestAnimationFrame(() => requestAnimationFrame(() => done([came - from, performance.now() - came])));
});"""
_PAN = """const done = arguments[0], network = window.explore.network(), frames = [];
let last = null, at = 0;
network.body.emitter.emit('_requestRedraw');
function frame(now) {
  if (last !== null) { frames.push(now - last); }
  last = now;
  if (++at > 30) { frames.sort((a, b) => a - b); done(frames[15]); return; }
  network.body.view.translation.x += 5;
  network.renderer.dragging = true;
  network.body.emitter.emit('_requestRedraw');
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);"""
_STILL = (
    "return typeof network !== 'undefined' && network.physics.stabilized === true && network.physics.ready === true"
)


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: Any) -> None:
        """Nothing: only figures are printed."""


def made_up(things: int, links: int) -> list[tuple[str, str]]:
    """Links between things by number; a few have most of them, as agencies and reviews do."""
    chance = random.Random(1)  # noqa: S311 - no secret
    found: set[tuple[int, int]] = set()
    ends = list(range(10))
    while len(found) < links:
        one, other = (
            chance.randrange(things),
            chance.choice(ends) if chance.random() < 0.6 else chance.randrange(things),
        )
        if one != other:
            found.add((min(one, other), max(one, other)))
            ends += [one, other]
    return [(f"thing:{one}", f"thing:{other}") for one, other in sorted(found)]


def drawn(things: int, links: int) -> tuple[dict[str, Any], float]:
    """What the server sends, and the seconds of processor time that it took to lay out and write."""
    ends, names = made_up(things, links), [f"thing:{number}" for number in range(things)]
    begun = time.process_time()
    places = laid_out(names, ends)
    kinds = tuple(LOOKS)
    marks = tuple(
        Mark(uid, kinds[number % len(kinds)], f"A thing of number {number}", round(x * 60), round(y * 60), share=0.1)
        for number, (uid, (x, y)) in enumerate(places.items())
    )
    strokes = tuple(Stroke(one, "ABOUT", other, "about") for one, other in ends)
    return wide(Picture(marks, strokes)), time.process_time() - begun


@contextmanager
def served(drawing: dict[str, Any]) -> Iterator[str]:
    """The address of a page of the drawing, under the policy of the real pages."""
    app = Flask(__name__, static_folder=str(_STATIC), static_url_path="/static")
    text = json.dumps(drawing)
    app.add_url_rule("/", "page", lambda: _PAGE)
    app.add_url_rule("/vis.js", "vis", lambda: Response(vis_file("vis-network.min.js"), content_type="text/javascript"))
    app.add_url_rule("/drawing.json", "drawing", lambda: Response(text, content_type="application/json"))

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = CONTENT_POLICY
        return response

    with serving(app, _Quiet) as address:
        yield f"{address}/"


@contextmanager
def browser() -> Iterator[webdriver.Chrome]:
    """A browser that reaches nothing but this machine."""
    options = Options()
    options.binary_location = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"):
            options.add_argument(flag)
        options.add_argument(f"--user-data-dir={profile}")
        options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
        opened = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        opened.set_script_timeout(PATIENCE)
        try:
            yield opened
        finally:
            opened.quit()


def ours(opened: webdriver.Chrome, things: int, links: int) -> float:
    """Prints the times of our drawing; gives the seconds until it stands still, on the clock."""
    drawing, laid = drawn(things, links)
    with served(drawing) as address:
        opened.get(address)
        opened.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        before = _worked(opened)
        came, drew = (float(part) / 1000 for part in opened.execute_async_script(_DRAW))
        worked = _worked(opened) - before
        frame = float(opened.execute_async_script(_PAN))
    _say(
        f"{things:,} things, {links:,} links: processor time {laid:.2f} s to lay out, {worked:.2f} s to draw, together "
        f"{laid + worked:.2f} s (limit {LIMITS[things]:g} s); on the clock {came + drew:.2f} s from asking to drawn; "
        f"a frame while moved {frame:.0f} ms"
    )
    return laid + came + drew


def _worked(opened: webdriver.Chrome) -> float:
    """Seconds of processor time of the page's own thread so far."""
    metrics = opened.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def pyvis_itself(opened: webdriver.Chrome, things: int, links: int) -> float | None:
    """Seconds until pyvis's own page of the same graph stands still; None where it does not in time."""
    network = Network(cdn_resources="in_line")
    network.add_nodes([f"thing:{number}" for number in range(things)])
    # Its method for links looks through all of them each time: they are put in as it would leave them.
    network.edges = [{"from": one, "to": other} for one, other in made_up(things, links)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pyvis.html"
        file.write_text(network.generate_html(), encoding="utf-8")
        begun = time.perf_counter()
        opened.get(file.as_uri())
        while time.perf_counter() - begun < PATIENCE:
            if opened.execute_script(_STILL):
                return time.perf_counter() - begun
            time.sleep(0.2)
    return None


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - what it is for


def main() -> None:
    """Measures and prints."""
    with browser() as opened:
        times = [ours(opened, *size) for size in SIZES]
        if "--plain" not in sys.argv[1:]:
            other = pyvis_itself(opened, *SIZES[0])
            ratio = (other or PATIENCE) / times[0]
            ended = f"still after {other:.1f} s" if other else f"not still after {PATIENCE:.0f} s"
            _say(f"pyvis's own page of the smaller: {ended}, {ratio:.0f} times as long{'' if other else ' or more'}")


if __name__ == "__main__":
    main()
