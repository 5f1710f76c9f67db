"""Background colours of a web page's cells, as ``RRGGBB``."""

import re

from lxml.html import HtmlElement

_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", re.IGNORECASE)
_NAMES = {
    "red": "FF0000",
    "darkred": "8B0000",
    "crimson": "DC143C",
    "tomato": "FF6347",
    "amber": "FFBF00",
    "orange": "FFA500",
    "darkorange": "FF8C00",
    "gold": "FFD700",
    "yellow": "FFFF00",
    "green": "008000",
    "darkgreen": "006400",
    "lime": "00FF00",
    "limegreen": "32CD32",
    "lightgreen": "90EE90",
    "blue": "0000FF",
    "lightblue": "ADD8E6",
    "skyblue": "87CEEB",
    "navy": "000080",
}
_CLASS = re.compile(r"(?:^|[\s_-])(red|amber|green|blue)(?:$|[\s_-])", re.IGNORECASE)
_CLASS_OF = re.compile(r"rag|status|colou?r|bg|badge|tag|^\s*\w+\s*$", re.IGNORECASE)


def colour_of(element: HtmlElement, *, deep: bool) -> str | None:
    """The colour of an element's own background; ``deep`` looks at what it holds where it has none."""
    own = _own(element)
    if own or not deep:
        return own
    return next((found for child in element.iterdescendants() if (found := _own(child))), None)


def _own(element: HtmlElement) -> str | None:
    if not isinstance(element.tag, str):
        return None
    painted = _BACKGROUND.search(element.get("style") or "")
    found = _read(painted[1]) if painted else _read(element.get("bgcolor") or "")
    if found:
        return found
    names = element.get("class") or ""
    match = _CLASS.search(names)
    return _NAMES[match[1].lower()] if match and _CLASS_OF.search(names) else None


def _read(value: str) -> str | None:
    if match := _HEX.search(value if "#" in value else f"#{value}"):
        digits = match[1]
        return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)).upper()
    if match := _RGB.search(value):
        return "".join(f"{min(int(part), 255):02X}" for part in match.groups())
    return _NAMES.get(value.strip().split(" ")[0].lower())
