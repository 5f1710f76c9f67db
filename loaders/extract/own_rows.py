"""Tables of what agencies recommended to themselves: each row's agency is the part that its recommendation is of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.blocks import BlockKind
from loaders.extract.plan_row import PlanRow
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import Placed

_WHO = r"\b(?:agenc(?:y|ies)|organisations?|services?|partners?)\b"
_OWN = re.compile(
    rf"{_WHO}[^.:]{{0,60}}\b(?:asked of|set|made for|recommended to) themselves\b"
    rf"|{_WHO}[^.:]{{0,80}}\brecommendations?\b[^.:]{{0,40}}\b(?:in|from|of) (?:their|its) own\b[^.:]{{0,40}}"
    r"\b(?:reports?|reviews?|IMRs?)\b"
    rf"|{_WHO}[^.:]{{0,80}}\b(?:their|its) own recommendations\b"
    rf"|\brecommendations\b[^.:]{{0,40}}\b(?:made|from)\b[^.:]{{0,40}}{_WHO}[^.:]{{0,20}}\bown (?:reports?|reviews?)\b",
    re.IGNORECASE,
)
"""Words over a table, in its heading or in the prose above it, that say whose the recommendations are."""


def with_own_sections(placed: Sequence[Placed], rows: Sequence[PlanRow], names: AgencyNames) -> list[PlanRow]:
    """The rows, those of such a table with the agency of their cell as their section.

    Rows that ask for actions have that agency for a lead, and are left alone.
    """
    index_of = {id(item.block): item.index for item in placed}
    said: dict[int | None, bool] = {}
    made: list[PlanRow] = []
    for row in rows:
        table = row.blocks[0].table
        index = index_of.get(id(row.blocks[0]))
        if table is None or index is None or row.section or row.asks or not row.recommendation:
            made.append(row)
            continue
        if table not in said:
            said[table] = _says_own(placed, index)
        agency = _agency(row, names) if said[table] else None
        made.append(replace(row, section=agency) if agency else row)
    return made


def _says_own(placed: Sequence[Placed], index: int) -> bool:
    """Whether the heading over a table, or the prose between the two, says that the agencies' own are in it."""
    heading = placed[index].heading
    table = placed[index].block.table
    for item in reversed(placed[:index]):
        block = item.block
        if block.kind is BlockKind.TABLE_ROW:
            if block.table != table:
                return False
        elif _OWN.search(block.text):
            return True
        elif block is heading:
            return False
    return False


def _agency(row: PlanRow, names: AgencyNames) -> str | None:
    """The one agency that a row's cell names."""
    told: Mapping[str, None] = dict.fromkeys(mention.name for mention in names.find(row.lead or row.addressees or ""))
    return next(iter(told)) if len(told) == 1 else None
