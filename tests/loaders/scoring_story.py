"""The figures of the narrative: who failed, of what kind and when; the ends of gaps; agencies, roles and themes as sets."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz

from graph.model.records import DocumentRecords
from tests.loaders.naming import Names, folded

Count = tuple[str, tuple[int, int, int]]
"""A figure's name, and how many were right, found and in gold; of a recall or a precision the last two are one."""

_SAME_ROLE = 85
_SHORTEST_WITHIN = 6


def right_fields(want: dict[str, Any], have: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Whether kind and date of a matched failure are right; a month where gold has its day is."""
    if want.get("kind"):
        yield "missed_opportunity.kind", have["kind"] in (want["kind"], *want.get("kind_also", []))
    if "date" in want:
        yield (
            "missed_opportunity.when",
            _same_date(want["date"], have["when"]) or have["when"] in want.get("date_also", []),
        )


def _same_date(wanted: str | None, found: str | None) -> bool:
    if not wanted or not found:
        return not wanted and not found
    return wanted == found or (len(found) >= len("2020-05") and wanted.startswith(found))


def pairs(names: Names, wanted: Sequence[dict[str, Any]], made: Sequence[dict[str, Any]]) -> Count:
    """The pairs of holder and recipient of a document, each counted once; those that gold calls arguable left out."""
    gold = {_ends(names, gap) for gap in wanted if not gap.get("optional")}
    arguable = {_ends(names, gap) for gap in wanted if gap.get("optional")} - gold
    found = {_ends(names, gap) for gap in made}
    found -= {pair for pair in found - gold if any(_alike(names, pair, other) for other in arguable)}
    hit = sum(any(_alike(names, pair, other) for other in gold) for pair in found)
    back = sum(any(_alike(names, pair, other) for pair in found) for other in gold)
    return "information_gap.pairs", (min(hit, back), len(found), len(gold))


def _ends(names: Names, gap: dict[str, Any]) -> tuple[str, str]:
    return names.canonical(gap["holder"] or ""), names.canonical(gap["recipient"] or "")


def _alike(names: Names, one: tuple[str, str], other: tuple[str, str]) -> bool:
    return names.related(one[0], other[0]) and names.related(one[1], other[1])


def sets(gold: dict[str, Any], names: Names, records: DocumentRecords) -> Iterator[Count]:
    """Recall and precision of a document's agencies and roles."""
    if gold.get("agencies"):
        every = {agency["name"] for agency in gold["agencies"]}
        firm = {agency["name"] for agency in gold["agencies"] if agency.get("tier") != "mention"}
        found = {names.canonical(agency.name) for agency in records.agencies}
        yield _share("agency.recall", len(firm & found), len(firm))
        yield _share("agency.precision", len(every & found), len(found))
    if gold.get("roles"):
        wanted, made = ({folded(title) for title in titles} for titles in _titles(gold, records))
        yield _share("role.recall", sum(any(_same_role(x, y) for y in made) for x in wanted), len(wanted))
        yield _share("role.precision", sum(any(_same_role(x, y) for x in wanted) for y in made), len(made))


def _titles(gold: dict[str, Any], records: DocumentRecords) -> tuple[Iterable[str], Iterable[str]]:
    return (role["role"] for role in gold["roles"]), (role.role for role in records.roles)


def _same_role(wanted: str, made: str) -> bool:
    return fuzz.ratio(wanted, made) >= _SAME_ROLE or (len(wanted) >= _SHORTEST_WITHIN and wanted in made)


def themes(want: dict[str, Any], have: dict[str, Any]) -> Iterator[Count]:
    """Recall of the themes that a matched fact must have, precision among those that it may have."""
    if want.get("themes") is not None:
        must, may = set(want["themes"].get("must", [])), set(want["themes"].get("also", []))
        found = set(have.get("themes") or ())
        yield _share("themes.recall", len(found & must), len(must))
        yield _share("themes.precision", len(found & (must | may)), len(found))


def _share(name: str, right: int, of: int) -> Count:
    return name, (right, of, of)
