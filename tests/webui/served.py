"""Pages over a port of this computer, for a browser, and the graph that stands behind them meanwhile."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from graph.model.schema import schema_statements
from graph.store import Store
from tests.conftest import empty
from tests.webui.graph import invented, write


@contextmanager
def served(app: Flask, handler: type[WSGIRequestHandler] | None = None) -> Iterator[str]:
    """The address, without a slash at its end, that the application is served at during the block."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def invented_in(store: Store) -> Iterator[Store]:
    """The store with the invented graph in it, and nothing else; empty again after the block."""
    empty(store)
    store.install(schema_statements())
    write(store, invented())
    yield store
    empty(store)
