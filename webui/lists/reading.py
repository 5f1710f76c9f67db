"""Reads what is asked of a list from the address, and checks it."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import abort, request

from graph.model.errors import QuestionError
from queries.questions.scope import scope
from webui.choice import ChoiceError, Problem, chosen
from webui.lists.asked import Asked
from webui.lists.fields import Field
from webui.lists.listing import Listing
from webui.reader import store

KEPT = ("state", "review", "names")
"""What an address carries on that no field of the form holds."""


class ListError(Exception):
    """The address holds a filter that cannot be used; ``asked`` is what it holds."""

    def __init__(self, asked: Asked, problems: tuple[Problem, ...]) -> None:
        self.asked = asked
        self.problems = problems
        super().__init__("; ".join(problem.message for problem in problems))


def read(listing: Listing[Any]) -> Asked:
    """What this request asks of a list.

    Raises:
        ListError: a filter cannot be used.
    """
    own = _own(listing.fields)
    kept = {name: text for name in KEPT if (text := request.args.get(name, "").strip())}
    column, falling, given = _order(listing)
    problems: tuple[Problem, ...] = ()
    try:
        choice = chosen()
    except ChoiceError as error:
        choice, problems = error.choice, error.choice.problems
    asked = Asked(choice, own, kept, column, falling, given, _number())
    problems = (*problems, *_own_problems(listing.fields, own))
    if not problems:
        problems = _scope_problems(asked)
    if problems:
        raise ListError(asked, problems)
    return asked


def _own(fields: Iterable[Field]) -> dict[str, str]:
    return {each.name: text for each in fields if (text := request.args.get(each.name, "").strip())}


def _own_problems(fields: Iterable[Field], own: Mapping[str, str]) -> tuple[Problem, ...]:
    found = []
    for each in fields:
        if each.closed and each.name in own and own[each.name] not in {value for value, _ in each.options(store())}:
            found.append(Problem(each.name, f"{each.label} must be one of those in the list"))
    return tuple(found)


def _scope_problems(asked: Asked) -> tuple[Problem, ...]:
    try:
        scope(store(), asked.filters)
    except QuestionError as error:
        return (Problem(error.where or "agency", " ".join(part for part in (error.message, error.remedy) if part)),)
    return ()


def _order(listing: Listing[Any]) -> tuple[str, bool, bool]:
    """The column, whether it falls, and whether the address names it; an order that the list has not is left out."""
    given = request.args.get("sort", "").strip()
    if listing.column(given.removeprefix("-")) is not None:
        return given.removeprefix("-"), given.startswith("-"), True
    return listing.first.removeprefix("-"), listing.first.startswith("-"), False


def _number() -> int:
    text = request.args.get("page", "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 100_000):
        abort(404)
    return int(text)
