"""What the forms of accounts send, and what is wrong with it."""

from collections.abc import Callable

from flask import request

from webui.accounts.people import AccountError, Role
from webui.choice import Problem
from webui.rights import person


def field(name: str) -> str:
    """What a field holds, as typed."""
    return request.form.get(name, "")


def role() -> Role:
    """The role that is chosen.

    Raises:
        AccountError: there is no such role.
    """
    try:
        return Role(field("role"))
    except ValueError:
        raise AccountError("Choose what the account is for.", "role") from None


def new_password() -> str:
    """A new password, typed twice.

    Raises:
        AccountError: the two differ.
    """
    if field("password") != field("again"):
        raise AccountError("The two passwords are not the same.", "again")
    return field("password")


def me() -> str:
    """The name of whoever sends the form."""
    who = person()
    return who.name if who else "nobody"


def tried(change: Callable[[], object]) -> list[Problem]:
    """Do it; where an account cannot be made or changed so, what is wrong."""
    try:
        change()
    except AccountError as error:
        return [Problem(error.field, error.message)]
    return []
