"""Accounts, sessions, throttled signing in and the log of changes, in one SQLite file beside the graph."""

from flask import Flask

from webui.accounts import managing  # noqa: F401 - adds its pages to the blueprint
from webui.accounts.arrival import ask_to_sign_in
from webui.accounts.entrance import GATE, blueprint
from webui.accounts.gate import Gate
from webui.accounts.log import FileLog, Wanted
from webui.accounts.people import TRUSTED, Account, AccountError, People, Role
from webui.accounts.people_file import FILE_NAME, PeopleError, PeopleFile

__all__ = [
    "FILE_NAME",
    "TRUSTED",
    "Account",
    "AccountError",
    "FileLog",
    "Gate",
    "People",
    "PeopleError",
    "PeopleFile",
    "Role",
    "Wanted",
    "ask_to_sign_in",
    "install",
]

ROLES = {Role.READER: "Reader", Role.EDITOR: "Editor", Role.ADMIN: "Administrator"}
MAY = {
    Role.READER: "Your account may read every page.",
    Role.EDITOR: "Your account may read every page, and correct and add where this server allows it.",
    Role.ADMIN: "Your account may read every page, correct and add where this server allows it, and manage accounts.",
}


def install(app: Flask, gate: Gate | None) -> None:
    """Give the pages of accounts, where there are accounts."""
    app.jinja_env.globals.update(accounts_on=gate is not None, ROLES=ROLES, MAY=MAY)
    if gate is not None:
        app.extensions[GATE] = gate
        app.register_blueprint(blueprint)
