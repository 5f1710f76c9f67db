"""Successions by law: of two bodies of one place, which took over from which by statute."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.model.identity import slug


@dataclass(frozen=True, slots=True)
class Law:
    """An act by which bodies of one sort took over from bodies of another, and the day or year on which they did."""

    old: re.Pattern[str]
    new: re.Pattern[str]
    on: str
    act: str


@cache
def laws() -> tuple[Law, ...]:
    """The laws of ``successions_by_law.toml``, in its order."""

    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text.replace("{place}", r"(?P<place>[A-Z][\w'’ &-]*?)"))

    rows = tomllib.loads(files(__package__).joinpath("successions_by_law.toml").read_text(encoding="utf-8"))["law"]
    return tuple(Law(pattern(row["old"]), pattern(row["new"]), row["on"], row["act"]) for row in rows)


def pairs_by_law(names: Iterable[str]) -> Iterator[tuple[str, str, Law]]:
    """The names of bodies of which the law made the second the successor of the first: by law, then in their order."""
    known = tuple(names)
    for law in laws():
        earlier = [(name, match) for name in known if (match := law.old.fullmatch(name))]
        later = _by_place(law.new, known)
        for name, match in earlier:
            yield from ((name, new, law) for new in later.get(slug(match["place"]), ()))


def _by_place(form: re.Pattern[str], names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        if match := form.fullmatch(name):
            found.setdefault(slug(match["place"]), []).append(name)
    return found
