"""A clock that is wrong: years back, or set while commands work. Nothing of the graph hangs on it."""

import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.reliability.places.commands import address, run, started
from tests.reliability.places.ground import REVIEW, Ground

_LIBRARIES = tuple(
    Path(f"/usr/lib/{machine}-linux-gnu/faketime/libfaketimeMT.so.1") for machine in ("x86_64", "aarch64")
)
_BACK = "-6000d"


def may_not_set() -> str | None:
    """Why no process can be given another clock here, or None."""
    return None if _library() else "libfaketime is not installed (Debian: apt-get install libfaketime)"


def _library() -> Path | None:
    return next((path for path in _LIBRARIES if path.is_file()), None)


def _settings() -> dict[str, str]:
    return {"LD_PRELOAD": str(_library()), "FAKETIME": _BACK}


def years_back(ground: Ground) -> Iterator[str]:
    """The clock is sixteen years back: everything works, and the graph is what a load at any other time gives."""
    with ground.place() as place:
        settings = _settings()
        graph = place / "graph"
        for arguments in (
            ("load", ground.documents),
            ("load", ground.documents),
            ("ask", "open-actions"),
            ("walkthrough", REVIEW, "--yes", "-o", place / "walkthrough.html"),
            ("backup", place / "saved"),
        ):
            yield from (
                f"{arguments[0]}: {each}" for each in run(graph, *arguments, settings=settings).unlike_a_success()
            )
        yield from (f"now: {each}" for each in run(graph, "load", ground.documents).unlike_a_success())
        yield from ground.changed(graph)
        yield from _doctor(graph, settings)


def back_while_the_pages_are_served(ground: Ground) -> Iterator[str]:
    """The pages are served; then the clock is years back for a command that uses the same engine."""
    with ground.place() as place:
        settings = _settings()
        graph = ground.copied(place / "graph")
        with started(graph, "serve", "--port", "0") as process:
            at = address(process)
            for arguments in (("load", ground.documents), ("ask", "open-actions")):
                said = run(graph, *arguments, settings=settings)
                yield from (f"{arguments[0]}: {each}" for each in said.unlike_a_success())
            if at is None or b"Child A" not in urllib.request.urlopen(f"{at}reviews", timeout=60).read():
                yield "serve: it does not show the review"
        yield from ground.changed(graph)


def _doctor(graph: Path, settings: dict[str, str]) -> Iterator[str]:
    said = run(graph, "doctor", settings=settings)
    yield from (f"doctor: {each}" for each in said.unlike_a_refusal("Set the clock"))
