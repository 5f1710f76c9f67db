"""Restricted reviews on the pages: who is served which graph, and the mark for those who may see them."""

from dataclasses import replace

from flask import Flask, Response, current_app, g, make_response, render_template

from graph.restricting import standing
from graph.store import Store
from graph.writing.restrictions import Restriction
from webui import api
from webui.open_graph import NotReadyError, OpenGraph
from webui.reader import OpenReader, store
from webui.rights import Person, Right, Who, person

_COME_AGAIN = 5
"""Seconds after which a browser may ask again."""
_HEADING = "This page is being brought up to date"
_WORDS = (
    "What people may see has changed, and until everything that they may not is surely left out, nothing is shown. "
    "Open the page again in a few seconds."
)
_OPEN_GRAPH = "webui.open_graph"


def install(app: Flask, open_graph: OpenGraph | None) -> None:
    """Give templates the mark, and answer those for whom the open graph is not ready yet."""
    app.extensions[_OPEN_GRAPH] = open_graph
    app.jinja_env.globals.update(restricted=restricted, restricted_document=restricted_document)
    app.register_error_handler(NotReadyError, _not_ready)
    app.teardown_appcontext(_let_go)


def for_each(open_reader: OpenReader, open_graph: OpenGraph | None) -> OpenReader:
    """Gives the graph that the person of a request is to see: all of it, or the open one."""
    if open_graph is None:
        return open_reader

    def opened() -> Store:
        if _trusted():
            return open_reader()
        g.open_graph_taken = open_graph.take()
        taken: Store = g.open_graph_taken
        return taken

    return opened


def changing_nothing_unseen(who: Who, open_graph: OpenGraph | None) -> Who:
    """People as they are, but that nobody changes a graph of which something is kept from them."""
    if open_graph is None:
        return who

    def narrowed() -> Person | None:
        found = who()
        if found is None or found.trusted or found.rights <= {Right.READ} or not open_graph.restricts():
            return found
        return replace(found, rights=found.rights & {Right.READ})

    return narrowed


def served_in_part() -> bool:
    """Whether the person of this request is kept from something, for it is restricted."""
    open_graph: OpenGraph | None = current_app.extensions[_OPEN_GRAPH]
    return open_graph is not None and not _trusted() and open_graph.restricts()


def _trusted() -> bool:
    who = person()
    return who is not None and who.trusted


def restricted(uid: str) -> bool:
    """Whether a review is restricted, for those who see it all the same."""
    return any(one.means(uid, ()) for one in _restrictions())


def restricted_document(sha256: str) -> bool:
    """Whether a document tells of a restricted review."""
    return any(sha256 in one.documents for one in _restrictions())


def _restrictions() -> tuple[Restriction, ...]:
    if "restrictions" not in g:
        kept_from = current_app.extensions[_OPEN_GRAPH] is not None and not _trusted()
        g.restrictions = () if kept_from else standing(store()).restrictions
    found: tuple[Restriction, ...] = g.restrictions
    return found


def _not_ready(_: NotReadyError) -> Response:
    page = (
        api.error(f"{_HEADING}. Ask again in a few seconds.", 503)
        if api.asked_for()
        else (render_template("error.html", heading=_HEADING, words=_WORDS, reference=None), 503)
    )
    answer = make_response(page)
    answer.headers["Retry-After"] = str(_COME_AGAIN)
    return answer


def _let_go(_: BaseException | None) -> None:
    taken: Store | None = g.pop("open_graph_taken", None)
    if taken is not None:
        current_app.extensions[_OPEN_GRAPH].let_go(taken)
