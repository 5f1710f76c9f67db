"""What protects the pages: the host name is checked, and every answer tells the browser to fetch from here alone."""

from collections.abc import Collection

from flask import Flask, Response, abort, current_app, request
from werkzeug.middleware.proxy_fix import ProxyFix

from webui.rights import Right, right_of

LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_FORM = 1024 * 1024
"""Bytes that a form without documents may have: words only."""

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

_HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def install(app: Flask, hosts: Collection[str], *, largest_upload: int = LARGEST_UPLOAD, proxies: int = 0) -> None:
    """Refuse other host names and what is too large before anything else, and put the headers on every answer.

    Args:
        app: the application.
        hosts: the names that it may be asked for under.
        largest_upload: bytes that a request to add documents may have; any other may have far fewer.
        proxies: how many proxies stand before it. Without any, what a request says of its way here is not believed.
    """
    allowed = frozenset(name.lower() for name in hosts)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_FORM, MAX_FORM_MEMORY_SIZE=LARGEST_FORM)
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]

    @app.before_request
    def _check_host() -> None:
        # A page of another site can point its own name at this machine; the name it asks under then gives it away.
        if _name_of(request.host) not in allowed:
            abort(421)

    @app.before_request
    def _allow_uploads() -> None:
        endpoint = request.endpoint
        if endpoint in current_app.view_functions and right_of(app, endpoint or "", request.method) is Right.UPLOAD:
            request.max_content_length = largest_upload

    @app.after_request
    def _protect(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers[name] = value
        if request.endpoint not in ("static", "drawing.vis_network"):
            # Pages may hold unpublished material: nothing stays in the browser's store.
            response.headers["Cache-Control"] = "no-store"
        return response


def _name_of(host: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdigit() else host.lower()
