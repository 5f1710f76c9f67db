"""Which board or partnership commissioned a review, and its area."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model.records import Review
from graph.model.vocabulary import ReviewKind, Sector
from loaders.blocks import Block, BlockKind
from loaders.extract.head_lines import OPENING, front, head_lines
from loaders.resolve.agencies import BOARDS, AgencyNames
from loaders.resolve.places import region_of

_SHORT = 30
_COMMISSIONED_BY = re.compile(
    r"\bcommissioned(?: to be carried out)? by (?:the )?$|\bon behalf of (?:the )?$|\breview for (?:the )?$",
    re.IGNORECASE,
)
_COMMISSIONS = re.compile(r"^(?: \([^)]*\))? (?:commissioned|decided|agreed to commission|initiated)\b")
_BOARD = re.compile(r"\b(?:board|partnership)\b", re.IGNORECASE)


def board_of(
    blocks: Sequence[Block], names: AgencyNames, reference: str | None, kinds: Sequence[ReviewKind]
) -> str | None:
    """The board or partnership that commissioned the review: said so, else on the title page, else by the reference."""
    boards = _boards(names, kinds)
    for block in blocks:
        for mention in names.find(block.text) if block.kind is not BlockKind.TABLE_ROW else ():
            said = _COMMISSIONED_BY.search(block.text[: mention.start]) or _COMMISSIONS.match(block.text[mention.end :])
            if mention.name in boards and said:
                return mention.name
    near = front(blocks)
    short = [block.text for block in near if len(block.text.split()) <= _SHORT]
    if titled := _first_named((*head_lines(near), *short), names, boards):
        return titled
    prefix = re.match(r"[A-Z]{3,}", reference or "")
    coded = names.canonical(prefix[0]) if prefix else None
    return coded if coded in boards else None


def with_board(review: Review, blocks: Sequence[Block], names: AgencyNames) -> Review:
    """A review of a list with the area of the board whose paper lists it, and that board, unless of another kind."""
    opening = [block.text for block in blocks[:OPENING] if block.kind is not BlockKind.TABLE_ROW]
    own = _first_named((*head_lines(front(blocks)), *opening), names, _boards(names, ()))
    theirs = own in _boards(names, review.kinds)
    return replace(review, commissioned_by=own if theirs else None, region=region_of(own) if own else None)


def _boards(names: AgencyNames, kinds: Sequence[ReviewKind]) -> frozenset[str]:
    """The boards and partnerships of a document that may commission a review of its kind."""
    sectors = (Sector.COMMUNITY_SAFETY,) if kinds[:1] == (ReviewKind.DHR,) else BOARDS
    return frozenset(agency.name for agency in names.in_sectors(*sectors) if _BOARD.search(agency.name))


def _first_named(lines: Sequence[str], names: AgencyNames, boards: frozenset[str]) -> str | None:
    return next((mention.name for line in lines for mention in names.find(line) if mention.name in boards), None)
