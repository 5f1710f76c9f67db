"""The graph and the day, for the length of one request."""

from collections.abc import Callable
from datetime import date

from flask import Flask, current_app, g

from graph.store import Store

OpenReader = Callable[[], Store]

_OPEN, _TODAY = "webui.open_reader", "webui.today"


def install(app: Flask, open_reader: OpenReader, today: Callable[[], date]) -> None:
    """Keep how to come by the graph and the day."""
    app.extensions[_OPEN] = open_reader
    app.extensions[_TODAY] = today


def store() -> Store:
    """The graph, asked for once in a request. Whoever opened it closes it: requests share it."""
    if "graph_store" not in g:
        g.graph_store = current_app.extensions[_OPEN]()
    found: Store = g.graph_store
    return found


def today() -> date:
    """The day that overdue is worked out for, where the address names none."""
    day: date = current_app.extensions[_TODAY]()
    return day
