"""The meeting of facts: when what two documents print under one number is one recommendation."""

from typing import Any

from graph.model.records import Recommendation
from graph.writing.matching import fact_uids
from graph.writing.meeting import Member
from graph.writing.subgraph import Edition
from tests.writing import material

REVIEW = "review:nscb-2009-1"
REPORT = Edition(material.sha("report"), "overview_report", published="2010")
PLAN = Edition(material.sha("plan"), "action_plan", as_of="2010-06")


def printed(edition: Edition, text: str, **more: Any) -> tuple[Edition, Recommendation, str]:
    of = material.review("x", published="2010")
    return edition, material.recommendation("x", of, text, **more), of.id


def uids(*facts: tuple[Edition, Recommendation, str]) -> list[str]:
    found = fact_uids(REVIEW, facts)
    assert found == fact_uids(REVIEW, reversed(facts))
    return [found[Member(edition.sha256, fact.id)] for edition, fact, _ in facts]


def test_id_moves_to_the_review_that_was_met() -> None:
    assert uids(printed(REPORT, material.ASK, ref="6.1")) == ["recommendation:nscb-2009-1/6-1"]


def test_same_number_and_nearly_the_same_words_are_one() -> None:
    one, other = uids(
        printed(REPORT, material.ASK, ref="6.1"), printed(PLAN, material.ASK.replace("should", "must"), ref="6.1")
    )
    assert one == other == "recommendation:nscb-2009-1/6-1"


def test_same_number_and_other_words_are_two() -> None:
    one, other = uids(printed(REPORT, material.ASK, ref="1"), printed(PLAN, material.POLICE_ASK, ref="1"))
    assert one == "recommendation:nscb-2009-1/1"
    assert other != one
    assert other.startswith("recommendation:nscb-2009-1/")


def test_plan_without_sections_meets_the_reports_section() -> None:
    one, other = uids(
        printed(REPORT, material.POLICE_ASK, ref="1", section="West Police"),
        printed(PLAN, material.POLICE_ASK, ref="1"),
    )
    assert one == other == "recommendation:nscb-2009-1/west-police/1"


def test_plan_without_sections_does_not_choose_between_two() -> None:
    found = uids(
        printed(REPORT, material.POLICE_ASK, ref="1", section="West Police"),
        printed(REPORT, material.POLICE_ASK, ref="1", section="East Police"),
        printed(PLAN, material.POLICE_ASK, ref="1"),
    )
    assert len(set(found)) == 3


def test_text_cut_short_is_the_same_recommendation() -> None:
    cut = material.POLICE_ASK[:45]
    one, other = uids(printed(REPORT, material.POLICE_ASK, ref="2"), printed(PLAN, cut, ref="2"))
    assert one == other


def test_two_sections_with_one_number_are_two() -> None:
    one, other = uids(
        printed(REPORT, material.ASK, ref="1", section="Health"), printed(PLAN, material.ASK, ref="1", section="Police")
    )
    assert one != other


def test_without_a_number_only_the_same_words_are_one() -> None:
    one, other, third = uids(
        printed(REPORT, material.ASK), printed(PLAN, f"  {material.ASK} "), printed(PLAN, material.ASK[:-1] + " soon.")
    )
    assert one == other
    assert third != one
