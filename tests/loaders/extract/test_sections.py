"""Headings tell what the words beneath them are."""

import pytest

from loaders.extract.sections import Zone, zone_of


@pytest.mark.parametrize(
    ("headings", "zone"),
    [
        ((), Zone.NARRATIVE),
        (("4 Summary of the facts",), Zone.NARRATIVE),
        (("Terms of Reference",), Zone.TERMS),
        (("6 RECOMMENDATIONS", "West Midlands Police"), Zone.RECOMMENDATIONS),
        (("Findings", "What worked well"), Zone.GOOD_PRACTICE),
        (("Missed opportunities",), Zone.MISSED),
        (("Lessons learned",), Zone.LEARNING),
        (("The family’s views",), Zone.FAMILY),
        (("Glossary",), Zone.REFERENCE),
        (("5 Learning", "Robin: progress by recommendation"), Zone.NARRATIVE),
    ],
)
def test_the_innermost_heading_that_names_a_zone_decides(headings: tuple[str, ...], zone: Zone) -> None:
    assert zone_of(headings) is zone
