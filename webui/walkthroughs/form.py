"""The form that a walkthrough is edited with: read, checked, and changed by its buttons. It works without a script."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from graph.writing.walkthroughs import Step, Walkthrough
from webui.choice import Problem

MOST_STEPS, MOST_SHOWN = 30, 12
LIMITS = {"title": 120, "heading": 80, "words": 1200, "prompt": 400, "notes": 4000}
"""The most letters of each field."""
_CALLED = {"title": "Title", "heading": "Heading", "words": "Words", "prompt": "Question", "notes": "Notes"}

Fields = MultiDict[str, str]


def read_form(fields: Fields, kept: Walkthrough) -> Walkthrough:
    """The walkthrough as the form has it."""
    count = fields.get("steps", "")
    number = min(int(count), MOST_STEPS) if count.isascii() and count.isdigit() else 0
    steps = tuple(_step(fields, at) for at in range(1, number + 1))
    return replace(kept, title=field_text(fields, "title"), steps=steps)


def _step(fields: Fields, at: int) -> Step:
    added = field_text(fields, f"add-{at}")
    shown = dict.fromkeys([*fields.getlist(f"shown-{at}"), *([added] if added else [])])
    return Step(
        heading=field_text(fields, f"heading-{at}"),
        words=field_text(fields, f"words-{at}"),
        prompt=field_text(fields, f"prompt-{at}"),
        notes=field_text(fields, f"notes-{at}"),
        hidden=f"hidden-{at}" in fields,
        shown=tuple(shown),
    )


def field_text(fields: MultiDict[str, str], name: str) -> str:
    """A field without the line ends that browsers send, or anything that is no letter."""
    text = fields.get(name, "").replace("\r\n", "\n").strip()
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())


def problems(made: Walkthrough) -> list[Problem]:
    """What is wrong with it, field by field."""
    found = [*_missing("title", "title", made.title, "the walkthrough"), *_too_long("title", "title", made.title)]
    for at, step in enumerate(made.steps, start=1):
        found += _missing("heading", f"heading-{at}", step.heading, f"step {at}")
        for name in ("heading", "words", "prompt", "notes"):
            found += _too_long(name, f"{name}-{at}", getattr(step, name))
        if len(step.shown) > MOST_SHOWN:
            message = f"Step {at} shows {len(step.shown)} things; a room can read {MOST_SHOWN}. Take some out"
            found.append(Problem(f"shown-{at}", message))
    if all(step.hidden for step in made.steps):
        found.append(Problem("title", "Every step is left out; at least one must be shown"))
    return found


def _missing(name: str, field: str, text: str, what: str) -> list[Problem]:
    return [] if text else [Problem(field, f"Give {what} a {_CALLED[name].lower()}")]


def _too_long(name: str, field: str, text: str) -> list[Problem]:
    most = LIMITS[name]
    if len(text) <= most:
        return []
    return [Problem(field, f"{_CALLED[name]} must be {most:,} letters or fewer; there are {len(text):,}")]


def pressed(made: Walkthrough, button: str) -> tuple[Walkthrough, str]:
    """The walkthrough after one of its buttons, and where on the page to go on."""
    name, _, place = button.partition("-")
    at = int(place) - 1 if place.isascii() and place.isdigit() else -1
    if name == "add" and len(made.steps) < MOST_STEPS:
        return replace(made, steps=(*made.steps, Step("A step of your own"))), f"step-{len(made.steps) + 1}"
    if name not in _BUTTONS or not 0 <= at < len(made.steps):
        return made, "saved"
    steps, now = _BUTTONS[name](made.steps, at)
    return replace(made, steps=steps), f"step-{now + 1}"


Moved = tuple[tuple[Step, ...], int]


def without(made: Walkthrough, at: int) -> Walkthrough:
    """The walkthrough without one of its steps, counted from 1."""
    return replace(made, steps=made.steps[: at - 1] + made.steps[at:])


def _swap(steps: tuple[Step, ...], at: int, other: int) -> Moved:
    if not 0 <= other < len(steps):
        return steps, at
    moved = list(steps)
    moved[at], moved[other] = moved[other], moved[at]
    return tuple(moved), other


def _set_hidden(steps: tuple[Step, ...], at: int, *, hidden: bool) -> Moved:
    return tuple(replace(step, hidden=hidden) if here == at else step for here, step in enumerate(steps)), at


_BUTTONS: Mapping[str, Callable[[tuple[Step, ...], int], Moved]] = {
    "up": lambda steps, at: _swap(steps, at, at - 1),
    "down": lambda steps, at: _swap(steps, at, at + 1),
    "remove": lambda steps, at: (steps, at),  # a page of its own asks first
    "hide": lambda steps, at: _set_hidden(steps, at, hidden=True),
    "show": lambda steps, at: _set_hidden(steps, at, hidden=False),
}
