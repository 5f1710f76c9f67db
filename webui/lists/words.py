"""What is chosen, in words: for a page, and for the first sheet of a file."""

from collections.abc import Iterable

from webui.lists.asked import Asked
from webui.lists.fields import Field
from webui.reader import store
from webui.wording import KINDS

_LONG_NAMES = {"region": "Region", "kind": "Kind of review", "from": "From year", "to": "To year"}


def filters_in_words(fields: Iterable[Field], asked: Asked) -> list[tuple[str, str]]:
    """Each filter in use by its name, in words: ``Region: Ostermere``; in the order of the form."""
    return [(name, f"{label}: {value}") for name, label, value in filters_in_use(fields, asked)]


def filters_in_use(fields: Iterable[Field], asked: Asked) -> list[tuple[str, str, str]]:
    """The name, label and value in words of each filter in use."""
    choice = asked.choice
    shared = {
        "region": choice.region_name or "",
        "kind": ", ".join(KINDS.get(each, each) for each in (choice.kind or "").split(",")),
        "from": str(choice.from_year or ""),
        "to": str(choice.to_year or ""),
    }
    found = [(name, _LONG_NAMES[name], shared[name]) for name in asked.narrowing if name in shared]
    for each in fields:
        if each.name in asked.own:
            value = asked.own[each.name]
            found.append((each.name, each.label, dict(each.options(store())).get(value, value)))
    return found
