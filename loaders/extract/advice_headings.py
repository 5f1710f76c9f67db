"""The headings over recommendations: which say that some follow, and which that they are not this review's."""

import re
from collections.abc import Sequence

from loaders.blocks import Block
from loaders.segment.outline import Placed
from loaders.segment.starts import ItemStart, item_start

_HEADED = re.compile(r"\brecommendations?\b", re.IGNORECASE)
NOT_OURS = re.compile(
    r"\b(?:previous|earlier|national|other)\b.{0,30}\b(?:reviews?|recommendations?)\b|\bprogress\b|\bresponse to\b|"
    r"\brecommendations? (?:made|from) (?:in|by|other|previous|earlier)\b|\bterms of reference\b",
    re.IGNORECASE,
)
"""Words of a title over recommendations that another review made, or over an answer to them."""
_LONGEST = 14


def headed_so(item: Placed) -> Block | None:
    """The outermost heading above a block that speaks of recommendations."""
    return next(
        (each for each in item.headings if _HEADED.search(each.text) and len(each.text.split()) <= _LONGEST), None
    )


def recommendation_over(headings: Sequence[Block]) -> ItemStart | None:
    """The nearest heading that is a recommendation's own: "Recommendation 3: …"."""
    starts = (item_start(heading.text) for heading in reversed(headings))
    return next((start for start in starts if start and start.word == "recommendation"), None)


def is_foreign(item: Placed) -> bool:
    """Whether a heading above a block says that recommendations below it are not this review's."""
    return any(NOT_OURS.search(heading.text) for heading in item.headings)
