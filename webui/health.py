"""``/healthz`` for whoever watches the server: whether its parts answer within a second, and nothing more.

Open to strangers, so it names no version, no folder, no figure, and costs the same however often it is asked: a part
that has not answered yet is not asked again.
"""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress

from flask import Blueprint, Flask, Response, current_app, jsonify

from queries.questions.pages.page_turn import turn
from webui.accounts import Gate
from webui.reader import OpenReader
from webui.rights import anybody

WITHIN = 1.0
"""Seconds in which a part must answer."""

_OK, _TROUBLE = "ok", "trouble"
_HEALTH = "webui.health"

blueprint = Blueprint("health", __name__)


def install(app: Flask, open_reader: OpenReader, gate: Gate | None, *, within: float = WITHIN) -> None:
    """Give the page, which asks the graph for one number and, where there are accounts, their file for one line."""
    asked: dict[str, Callable[[], object]] = {"graph": lambda: turn(open_reader())}
    if gate is not None:
        asked["accounts"] = gate.people.has_admin
    app.extensions[_HEALTH] = {name: Part(ask, within) for name, ask in asked.items()}
    app.register_blueprint(blueprint)


class Part:
    """Something that is asked whether it is there.

    Args:
        ask: returns where it is, raises where it is not, or does not return.
        within: seconds that are waited.
    """

    def __init__(self, ask: Callable[[], object], within: float) -> None:
        self._ask, self._within = ask, within
        self._guard = threading.Lock()
        self._asking: _Asking | None = None

    def answers(self) -> bool:
        """Whether it answered in time; who asks while it is being asked waits for the same answer."""
        with self._guard:
            if self._asking is None or self._asking.done.is_set():
                self._asking = _Asking(self._ask)
            asking = self._asking
        return asking.done.wait(self._within) and asking.well


class _Asking:
    """One asking, on a thread that ends with the program, whatever becomes of the answer."""

    def __init__(self, ask: Callable[[], object]) -> None:
        self.done, self.well = threading.Event(), False
        threading.Thread(target=self._run, args=(ask,), name="health", daemon=True).start()

    def _run(self, ask: Callable[[], object]) -> None:
        with suppress(Exception):
            ask()
            self.well = True
        self.done.set()


@blueprint.get("/healthz")
@anybody
def page() -> tuple[Response, int]:
    """200 where every part answers; 503 with which one does not."""
    parts: Mapping[str, Part] = current_app.extensions[_HEALTH]
    found = {name: _OK if part.answers() else _TROUBLE for name, part in parts.items()}
    well = all(each == _OK for each in found.values())
    return jsonify(status=_OK if well else _TROUBLE, **found), 200 if well else 503
