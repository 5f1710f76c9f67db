"""What several parts of one page need is worked out once in a request."""

from collections.abc import Callable
from typing import TypeVar

from flask import g

from webui.lists.asked import Asked

Value = TypeVar("Value")


def once(what: str, asked: Asked, make: Callable[[], Value]) -> Value:
    """What ``make`` gives, kept under a name and what was asked until the request ends."""
    known: list[tuple[str, Asked, Value]] = g.setdefault("lists_once", [])
    for name, other, value in known:
        if name == what and other == asked:
            return value
    known.append((what, asked, make()))
    return known[-1][2]
