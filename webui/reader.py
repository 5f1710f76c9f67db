"""The graph and the day, for the length of one request."""

from collections.abc import Callable
from datetime import date

from flask import Flask, abort, current_app, g

from graph.store import Store
from webui.deadline import InTime

OpenReader = Callable[[], Store]

_OPEN, _EDIT, _TODAY = "webui.open_reader", "webui.open_editor", "webui.today"


def install(
    app: Flask, open_reader: OpenReader, today: Callable[[], date], open_editor: OpenReader | None = None
) -> None:
    """Keep how to come by the graph and the day."""
    app.extensions[_OPEN] = open_reader
    app.extensions[_EDIT] = open_editor
    app.extensions[_TODAY] = today


def store() -> Store:
    """The graph, to be read until the request's time is over."""
    if "graph_in_time" not in g:
        g.graph_in_time = InTime(graph())
    found: Store = g.graph_in_time
    return found


def graph() -> Store:
    """The graph, asked for once in a request. Whoever opened it closes it: requests share it."""
    if "graph_store" not in g:
        g.graph_store = current_app.extensions[_OPEN]()
    found: Store = g.graph_store
    return found


def can_write() -> bool:
    """Whether this server can change the graph at all."""
    return current_app.extensions[_EDIT] is not None


def editor() -> Store:
    """The graph open for writing, for views that change something; 403 where the server only reads."""
    open_editor: OpenReader | None = current_app.extensions[_EDIT]
    if open_editor is None:
        abort(403)
    g.graph_edited = True
    return open_editor()


def today() -> date:
    """The day that overdue is worked out for, where the address names none."""
    day: date = current_app.extensions[_TODAY]()
    return day
