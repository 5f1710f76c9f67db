"""Learning points set apart in prose: under a heading, after a label, after a lead-in."""

from pathlib import Path

import pytest

from loaders.blocks import Block, BlockKind, Place
from loaders.extract import learning_points
from loaders.resolve.agencies import AgencyNames
from tests.loaders.build import records_of

_CHILD_Q = "Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q\n\n## Overview Report\n\n"
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


def test_prose_beside_a_list_of_lessons_is_none_of_them(tmp_path: Path) -> None:
    text = (
        _CHILD_Q + "## Lessons\n\n1.1 Readers are asked to take these lessons back to their own teams and talk.\n\n"
        "- A complaint about noise can be a report of violence.\n- Calls at unsafe times say nothing of what she wants.\n\n"
        "1.2 Nobody found that one act would have prevented what happened.\n"
    )
    found = records_of(text, tmp_path, "report.md").learning_points
    assert [point.text for point in found] == [
        "A complaint about noise can be a report of violence.",
        "Calls at unsafe times say nothing of what she wants.",
    ]


def test_what_a_sentence_calls_the_main_lesson(tmp_path: Path) -> None:
    text = (
        _CHILD_Q + "## The story\n\nThe main lesson, in the reviewer’s words, is that ‘a child’s day is more than a "
        "tidy kitchen’. The family’s views follow.\n"
    )
    (point,) = records_of(text, tmp_path, "report.md").learning_points
    assert point.text == "a child’s day is more than a tidy kitchen"


def test_a_list_of_recommendations_below_what_we_learned_is_no_learning(tmp_path: Path) -> None:
    text = (
        _CHILD_Q
        + "## What we learned\n\nThe learning can be put so:\n\n- Three visits are one pattern and need one plan.\n\n"
        "The review made two recommendations:\n\n(1) Oldtown Council should look at rooms above shops.\n\n"
        "(2) Oldtown Police should tell the Council of empty rooms.\n"
    )
    records = records_of(text, tmp_path, "report.md")
    assert [point.text for point in records.learning_points] == ["Three visits are one pattern and need one plan."]
    assert [advised.ref for advised in records.recommendations] == ["1", "2"]
