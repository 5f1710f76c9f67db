"""A form that changes one thing: what it was given, what is wrong with that, and the judgement it makes."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import abort, request

from webui import reader
from webui.choice import Problem
from webui.desk.judgements import Act, Field, Item, Judgement, Part
from webui.rights import person

PLACES = ("page", "lines", "section", "cell", "document")
_BLANKS = 2
"""Empty fields below the values that there are."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that can be changed about an item: a field, or another decision. ``given`` is what a form sent."""

    item: Item
    act: Act
    field: Field | None = None
    given: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What its address calls it: the field, else what is decided."""
        return self.field.name if self.field else self.act.value

    @property
    def values(self) -> tuple[str, ...]:
        """The values that its form shows: those sent, else what it says now."""
        if self.given:
            return tuple(self.given.get("value", ()))
        return self.field.now if self.field else ()

    @property
    def rows(self) -> tuple[str, ...]:
        """Of a field with several values, one for each line of the form, some of them empty."""
        return (*(value for value in self.values if value), *("",) * _BLANKS)

    def one(self, name: str) -> str:
        """A value that was sent, or nothing."""
        return next(iter(self.given.get(name, ())), "")

    def problem(self, name: str) -> str | None:
        """What is wrong with a part of the form, if anything."""
        return next((problem.message for problem in self.problems if problem.field == name), None)


def readable(text: str) -> str:
    """The text without characters that nobody reads: what is decided here goes to terminals and tables too."""
    return "".join(letter for letter in text if letter in "\n\t" or letter.isprintable())


def change_of(item: Item, name: str) -> Change:
    """The change that an address names; 404 where it cannot be made."""
    found = item.field(name)
    if found is not None:
        return Change(item, Act.SET, found)
    act = next((act for act in item.acts if act.value == name), None)
    if act is None:
        abort(404)
    return Change(item, act)


def sent(change: Change) -> Change:
    """The change with what the request's form holds, and what is missing there."""
    form = request.form
    given = {name: [readable(text) for text in form.getlist(name)] for name in form if name != "csrf_token"}
    filled = Change(change.item, change.act, change.field, given or {"why": [""]})
    return Change(change.item, change.act, change.field, filled.given, tuple(_missing(filled)))


def _missing(change: Change) -> list[Problem]:
    found = []
    values = [value for value in change.values if value.strip()]
    if change.act is Act.SET and change.field and change.field.needed and not values:
        found.append(Problem("value", "Give the value that it should have"))
    if change.act in (Act.RENAME, Act.MERGE, Act.APART) and not values:
        found.append(Problem("value", "Give the name of the agency"))
    if change.act is Act.SPLIT and not parts(change):
        found.append(Problem("value", "Give the name of an agency, and where it is meant"))
    if not change.one("why").strip():
        found.append(Problem("why", "Say why it is so: whoever looks later needs the reason"))
    return found


def parts(change: Change) -> tuple[Part, ...]:
    """The agencies of a split that the form names; a line with no name is left out."""
    columns = (change.given.get(name, ()) for name in ("part", "kind", "place"))
    rows = zip(*columns, strict=False)
    return tuple(Part(name, kind, place) for name, kind, place in rows if name.strip() and kind in PLACES)


def judgement(change: Change, document: str | None) -> Judgement:
    """The judgement of a form that lacks nothing. ``document`` is the one that it is for, if it is for one."""
    who = person()
    return Judgement(
        target=change.item.target,
        act=change.act,
        by=who.name if who else "nobody",
        on=reader.today().isoformat(),
        why=change.one("why"),
        field=change.field.name if change.field else "",
        values=tuple(value for value in change.values if value.strip()),
        as_said=bool(change.one("as_said")),
        parts=parts(change) if change.act is Act.SPLIT else (),
        was=tuple(change.given.get("was", ())) if change.field else None,
        document=document,
    )


def with_problem(change: Change, message: str) -> Change:
    """The change, with what became wrong when it was tried."""
    return Change(change.item, change.act, change.field, change.given, (Problem("value", message),))
