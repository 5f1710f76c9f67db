"""Filed patterns find what the same phrases find side by side."""

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.resolve.filed import filed
from loaders.resolve.phrase_book import PhraseBook

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


@given(st.lists(PHRASES, max_size=4), st.text(st.sampled_from("abAB -"), max_size=30))
def test_a_book_finds_what_each_of_its_lists_finds(lists: list[list[str]], text: str) -> None:
    book = PhraseBook.of(lists, not_after=r"[\w-]", not_before=r"\w")
    found = {number: [each.span() for each in matches] for number, matches in book.find(text).items()}
    plain = [spans(rf"(?<![\w-])(?:{'|'.join(phrases)})(?!\w)", text) for phrases in lists]
    assert found == {number: each for number, each in enumerate(plain) if each}


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


def test_words_of_any_length_open_a_phrase_of_a_book() -> None:
    lists = [["GP"], ["GPs? [Ss]urger(?:y|ies)"], ["Safeguarding Board", "Safeguard"], ["Trusts?"], [r"\w+ Board"]]
    book = PhraseBook.of(lists, not_after=r"\w", not_before=r"\w")
    found = book.find("GP, GPs Surgery, Safeguarding Board, Safeguard, Trust and Trusts")
    words = {number: [each[0] for each in matches] for number, matches in found.items()}
    assert words == {
        0: ["GP"],
        1: ["GPs Surgery"],
        2: ["Safeguarding Board", "Safeguard"],
        3: ["Trust", "Trusts"],
        4: ["Safeguarding Board"],
    }


def test_no_phrases_find_nothing() -> None:
    assert spans(filed((), not_after=r"\w"), "anything") == []
