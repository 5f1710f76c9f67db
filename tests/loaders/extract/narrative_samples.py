"""Small invented reviews for the tests of the narrative finders: their words are of no published document."""

from collections.abc import Sequence

from graph.model.records import InformationGap, MissedOpportunity
from loaders.blocks import Block, BlockKind, Place
from loaders.extract import information_gaps, missed_opportunities
from loaders.extract.found import Found
from loaders.resolve.agencies import AgencyNames

REVIEW = "review:child-z"
SCHOOL, COUNCIL, POLICE, HOSPITAL = (
    "Larchfield Primary School",
    "Ambleford Council Children's Social Care",
    "Ambleford Police",
    "Ambleford Hospitals NHS Foundation Trust",
)
_OPENING = f"The agencies are {SCHOOL}; {COUNCIL}; {POLICE}; and {HOSPITAL}."


def blocks(
    *paragraphs: str, heading: str = "What happened", kind: BlockKind = BlockKind.PARAGRAPH
) -> tuple[Block, ...]:
    """A document of a page: who the agencies are, then paragraphs under a heading, a line each."""
    opening = [
        Block(BlockKind.HEADING, "Introduction", Place(1, 1), level=1),
        Block(BlockKind.PARAGRAPH, _OPENING, Place(2, 2)),
        Block(BlockKind.HEADING, heading, Place(3, 3), level=1),
    ]
    return (*opening, *(Block(kind, text, Place(line, line)) for line, text in enumerate(paragraphs, 4)))


def missed(document: Sequence[Block]) -> tuple[Found[MissedOpportunity], ...]:
    """The missed opportunities of a document that is about one review."""
    return missed_opportunities.find(document, AgencyNames.from_blocks(document), lambda _: REVIEW, document="z.txt")


def gaps(document: Sequence[Block]) -> tuple[InformationGap, ...]:
    """The information gaps of a document that is about one review."""
    names = AgencyNames.from_blocks(document)
    found = information_gaps.find(document, names, lambda _: REVIEW, missed=missed(document), document="z.txt")
    return tuple(each.record for each in found)
