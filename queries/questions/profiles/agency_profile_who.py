"""Who an agency is, in the lines of its profile: names, field, units, what came before and after it."""

from collections.abc import Iterable
from typing import Any

from queries.questions.profiles.agency_profile_read import AgencyFacts
from queries.questions.profiles.profile_lines import MOST, Line, date_said, in_words, list_said, told

WHO, ALSO = "Who it is", "Counts as it here"

_LINKS = {"part_of": "Part of", "before": "Took over from", "after": "Taken over by", "has_part": "Unit"}
_NEIGHBOURS = 2 * MOST


def who_lines(read: AgencyFacts) -> list[Line]:
    """The agency's names and sector, its neighbours with dates, and what else counts as it here."""
    lines: list[Line] = []
    for agency in read.named:
        lines += _one([row for row in read.around if row["agency"] == agency])
    return [*lines, *_counted_as_it(read)]


def _counted_as_it(read: AgencyFacts) -> list[Line]:
    names = {row["agency"]: row["name"] for row in read.around if row["agency"] not in read.named}
    order = sorted(names, key=lambda uid: (names[uid], uid))
    lines = [told(WHO, ALSO, f"{names[uid]}.", uid=uid, rests_on=[uid]) for uid in order[:MOST]]
    return [*lines, *([told(WHO, ALSO, f"{len(order) - MOST} more.")] if order[MOST:] else [])]


def _one(rows: list[dict[str, Any]]) -> list[Line]:
    first = rows[0]
    agency = first["agency"]
    sector = f"Sector: {in_words(first['sector'])}." if first["sector"] else "Sector not known."
    lines = [told(WHO, first["name"], sector, uid=agency, rests_on=[agency])]
    if others := {alias.casefold(): alias for alias in first["aliases"] or ()}:
        lines.append(told(WHO, "Also called", f"{list_said(others.values())}.", uid=agency, rests_on=[agency]))
    return [*lines, *_neighbours(rows)]


def _neighbours(rows: Iterable[dict[str, Any]]) -> list[Line]:
    known = [row for row in rows if row["link"]]
    # Units come last, so that these give way where there are too many.
    order = sorted(known, key=lambda row: (list(_LINKS).index(row["link"]), row["other_name"], row["other"]))
    lines = [
        told(WHO, _LINKS[row["link"]], f"{row['other_name']}{_since(row)}.", uid=row["other"], rests_on=[row["other"]])
        for row in order[:_NEIGHBOURS]
    ]
    left = len(order) - _NEIGHBOURS
    return [*lines, *([told(WHO, "Other units", f"{left} more.")] if left > 0 else [])]


def _since(row: dict[str, Any]) -> str:
    if row["link"] not in ("before", "after"):
        return ""
    return f", {date_said(row['since'])}" if row["since"] else ", no document says when"
