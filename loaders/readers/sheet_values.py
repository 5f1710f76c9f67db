"""Values of spreadsheet cells as a British reader sees them: days before months, numbers with the digits shown."""

import re
from datetime import date, datetime, time, timedelta

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DIGITS = re.compile(r"(?P<whole>[#0?,]*[#0?])(?:\.(?P<part>[0#?]+))?(?P<percent>\s*%)?")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|([£$€])')
_SIGNIFICANT = 15
"""Digits that spreadsheets keep of a number."""


def shown(value: object, number_format: str | None) -> str:
    """A cell's value as text.

    Dates are ``dd/mm/yyyy``, or as precise as the cell's format where that has no day; text is left as it is.
    """
    code = number_format or "General"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time):
        return _moment(value, code)
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value, code)
    return "" if value is None else str(value)


def _moment(value: datetime | date | time, code: str) -> str:
    plain = _QUOTED.sub("", code).lower()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    text = value.strftime(_pattern(plain))
    timed = isinstance(value, datetime) and value.time() != time() and "h" in plain
    return f"{text} {value.strftime('%H:%M')}" if timed else text


def _pattern(plain: str) -> str:
    """What of a date a format shows, for ``strftime``."""
    if "d" in plain or "y" not in plain:
        return "%d/%m/%Y"
    year = "%Y" if "yyy" in plain else "%y"
    if "mmmm" in plain:
        return f"%B {year}"
    if "mmm" in plain:
        return f"%b-{year}" if "-" in plain else f"%b {year}"
    return f"%m/{year}" if "m" in plain else "%Y"


def _number(value: float, code: str) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    section = code.split(";")[0]
    bare = _QUOTED.sub("", section)
    digits = _DIGITS.search(bare)
    if digits is None or "general" in bare.lower() or "e" in bare.lower() or "/" in bare:
        return _plain(value)
    return _literal(section, before=True) + _with_digits(value, digits) + _literal(section, before=False)


def _with_digits(value: float, digits: re.Match[str]) -> str:
    if digits["percent"]:
        value *= 100
    places = len(digits["part"] or "")
    comma = "," if "," in digits["whole"] else ""
    text = f"{value:{comma}.{places}f}"
    least = digits["part"].count("0") if digits["part"] else 0
    if places > least:
        text = text[: len(text) - (places - least)] + text[len(text) - (places - least) :].rstrip("0")
        text = text.rstrip(".")
    width = digits["whole"].count("0")
    whole, dot, rest = text.partition(".")
    padded = whole.zfill(width + (whole.startswith("-"))) if not comma else whole
    return padded + dot + rest + ("%" if digits["percent"] else "")


def _plain(value: float) -> str:
    """A number without a format, as spreadsheets print it: fifteen digits at most, no trailing noughts."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < 10**_SIGNIFICANT):
        return str(int(value))
    return f"{value:.{_SIGNIFICANT}g}"


def _literal(section: str, *, before: bool) -> str:
    """The words that a format prints before or behind the digits: the ``R`` of ``"R"0``."""
    match = re.search(r"[#0?]", _masked(section))
    if match is None:
        return ""
    end = len(section) - re.search(r"[#0?%]", _masked(section)[::-1]).start()  # type: ignore[union-attr]
    part = section[: match.start()] if before else section[end:]
    return "".join(next((group for group in found if group), "") for found in _LITERAL.findall(part))


def _masked(section: str) -> str:
    """A format with its literals blanked, so that a digit inside one is not taken for a placeholder."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), section)
