"""Titles of roles, in cells and in running text."""

import pytest

from loaders.resolve.agencies import AgencyNames
from loaders.resolve.roles import is_role, role_agency, roles_in
from tests.loaders.resolve.test_agencies import paragraphs

TITLES = [
    "Head of Service, Safeguarding",
    "Director of Housing and Support",
    "Named Nurse",
    "Service Manager, Community Dental",
    "Detective Superintendent (Public Protection)",
    "Assistant Director Safeguarding and Development",
    "Chair of Governors",
    "Designated Nurse for Safeguarding Adults",
    "Head of Service - Landlord Services",
    "DCI, Child Protection",
    "Chair",
    "GP",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_cell_that_is_a_title_is_read_whole(title: str) -> None:
    assert [role.title for role in roles_in(title)] == [title]
    assert is_role(title)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The health visitor told the duty social worker.", ["health visitor", "duty social worker"]),
        ("A police constable and a tissue viability nurse came.", ["police constable", "tissue viability nurse"]),
        ("(Lead: Named Nurse, TDH; by: 14 November 2015)", ["Named Nurse, TDH"]),
        ("Head of Midwifery / 0-19 Clinical Lead", ["Head of Midwifery", "0-19 Clinical Lead"]),
        ("Staff and managers should lead by example.", []),
        ("An officer took part.", []),
        ("They wrote to the Secretary of State.", []),
    ],
)
def test_finds_titles_in_running_text(text: str, titles: list[str]) -> None:
    assert [role.title for role in roles_in(text)] == titles


def test_says_where_a_title_stands() -> None:
    text = "Then the school nurse wrote."
    role = roles_in(text)[0]
    assert text[role.start : role.end] == role.title == "school nurse"


@pytest.mark.parametrize("text", ["", "Zedbury Council", "Review the policy and train all staff in it by June"])
def test_other_words_are_no_title(text: str) -> None:
    assert not is_role(text)


def test_a_title_may_stand_for_an_agency() -> None:
    names = AgencyNames.from_blocks(
        paragraphs("Upper Zed Police and Zedbury Safeguarding Board (ZSB) met.", "The Police wrote.")
    )
    assert role_agency("Chief Constable of Upper Zed Police", names) == "Upper Zed Police"
    assert role_agency("Detective Inspector", names) == "Upper Zed Police"
    assert role_agency("ZSB Business Manager", names) == "Zedbury Safeguarding Board"
    assert role_agency("Named Nurse", names) is None


def test_a_named_gp_keeps_its_title_and_takes_no_agency_into_it() -> None:
    assert [mention.title for mention in roles_in("Named GP, Zed CCG")] == ["Named GP"]
    assert [mention.title for mention in roles_in("Named GP for Safeguarding")] == ["Named GP for Safeguarding"]
    assert [mention.title for mention in roles_in("Her GP at Mill Lane Surgery wrote.")] == ["GP"]
