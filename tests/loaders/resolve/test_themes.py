"""Themes by the words of the field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.resolve.themes import taxonomy, themes_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Training should be given to all midwives.", "training-and-development"),
        ("The nurse did not share information with the GP.", "information-sharing"),
        ("MARAC and DASH should be reviewed.", "risk-assessment-tools"),
        ("Cases of hoarding and self-neglect need a plan.", "self-neglect"),
        ("A carer's assessment was not offered.", "carers"),
        ("Supervision did not take place.", "supervision-and-oversight"),
        ("The dip sample showed gaps.", "quality-assurance"),
        ("The child was not brought to two appointments.", "missed-appointments"),
        ("County lines and other exploitation.", "exploitation"),
        ("He was homeless and lived in a hostel.", "housing"),
    ],
)
def test_a_text_has_the_theme_that_it_names(text: str, slug: str) -> None:
    assert slug in themes_of(text)


def test_a_reason_holds_the_words_that_decided_and_a_score() -> None:
    reason = themes_of("Supervision and management oversight were weak.")["supervision-and-oversight"]
    assert set(reason.words) >= {"supervision", "management oversight"}
    assert 0.5 <= reason.score <= 1


def test_more_of_its_words_give_a_higher_score() -> None:
    one = themes_of("Alcohol was a concern.")["substance-misuse"].score
    two = themes_of("Alcohol and cannabis were a concern.")["substance-misuse"].score
    assert two > one


def test_a_text_without_the_fields_words_has_no_theme() -> None:
    assert themes_of("") == {}
    assert themes_of("The garden was green in spring.") == {}


def test_the_taxonomy_has_each_theme_once_in_five_groups_with_a_definition() -> None:
    slugs = [theme.slug for theme in taxonomy()]
    assert len(slugs) == len(set(slugs)) == 41
    assert {theme.group for theme in taxonomy()} == {"practice", "decision", "information", "organisation", "harm"}
    assert all(theme.label and theme.definition.endswith(".") for theme in taxonomy())


@given(st.text(max_size=120))
def test_any_text_is_read_without_failing(text: str) -> None:
    assert all(0 < reason.score <= 1 and reason.words for reason in themes_of(text).values())
