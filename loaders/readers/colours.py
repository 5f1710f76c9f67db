"""Fill colours of cells as the red, amber, green and blue that plans publish, by hue."""

import colorsys
from collections.abc import Sequence
from functools import cache

from graph.model.vocabulary import Rag

_GREY = 0.12
"""Saturation below which a colour is grey, white or the faint stripe of a table style."""
_PALE = 0.3
"""Saturation below which a colour that fills a whole row is a stripe, not a mark."""
_DARK = 0.25
"""Value below which a colour is as good as black."""
_BROWN = 0.55
"""Value below which orange is brown."""
_HUES = ((15, Rag.RED), (66, Rag.AMBER), (170, Rag.GREEN), (260, Rag.BLUE))
_RED_AGAIN = 335


@cache
def rag_of(colour: str | None) -> Rag | None:
    """The mark of a colour given as ``RRGGBB``; None for none, for greys, and for hues that mean nothing (purple)."""
    parts = _parts(colour)
    if parts is None:
        return None
    hue, saturation, value = colorsys.rgb_to_hsv(*parts)
    degrees = hue * 360
    if saturation < _GREY or value < _DARK:
        return None
    if degrees >= _RED_AGAIN:
        return Rag.RED
    mark = next((mark for end, mark in _HUES if degrees < end), None)
    return None if mark is Rag.AMBER and value < _BROWN else mark


def row_marks(colours: Sequence[str | None]) -> tuple[Rag | None, ...]:
    """The marks of a row's cells. One pale colour over the whole row is a stripe and marks nothing."""
    if len(colours) > 1 and len(set(colours)) == 1 and _pale(colours[0]):
        return (None,) * len(colours)
    return tuple(rag_of(colour) for colour in colours)


def tinted(colour: str, tint: float) -> str:
    """A theme colour made lighter (tint up to 1) or darker (down to -1), as office programs do."""
    parts = _parts(colour)
    if parts is None or not tint:
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*parts)
    light = light * (1 + tint) if tint < 0 else light + (1 - light) * tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation))


def _pale(colour: str | None) -> bool:
    parts = _parts(colour)
    return parts is not None and colorsys.rgb_to_hsv(*parts)[1] < _PALE


def _parts(colour: str | None) -> tuple[float, float, float] | None:
    digits = (colour or "").lstrip("#")[-6:]
    if len(digits) != 6:
        return None
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255
