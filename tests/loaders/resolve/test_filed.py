"""Filed patterns find what the same phrases find side by side."""

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.resolve.agency_shapes import shapes
from loaders.resolve.filed import filed

LETTERS = st.sampled_from("abAB ")
WORDS = st.text(LETTERS, min_size=1, max_size=4)
OPENINGS = st.one_of(
    WORDS,
    st.lists(WORDS, min_size=1, max_size=3).map(lambda words: f"(?:{'|'.join(words)})?"),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda words: f"(?:{'|'.join(words)})"),
    st.tuples(WORDS, WORDS).map(lambda pair: f"(?:{pair[0]}(?:{pair[1]}|b)?)?"),
    st.just("[aB]"),
    st.just("a?"),
    st.just("(?:a|b)*"),
)
PHRASES = st.lists(st.tuples(OPENINGS, WORDS).map("".join), min_size=1, max_size=5)


def spans(pattern: str, text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(pattern, text)]


@given(PHRASES, st.text(st.sampled_from("abAB -"), max_size=30))
def test_what_is_found_is_the_same(phrases: list[str], text: str) -> None:
    plain = rf"(?<![\w-])(?:{'|'.join(phrases)})"
    assert spans(filed(phrases, not_after=r"[\w-]"), text) == spans(plain, text)


def test_the_earlier_phrase_is_taken_first() -> None:
    pattern = filed(["Anytown", "Anytown Council", "Police"], not_after=r"\w")
    assert re.findall(pattern, "Anytown Council and Police") == ["Anytown", "Police"]


def test_a_phrase_at_the_very_start_has_nothing_before_it() -> None:
    assert spans(filed(["Police"], not_after=r"[\w-]"), "Police, e-Police") == [(0, 6)]


def test_brackets_and_bars_that_are_escaped_or_in_a_class_are_letters_like_others() -> None:
    phrases = [r"(?:a\)|[(|)]b)c", "d"]
    assert spans(filed(phrases, not_after=r"\w"), "a)c d (bc") == [(0, 3), (4, 5), (6, 9)]


def test_no_phrases_find_nothing() -> None:
    assert spans(filed((), not_after=r"\w"), "anything") == []


def test_nearly_all_endings_of_names_are_filed() -> None:
    """Only those that may open with any capital, or with a word again and again, are tried at every place."""
    unfiled = [shape for shape in shapes() if shape.pattern.pattern.startswith("(?<!")]
    assert len(unfiled) <= 4
