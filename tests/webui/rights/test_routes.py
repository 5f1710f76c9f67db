"""Every route of the pages stands in routes.toml with the right that it takes, and every role is tried against each."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from flask import Flask, url_for
from werkzeug.routing import AnyConverter, Rule

from graph.model.errors import StoreError
from graph.store import Store
from tests.webui.accounts.conftest import PASSWORD, Visitor
from webui import create_app
from webui.accounts import Gate, PeopleFile, Role, passwords
from webui.accounts.people import RIGHTS
from webui.desk import Desk
from webui.rights import right_of

TABLE = Path(__file__).with_name("routes.toml")
ROUTES: Mapping[str, Mapping[str, str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
BY_ITSELF = {"HEAD", "OPTIONS"}


def _broken() -> Store:
    raise StoreError("there is no graph behind this test")


class _BrokenDesk:
    """A desk that is there, and of which nothing works."""

    def __getattr__(self, name: str) -> Any:
        raise StoreError(f"there is no desk behind this test to ask for {name}")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """Everything that can be served at all, over no graph; with an account of each role."""
    file = PeopleFile(tmp_path_factory.mktemp("routes") / "people.sqlite")
    gate = Gate(file)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_METHOD", "scrypt:1024:8:1")
        for role in Role:
            gate.people.add(f"the {role}", role, PASSWORD, by="the test")
        yield create_app(
            _broken, today=lambda: date(2026, 10, 1), open_editor=_broken, gate=gate, desk=cast(Desk, _BrokenDesk())
        )
    file.close()


@pytest.fixture(scope="module")
def visitors(app: Flask) -> Mapping[Role | None, Visitor]:
    """Somebody who is not signed in, and somebody of each role."""
    found: dict[Role | None, Visitor] = {None: Visitor(app)}
    for role in Role:
        found[role] = Visitor(app)
        found[role].sign_in(f"the {role}")
    return found


def _served(app: Flask) -> dict[str, set[str]]:
    served: dict[str, set[str]] = {}
    for rule in app.url_map.iter_rules():
        served.setdefault(rule.endpoint, set()).update((rule.methods or set()) - BY_ITSELF)
    return served


def test_every_route_is_in_the_table(app: Flask) -> None:
    missing = [
        f'"{endpoint}" = {{ {method} = "{_taken(app, endpoint, method)}" }}'
        for endpoint, methods in sorted(_served(app).items())
        for method in sorted(methods)
        if method not in ROUTES.get(endpoint, {})
    ]
    ask = f"add to {TABLE.name} these lines, once you are sure that it is the right each is to take:"
    assert not missing, "\n".join((ask, *missing))


def test_every_line_of_the_table_is_a_route(app: Flask) -> None:
    served = _served(app)
    gone = [
        f"{endpoint} {method}"
        for endpoint, line in ROUTES.items()
        for method in line
        if method not in served.get(endpoint, ())
    ]
    assert not gone, f"take out of {TABLE.name} what is served no more: {gone}"


@pytest.mark.parametrize("role", [None, *Role])
def test_each_role_comes_as_far_as_the_table_says(
    app: Flask, visitors: Mapping[Role | None, Visitor], role: Role | None
) -> None:
    rights = {right.value for right in RIGHTS[role]} if role else set()
    wrong = []
    for rule in app.url_map.iter_rules():
        for method, right in ROUTES.get(rule.endpoint, {}).items():
            if method not in (rule.methods or ()):
                continue
            # Without a form's token nothing is changed: who is let in is told that the form is out of date.
            outcome = _outcome(visitors[role], method, _address(app, rule))
            expected = "let in" if right == "none" or right in rights else "refused" if role else "asked to sign in"
            if outcome != expected:
                wrong.append(f"{method} {rule.endpoint}: {outcome}, not {expected}")
    assert wrong == []


def _taken(app: Flask, endpoint: str, method: str) -> str:
    right = right_of(app, endpoint, method)
    return right.value if right else "none"


def _address(app: Flask, rule: Rule) -> str:
    values: dict[str, Any] = {name: _understood(rule, name) for name in rule.arguments - set(rule.defaults or ())}
    with app.test_request_context():
        return url_for(rule.endpoint, **values)


def _understood(rule: Rule, name: str) -> str:
    """A part of an address that its converter understands: one of a list, else a number, which is a word too."""
    converter = rule._converters[name]
    return min(converter.items) if isinstance(converter, AnyConverter) else "1"


def _outcome(visitor: Visitor, method: str, address: str) -> str:
    with visitor.client.open(address, method=method) as answer:
        to_sign_in = (answer.headers.get("Location") or "").startswith("/sign-in")
        if answer.status_code == 401 or (answer.status_code == 302 and to_sign_in):
            return "asked to sign in"
        return "refused" if answer.status_code == 403 else "let in"
