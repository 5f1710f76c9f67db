"""Serves the application on one address, with waitress."""

import errno
import signal
import socket
import threading
from contextlib import suppress

from flask import Flask
from waitress import create_server

from graph.model.errors import UsageError
from webui.security import LARGEST_UPLOAD

PORT = 8321
"""Where the pages are unless told otherwise."""
THREADS = 24
"""More than webui.limits lets one reader have, so that nobody else waits for a thread."""
CONNECTIONS = 200
SILENT_SECONDS = 60
"""After which a connection that sends nothing is closed."""
LARGEST_HEADERS = 32 * 1024
_OVER = 1024 * 1024
"""Bytes above what the application takes, so that its own page can say that something is too large."""


def serve(
    app: Flask,
    host: str = "127.0.0.1",
    port: int = PORT,
    *,
    largest_upload: int = LARGEST_UPLOAD,
    behind_proxy: bool = False,
) -> None:
    """Serve until interrupted. Loopback unless told otherwise; whether another host is allowed is the caller's to say.

    Prints the address once the port is open; port 0 takes a free one.

    Args:
        app: the application.
        host: the address to listen on.
        port: the port.
        largest_upload: bytes of a request that are read at most, and a little more.
        behind_proxy: whether the application is to see what a proxy says of a request's way here.

    Raises:
        UsageError: the port is taken or may not be used.
    """
    # Bound here and not by waitress, which leaves its socket open when the port is taken.
    listening = _listen(host, port)
    server = create_server(
        app,
        sockets=[listening],
        threads=THREADS,
        ident="reviewgraph",
        connection_limit=CONNECTIONS,
        channel_timeout=SILENT_SECONDS,
        max_request_header_size=LARGEST_HEADERS,
        max_request_body_size=largest_upload + _OVER,
        clear_untrusted_proxy_headers=not behind_proxy,
        expose_tracebacks=False,
    )
    port = listening.getsockname()[1]
    print(f"Serving on {address_of(host, port)} until you press Ctrl+C.", flush=True)  # noqa: T201
    if threading.current_thread() is threading.main_thread():
        # What stops services ends it as Ctrl+C does: files are closed, nothing is left beside them.
        # Not by sending itself a SIGINT: what a script starts in the background has that one ignored.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    threading.Thread(target=warm, args=(app,), daemon=True).start()
    try:
        server.run()
    finally:
        server.close()


def warm(app: Flask) -> None:
    """Make the first page once for nobody: an engine is slow at what it does for the first time.

    Whatever goes wrong in it goes wrong again for whoever opens that page, and is told there.
    """
    with suppress(Exception), app.test_request_context("/"):
        app.ensure_sync(app.view_functions["overview.page"])()


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(where[:2], family=family)
    except OSError as error:
        raise _refusal(error, f"{host}:{port}") from error


def _refusal(error: OSError, where: str) -> UsageError:
    another = "Give another with --port."
    if error.errno == errno.EADDRINUSE:
        return UsageError("another program uses this port.", where=where, remedy=another)
    if error.errno == errno.EACCES:  # Windows gives this too where another program holds the port for itself alone
        return UsageError("this port is in use or not allowed.", where=where, remedy=another)
    return UsageError("this computer has no such address.", where=where, remedy="Give one that it has with --host.")


def address_of(host: str, port: int) -> str:
    """The address to open in a browser."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
