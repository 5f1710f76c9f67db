"""Where somebody comes from who has not signed in, and where they go once they have."""

from urllib.parse import urlsplit

from flask import abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

HOME = "/"


def ask_to_sign_in() -> ResponseReturnValue:
    """Answers a request of somebody who is not signed in: the way to the form, with the way back."""
    asked_by_a_script = request.headers.get("Sec-Fetch-Dest", "document") != "document" or _for_programs()
    if request.method not in ("GET", "HEAD") or asked_by_a_script:
        abort(401)
    if from_elsewhere():
        return once_more()
    return redirect(url_for("accounts.sign_in", next=local(request.full_path.rstrip("?"))))


def from_elsewhere() -> bool:
    """Whether another site's link led here. Browsers keep the cookie back then, so nobody can tell who it is yet."""
    return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")


def once_more() -> ResponseReturnValue:
    """A page that asks for the same page from here: then the browser shows its cookie. It sets none itself."""
    address = local(request.full_path.rstrip("?"))
    return make_response(render_template("accounts/arrived.html", address=address))


def _for_programs() -> bool:
    return request.path.startswith("/api/")


def local(address: str) -> str:
    """An address on this server, path and question; anything else becomes the overview.

    Browsers read ``//host``, ``/\\host`` and addresses with control characters in them as another server's.
    """
    if not address.startswith("/") or address.startswith("//") or "\\" in address:
        return HOME
    if not address.isprintable() or " " in address:
        return HOME
    try:
        parts = urlsplit(address)
    except ValueError:
        return HOME
    return HOME if parts.scheme or parts.netloc or parts.path.startswith(("//", "/sign-")) else address
