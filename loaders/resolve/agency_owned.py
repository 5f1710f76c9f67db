"""One unit printed with and without the body it belongs to, or in one and in many, is one agency."""

import re

from loaders.resolve.agency_areas import could_be_anywhere
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_variants import key

_BETWEEN = re.compile(r"^(?:'s|,| -)? ")
_PLAIN = "plain"
"""A kind that ``key`` has no rules of its own for: names are compared word by word."""


def join_owned(register: Register) -> None:
    """Merge the entries that are one unit: "BCC Duty Service" and the "Duty Service" of that council alone."""
    bare = {id(entry): _bare(entry) for entry in register.entries}
    for entry in list(register.entries):
        alike = [other for other in register.entries if other is not entry and bare[id(entry)] & bare[id(other)]]
        twins = [other for other in alike if _is_twin(entry, other)]
        if entry in register.entries and len(twins) == 1:
            register.merge(entry, twins[0])


def drop_sorts(register: Register) -> None:
    """A plural of units with no name of their own ("Family Support Teams"), met once, is a sort of agency and none."""
    for entry in list(register.entries):
        name = entry.canonical
        many = name.endswith((" Teams", " Units"))
        if many and entry.unit and entry.count == 1 and not entry.certain and could_be_anywhere(name):
            register.drop(entry)


def _is_twin(entry: Entry, other: Entry) -> bool:
    """Whether the other, of a like name, is the same unit, under its body or under none, and has the name to keep."""
    if not (entry.unit or other.unit) or (entry.above and other.above and entry.above is not other.above):
        return False
    return (len(entry.canonical.split()), entry.order) < (len(other.canonical.split()), other.order)


def _bare(entry: Entry) -> set[tuple[str, ...]]:
    """The names of a unit as word keys, without its body's in front."""
    bodies = sorted(entry.above.words(), key=len, reverse=True) if entry.above else []
    names = (entry.canonical, *entry.forms)
    return {key(_without(name, bodies), _PLAIN) for name in names}


def _without(name: str, bodies: list[str]) -> str:
    for body in bodies:
        rest = name.removeprefix(body)
        if rest != name and _BETWEEN.match(rest) and len(rest.split()) > 1:
            return _BETWEEN.sub("", rest).removeprefix("- ")
    return name
