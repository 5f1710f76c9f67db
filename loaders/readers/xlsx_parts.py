"""What of a workbook's sheets openpyxl leaves out when it streams: merged cells, formulas nobody has worked out, and
where colours hang on rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.readers.limits_package import Package
from loaders.readers.limits_xml import Element, iterate

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TAGS = tuple(f"{_MAIN}{name}" for name in ("row", "mergeCell", "conditionalFormatting"))
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST_COVERED = 200_000
"""Cells under merged ones that are followed up; whole columns are merged by mistake."""

At = tuple[int, int]
"""A cell by 1-based row and column."""


@dataclass(slots=True)
class SheetExtras:
    """Of one sheet: the first cell that covers each cell of a merged range, and formulas stored without a value."""

    covered_by: dict[int, dict[int, At]] = field(default_factory=dict)
    """By row and column."""
    formulas: dict[At, str] = field(default_factory=dict)
    coloured_by_rule: list[str] = field(default_factory=list)
    """The ranges with conditional formats."""


def sheet_parts(package: Package, workbook: str) -> dict[str, str]:
    """The part of each sheet by its name."""
    related = package.related(workbook)
    found: dict[str, str] = {}
    for sheet in package.tree(workbook).iter(f"{_MAIN}sheet"):
        kind, part = related.get(sheet.get(f"{_OFFICE}id", ""), ("", ""))
        if kind == "worksheet" and part in package:
            found[sheet.get("name", "")] = part
    return found


def sheet_extras(package: Package, part: str) -> SheetExtras:
    """Reads a sheet once more for what the stream of its cells does not say."""
    extras = SheetExtras()
    row, room = 0, _MOST_COVERED
    with package.open(part) as stream:
        for _, element in iterate(stream, _TAGS, package.name, part):
            if element.tag == f"{_MAIN}row":
                row = int(element.get("r") or row + 1)
                extras.formulas.update(_without_value(element, row))
                continue
            if element.tag == f"{_MAIN}conditionalFormatting":
                extras.coloured_by_rule.append(element.get("sqref", ""))
                continue
            for (down, across), first in _covered(element.get("ref", ""), room).items():
                extras.covered_by.setdefault(down, {})[across] = first
                room -= 1
    return extras


def _without_value(row: Element, number: int) -> Iterable[tuple[At, str]]:
    column = 0
    for cell in row.iter(f"{_MAIN}c"):
        match = _CELL.fullmatch(cell.get("r", ""))
        column = column_number(match[1]) if match else column + 1
        formula = cell.findtext(f"{_MAIN}f")
        if formula and not cell.findtext(f"{_MAIN}v") and cell.find(f"{_MAIN}is") is None:
            yield (number, column), formula


def _covered(reference: str, room: int) -> dict[At, At]:
    match = _RANGE.fullmatch(reference.replace("$", ""))
    if match is None:
        return {}
    left, top, right, bottom = column_number(match[1]), int(match[2]), column_number(match[3]), int(match[4])
    if (right - left + 1) * (bottom - top + 1) > room:
        return {}
    return {(row, column): (top, left) for row in range(top, bottom + 1) for column in range(left, right + 1)}


def column_number(name: str) -> int:
    """The 1-based number of a column: 27 for ``AA``."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number
