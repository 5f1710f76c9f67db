"""What a step's drawing is made of: marks, lines and words with places and looks, all as attributes of an SVG."""

from dataclasses import dataclass
from textwrap import wrap

RADIUS = 26
LINE = 32
"""Between the baselines of two lines of words, in the units of the drawing, which is 1,000 wide."""
WIDE, BOLD = 14.2, 16.6
"""A letter's width, plain and bold: that of the widest of the fonts that pages ask for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled or outlined shape. ``look`` is its class."""

    path: str
    look: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line between two marks."""

    path: str
    look: str


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of words: the baseline of the first, and ``start`` or ``middle`` as the anchor."""

    x: int
    y: int
    lines: tuple[str, ...]
    anchor: str
    look: str

    def every_line(self) -> tuple[tuple[int, str], ...]:
        """Each line with its baseline."""
        return tuple((self.y + number * LINE, line) for number, line in enumerate(self.lines))


def wrapped(text: str, width: int, most: int, letter: float = WIDE) -> tuple[str, ...]:
    """A text in at most so many lines that fit a width; what is cut ends in an ellipsis."""
    letters = max(4, int(width / letter))
    lines = wrap(" ".join(text.split()), letters, break_long_words=True)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    if len(last) >= letters:
        last = last.rpartition(" ")[0] or last[: letters - 1]
    return (*lines[: most - 1], f"{last.rstrip()}…")


def circle(x: int, y: int, radius: int = RADIUS) -> str:
    """The path of a circle around a point."""
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"


def _around(x: int, y: int, *corners: tuple[int, int]) -> str:
    return "M" + "L".join(f"{x + dx} {y + dy}" for dx, dy in corners) + "Z"


def shape(label: str, x: int, y: int) -> str:
    """The path of a node of this label around a point: the shapes of every other drawing."""
    r = RADIUS
    if label in ("Agency", "Role"):
        return circle(x, y)
    return _around(x, y, *_CORNERS.get(label, ((-r, -r), (r, -r), (r, r), (-r, r))))


_CORNERS: dict[str, tuple[tuple[int, int], ...]] = {
    "InformationGap": ((0, -30), (30, 0), (0, 30), (-30, 0)),
    "MissedOpportunity": ((0, -28), (28, 22), (-28, 22)),
    "Finding": ((0, 28), (28, -22), (-28, -22)),
    "Recommendation": ((-24, -24), (24, -24), (24, 24), (-24, 24)),
    "Action": ((-19, -19), (19, -19), (19, 19), (-19, 19)),
    "Theme": ((-30, 0), (-15, -26), (15, -26), (30, 0), (15, 26), (-15, 26)),
    "Review": ((-34, -20), (34, -20), (34, 20), (-34, 20)),
}
