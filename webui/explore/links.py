"""The types of link that can be drawn, in words that stand between the two things they tie."""

from collections.abc import Mapping
from types import MappingProxyType

from webui.drawing.subgraph import WORDS

LINKS: Mapping[str, str] = MappingProxyType(
    {
        **WORDS,
        "HAS_UPDATE": "has the note",
        "COMMISSIONED_BY": "commissioned by",
        "CONCERNS": "looks at",
        "IN_REGION": "is in",
        "REPORTS": "reports",
        "SUPERSEDES": "is newer than",
        "PART_OF": "part of",
        "SUCCEEDED_BY": "followed by",
        "SERVES": "commissioned a review in",
        "AT": "is a role at",
        "SAT_ON": "had a place in making",
        "BROADER": "belongs to",
    }
)

BACK: Mapping[str, str] = MappingProxyType(
    {
        "RESPONDS_TO": "answered by",
        "IMPLEMENTED_BY": "carries out",
        "SAME_EVENT": "same event as",
        "HELD_BY": "held the information of",
        "NEEDED_BY": "needed the information of",
        "MISSED_BY": "the one to act in",
        "ADDRESSED_TO": "asked by",
        "LED_BY": "leads",
        "ABOUT": "spoken of in",
        "TOOK_PART_IN": "taking part",
        "FOUND": "finding of",
        "IDENTIFIED": "identified by",
        "MADE": "made by",
        "PLANNED": "planned after",
        "HAS_UPDATE": "note on",
        "COMMISSIONED_BY": "commissioned",
        "CONCERNS": "looked at by",
        "IN_REGION": "place of",
        "REPORTS": "reported in",
        "SUPERSEDES": "replaced by",
        "PART_OF": "has as parts",
        "SUCCEEDED_BY": "took over from",
        "SERVES": "reviews commissioned by",
        "AT": "has the role",
        "SAT_ON": "made with",
        "BROADER": "takes in",
    }
)
"""The same told from where the link ends."""
