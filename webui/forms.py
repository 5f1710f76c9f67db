"""Forms that change something: each carries a token of its session, and only a page from here may send it."""

import secrets

from flask import Flask, Response, abort, render_template, request
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf
from markupsafe import Markup

from webui import api

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def install(app: Flask, *, secure: bool = False, secret: bytes | None = None) -> None:
    """Check every request that changes something.

    Args:
        app: the application.
        secure: whether browsers reach it by TLS alone, so that cookies must not travel otherwise.
        secret: what session cookies are signed with; without one they last as long as this process.
    """
    app.config.update(
        SECRET_KEY=secret or secrets.token_bytes(32),
        SESSION_COOKIE_NAME="__Host-reviewgraph" if secure else "reviewgraph",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=secure,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,  # asks for a referrer, which our pages do not send; see _same_site
    )
    app.before_request(_same_site)
    CSRFProtect(app)
    app.register_error_handler(CSRFError, _stale)
    app.jinja_env.globals["csrf_field"] = csrf_field


def csrf_field() -> Markup:
    """The hidden field that every form which changes something holds."""
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())


def _same_site() -> None:
    # Browsers say where a request comes from, and scripts cannot say otherwise.
    if request.method not in _SAFE and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)


def _stale(_: CSRFError) -> tuple[str | Response, int]:
    heading, words = "This form is out of date", "Nothing was changed. Open the page again and send it once more."
    if api.asked_for():
        return api.error("Nothing was changed: send the token that /session gives, as X-CSRFToken.", 400)
    return render_template("error.html", heading=heading, words=words, reference=None), 400
