"""Shading of a Word table's cells."""

from collections.abc import Mapping

from loaders.readers.colours import tinted
from loaders.readers.docx_elements import W
from loaders.readers.limits_xml import Element


def fill_of(cell: Element, theme: Mapping[str, str]) -> str | None:
    """A cell's shading as ``RRGGBB``: the last that is said, since some programs say it twice."""
    properties = cell.find(f"{W}tcPr")
    shadings = properties.findall(f"{W}shd") if properties is not None else []
    if not shadings:
        return None
    shading = shadings[-1]
    side = "color" if shading.get(f"{W}val") == "solid" else "fill"
    plain = shading.get(f"{W}{side}", "auto")
    if plain != "auto":
        return plain
    named = theme.get(shading.get(f"{W}theme{side.capitalize()}", ""))
    return tinted(named, _tint(shading, side)) if named else None


def _tint(shading: Element, side: str) -> float:
    """How much a theme colour is lightened (up to 1) or darkened (down to -1)."""
    name = f"{W}theme{side.capitalize()}"
    lighter, darker = shading.get(f"{name}Tint"), shading.get(f"{name}Shade")
    try:
        return 1 - int(lighter, 16) / 255 if lighter else int(darker, 16) / 255 - 1 if darker else 0.0
    except ValueError:
        return 0.0
