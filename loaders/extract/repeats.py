"""Whether a failure is one that the review has told already: a finding in the account and again in the conclusions."""

import re
from collections.abc import Sequence

from graph.model.records import MissedOpportunity

_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    [
        "that",
        "this",
        "these",
        "those",
        "with",
        "from",
        "have",
        "been",
        "were",
        "which",
        "their",
        "there",
        "they",
        "would",
        "should",
        "could",
        "into",
        "about",
        "also",
        "when",
        "what",
        "being",
        "other",
        "such",
        "case",
        "than",
        "then",
        "them",
        "upon",
        "only",
        "more",
        "less",
        "very",
        "made",
        "make",
        "making",
        "agency",
        "agencies",
        "service",
        "services",
        "review",
    ]
)
_SHARE, _SHARE_UNNAMED = 0.6, 0.7


def told_again(failure: MissedOpportunity, earlier: Sequence[MissedOpportunity]) -> int | None:
    """The position of the earlier failure that this one repeats: of the same agencies, in mostly the same words.

    Where one of the two names nobody, more of the words have to be the same.
    """
    words = _words(failure.text)
    for position, other in enumerate(earlier):
        whose = {frozenset(each.agencies) for each in (other, failure)}
        same = len(whose) == 1 or frozenset() in whose
        share = _SHARE if len(whose) == 1 else _SHARE_UNNAMED
        theirs = _words(other.text)
        alike = words and theirs and len(words & theirs) >= share * min(len(words), len(theirs))
        if same and alike and other.review == failure.review:
            return position
    return None


def _words(text: str) -> frozenset[str]:
    """Content words cut to their first six letters, so that "visiting" meets "visits"."""
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if word not in _COMMON)
