"""Recommendations in boxes: the number on the left, and on the right what is asked, for whom, and how one will know."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from loaders.blocks import Block, BlockKind
from loaders.extract.advice_headings import is_foreign
from loaders.extract.asks import addressees, asks
from loaders.extract.printed import PrintedRecommendation
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import Placed
from loaders.segment.starts import item_start, ref_of, start_of

_FOR = re.compile(r"(?:for(?: whom)?|to(?: whom)?|addressed to|for action by)\s*:\s*(?P<whom>\S.*)", re.IGNORECASE)
_MEASURE = re.compile(
    r"(?:we|you|the \w+) (?:will|shall|would) know\b|how (?:will )?(?:we|you|the \w+) (?:will |shall )?know\b|"
    r"(?:measures?|signs?) of success\b|success (?:measures?|criteria)\b|what success (?:will )?looks? like\b",
    re.IGNORECASE,
)
"""How one will tell that a recommendation has worked: no part of its text."""


def boxed_advice(placed: Sequence[Placed], names: AgencyNames) -> Mapping[int, tuple[PrintedRecommendation, ...]]:
    """The recommendations of each such box, by the box's place in the document.

    A stem over points numbered under the box's own number ("5.1" and "5.2" of 5) is none; each point is one.
    """
    found: dict[int, tuple[PrintedRecommendation, ...]] = {}
    for table, run in groupby(placed, key=lambda item: item.block.table):
        rows = list(run)
        if table is None or not all(_number(item.block) for item in rows) or is_foreign(rows[0]):
            continue
        found |= {item.index: made for item in rows if (made := tuple(_advice(item, names)))}
    return found


def _number(row: Block) -> str | None:
    """The number of a box, where its left cell says that it is a recommendation's and no more."""
    if row.kind is not BlockKind.TABLE_ROW or len(row.cells) != 2 or not row.cells[1].paragraphs:
        return None
    start = item_start(row.cells[0].text)
    return start.ref if start and start.word == "recommendation" and not start.rest else None


def _advice(item: Placed, names: AgencyNames) -> Iterable[PrintedRecommendation]:
    number = _number(item.block) or ""
    asked, whom = _parts(item.block.cells[1].paragraphs)
    stem, points = _points(asked, number)
    for ref, text in points:
        if asks(text) or stem:
            yield PrintedRecommendation(
                text=text,
                blocks=(item.block,),
                ref=ref,
                stem=stem,
                heading=item.heading.text if item.heading else None,
                addressees=_nearer(whom, stem or text, names) if whom else None,
            )


def _parts(paragraphs: Sequence[str]) -> tuple[list[str], str | None]:
    """What is asked, and whom the line behind it names; what says how one will know is left out."""
    asked: list[str] = []
    whom: str | None = None
    for text in paragraphs:
        if _MEASURE.match(text):
            break
        if label := _FOR.fullmatch(text):
            whom = label["whom"]
        elif whom is None:
            asked.append(text)
    return asked, whom


def _points(asked: Sequence[str], number: str) -> tuple[str | None, list[tuple[str, str]]]:
    """The stem and the points under it with their numbers; without such points the whole is one, and has no stem."""
    starts = [start_of(text) for text in asked[1:]]
    if asked and asked[0].endswith(":") and starts:
        points = [(ref_of(start.marker), start.rest) for start in starts if start]
        if len(points) == len(starts) and all(ref.startswith(f"{number}.") for ref, _ in points):
            return asked[0], points
    return None, [(number, " ".join(asked))] if asked else []


def _nearer(whom: str, text: str, names: AgencyNames) -> str | None:
    """The agencies of a line "For: …"; of one that the text asks by a part of it ("the Council's Education Service"),
    that part. None where the line names none."""
    asked = addressees(text, names)
    told: list[str] = []
    for mention in names.find(whom):
        told.extend([part for part in asked if names.above.get(part) == mention.name] or [mention.name])
    return "; ".join(told) or None
