"""The meeting of documents: what makes review records one review, and what keeps them apart."""

from typing import Any

import pytest

from graph.writing.meeting import Entry, Meeting, meet
from graph.writing.subgraph import Edition
from tests.writing import material


def entry(name: str, **details: Any) -> Entry:
    return Entry(Edition(material.sha(name), "action_plan"), name, (material.review(name, **details),))


def met(*entries: Entry) -> Meeting:
    meeting = meet(entries)
    assert meeting == meet(reversed(entries))
    return meeting


def reviews(*entries: Entry) -> list[set[str]]:
    """The reviews as sets of document names."""
    names = {one.edition.sha256: one.name for one in entries}
    return sorted(({names[one.sha256] for one in members} for members in met(*entries).members.values()), key=sorted)


def test_alone_keeps_the_id_that_extraction_gave() -> None:
    one = entry("a", published="2010")
    assert list(met(one).members) == [one.reviews[0].id]


def test_same_reference_is_one_review_whatever_the_title() -> None:
    assert reviews(
        entry("a", reference="NSCB/1/2009", title="Child M"),
        entry("b", reference="NSCB 1-2009", title="A summary", subject=None),
    ) == [{"a", "b"}]


@pytest.mark.parametrize(
    "other",
    [
        {"region": "Southam"},
        {"commissioned_by": "Southam Board", "subject": "Adult B"},
    ],
    ids=["another area", "another board and subject"],
)
def test_short_reference_of_another_board_is_another_review(other: dict[str, Any]) -> None:
    assert reviews(entry("a", reference="DHR 1", region="Norbury"), entry("b", reference="DHR 1", **other)) == [
        {"a"},
        {"b"},
    ]


def test_same_board_subject_and_year_is_one_review() -> None:
    assert reviews(entry("a", incident_date="2008-05"), entry("b", incident_date="2008")) == [{"a", "b"}]


def test_part_of_the_details_meets_the_only_review_it_fits() -> None:
    assert reviews(entry("a", reference="NSCB/2009/1", incident_date="2008"), entry("b", title="Action plan")) == [
        {"a", "b"}
    ]


def test_same_area_counts_as_the_same_board() -> None:
    assert reviews(
        entry("a", region="Norbury", commissioned_by="Norbury SCB"),
        entry("b", region="Norbury", commissioned_by="Norbury Partnership"),
    ) == [{"a", "b"}]


def test_two_that_fit_leave_the_third_alone_and_say_so() -> None:
    one = entry("a", incident_date="2008")
    two = entry("b", incident_date="2014")
    part = entry("c")
    meeting = met(one, two, part)
    assert len(meeting.members) == 3
    (sentence,) = meeting.doubts[part.edition.sha256]
    assert sentence.startswith("doubtful: ")
    assert one.reviews[0].id in sentence
    assert two.reviews[0].id in sentence


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ({"reference": "NSCB/2009/1"}, {"reference": "NSCB/2009/2"}, "references differ"),
        ({"incident_date": "2008"}, {"incident_date": "2010"}, "years differ"),
        ({"incident_date": "2012"}, {"published": "2010"}, "years do not go together"),
    ],
)
def test_conflicting_details_keep_apart_and_are_told(one: dict[str, Any], two: dict[str, Any], reason: str) -> None:
    first, second = entry("a", **one), entry("b", **two)
    meeting = met(first, second)
    assert len(meeting.members) == 2
    assert reason in meeting.doubts[first.edition.sha256][0]
    assert reason in meeting.doubts[second.edition.sha256][0]


def test_another_subject_is_another_review_without_doubt() -> None:
    meeting = met(entry("a"), entry("b", subject="Child N", title="Child N"))
    assert len(meeting.members) == 2
    assert not meeting.doubts


def test_two_reviews_of_one_document_under_one_uid_are_both_there() -> None:
    """One record's review is named after another document's record, whose id is that of the first one's."""
    details: dict[str, Any] = {"commissioned_by": None, "reference": "DHR 1", "region": "Southam"}
    plain = {**details, "region": "Norbury", "subject": None, "incident_date": "2008"}
    child_n = {"subject": "Child N", "title": "Child N", "region": "Southam"}
    listed = (material.review("b", **plain), material.review("b", **child_n))
    whole = Entry(Edition(material.sha("b"), "action_plan"), "b", listed)
    meeting = met(whole, entry("a", **details | child_n))
    assert {len(members) for members in meeting.members.values()} == {1, 2}
    assert len(meeting.uids) == 3


def test_one_document_never_meets_itself() -> None:
    whole = entry("a", published="2010")
    second = material.review("a", published="2011")
    listed = Entry(whole.edition, whole.name, (*whole.reviews, second))
    assert len(met(listed).members) == 2


@pytest.mark.parametrize("title", ["Serious Case Review", "Double homicide of a mother and her child"])
def test_same_title_without_a_place_is_not_one_review_but_told(title: str) -> None:
    details: dict[str, Any] = {"title": title, "subject": None, "commissioned_by": None}
    one, two = entry("a", **details), entry("b", **details)
    meeting = met(one, two)
    assert len(meeting.members) == 2
    assert meeting.reviews_of(one.edition.sha256) != meeting.reviews_of(two.edition.sha256)
    assert meeting.doubts[one.edition.sha256][0].startswith("doubtful: ")
    assert set(met(one).members) == {one.reviews[0].id}


def test_doubt_names_a_few_and_counts_the_rest() -> None:
    details: dict[str, Any] = {"title": "Serious Case Review", "subject": None, "commissioned_by": None}
    entries = [entry(name, **details) for name in "abcdefgh"]
    (sentence,) = met(*entries).doubts[entries[0].edition.sha256]
    assert "and 2 more" in sentence
