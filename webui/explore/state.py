"""A view of the graph as it stands in the address: reading it, and writing it back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from werkzeug.datastructures import MultiDict

from webui.choice import Problem

KINDS = (
    "Review",
    "Agency",
    "InformationGap",
    "MissedOpportunity",
    "Finding",
    "Recommendation",
    "Action",
    "Theme",
    "Role",
    "Case",
    "Region",
    "Document",
    "Update",
)
"""Labels of the graph that can be drawn, in the order in which pages list them."""

USUAL, MOST = 1_500, 5_000
"""How many things are drawn at most, unless asked, and when asked."""

_LONGEST, _MANY, _FAR = 300, 200, 100_000
"""Characters of a uid, uids under one name and pixels from the middle: an address that asks for more is cut."""

Pairs = tuple[tuple[str, str], ...]


class Status(StrEnum):
    """Which actions are shown."""

    OPEN = "open"
    OVERDUE = "overdue"
    NOT_STATED = "not_stated"
    CLOSED = "closed"


class Size(StrEnum):
    """What the size of a thing tells."""

    LINKS = "links"
    OPEN = "open"
    OVERDUE = "overdue"
    REVIEWS = "reviews"
    BETWEEN = "between"


class Colour(StrEnum):
    """What the fill of a thing tells."""

    KIND = "kind"
    SECTOR = "sector"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Pin:
    """A thing and the place that a reader gave it, in pixels from the middle."""

    uid: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class View:
    """What is shown and how. Uids in the order in which they were chosen; an empty choice of kinds or links is all.

    Starts and ``opened`` things show what hangs on them, but for those in ``folded``; ``hidden`` are things taken out.
    ``focus`` is a thing, or the three parts of a link. ``path`` has the two ends, or nothing; ``path_at`` is how many
    things had been opened when it was asked for.
    """

    start: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    theme: str | None = None
    status: Status | None = None
    from_year: int | None = None
    to_year: int | None = None
    as_of: date | None = None
    size: Size = Size.LINKS
    colour: Colour = Colour.KIND
    focus: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    path_at: int = 0
    pins: tuple[Pin, ...] = ()
    most: int = USUAL
    page: int = 1
    links_page: int = 1
    names: str | None = None
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def pairs(self) -> Pairs:
        """The view as names and values of an address; what is as usual is left out."""
        return tuple(_written(self))

    def query(self) -> dict[str, Any]:
        """The same, for ``url_for``."""
        found: dict[str, Any] = {}
        for name, value in self.pairs():
            found.setdefault(name, []).append(value)
        return found

    def without_pages(self) -> "View":
        """The same view, its tables at their beginning."""
        return replace(self, page=1, links_page=1)

    def problem(self, name: str) -> str | None:
        """What is wrong with a field, if anything."""
        return next((problem.message for problem in self.problems if problem.field == name), None)

    @property
    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.kinds or self.links or self.theme or self.status or self.from_year or self.to_year)


_LISTS = {"start": "start", "opened": "opened", "folded": "folded", "hidden": "hidden"}


def _written(view: View) -> Iterable[tuple[str, str]]:
    for name, place in _LISTS.items():
        yield from ((name, uid) for uid in getattr(view, place))
    yield from (("kind", kind) for kind in view.kinds)
    yield from (("link", link) for link in view.links)
    singles: dict[str, Any] = {
        "theme": view.theme,
        "status": view.status,
        "from": view.from_year and f"{view.from_year:04d}",
        "to": view.to_year and f"{view.to_year:04d}",
        "as_of": view.as_of,
        "size": view.size if view.size is not Size.LINKS else None,
        "colour": view.colour if view.colour is not Colour.KIND else None,
    }
    yield from ((name, str(value)) for name, value in singles.items() if value)
    yield from (("focus", part) for part in view.focus)
    yield from (("path", end) for end in view.path)
    yield from (("pin", f"{pin.uid}:{pin.x},{pin.y}") for pin in view.pins)
    if view.path_at:
        yield ("path_at", str(view.path_at))
    if view.most != USUAL:
        yield ("most", str(view.most))
    yield from (
        (name, str(number)) for name, number in (("page", view.page), ("links_page", view.links_page)) if number > 1
    )
    if view.names:
        yield ("names", view.names)


def read(args: MultiDict[str, str], links: Mapping[str, str]) -> View:
    """The view of an address. A value that cannot be used is left out; one that a person typed is told as a problem.

    Args:
        args: names and values of the address.
        links: the types of link there are.
    """
    problems: list[Problem] = []
    first, last = _year(args, "from", problems), _year(args, "to", problems)
    if first and last and first > last:
        problems.append(Problem("to", f"To year must be {first} or later"))
        last = None
    lists = {place: _uids(args.getlist(name)) for name, place in _LISTS.items()}
    focus, path = args.getlist("focus"), _uids(args.getlist("path"))
    return View(
        **lists,
        kinds=_chosen(args.getlist("kind"), KINDS),
        links=_chosen(args.getlist("link"), links),
        theme=_uid(args.get("theme", "")),
        status=_one(Status, args.get("status")),
        from_year=first,
        to_year=last,
        as_of=_day(args.get("as_of", "").strip(), problems),
        size=_one(Size, args.get("size")) or Size.LINKS,
        colour=_one(Colour, args.get("colour")) or Colour.KIND,
        focus=tuple(focus) if len(focus) in (1, 3) and all(_uid(part) for part in focus) else (),
        path=path if len(path) == 2 else (),
        path_at=min(_number(args.get("path_at"), 0), _MANY) if len(path) == 2 else 0,
        pins=_pins(args.getlist("pin")),
        most=MOST if args.get("most") == str(MOST) else USUAL,
        page=_number(args.get("page")),
        links_page=_number(args.get("links_page")),
        names="published" if args.get("names") == "published" else None,
        problems=tuple(problems),
    )


def _uid(text: str) -> str | None:
    return text if 0 < len(text) <= _LONGEST and text.isprintable() and text.strip() == text else None


def _uids(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if _uid(text)))[:_MANY]


def _chosen(asked: Iterable[str], allowed: Iterable[str]) -> tuple[str, ...]:
    """Those asked for, in the order of those allowed; none where that is all of them."""
    wanted, known = set(asked), tuple(allowed)
    found = tuple(each for each in known if each in wanted)
    return () if len(found) == len(known) else found


def _one(choices: Callable[[str], Any], text: str | None) -> Any:
    try:
        return choices(text) if text else None
    except ValueError:
        return None


def _number(text: str | None, otherwise: int = 1) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text[:6]) < 100_000 else otherwise


def _year(args: MultiDict[str, str], name: str, problems: list[Problem]) -> int | None:
    text = args.get(name, "").strip()
    if text.isascii() and text.isdigit() and len(text) == 4 and int(text):
        return int(text)
    if text:
        problems.append(Problem(name, f"{name.capitalize()} year must be a year in four digits, such as 2014"))
    return None


def _day(text: str, problems: list[Problem]) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        problems.append(Problem("as_of", "Overdue as of must be a real date, such as 2025-10-01"))
        return None


def _pins(texts: Iterable[str]) -> tuple[Pin, ...]:
    """The last pin of each thing, in the order of their first ones."""
    found: dict[str, Pin] = {}
    for text in texts:
        if pin := pin_of(text):
            found[pin.uid] = pin
    return tuple(found.values())[:_MANY]


def pin_of(text: str) -> Pin | None:
    """``uid:x,y`` as a pin; None where it is not in that form."""
    uid, _, place = text.rpartition(":")
    x, comma, y = place.partition(",")
    try:
        pin = Pin(uid, int(x), int(y))
    except ValueError:
        return None
    return pin if comma and _uid(uid) and max(abs(pin.x), abs(pin.y)) <= _FAR else None
