"""Learning points set apart in prose: under a heading, after a label, after a lead-in."""

import pytest

from loaders.blocks import Block, BlockKind, Place
from loaders.extract import learning_points
from loaders.resolve.agencies import AgencyNames

POINT = "Small signs have to be read together and not one by one."


def _found(*document: Block) -> list[tuple[str, str]]:
    points = learning_points.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    return [(one.record.id.rsplit("/", 1)[1], one.record.text) for one in points]


def _block(line: int, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, text, Place(line, line), level=1)


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Learning point 3: ", "3"),
        ("Finding B. ", "b"),
        ("LESSON TWO. ", "2"),
        ("Finding 1 – ", "1"),
        ("Key learning point 12. ", "12"),
    ],
)
def test_a_label_sets_a_point_apart_and_numbers_it(label: str, number: str) -> None:
    assert _found(_block(1, f"{label}{POINT}")) == [(number, POINT)]


def test_a_label_by_itself_takes_the_block_after_it() -> None:
    document = (
        _block(1, "Learning point 4", BlockKind.HEADING),
        _block(2, POINT),
        _block(3, "The story goes on from here."),
    )
    assert _found(*document) == [("4", POINT)]


def test_every_paragraph_under_a_heading_of_learning_is_a_point_but_not_the_lead_in() -> None:
    document = (
        _block(1, "Lessons learned", BlockKind.HEADING),
        _block(2, "The lessons of this review are as follows:"),
        _block(3, POINT, BlockKind.LIST_ITEM),
        _block(4, "Recommendations", BlockKind.HEADING),
        _block(5, "The Board should read this again and again."),
    )
    assert [text for _, text in _found(*document)] == [POINT]


def test_a_lead_in_opens_a_list_over_its_small_headings_until_prose_comes() -> None:
    document = (
        _block(1, "The key messages from these reviews are:"),
        _block(2, "Signs:", BlockKind.HEADING),
        _block(3, POINT, BlockKind.LIST_ITEM),
        _block(4, "The sub-group met four times during the year."),
        _block(5, "It has a new chair from the autumn term.", BlockKind.LIST_ITEM),
    )
    assert [text for _, text in _found(*document)] == [POINT]


def test_bullets_at_once_under_findings_are_points_and_prose_is_not() -> None:
    heading = _block(1, "What the review found", BlockKind.HEADING)
    assert [text for _, text in _found(heading, _block(2, POINT, BlockKind.LIST_ITEM))] == [POINT]
    assert _found(heading, _block(2, POINT), _block(3, POINT, BlockKind.LIST_ITEM)) == []


@pytest.mark.parametrize("heading", ["Learning and Development Sub-Group", "Analysis", "Recommendations"])
def test_other_headings_set_no_points_apart(heading: str) -> None:
    assert _found(_block(1, heading, BlockKind.HEADING), _block(2, POINT)) == []
