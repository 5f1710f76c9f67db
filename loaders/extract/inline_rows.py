"""Actions printed as paragraphs: ``ACTION: … (Lead: …; by: …)``."""

import re
from collections.abc import Iterable

from loaders.blocks import BlockKind
from loaders.extract.advice_headings import recommendation_over
from loaders.extract.plan_row import PlanRow
from loaders.segment.outline import Placed

_ACTION = re.compile(r"(?:ACTION|Action)(?:\s+(?P<ref>\d+(?:\.\d+)*))?\s*:\s+(?P<rest>.+)", re.DOTALL)
_ASIDE = re.compile(r"(?P<ask>.+?)\s*[(\[](?P<aside>(?:Leads?|Owner|Responsible|By)\b.+)[)\]]\.?\s*", re.DOTALL)
_LEAD = re.compile(r"(?:leads?|owner|responsible)\s*:?\s*(?P<lead>.+)", re.IGNORECASE | re.DOTALL)
_BY = re.compile(r"^by\s*:?\s*|^target(?: date)?\s*:?\s*", re.IGNORECASE)


def inline_rows(placed: Iterable[Placed]) -> tuple[PlanRow, ...]:
    """The actions of a document that stand as paragraphs with their lead and date in brackets."""
    return tuple(row for item in placed if (row := _row(item)))


def _row(item: Placed) -> PlanRow | None:
    block = item.block
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return None
    match = _ACTION.fullmatch(block.text)
    aside = _ASIDE.fullmatch(match["rest"]) if match else None
    if match is None or aside is None:
        return None
    lead, when, status = _parts(aside["aside"])
    above = recommendation_over(item.headings)
    return PlanRow(
        place=block.place,
        blocks=(block,),
        ref=match["ref"],
        recommendation_ref=above.ref if above else None,
        asks=(aside["ask"].strip(),),
        lead=lead,
        target=when,
        status=status,
    )


def _parts(aside: str) -> tuple[str | None, str | None, str | None]:
    """The lead, the date's words and the status's words of a bracket whose parts stand between semicolons."""
    parts = [part.strip() for part in aside.split(";") if part.strip()]
    first = _LEAD.fullmatch(parts[0]) if parts else None
    rest = "; ".join(parts[1:] if first else parts)
    words = _BY.sub("", rest).strip() or None
    return (first["lead"].strip() if first else None), words, words
