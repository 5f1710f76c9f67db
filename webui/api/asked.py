"""What a request for JSON asks: its parameters, each known, once and whole, or an error that names it."""

from datetime import date

from flask import request

from queries.questions.question import Question
from webui.masked import AS_PUBLISHED
from webui.reader import today


class NotThereError(Exception):
    """There is no such thing; the message says what there is, ``where`` which parameter asked for it."""

    def __init__(self, message: str, where: str | None = None) -> None:
        self.where = where
        super().__init__(message)


class WrongRequestError(Exception):
    """A parameter cannot be used: which, and what to do."""

    def __init__(self, where: str | None, message: str) -> None:
        self.where = where
        super().__init__(message)


def only(*known: str) -> None:
    """Raises WrongRequestError where the address holds a parameter that is none of these."""
    for name in request.args:
        if name not in known:
            listed = f"There are: {', '.join(known)}." if known else "It takes none."
            raise WrongRequestError(name, f"There is no such parameter. {listed}")
    if "names" in request.args and request.args["names"] != AS_PUBLISHED:
        raise WrongRequestError("names", f"Leave it out, or give “{AS_PUBLISHED}”.")


def given(asked: Question) -> dict[str, str]:
    """The question's own parameters, as they stand in the address.

    Raises:
        WrongRequestError: one is not the question's, stands there twice, or is empty.
    """
    names = [parameter.name for parameter in asked.parameters]
    only(*names, "as-of", "names")
    return {name: once(name) for name in names if name in request.args}


def day(name: str = "as-of") -> date:
    """The day that overdue is worked out for: the parameter of that name, else today.

    Raises:
        WrongRequestError: it is no date.
    """
    if name not in request.args:
        return today()
    text = once(name)
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise WrongRequestError(name, "Give a real date, such as 2025-10-01.")
    return found


def several(name: str, *, most: int) -> list[str]:
    """All values of a parameter that may be repeated.

    Raises:
        WrongRequestError: there is none, an empty one, or more than ``most``.
    """
    values = request.args.getlist(name)
    if not values or not all(value.strip() for value in values):
        raise WrongRequestError(name, "Give at least one, and none empty.")
    if len(values) > most:
        raise WrongRequestError(name, f"Give at most {most} at a time.")
    return values


def once(name: str) -> str:
    """The one value of a parameter that is given.

    Raises:
        WrongRequestError: it is given twice, or empty.
    """
    values = request.args.getlist(name)
    if len(values) > 1:
        raise WrongRequestError(name, "It stands in the address more than once. Give it once.")
    if not values[0].strip():
        raise WrongRequestError(name, "It is empty. Leave it out, or give a value.")
    return values[0]
