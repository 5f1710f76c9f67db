"""Automatic numbers of a Word document: the definitions of its lists, and how far each has been counted."""

import re
from dataclasses import dataclass, replace

from loaders.readers.docx_elements import W, at, switched, value
from loaders.readers.docx_numerals import numeral
from loaders.readers.limits_xml import Element

_PLACEHOLDER = re.compile(r"%([1-9])")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEVELS = 9
_LONGEST_CHAIN = 5


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its number looks, and after which level it starts again."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """An automatic number as printed ("6.2.1", "Recommendation 3:"); ``bullet`` for a bullet, whose sign is no text."""

    text: str
    level: int
    bullet: bool = False
    worded: bool = False
    """Holds words of its own, which belong to what the paragraph says."""


class Numbering:
    """The lists of one document, counted as its paragraphs are read in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract = {_id(each, "abstractNumId"): each for each in _all(root, "abstractNum")}
        self._lists = {_id(each, "numId"): each for each in _all(root, "num")}
        self._linked = {link: name for name, each in self._abstract.items() if (link := value(each, "styleLink"))}
        self._levels: dict[tuple[str, int], Level | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, list_id: str, level: int) -> Printed | None:
        """Counts a paragraph of a list on; None where there is no such list or it prints nothing."""
        definition = self._level(list_id, level)
        if definition is None or not 0 <= level < _LEVELS:
            return None
        counts = self._counts.setdefault(self._family(list_id), [None] * _LEVELS)
        self._count(counts, list_id, level, definition)
        if definition.kind == "bullet":
            return Printed("-", level, bullet=True)
        text = " ".join(
            _PLACEHOLDER.sub(lambda m: self._part(counts, list_id, int(m[1]) - 1, definition), definition.text).split()
        )
        return Printed(text, level, worded=bool(_WORD.search(_PLACEHOLDER.sub("", definition.text)))) if text else None

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level of a list that belongs to a style; the first where none does."""
        levels = ((level, self._level(list_id, level)) for level in range(_LEVELS))
        return next((level for level, found in levels if found and found.style == style), 0)

    def _count(self, counts: list[int | None], list_id: str, level: int, definition: Level) -> None:
        again = self._restart_of(list_id, level)
        if again is not None and (list_id, level) not in self._begun:
            counts[level] = None
        self._begun.add((list_id, level))
        before = counts[level]
        counts[level] = (definition.start if again is None else again) if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            below = self._level(list_id, deeper)
            restart = below.restart if below else None
            if restart is None or (restart and level < restart):
                counts[deeper] = None

    def _part(self, counts: list[int | None], list_id: str, level: int, definition: Level) -> str:
        """The number of one level inside a printed number: that of a level not yet counted is its start."""
        found = self._level(list_id, level) or Level()
        count = counts[level]
        return numeral(found.start if count is None else count, "decimal" if definition.legal else found.kind)

    def _family(self, list_id: str) -> str:
        """The definition that a list shares its count with: lists of one definition go on from each other."""
        name = value(self._lists.get(list_id), "abstractNumId") or ""
        for _ in range(_LONGEST_CHAIN):
            link = value(self._abstract.get(name), "numStyleLink")
            if link is None or link not in self._linked:
                break
            name = self._linked[link]
        return name

    def _level(self, list_id: str, level: int) -> Level | None:
        key = (list_id, level)
        if key not in self._levels:
            self._levels[key] = self._find_level(list_id, level)
        return self._levels[key]

    def _find_level(self, list_id: str, level: int) -> Level | None:
        instance = self._lists.get(list_id)
        if instance is None:
            return None
        override = _of_level(instance, "lvlOverride", level)
        own = override.find(f"{W}lvl") if override is not None else None
        found = own if own is not None else _of_level(self._abstract.get(self._family(list_id)), "lvl", level)
        return _read(found) if found is not None else None

    def _restart_of(self, list_id: str, level: int) -> int | None:
        instance = self._lists.get(list_id)
        override = _of_level(instance, "lvlOverride", level) if instance is not None else None
        start = value(override, "startOverride")
        return int(start) if start is not None and start.isdecimal() else None


def _read(element: Element) -> Level:
    level = Level(
        kind=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        legal=bool(switched(element, "isLgl")),
        style=value(element, "pStyle"),
    )
    start, restart = value(element, "start"), value(element, "lvlRestart")
    if start is not None and start.isdecimal():
        level = replace(level, start=int(start))
    if restart is not None and restart.isdecimal():
        level = replace(level, restart=int(restart))
    return replace(level, kind="bullet") if at(element, "lvlPicBulletId") is not None else level


def _all(root: Element | None, name: str) -> list[Element]:
    return list(root.findall(f"{W}{name}")) if root is not None else []


def _id(element: Element, name: str) -> str:
    return element.get(f"{W}{name}", "")


def _of_level(element: Element | None, name: str, level: int) -> Element | None:
    found = element.findall(f"{W}{name}") if element is not None else []
    return next((each for each in found if each.get(f"{W}ilvl") == str(level)), None)
