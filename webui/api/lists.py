"""The lists of the pages as JSON: the same filters, orders and lines, fifty at a time."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Response, jsonify, request

from queries.exports.workbook import Kind
from webui.api.asked import NotThereError, WrongRequestError, day, once, only
from webui.lists.actions import ACTIONS, TABS
from webui.lists.agencies import AGENCIES
from webui.lists.listing import Listing
from webui.lists.pairs import PAIRS
from webui.lists.reading import ListError
from webui.lists.reviews import REVIEWS
from webui.lists.serving import shown_now
from webui.lists.themes import THEMES
from webui.masked import masked

LISTS: Mapping[str, Listing[Any]] = {each.name: each for each in (REVIEWS, ACTIONS, AGENCIES, PAIRS, THEMES)}
"""Every list, by the name that it has in addresses."""
SHARED = ("region", "kind", "from", "to", "as_of")
YEAR, PAGE = "[0-9]{4}", "[1-9][0-9]{0,4}"


def listed(listing: Listing[Any]) -> Response:
    """One page of a list.

    Raises:
        WrongRequestError: a filter cannot be used.
    """
    only(*SHARED, *parted(listing), *(each.name for each in listing.fields), "names", "sort", "page")
    for name in request.args:
        once(name)
    _refuse_malformed(listing)
    try:
        shown = shown_now(listing)
    except ListError as error:
        problem = error.problems[0]
        raise NotThereError(problem.message, problem.field) from error
    return jsonify(
        title=listing.title,
        total=len(shown.every),
        page=shown.asked.number,
        pages=shown.pages,
        order=shown.asked.order,
        as_of=shown.asked.choice.as_of.isoformat(),
        columns=[{"name": each.name, "title": each.title, "help": each.help} for each in listing.columns],
        lines=[{each.name: _value(each.kind, each.value(line)) for each in listing.columns} for line in shown.lines],
    )


def parted(listing: Listing[Any]) -> tuple[str, ...]:
    """What only a list of actions is parted by: how they stand, and one review."""
    return ("state", "review") if listing is ACTIONS else ()


def _refuse_malformed(listing: Listing[Any]) -> None:
    day("as_of")
    for name in ("from", "to"):
        if name in request.args and not re.fullmatch(YEAR, request.args[name]):
            raise WrongRequestError(name, "Give a year in four digits, such as 2014.")
    if "page" in request.args and not re.fullmatch(PAGE, request.args["page"]):
        raise WrongRequestError("page", "Give a number from 1.")
    for name, allowed in chosen_from(listing).items():
        if name in request.args and request.args[name] not in allowed:
            raise WrongRequestError(name, f"Give one of: {', '.join(allowed)}.")


def chosen_from(listing: Listing[Any]) -> dict[str, tuple[str, ...]]:
    """The parameters of a list that take one of a few values, whatever the graph holds."""
    found = {"sort": tuple(order for order, _ in listing.orders())}
    return found | ({"state": tuple(TABS)} if listing is ACTIONS else {})


def _value(kind: Kind, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return masked(value) if kind is Kind.WORDS and value is not None else value
