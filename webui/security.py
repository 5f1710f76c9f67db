"""What protects the pages: the host name is checked, and every answer tells the browser to fetch from here alone."""

from collections.abc import Collection

from flask import Flask, Response, abort, request

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


def install(app: Flask, hosts: Collection[str]) -> None:
    """Refuse other host names before anything else, and put the headers on every answer."""
    allowed = frozenset(name.lower() for name in hosts)

    @app.before_request
    def _check_host() -> None:
        # A page of another site can point its own name at this machine; the name it asks under then gives it away.
        if _name_of(request.host) not in allowed:
            abort(421)

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
