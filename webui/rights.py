"""Who asks, and what they may do: each page says what right it takes, and what says nothing takes the right to read."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from flask import Flask, abort, current_app, g, request
from flask.typing import ResponseReturnValue


class Right(Enum):
    """Something that a person may do."""

    READ = "read"
    EDIT = "edit"
    """Corrections and walkthroughs."""
    UPLOAD = "upload"
    """Add documents."""
    MANAGE = "manage"
    """Accounts and the log of changes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a browser.

    Attributes:
        name: what changes are noted under.
        rights: what they may do.
        trusted: whether they are shown restricted reviews, on a server that keeps these from others.
    """

    name: str
    rights: frozenset[Right]
    trusted: bool = False


READER = Person("reader", frozenset({Right.READ}))

Who = Callable[[], Person | None]
"""Gives the person of a request; None where nobody has signed in."""

View = TypeVar("View", bound=Callable[..., Any])

_WHO, _SIGN_IN, _TAKES = "webui.who", "webui.sign_in", "webui_takes"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_NO_RIGHT = "none"


def install(app: Flask, who: Who = lambda: READER, sign_in: Callable[[], ResponseReturnValue] | None = None) -> None:
    """Ask who it is before every request.

    Args:
        app: the application.
        who: gives the person of a request.
        sign_in: answers a request of somebody who has to sign in first.
    """
    app.extensions[_WHO], app.extensions[_SIGN_IN] = who, sign_in
    app.before_request(_check)
    app.jinja_env.globals.update(may=may, person=person, Right=Right)
    app.view_functions["static"] = anybody(app.view_functions["static"])


def takes(right: Right) -> Callable[[View], View]:
    """Marks a view as one that takes this right."""
    return lambda view: _marked(view, right)


def anybody(view: View) -> View:
    """Marks a view that is open to whoever can reach the server: signing in, and the files that its page needs."""
    return _marked(view, _NO_RIGHT)


def _marked(view: View, mark: object) -> View:
    setattr(view, _TAKES, mark)
    return view


def right_of(app: Flask, endpoint: str, method: str = "GET") -> Right | None:
    """The right that an endpoint takes for a method; None where it is open to anybody.

    What changes something takes the right to edit, unless its view says otherwise.
    """
    mark = getattr(app.view_functions[endpoint], _TAKES, None)
    if isinstance(mark, Right):
        return mark
    if mark == _NO_RIGHT:
        return None
    return Right.READ if method in _SAFE else Right.EDIT


def person() -> Person | None:
    """Who asks, looked up once in a request."""
    if "person" not in g:
        g.person = current_app.extensions[_WHO]()
    found: Person | None = g.person
    return found


def may(right: Right) -> bool:
    """Whether the person of this request has a right."""
    who = person()
    return who is not None and right in who.rights


def _check() -> ResponseReturnValue | None:
    if request.endpoint is None or request.endpoint not in current_app.view_functions:
        return None  # there is no such page, which the error page says
    right = right_of(current_app, request.endpoint, request.method)
    if right is None or may(right):
        return None
    sign_in = current_app.extensions[_SIGN_IN]
    if person() is None and sign_in is not None:
        answer: ResponseReturnValue = sign_in()
        return answer
    return abort(403)
