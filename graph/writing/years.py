"""The years that a review is known by, and the one that answers go by."""

import re
from collections.abc import Mapping

BASES = ("incident", "reference", "commissioned", "published")
"""What a year may be of, the best first."""

_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


def years(
    *, reference: str | None, incident_date: str | None, commissioned: str | None, published: str | None
) -> Mapping[str, int]:
    """Every year a review is known by, under what it is of."""
    found = {
        "incident": _year(incident_date),
        "reference": _year(reference),
        "commissioned": _year(commissioned),
        "published": _year(published),
    }
    return {basis: year for basis, year in found.items() if year is not None}


def _year(text: str | None) -> int | None:
    match = _YEAR.search(text or "")
    return int(match.group()) if match else None
