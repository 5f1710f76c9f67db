"""The marker that a browser prints before a list item."""

from lxml.html import HtmlElement

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = 26
_MOST_ITEMS = 999


def marker_of(item: HtmlElement | None) -> str | None:
    """``-`` for a bullet, ``3`` for the third item of an ordered list, ``(c)`` or ``(iii)`` where it has letters."""
    if item is None:
        return None
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "-"
    number = _number(item, parent)
    kind = item.get("type") or parent.get("type") or "1"
    if kind in ("a", "A") and 0 < number <= _LETTERS:
        return f"({chr(ord('a') + number - 1)})"
    if kind in ("i", "I") and 0 < number < 40:
        return f"({_roman(number)})"
    return str(number)


def _number(item: HtmlElement, parent: HtmlElement) -> int:
    """Counted from the list's start, or from the last item with a number of its own."""
    number = _whole(parent.get("start"), 1) - 1
    for other in parent:
        if other.tag == "li":
            number = _whole(other.get("value"), number + 1)
        if other is item:
            break
    return number


def _whole(printed: str | None, otherwise: int) -> int:
    text = (printed or "").strip()
    return min(int(text), _MOST_ITEMS) if text.isdecimal() and len(text) < 6 else otherwise


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text
