"""What is recognised as a person's name, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.exports.masking import MASK, mask

KEEP = ("James Cooper University Hospital", "Brackwater Council", "Martin House", "Fenholt")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Dr A. Kantor saw her.", "Dr [Name masked] saw her."),
        ("Mrs Brownlow was told.", "[Name masked] was told."),
        ("Miss O'Neill-Hart said so.", "[Name masked] said so."),
        ("Mrs Brownlow Social Worker came", "[Name masked] Social Worker came"),
        ("DC Pattering attended.", "DC [Name masked] attended."),
        ("The chair, Jocasta Whitlow, agreed.", "The chair, [Name masked], agreed."),
        ("Independent Author: Moira Geddes-Lyle", "Independent Author: [Name masked]"),
        ("Lead: J. Wilkins", "Lead: [Name masked]"),
        ("Tamsin Grove, Independent Chair", "[Name masked], Independent Chair"),
        ("Report by Ivo Tarn (Lead Reviewer)", "Report by [Name masked] (Lead Reviewer)"),
        ("Sarah Jonas told the police.", "[Name masked] told the police."),
        ("the social worker Ann McAlister said", "the social worker [Name masked] said"),
    ],
)
def test_names_are_masked(text: str, masked: str) -> None:
    assert mask(text, keep=KEEP).text == masked
    assert mask(text, keep=KEEP).names == 1


@pytest.mark.parametrize(
    "text",
    [
        "Child K and Adult F were known to Ms D and Mr AB.",
        "James Cooper University Hospital was told.",
        "Martin House was closed.",
        "Director of Children's Services",
        "Lead Officer Brackwater Council",
        "Nurse Consultant for Safeguarding",
        "PC 1234 did not attend.",
        "Named Nurse Safeguarding Children",
        "The Serious Case Review was published in March 2014.",
        "Working Together to Safeguard Children",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert mask(text, keep=KEEP).text == text


def test_a_kept_name_inside_a_persons_name_does_not_save_it() -> None:
    assert mask("Sarah Fenholt told them.", keep=KEEP).text == f"{MASK} told them."


@given(st.text(alphabet="Dr MsSarah JonestofA.,'-K(\n", max_size=80), st.lists(st.text(max_size=5), max_size=3))
def test_masking_twice_is_masking_once(text: str, keep: list[str]) -> None:
    once = mask(text, keep=keep).text
    assert once.count(MASK) >= mask(text, keep=keep).names
    assert mask(once).text.count(MASK) >= once.count(MASK)
