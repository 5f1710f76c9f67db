"""What may still identify someone is recognised, and what may not is left alone; masked names are found again."""

import pytest

from queries.exports.masking import MASK
from queries.walkthroughs.identifying import OWN_NAME, Fragment, grouped, signs
from queries.walkthroughs.masked_places import Recorder, masked_places


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("He died on 8 February 2024.", "Exact date", "8 February 2024"),
        ("On the 3rd March she rang.", "Exact date", "3rd March"),
        ("Seen on 2021-03-09 at home.", "Exact date", "2021-03-09"),
        ("Seen on 09/03/2021 at home.", "Exact date", "09/03/2021"),
        ("It was November 2020 then.", "Month", "November 2020"),
        ("A girl aged 7 was there.", "Age", "aged 7"),
        ("The 14-year-old left.", "Age", "14-year-old"),
        ("He was three weeks old.", "Age", "three weeks old"),
        ("Age: 78 years of age.", "Age", "Age: 78 years of age"),
        ("Staff at Saltpan Primary School rang.", "Unusual place", "Saltpan Primary School"),
        ("Seen at Samphire Road Surgery.", "Unusual place", "Samphire Road Surgery"),
        ("The headteacher was told.", "Role held by one person", "headteacher"),
        ("The designated nurse wrote.", "Role held by one person", "designated nurse"),
        ("She had Ehlers syndrome.", "Rare condition or way of dying", "Ehlers syndrome"),
        ("Her twins were born.", "Family, origin, faith or language", "twins"),
        ("There were two calls.", "Small number", "two"),
        ("4 of them rang.", "Small number", "4"),
        ("She rang twice that day.", "Small number", "twice"),
    ],
)
def test_what_may_identify_is_recognised(text: str, kind: str, words: str) -> None:
    (found,) = signs([Fragment(2, "the words", text)])
    assert (found.kind, found.words, found.step, found.where) == (kind, words, 2, "the words")
    assert (found.before + found.words + found.after).strip("…") in text


@pytest.mark.parametrize(
    "text",
    [
        "Several agencies took part, 12 in all, and 5 of them wrote.",
        "child-k.pdf, page 3, lines 4 to 6; row 2",
        "Recommendation 3 and action 1 were agreed.",
        "As of 1 October 2025 nothing is stated.",
        "The Serious Case Review was published in 2014.",
    ],
)
def test_what_does_not_is_left_alone(text: str) -> None:
    assert signs([Fragment(1, "the words", text)]) == ()


def test_the_reviews_own_name_counts_before_anything_else_and_in_the_names_of_files() -> None:
    text = "Child K (2 calls), 2021-brackwater-child-k-plan.md, Child Kay"
    found = signs([Fragment(None, "the title", text)], {"Child K"})
    assert [(each.kind, each.words) for each in found] == [
        (OWN_NAME, "Child K"),
        ("Small number", "2"),
        (OWN_NAME, "child-k"),
    ]


def test_the_same_words_of_a_step_are_told_once_with_their_number() -> None:
    text = "Two calls in May 2020. In May 2020 two visits."
    groups = grouped(signs([Fragment(1, "the words", text), Fragment(None, "the title", "May 2020")]))
    assert [(group.step, group.sign.words, group.places) for group in groups] == [
        (0, "May 2020", 1),
        (1, "Two", 2),
        (1, "May 2020", 2),
    ]


def test_masked_names_are_found_with_what_stood_there() -> None:
    recorder = Recorder(frozenset({"Martin House"}))
    shown = recorder("Mrs Brownlow told Dr A. Kantor at Martin House.")
    alone = recorder("Lead: J. Wilkins")
    found = masked_places(recorder, [Fragment(3, "the words", shown), Fragment(4, "the words", "Nothing.")])
    assert shown == f"{MASK} told Dr {MASK} at Martin House."
    assert [(each.step, each.where, each.name, each.before, each.after) for each in found] == [
        (3, "the words", "Mrs Brownlow", "", " told Dr A. Kantor at Martin House."),
        (3, "the words", "A. Kantor", "Mrs Brownlow told Dr ", " at Martin House."),
        (None, "a drawing", "J. Wilkins", "Lead: ", ""),
    ]
    assert alone == f"Lead: {MASK}"


def test_words_that_hold_the_mask_already_are_no_masked_name() -> None:
    recorder = Recorder(frozenset())
    shown = recorder(f"{MASK} told Mrs Brownlow.")
    assert [each.name for each in masked_places(recorder, [Fragment(1, "the words", shown)])] == ["Mrs Brownlow"]
