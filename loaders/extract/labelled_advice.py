"""Recommendations that say in a label for whom they are: "Recommendation for Oldtown Police: …"."""

import re
from collections.abc import Mapping, Sequence

from loaders.blocks import Block, BlockKind
from loaders.extract.advice_headings import is_foreign
from loaders.extract.asks import asks
from loaders.extract.printed import PrintedRecommendation
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import Placed

_LABEL = re.compile(
    r"Recommendation(?: (?P<ref>\d{1,2}(?:\.\d{1,2})?))? (?:for|to) (?P<whom>[^:.]{2,90}):\s+(?P<text>\S.*)", re.DOTALL
)
_OWN = re.compile(
    r"\b(?:IMRs?|individual management reviews?|agenc(?:y|ies))\b[^.]{0,80}\b(?:its|their) own recommendations\b",
    re.IGNORECASE,
)
"""A paper's word that the agencies' reviews of themselves made the recommendations printed in their parts."""


def labelled_advice(placed: Sequence[Placed], names: AgencyNames) -> Mapping[int, PrintedRecommendation]:
    """Each recommendation with such a label, by its place in the document.

    It is the agency's own where the document says that agencies made their own, and it stands in that agency's part.
    """
    own = any(_OWN.search(item.block.text) for item in placed if item.block.kind is BlockKind.PARAGRAPH)
    found: dict[int, PrintedRecommendation] = {}
    for index, item in enumerate(placed):
        label = _label(item.block)
        if label is None or not asks(label["text"]) or is_foreign(item):
            continue
        agency = _agency(label["whom"], item, names)
        ours = own and agency is not None and agency in _named(item, names)
        found[index] = PrintedRecommendation(
            text=label["text"],
            blocks=(item.block,),
            ref=label["ref"],
            section=agency if ours else None,
            heading=item.heading.text if item.heading else None,
            addressees=agency,
            agency_level=ours,
        )
    return found


def _label(block: Block) -> re.Match[str] | None:
    return _LABEL.fullmatch(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) else None


def _agency(whom: str, item: Placed, names: AgencyNames) -> str | None:
    """The one agency that a label names; where it names none ("the GP practice"), the one of the part it stands in."""
    said = {mention.name for mention in names.find(whom)} or _named(item, names)
    return said.pop() if len(said) == 1 else None


def _named(item: Placed, names: AgencyNames) -> set[str]:
    return {mention.name for mention in names.find(item.heading.text)} if item.heading else set()
