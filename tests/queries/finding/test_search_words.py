"""Words as they are looked for: folding, narrowing, matching, snippets; on tiny texts, without a store."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from queries.exports.masking import mask
from queries.questions.finding.search_folding import ACCENTED, DROPPED, fold, fold_with_places, key, tokens
from queries.questions.finding.search_matching import FieldMatch, Spans, match, spans
from queries.questions.finding.search_snippets import CLOSE, OPEN, SHORT, marked, pieces, snippet
from queries.questions.finding.search_texts import Candidate, Field, Place
from queries.questions.finding.search_words import asked_for, narrowing

TEXTS = st.text(
    st.one_of(
        st.sampled_from("abceinosuwyk AEIS ’'“\"–-.‹›\n"),
        st.sampled_from("".join(letter for letters in ACCENTED.values() for letter in letters) + "".join(DROPPED)),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


def found(text: str, words: str) -> tuple[str, Spans] | None:
    """A text and where words stand in it; None where they do not."""
    hit = match(Candidate("Finding", "f", None, None, (Field("text", Place.TEXT, text),)), asked_for(words))
    return None if hit is None else (text, spans(hit.fields[0]))


def parts(text: str, words: str) -> list[str]:
    hit = found(text, words)
    return [] if hit is None else [text[start:end] for start, end in hit[1]]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Children’s ‘Côte’ – “ÉCOLE”", "children's 'cote' - \"ecole\""),
        ("ﬁnding, staﬀ, oﬃce, ﬂat, œuvre, Straße, æon", "finding, staff, office, flat, oeuvre, strasse, aeon"),
        ("Sia\u0302n safe\u00adguarding", "sian safeguarding"),
        ("Łódź Žižek 日本", "łodź žižek 日本"),  # accents further east are letters of their own
    ],
)
def test_what_folds_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("agencies", "agency"),
        ("cases", "case"),
        ("processes", "process"),
        ("churches", "church"),
        ("records", "record"),
        ("process", "process"),
        ("status", "status"),
        ("basis", "basis"),
        ("has", "has"),
        ("dies", "die"),
        ("children", "children"),
    ],
)
def test_plurals(plural: str, one: str) -> None:
    assert key(plural) == key(one)
    assert key(one) == one


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The Children’s Services", "children", ["Children’s"]),
        ("The childrens’ home", "children", ["childrens"]),
        ("Child-K, child K and a child", "child-k", ["Child", "K", "child", "K"]),
        ("O’Brien", "o'brien", ["O", "Brien"]),
        ("Sia\u0302n and Siân", "sian", ["Sia\u0302n", "Siân"]),
        ("oﬃcers", "off*", ["oﬃcers"]),
        ("tell tell tell", '"tell tell"', ["tell", "tell"]),  # no place lies within another
    ],
)
def test_where_words_stand(text: str, words: str, shown: list[str]) -> None:
    assert parts(text, words) == shown


def test_what_is_asked_for() -> None:
    asked = asked_for('Child-K "Did NOT  attend" school* -–police -"a b" & “open phrase')
    assert [(term.words, term.exact, term.open_ended) for term in asked.wanted] == [
        (("child", "k"), False, False),
        (("did", "not", "attend"), True, False),
        (("school",), False, True),
        (("open", "phrase"), True, False),
    ]
    assert [term.words for term in asked.unwanted] == [("police",), ("a", "b")]
    assert asked.passed_over == ("&",)


def _kept(text: str, words: str) -> bool:
    """What the statements search*.cypher do with a text."""
    lower = text.lower()
    return all(
        whole in lower or (any(part in lower for part in some) and any(letter in lower for letter in printed))
        for (whole,), some, printed in narrowing(asked_for(words).wanted)
    )


@given(TEXTS, st.data())
def test_narrowing_loses_no_short_word(text: str, data: st.DataObject) -> None:
    short = [token.spelt for token in tokens(fold(text)) if len(token.spelt) < 6]
    if short:
        word = data.draw(st.sampled_from(short)) + data.draw(st.sampled_from(["", "s", "*"]))
        if found(text, word):
            assert _kept(text, word)


ODD = [letter for letters in ACCENTED.values() for letter in letters]


@given(
    st.text("abceinosuwylfg", min_size=6, max_size=14), st.integers(0, 20), st.sampled_from([*ODD, *DROPPED]), st.data()
)
def test_narrowing_loses_no_long_word_with_one_odd_letter(word: str, at: int, odd: str, data: st.DataObject) -> None:
    text = f"x {word[:at]}{odd}{word[at + 1 :]} y"
    for token in tokens(fold(text)):
        asked = data.draw(
            st.sampled_from([token.spelt, f"{token.spelt[:3]}*", f'"{token.spelt}"', f"{token.spelt[:7]}*"])
        )
        assert found(text, asked)
        assert _kept(text, asked)


@example("İ ﬁ Å", "i")
@given(TEXTS, st.text("abceinos", min_size=1, max_size=2))
def test_spans_lie_on_the_text_and_pieces_give_it_back(text: str, word: str) -> None:
    hit = found(text, f"{word}*")
    at = hit[1] if hit else ()
    assert all(0 <= start < end <= len(text) for start, end in at)
    assert all(one[1] < other[0] for one, other in pairwise(at))
    assert "".join(piece.words for piece in pieces(text, at)) == text
    assert all(fold(text[start:end]) for start, end in at)
    plain = marked(text, at)
    assert plain == text or plain.replace(OPEN, "").replace(CLOSE, "") == text


@given(TEXTS)
def test_folded_characters_know_where_they_come_from(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        letter in fold(text[start:end])
        for letter, start, end in zip(folded.text, folded.starts, folded.ends, strict=True)
    )


def test_a_long_text_is_cut_between_words() -> None:
    text = "before " * 60 + "the strategy meeting was late " + "after " * 60
    words, at = snippet(*(found(text, "strategy meeting") or ("", ())))
    assert len(words) <= SHORT + 4
    assert words.startswith("… before ")
    assert words.endswith(" after …")
    assert [words[start:end] for start, end in at] == ["strategy", "meeting"]
    assert "the ‹strategy› ‹meeting› was late" in marked(words, at)


def test_a_short_text_is_whole() -> None:
    assert snippet("A meeting.", ((2, 9),)) == ("A meeting.", ((2, 9),))


@pytest.mark.parametrize("text", ["Mrs Jane Smithson was told.", "The manager Jane Smithson was told."])
@pytest.mark.parametrize("words", ["smithson", "jane", "manager", "mrs", "told"])
def test_a_mark_never_hides_a_name_from_masking(text: str, words: str) -> None:
    hit = found(text, words)
    if hit:
        assert "Smithson" not in mask(marked(*hit)).text


def test_a_cut_never_hides_a_name_from_masking() -> None:
    # Cut 60 characters before the word found, the title would be gone and the name would stand alone.
    for lead in range(40, 75):
        text = "x " * 100 + "Mrs Smithson " + "y" * lead + " kitchen " + "z " * 100
        words, _ = snippet(*(found(text, "kitchen") or ("", ())))
        assert "Smithson" not in mask(words).text


def test_marks_in_the_text_itself_are_left() -> None:
    assert marked("a ‹b› c", ((6, 7),)) == "a ‹b› c"


def test_nearness_counts_the_words_between() -> None:
    hit = match(
        Candidate("Finding", "f", None, None, (Field("text", Place.TEXT, "tell one two school x y tell x school"),)),
        asked_for("school tell"),
    )
    assert hit is not None
    assert hit.fields[0].apart == 1


def test_not_all_in_one_text_is_not_near() -> None:
    fields = (Field("text", Place.TEXT, "tell"), Field("progress", Place.TEXT, "school"))
    hit = match(Candidate("Action", "a", None, None, fields), asked_for("tell school"))
    assert hit is not None
    assert [field.apart for field in hit.fields] == [None, None]
    assert isinstance(hit.fields[0], FieldMatch)
