"""Printed numbers and bullets at the start of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.segment.starts import item_start, ref_of, start_of


@pytest.mark.parametrize(
    ("line", "marker", "rest"),
    [
        ("6.2.1 Guidance be issued", "6.2.1", "Guidance be issued"),
        ("- 6.6 Oldtown Council", "6.6", "Oldtown Council"),
        ("3. WHAT WAS FOUND", "3", "WHAT WAS FOUND"),
        ("(ii) the training", "(ii)", "the training"),
        ("• Record keeping", "-", "Record keeping"),
        ("-Use of the tool", "-", "Use of the tool"),
        ("2.1.Nothing between", "2.1", "Nothing between"),
        ("3.9 Marram Homes was told", "3.9", "Marram Homes was told"),  # no day in March
        ("4 Decisions of the panel", "4", "Decisions of the panel"),
    ],
)
def test_starts(line: str, marker: str, rest: str) -> None:
    start = start_of(line)
    assert start is not None
    assert (start.marker, start.rest) == (marker, rest)


@pytest.mark.parametrize(
    "line",
    [
        "23 May 2008 was the day",
        "4 Sept 2008 was the day",
        "14 years of age",
        "31.01.13. Further updated",
        "2nd Review",
        "100% of staff",
        "plain words",
        "-",
    ],
)
def test_what_starts_nothing(line: str) -> None:
    assert start_of(line) is None


@pytest.mark.parametrize(
    ("line", "ref", "rest"),
    [
        ("Recommendation 1.1 : A group should meet", "1.1", "A group should meet"),
        ("Recommendation Two", "2", ""),
        ("RECOMMENDATION 3 – Review the form", "3", "Review the form"),
        ("Recommendation 4 The Board should act", "4", "The Board should act"),
    ],
)
def test_items(line: str, ref: str, rest: str) -> None:
    item = item_start(line)
    assert item is not None
    assert (item.word, item.ref, item.rest) == ("recommendation", ref, rest)


def test_a_sentence_about_a_recommendation_is_no_item() -> None:
    assert item_start("Recommendation 3 was accepted in full") is None


def test_number_words_become_numbers() -> None:
    assert [ref_of(word) for word in ("One", "twenty", "6.2.", "iv")] == ["1", "20", "6.2", "iv"]


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    start, item = start_of(text), item_start(text)
    assert start is None or start.rest
    assert item is None or item.ref
