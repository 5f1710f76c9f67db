"""Sentences keep their words, lines and headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import Block, BlockKind, Place
from loaders.segment.sentences import cut, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She left. He stayed.", ["She left.", "He stayed."]),
        ("Dr. Grey saw Mr. L at home. He was well.", ["Dr. Grey saw Mr. L at home.", "He was well."]),
        ("They went to see Mr L. The reason was clear.", ["They went to see Mr L.", "The reason was clear."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("Was it so? It was.", ["Was it so?", "It was."]),
        ("See para. 4 of the report.", ["See para. 4 of the report."]),
        ("It cost 3.5 pounds. That was all.", ["It cost 3.5 pounds.", "That was all."]),
    ],
)
def test_full_stops_that_end_a_sentence(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text)] == parts


@given(st.text(alphabet="aB .?!\"'\n3", max_size=80))
def test_no_word_is_lost_or_told_twice(text: str) -> None:
    assert "".join("".join(text[start:end].split()) for start, end in cut(text)) == "".join(text.split())


def test_printed_lines_tell_where_a_sentence_stands() -> None:
    lines = ("The first sentence is here. The", "second one goes on", "to the end.")
    block = Block(BlockKind.PARAGRAPH, " ".join(lines), Place(10, 12), lines=lines)
    assert [(s.place.line_start, s.place.line_end) for s in sentences((block,))] == [(10, 10), (10, 12)]


def test_a_sentence_that_a_page_break_cut_is_put_together() -> None:
    first = Block(BlockKind.PARAGRAPH, "He was seen by the", Place(4, 4))
    second = Block(BlockKind.PARAGRAPH, "nurse on Monday. She wrote it down.", Place(8, 8))
    found = sentences((first, second))
    assert [s.text for s in found] == ["He was seen by the nurse on Monday.", "She wrote it down."]
    assert (found[0].place.line_start, found[0].place.line_end) == (4, 8)


def test_sentences_know_their_headings() -> None:
    heading = Block(BlockKind.HEADING, "3 What happened", Place(1, 1), level=1)
    assert sentences((heading, Block(BlockKind.PARAGRAPH, "He left.", Place(2, 2))))[0].headings == ("What happened",)
