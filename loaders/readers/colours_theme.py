"""The colours of an office theme, by the names and numbers that cells use for them."""

from collections.abc import Mapping

from loaders.readers.limits_xml import Element

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
"""The order in which workbooks number the colours of a theme."""
_ALIASES = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "light1": "lt1",
    "dark1": "dk1",
    "light2": "lt2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


def theme_colours(root: Element | None) -> Mapping[str, str]:
    """Each colour of a theme as ``RRGGBB``, by its name ("accent6"), its number ("9") and Word's names for it."""
    if root is None:
        return {}
    found: dict[str, str] = {}
    for scheme in root.iter(f"{_DRAWING}clrScheme"):
        for entry in scheme:
            for colour in entry:
                value = colour.get("lastClr") or colour.get("val")
                if value and isinstance(entry.tag, str):
                    found[entry.tag.removeprefix(_DRAWING)] = value.upper()
    numbered = {str(number): found[name] for number, name in enumerate(_ORDER) if name in found}
    aliased = {alias: found[name] for alias, name in _ALIASES.items() if name in found}
    return {**found, **numbered, **aliased}
